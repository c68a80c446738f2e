//! Things by their ids.

use crate::domain::{FulfillmentNumber, FulfillmentOrderNumber, HoldNumber, Location, RegisteredApp};
use crate::serve::graphql::gid::{self, digits};
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::types::service::MANUAL;
use crate::serve::graphql::types::{refund, shipment, shop, stock, webhook};
use crate::serve::graphql::world::World;
use crate::wire::shopify::{OWN_IDS, order_number, transaction_id};

/// Orders by their own ids, from those of orders that were imported.
const ORDERS: i64 = OWN_IDS;

/// What an id names; `None` for everything that is not there.
pub fn node(world: &World<'_>, id: &str) -> Result<Option<Thing>, Trouble> {
    let Some((kind, _)) = gid::apart(id) else { return Err(gid::not_an_id("Node", id)) };
    of_kind(world, id, kind)
}

/// What an id of a type names.
///
/// # Errors
/// `RESOURCE_NOT_FOUND` for what is no id of this type.
pub fn of_kind(world: &World<'_>, id: &str, kind: &str) -> Result<Option<Thing>, Trouble> {
    let text = gid::behind(id, kind)?;
    let number = digits(text);
    Ok(match kind {
        "Shop" => (number == 1).then_some(Thing::Shop),
        "Domain" => found(shop::domain(&world.shop()?.domain)).filter(|_| number == 1),
        "InventoryQuantity" => quantity(world, text)?,
        "ShopAddress" => (number == 1).then_some(Thing::ShopAddress),
        "App" => {
            let there = number == RegisteredApp::dev().number || world.shop()?.apps.numbered(number).is_some();
            there.then_some(Thing::App(number))
        }
        "AppInstallation" => (number == world.caller().number).then_some(Thing::AppInstallation),
        "Order" => order(world, number)?.map(Thing::Order),
        "FulfillmentOrder" => work(world, number)?.map(|(id, work)| Thing::Work(id, work)),
        "Fulfillment" => find_shipment(world, number)?.map(|(id, it)| Thing::Shipment(id, it)),
        "LineItem" => {
            let Some((id, line)) = gid::line(number) else { return Ok(None) };
            let loaded = world.order(id)?;
            loaded.filter(|it| it.order.line(line).is_some()).map(|_| Thing::Line(id, line))
        }
        "Refund" => {
            let Some((id, number)) = gid::refund(number) else { return Ok(None) };
            let loaded = world.order(id)?;
            let there = loaded.is_some_and(|it| it.order.refund(number).is_some());
            there.then_some(Thing::Refund(id, number))
        }
        "FulfillmentOrderLineItem" => work_line(world, number)?,
        "FulfillmentOrderMerchantRequest" | "FulfillmentHold" => of_work(world, kind, number)?,
        "FulfillmentLineItem" => shipment_line(world, number)?,
        "DeliveryMethod" => work(world, number)?.map(|(id, work)| Thing::Delivery(id, work)),
        "FulfillmentOrderDestination" | "MailingAddress" | "Customer" => of_order(world, kind, number)?,
        "OrderTransaction" => payment(world, number)?,
        "FulfillmentEvent" | "BasicEvent" => event(world, kind, number)?,
        "Location" => location(world, number)?.map(|location| Thing::Location(location.handle.as_str().into())),
        "InventoryItem" => world.sku(number)?.map(|sku| Thing::Item(sku.as_str().into())),
        "ProductVariant" => world.sku(number)?.map(|sku| Thing::Variant(sku.as_str().into())),
        "Product" => world.sku(number)?.map(|sku| Thing::Product(sku.as_str().into())),
        "InventoryLevel" => level(world, text)?,
        "FulfillmentService" => service(world, text)?,
        "WebhookSubscription" => webhook::find(world, number)?.map(|it| Thing::Subscription(it.number)),
        _ => None,
    })
}

