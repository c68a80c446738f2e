//! Fulfillment orders.

use super::{location, touched, work_actions};
use crate::domain::{
    self, Action, Context, FulfillmentOrder, FulfillmentOrderNumber, Location, Order, RequestKind, obstacle_to_move,
};
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::search::{Fields, Kind, Search, Value};
use crate::serve::graphql::thing::{Item, Key, Record, Thing};
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

/// The fields that a search of fulfillment orders knows.
pub const SEARCHED: Fields = &[
    ("id", Kind::Number),
    ("status", Kind::Among(&["open", "in_progress", "cancelled", "incomplete", "closed", "scheduled", "on_hold"])),
    (
        "request_status",
        Kind::Among(&[
            "unsubmitted",
            "submitted",
            "accepted",
            "rejected",
            "cancellation_requested",
            "cancellation_accepted",
            "cancellation_rejected",
            "closed",
        ]),
    ),
    ("assigned_location_id", Kind::Number),
    ("order_id", Kind::Number),
    ("created_at", Kind::Time),
    ("updated_at", Kind::Time),
];

pub fn field(world: &World<'_>, id: i64, number: FulfillmentOrderNumber, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let Some(work) = order.fulfillment_order(number) else { return Ok(Resolved::Unruled) };
    Ok(match field.name {
        "id" => gid("FulfillmentOrder", gid::of_part(id, number)).into(),
        "status" => Resolved::word(domain::fulfillment_order_status(order, work).as_str()),
        "requestStatus" if world.just_asked() == Some((id, number)) => "ACCEPTED".into(),
        "requestStatus" => Resolved::word(work.request_status.as_str()),
        "supportedActions" => {
            // They fit the request status that is told.
            let actions = match world.just_asked() == Some((id, number)) {
                true => work_actions::before_cancellation(world, order, number)?,
                false => work_actions::supported(&world.caller(), order, work, &world.context(order)?),
            };
            let action = |action: &str| Record::of("FulfillmentOrderSupportedAction", [("action", action.into())]);
            Resolved::list(actions.into_iter().map(action))
        }
        "assignedLocation" => assigned_location(world, &work.location)?,
        "destination" => order.shipping_address.as_ref().map(|_| Thing::Destination(id)).into(),
        "deliveryMethod" => order.ships(work).then_some(Thing::Delivery(id, number)).into(),
        "createdAt" => touched::work(world, &loaded, number)?.0.into(),
        "updatedAt" => touched::work(world, &loaded, number)?.1.into(),
        "fulfillAt" => order.created_at.whole_hour().into(),
        "fulfillBy" => work.fulfill_by.into(),
        "fulfillmentHolds" => Resolved::list(work.holds.iter().map(|hold| Thing::Hold(id, number, hold.number))),
        "order" => Thing::Order(id).into(),
        "orderId" => gid("Order", gid::of_order(order)).into(),
        "orderName" => order.name.as_str().into(),
        "orderProcessedAt" => order.created_at.into(),
        "lineItems" => {
            let shown = work.told_lines();
            let item = |held: &domain::FulfillmentOrderLine| {
                Item::by_id(held.line.get().into(), Thing::WorkLine(id, number, held.line))
            };
            return connection::page(field, shown.map(item).collect());
        }
        "merchantRequests" => {
            let kind = field.text("kind");
            let requests = work.requests.iter().enumerate().filter(|(_, request)| match request.kind {
                RequestKind::Fulfillment => kind != Some("CANCELLATION_REQUEST"),
                RequestKind::Cancellation => kind != Some("FULFILLMENT_REQUEST"),
            });
            let items = requests.map(|(place, _)| Item::by_id(place as i64, Thing::MerchantRequest(id, number, place)));
            return connection::page(field, items.collect());
        }
        "fulfillments" => {
            let shipments = order.fulfillments.iter().filter(|shipment| shipment.is_from(number));
            let shipments = shipments.filter(|shipment| world.caller().sees(&shipment.location));
            let items = shipments
                .map(|shipment| Item::by_id(shipment.number.get().into(), Thing::Shipment(id, shipment.number)));
            return connection::page(field, items.collect());
        }
        "fulfillmentOrdersForMerge" => {
            let context = world.context(order)?;
            let may =
                domain::supported_actions(order, work, &context).iter().any(|(action, _)| *action == Action::Merge);
            let partners = domain::partners(order, work).filter(|_| may);
            let item = |other: &FulfillmentOrder| Item::by_id(other.number.get().into(), Thing::Work(id, other.number));
            return connection::page(field, partners.map(item).collect());
        }
        "locationsForMove" => return locations_for_move(world, order, work, field),
        _ => Resolved::Unruled,
    })
}

