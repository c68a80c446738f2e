//! Shipments: made, tracked, taken back, and what carriers report.

use super::input::{Input, NO_SUCH_LINE};
use super::may;
use super::outcome::{Changed, No, UserError};
use super::tracking::parcels;
use crate::app::Parcel;
use crate::domain::{
    self, Action, By, Code, Command, Degrees, Fact, Fulfillment, FulfillmentNumber, FulfillmentOrderNumber,
    FulfillmentState, Pick, ShipmentStatus, Target, Unfit, Whereabouts,
};
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

/// A fulfillment order of which units are shipped.
struct Group {
    order: i64,
    work: FulfillmentOrderNumber,
    location: String,
    picks: Vec<Pick>,
}

pub fn create(world: &World<'_>, input: &Input) -> Changed {
    let wish = input.object("fulfillment");
    let groups = groups(world, &wish)?;
    let [first, rest @ ..] = groups.as_slice() else {
        return Err(UserError::new(&["fulfillment"], "name at least one fulfillment order").into());
    };
    if let Some(other) = rest.iter().find(|group| group.order != first.order) {
        let ids = ids(world, [first.order, other.order])?;
        let message = format!("the groups belong to several orders ({ids})");
        return Err(UserError::new(&["fulfillment"], message).into());
    }
    if let Some(other) = rest.iter().find(|group| group.location != first.location) {
        let message = format!("the groups stand at several locations ({}, {})", first.location, other.location);
        return Err(UserError::new(&["fulfillment"], message).into());
    }
    let tracking = parcels(&wish.object("trackingInfo"))?;
    let by = by_whom(world, first)?;
    let name = if by == By::Service { "service ship" } else { "order fulfill" };
    let works = groups.iter().map(|group| (group.work, group.picks.clone())).collect();
    let parcel = Parcel { works, by, tracking, notify_customer: wish.flag("notifyCustomer").unwrap_or(false) };
    world.app.ship_together(name, first.order, &parcel)?;
    world.forget();
    let loaded = world.known_order(first.order)?;
    let from = |shipment: &&Fulfillment| shipment.is_from(first.work) && shipment.status == FulfillmentState::Success;
    let made = loaded.order.fulfillments.iter().rfind(from);
    Ok(vec![("fulfillment", made.map(|made| Thing::Shipment(first.order, made.number)).into())])
}

/// The fulfillment orders that are named, with their lines.
fn groups(world: &World<'_>, wish: &Input) -> Result<Vec<Group>, No> {
    let mut groups = Vec::new();
    for group in wish.objects("lineItemsByFulfillmentOrder") {
        let work = may::work(world, group.id("fulfillmentOrderId"))?;
        let missing = || {
            UserError::new(&["fulfillment"], "there is no such fulfillment order").why("fulfillment_order_not_found")
        };
        let (order, work) = work.ok_or_else(missing)?;
        let loaded = world.known_order(order)?;
        let faults = (None, UserError::new(&["fulfillment"], NO_SUCH_LINE));
        let picks = group.lines(&loaded.order, work, faults)?;
        let location = loaded.order.fulfillment_order(work).map(|work| work.location.clone()).unwrap_or_default();
        groups.push(Group { order, work, location, picks });
    }
    Ok(groups)
}

fn ids(world: &World<'_>, orders: [i64; 2]) -> Result<String, No> {
    let mut names = Vec::new();
    for order in orders {
        names.push(world.known_order(order)?.order.name.clone());
    }
    Ok(names.join(", "))
}

/// Who ships: the service or the merchant, whichever the app is and the law lets, the service first; where it lets
/// neither, the one that the location belongs to.
fn by_whom(world: &World<'_>, group: &Group) -> Result<By, No> {
    let loaded = world.known_order(group.order)?;
    let order = &loaded.order;
    let context = world.surroundings()?;
    let Some(work) = order.fulfillment_order(group.work) else { return Ok(By::Merchant) };
    let offered = domain::supported_actions(order, work, &context);
    let may = |action: Action| offered.iter().any(|(offered, _)| *offered == action);
    let of_service = context.locations.assigned(&work.location).service.is_some();
    let caller = world.caller();
    if !caller.merchant || (of_service && !caller.serves(&work.location)) {
        return Ok(if caller.merchant { By::Merchant } else { By::Service });
    }
    let service = may(Action::Ship) || (of_service && !may(Action::CreateFulfillment));
    Ok(if service { By::Service } else { By::Merchant })
}