fn order(world: &World<'_>, number: i64) -> Result<Option<i64>, Trouble> {
    let by_source = if number > 0 { world.tx.find_order_by_source(&number.to_string())? } else { None };
    for id in by_source.into_iter().chain((number > ORDERS).then_some(number - ORDERS)) {
        if let Some(loaded) = world.order(id)?
            && order_number(&loaded.order) == number
        {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

fn work(world: &World<'_>, number: i64) -> Result<Option<(i64, FulfillmentOrderNumber)>, Trouble> {
    let Some((id, number)) = gid::work(number) else { return Ok(None) };
    let loaded = world.order(id)?;
    let work = loaded.as_ref().and_then(|loaded| loaded.order.fulfillment_order(number));
    Ok(work.filter(|work| world.caller().sees(&work.location)).map(|_| (id, number)))
}

fn find_shipment(world: &World<'_>, number: i64) -> Result<Option<(i64, FulfillmentNumber)>, Trouble> {
    let Some((id, number)) = gid::shipment(number) else { return Ok(None) };
    let loaded = world.order(id)?;
    let shipment = loaded.as_ref().and_then(|loaded| loaded.order.fulfillment(number));
    Ok(shipment.filter(|shipment| world.caller().sees(&shipment.location)).map(|_| (id, number)))
}

fn work_line(world: &World<'_>, number: i64) -> Result<Option<Thing>, Trouble> {
    for (part, _) in gid::apart_within(number) {
        let (id, _) = gid::part(part);
        let Some(loaded) = world.order(id)? else { continue };
        if let Some((work, line)) = loaded.order.line_with_id(number) {
            return Ok(world.caller().sees(&work.location).then_some(Thing::WorkLine(id, work.number, line.line)));
        }
    }
    Ok(None)
}

/// An address of an order, or its customer.
fn of_order(world: &World<'_>, kind: &str, number: i64) -> Result<Option<Thing>, Trouble> {
    let (id, place) = gid::part(number);
    let Some(loaded) = world.order(id)? else { return Ok(None) };
    let order = &loaded.order;
    let extras = order.extras.as_deref();
    Ok(match (kind, place) {
        ("MailingAddress", 1) => order.shipping_address.as_ref().map(|_| Thing::Address(id)),
        ("FulfillmentOrderDestination", 1) => order.shipping_address.as_ref().map(|_| Thing::Destination(id)),
        ("MailingAddress", 2) => {
            extras.and_then(|extras| extras.billing_address.as_ref()).map(|_| Thing::BillingAddress(id))
        }
        ("Customer", 3) => extras.and_then(|extras| extras.customer.as_ref()).map(|_| Thing::Customer(id)),
        _ => None,
    })
}

/// A question or a hold of a fulfillment order.
fn of_work(world: &World<'_>, kind: &str, number: i64) -> Result<Option<Thing>, Trouble> {
    for (part, place) in gid::apart_within(number) {
        let Some((id, number)) = work(world, part)? else { continue };
        let loaded = world.known_order(id)?;
        let Some(work) = loaded.order.fulfillment_order(number) else { continue };
        match kind {
            "FulfillmentHold" => {
                let hold = u32::try_from(place).ok().and_then(|place| HoldNumber::new(place).ok());
                if let Some(hold) = hold.and_then(|hold| work.hold(hold)) {
                    return Ok(Some(Thing::Hold(id, number, hold.number)));
                }
            }
            "FulfillmentOrderMerchantRequest" => {
                let place = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
                if let Some(place) = place.filter(|place| *place < work.requests.len()) {
                    return Ok(Some(Thing::MerchantRequest(id, number, place)));
                }
            }
            _ => {}
        }
    }
    Ok(None)
}

fn shipment_line(world: &World<'_>, number: i64) -> Result<Option<Thing>, Trouble> {
    for (part, place) in gid::apart_within(number) {
        let Some((id, number)) = find_shipment(world, part)? else { continue };
        let loaded = world.known_order(id)?;
        let lines = loaded.order.fulfillment(number).map_or(0, |it| shipment::units(it).len());
        if let Some(place) = usize::try_from(place).ok().filter(|place| *place < lines) {
            return Ok(Some(Thing::ShipmentLine(id, number, place)));
        }
    }
    Ok(None)
}

fn payment(world: &World<'_>, number: i64) -> Result<Option<Thing>, Trouble> {
    let id = number / 10_000_000;
    let Some(loaded) = world.order(id)? else { return Ok(None) };
    let found = refund::payments(&loaded.order).find(|payment| transaction_id(id, *payment) == number);
    Ok(found.map(|payment| Thing::Payment(id, payment)))
}

fn event(world: &World<'_>, kind: &str, number: i64) -> Result<Option<Thing>, Trouble> {
    let Some((id, event)) = world.event(number)? else { return Ok(None) };
    let reported = matches!(event.fact, crate::domain::Fact::ShipmentEventAdded { .. });
    Ok(match kind {
        "BasicEvent" => Some(Thing::Event(id, number)),
        _ => reported.then_some(Thing::ShipmentEvent(id, number)),
    })
}

fn location(world: &World<'_>, number: i64) -> Result<Option<Location>, Trouble> {
    let found = world.locations()?.0.into_iter().find(|location| location.id == number);
    Ok(found.filter(|location| !location.is_gone()))
}

fn level(world: &World<'_>, text: &str) -> Result<Option<Thing>, Trouble> {
    let Some((place, item)) = text.split_once("?inventory_item_id=") else { return Ok(None) };
    let (Some(location), Some(sku)) = (location(world, digits(place))?, world.sku(digits(item))?) else {
        return Ok(None);
    };
    let there = world.tx.stock_of(&[&sku])?.row(&sku, &location.handle).is_some();
    Ok(there.then(|| Thing::Level(sku.as_str().into(), location.handle.as_str().into())))
}

/// `ITEM-LOCATION-NAME`.
fn quantity(world: &World<'_>, text: &str) -> Result<Option<Thing>, Trouble> {
    let mut parts = text.splitn(3, '-');
    let (Some(item), Some(place), Some(name)) = (parts.next(), parts.next(), parts.next()) else { return Ok(None) };
    let (Some(location), Some(sku)) = (location(world, digits(place))?, world.sku(digits(item))?) else {
        return Ok(None);
    };
    let stock = world.tx.stock_of(&[&sku])?;
    let row = stock.row(&sku, &location.handle);
    Ok(row.and_then(|row| stock::quantity(row, &location, name)).and_then(found))
}

/// The thing that is answered, if it is one.
fn found(resolved: Resolved) -> Option<Thing> {
    match resolved {
        Resolved::Thing(thing) => Some(thing),
        _ => None,
    }
}

/// The id of an order that an id names.
///
/// # Errors
/// `RESOURCE_NOT_FOUND` for what is no id of an order.
pub fn order_by_gid(world: &World<'_>, id: &str) -> Result<Option<i64>, Trouble> {
    order(world, gid::number(id, "Order")?)
}

/// A fulfillment order that an id names.
///
/// # Errors
/// As [`order_by_gid`].
pub fn work_by_gid(world: &World<'_>, id: &str) -> Result<Option<(i64, FulfillmentOrderNumber)>, Trouble> {
    work(world, gid::number(id, "FulfillmentOrder")?)
}

/// The name of a fulfillment order that an id names, whether the caller sees it or not.
///
/// # Errors
/// As [`order_by_gid`].
pub fn any_work_by_gid(world: &World<'_>, id: &str) -> Result<Option<String>, Trouble> {
    let Some((id, number)) = gid::work(gid::number(id, "FulfillmentOrder")?) else { return Ok(None) };
    let Some(loaded) = world.any_order(id)? else { return Ok(None) };
    Ok(loaded.order.fulfillment_order(number).map(|_| loaded.order.fulfillment_order_name(number)))
}

/// A shipment that an id names.
///
/// # Errors
/// As [`order_by_gid`].
pub fn shipment_by_gid(world: &World<'_>, id: &str) -> Result<Option<(i64, FulfillmentNumber)>, Trouble> {
    find_shipment(world, gid::number(id, "Fulfillment")?)
}

/// The handle of a location that an id names.
///
/// # Errors
/// As [`order_by_gid`].
pub fn location_by_gid(world: &World<'_>, id: &str) -> Result<Option<String>, Trouble> {
    Ok(location(world, gid::number(id, "Location")?)?.map(|location| location.handle))
}

/// A service that an id names.
///
/// # Errors
/// As [`order_by_gid`].
pub fn service_by_gid(world: &World<'_>, id: &str) -> Result<Option<Thing>, Trouble> {
    of_kind(world, id, "FulfillmentService")
}

/// A service by what stands in its id, with `?id=true` behind it or not.
fn service(world: &World<'_>, text: &str) -> Result<Option<Thing>, Trouble> {
    if text == MANUAL {
        return Ok(Some(Thing::Service(None)));
    }
    let number = digits(text.strip_suffix("?id=true").unwrap_or(text));
    let locations = world.locations()?;
    let found = locations.services().find(|location| location.id == number && location.active);
    let seen = found.filter(|location| world.caller().sees(&location.handle));
    Ok(seen.map(|location| Thing::Service(Some(location.handle.as_str().into()))))
}