fn assigned_location(world: &World<'_>, handle: &str) -> Resolution {
    let locations = world.locations()?;
    let location = locations.assigned(handle);
    let gone = location.is_gone();
    let there = (!gone).then(|| Thing::Location(handle.into()));
    let address = location.address.as_deref().cloned().unwrap_or_default();
    Ok(Record::of(
        "FulfillmentOrderAssignedLocation",
        [
            ("name", location.display_name().into()),
            ("address1", address.address1.into()),
            ("address2", address.address2.into()),
            ("city", address.city.into()),
            ("phone", address.phone.into()),
            ("province", address.province.into()),
            ("zip", address.zip.into()),
            ("countryCode", address.country_code.unwrap_or(world.shop()?.country).into()),
            ("location", there.into()),
        ],
    ))
}

pub fn delivery(id: i64, number: FulfillmentOrderNumber, field: &Field<'_>) -> Resolution {
    Ok(match field.name {
        "id" => gid("DeliveryMethod", gid::of_part(id, number)).into(),
        "methodType" => "SHIPPING".into(),
        _ => Resolved::Unruled,
    })
}

/// Every active location but the one that a fulfillment order stands at, by name.
pub fn elsewhere<'c>(work: &FulfillmentOrder, context: &'c Context) -> Vec<&'c Location> {
    let mut places: Vec<&Location> = context.locations.0.iter().filter(|it| it.active).collect();
    places.retain(|place| place.handle != work.location);
    places.sort_by_key(|place| place.display_name().to_lowercase());
    places
}

/// Every active location but the present one, by name, and whether the work may move there.
fn locations_for_move(world: &World<'_>, order: &Order, work: &FulfillmentOrder, field: &Field<'_>) -> Resolution {
    let context = world.context(order)?;
    let wanted = field.texts("locationIds").map(|ids| ids.into_iter().map(|id| gid::number(id, "Location")));
    let wanted = wanted.map(Iterator::collect::<Result<Vec<i64>, Trouble>>).transpose()?;
    let search = Search::read(world, field, location::SEARCHED);
    let mut numbers = Vec::new();
    for id in field.texts("lineItemIds").unwrap_or_default() {
        let found = order.line_with_id(gid::number(id, "FulfillmentOrderLineItem")?);
        let found = found.filter(|(of, _)| of.number == work.number);
        let missing = || Trouble::not_found(format!("unknown id: {id}"));
        numbers.push(found.ok_or_else(missing)?.1.line);
    }
    numbers.sort_unstable();
    numbers.dedup();
    let mut places = elsewhere(work, &context);
    places
        .retain(|place| wanted.as_ref().is_none_or(|ids| ids.contains(&place.id)) && location::matches(&search, place));
    let mut items = Vec::new();
    for (position, place) in places.into_iter().enumerate() {
        let refused = obstacle_to_move(order, work, &numbers, place, &context);
        let mut units = work.remaining_units();
        units.retain(|units| numbers.is_empty() || numbers.contains(&units.line));
        let stocks =
            |units: &&domain::Units| order.sku(units.line).is_none_or(|sku| context.stock.may_hold(sku, &place.handle));
        let lines = |there: bool| -> Vec<Item> {
            let lines = units.iter().filter(|units| stocks(units) == there);
            lines.map(|it| Item::by_id(it.line.get().into(), Thing::WorkLine(order.id, work.number, it.line))).collect()
        };
        let (available, missing) = (lines(true), lines(false));
        let node = Record::of(
            "FulfillmentOrderLocationForMove",
            [
                ("location", Thing::Location(place.handle.as_str().into()).into()),
                ("movable", refused.is_none().into()),
                ("message", refused.map(|refusal| refusal.message).into()),
                ("availableLineItemsCount", Resolved::count(available.len())),
                ("unavailableLineItemsCount", Resolved::count(missing.len())),
                ("availableLineItems", Resolved::paged(available)),
                ("unavailableLineItems", Resolved::paged(missing)),
            ],
        );
        items.push(Item { place: (Key::Number(position as i64), Key::Number(0)), node });
    }
    connection::page(field, items)
}

/// Whether a fulfillment order is among those that are searched for.
pub fn matches(world: &World<'_>, search: &Search, id: i64, number: FulfillmentOrderNumber) -> Result<bool, Trouble> {
    if search.is_empty() {
        return Ok(true);
    }
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let Some(work) = order.fulfillment_order(number) else { return Ok(false) };
    let times = touched::work(world, &loaded, number)?;
    let locations = world.locations()?;
    Ok(search.holds(&|field| match field {
        Some("id") => Value::numbers([gid::of_part(id, number)]),
        Some("status") => Value::words([domain::fulfillment_order_status(order, work).as_str()]),
        Some("request_status") => Value::words([work.request_status.as_str()]),
        Some("assigned_location_id") => Value::numbers(locations.get(&work.location).map(|it| it.id)),
        Some("order_id") => Value::numbers([gid::of_order(order)]),
        Some("created_at") => Value::Times(vec![times.0]),
        Some("updated_at") => Value::Times(vec![times.1]),
        Some(_) => Value::words([]),
        None => Value::names(&order.name),
    }))
}