/// The shipment that is named, and the service as which the caller acts upon it, if it does.
fn shipment(
    world: &World<'_>,
    id: &str,
    path: &[&str],
) -> Result<(i64, FulfillmentNumber, FulfillmentState, Option<String>), No> {
    let missing = || UserError::new(path, "there is no such fulfillment").why("fulfillment_not_found");
    let (order, number) = nodes::shipment_by_gid(world, id)?.ok_or_else(missing)?;
    let loaded = world.known_order(order)?;
    let shipment = loaded.order.fulfillment(number).ok_or_else(missing)?;
    let locations = world.locations()?;
    let at_service = locations.get(&shipment.location).is_some_and(|it| it.service.is_some() && it.active);
    let caller = world.caller();
    let acts = caller.serves(&shipment.location) && (shipment.by == By::Service || !caller.merchant);
    let service = (at_service && acts).then(|| shipment.location.clone());
    Ok((order, number, shipment.status, service))
}

pub fn cancel(world: &World<'_>, input: &Input) -> Changed {
    let (order, number, status, service) = shipment(world, input.id("id"), &["id"])?;
    if status != FulfillmentState::Cancelled {
        let command = Command::CancelFulfillment { service };
        world.app.execute_on("fulfillment cancel", (order, Target::Fulfillment(number)), &command)?;
    }
    Ok(vec![("fulfillment", Thing::Shipment(order, number).into())])
}

pub fn track(world: &World<'_>, input: &Input) -> Changed {
    let (order, number, _, service) = shipment(world, input.id("fulfillmentId"), &["fulfillmentId"])?;
    let tracking = parcels(&input.object("trackingInfoInput"))?;
    let notify_customer = input.flag("notifyCustomer").unwrap_or(false);
    let command = Command::Track { service, tracking, notify_customer };
    world.app.execute_on("fulfillment track", (order, Target::Fulfillment(number)), &command)?;
    Ok(vec![("fulfillment", Thing::Shipment(order, number).into())])
}

pub fn add_event(world: &World<'_>, input: &Input) -> Changed {
    let wish = input.object("fulfillmentEvent");
    let path = ["fulfillmentEvent", "fulfillmentId"];
    let (order, number, _, service) = shipment(world, wish.id("fulfillmentId"), &path)?;
    let status: ShipmentStatus = wish.word("status").ok_or_else(|| Trouble::not_served("status"))?;
    let (happened_at, estimated_delivery_at) = (wish.time("happenedAt"), wish.time("estimatedDeliveryAt"));
    let (place, message) = (whereabouts(&wish)?, wish.note("message")?);
    let command = Command::AddShipmentEvent { service, status, happened_at, estimated_delivery_at, place, message };
    world.app.execute_on("fulfillment event", (order, Target::Fulfillment(number)), &command)?;
    world.forget();
    let loaded = world.known_order(order)?;
    let added = loaded
        .events(world)?
        .iter()
        .rfind(|event| event.fulfillment == Some(number) && matches!(event.fact, Fact::ShipmentEventAdded { .. }));
    Ok(vec![("fulfillmentEvent", added.map(|event| Thing::ShipmentEvent(order, event.seq)).into())])
}

/// Where the carrier had it; `None` if nothing of it is given.
fn whereabouts(wish: &Input) -> Result<Option<Box<Whereabouts>>, No> {
    let degrees = |name: &str, of: fn(&str) -> Result<Degrees, Unfit>| -> Result<Option<Degrees>, No> {
        let unfit = |unfit: Unfit| wish.unfit(name, unfit.refusal(name, Code::Usage));
        Ok(wish.value(name).as_f64().map(|number| of(&number.to_string()).map_err(unfit)).transpose()?)
    };
    let place = Whereabouts {
        address1: wish.name("address1")?,
        city: wish.name("city")?,
        province: wish.name("province")?,
        zip: wish.name("zip")?,
        country: wish.name("country")?,
        latitude: degrees("latitude", Degrees::latitude)?,
        longitude: degrees("longitude", Degrees::longitude)?,
    };
    Ok(Some(Box::new(place)).filter(|place| **place != Whereabouts::default()))
}
