//! Shipments.

use super::touched;
use crate::domain::{
    Fact, Fulfillment, FulfillmentNumber, FulfillmentState, Order, Quantity, ShipmentStatus, Time, Units, by_line,
};
use crate::failure::Result;
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::{Item, Key, Record, Thing};
use crate::serve::graphql::world::{Loaded, World};

pub fn field(world: &World<'_>, id: i64, number: FulfillmentNumber, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let Some(shipment) = order.fulfillment(number) else { return Ok(Resolved::Unruled) };
    Ok(match field.name {
        "id" => gid("Fulfillment", gid::of_part(id, number)).into(),
        "legacyResourceId" => gid::of_part(id, number).to_string().into(),
        "name" => order.fulfillment_name(number).into(),
        "status" => Resolved::word(shipment.status.as_str()),
        "displayStatus" => display_status(shipment),
        "createdAt" => shipment.created_at.into(),
        "updatedAt" => touched::shipments(world, &loaded)?.at(shipment).into(),
        "inTransitAt" => reported(world, &loaded, number, ShipmentStatus::InTransit)?.first().copied().into(),
        "deliveredAt" => reported(world, &loaded, number, ShipmentStatus::Delivered)?.last().copied().into(),
        "estimatedDeliveryAt" => estimated(world, &loaded, number)?.into(),
        "location" => super::places::visible(&shipment.location, &world.locations()?).into(),
        "order" => Thing::Order(id).into(),
        "requiresShipping" => {
            let mut lines = shipment.lines.iter().filter_map(|shipped| order.line(shipped.line));
            lines.any(|line| line.requires_shipping).into()
        }
        "service" => super::places::service_at(world, &shipment.location, &world.locations()?).into(),
        "totalQuantity" => shipment.lines.iter().map(|shipped| shipped.quantity).sum::<Quantity>().into(),
        "trackingInfo" => {
            let most = field.number("first").map_or(usize::MAX, |first| usize::try_from(first).unwrap_or(0));
            Resolved::list(shipment.tracking.iter().take(most).map(|parcel| {
                Record::of(
                    "FulfillmentTrackingInfo",
                    [
                        ("company", parcel.company.as_ref().into()),
                        ("number", parcel.number.as_ref().into()),
                        ("url", parcel.url.as_ref().into()),
                    ],
                )
            }))
        }
        "fulfillmentLineItems" => {
            let lines = (0..units(shipment).len())
                .map(|place| Item::by_id(place as i64, Thing::ShipmentLine(id, number, place)));
            return connection::page(field, lines.collect());
        }
        "fulfillmentOrders" => return connection::page(field, works(world, order, shipment)),
        "events" => return connection::page(field, events(world, &loaded, number, field)?),
        _ => Resolved::Unruled,
    })
}

/// The units of a shipment, one entry a line.
pub fn units(shipment: &Fulfillment) -> Vec<Units> {
    by_line(shipment.lines.iter().map(|shipped| Units { line: shipped.line, quantity: shipped.quantity }))
}

fn display_status(shipment: &Fulfillment) -> Resolved {
    match (shipment.status, shipment.shipment_status) {
        (FulfillmentState::Cancelled, _) => "CANCELED".into(),
        (FulfillmentState::Pending | FulfillmentState::Open, _) => "SUBMITTED".into(),
        (FulfillmentState::Failure, _) => "FAILURE".into(),
        (FulfillmentState::Success, Some(status)) => Resolved::word(status.as_str()),
        (FulfillmentState::Success, None) if shipment.marked_as_fulfilled => "MARKED_AS_FULFILLED".into(),
        (FulfillmentState::Success, None) => "FULFILLED".into(),
    }
}

/// When a carrier reported this of a shipment, as it was reported.
fn reported(
    world: &World<'_>,
    loaded: &Loaded,
    number: FulfillmentNumber,
    sought: ShipmentStatus,
) -> Result<Vec<Time>> {
    let events = loaded.events(world)?.iter().filter(|event| event.fulfillment == Some(number));
    let times = events.filter_map(|event| match event.fact {
        Fact::ShipmentEventAdded { status, happened_at, .. } if status == sought => Some(happened_at),
        _ => None,
    });
    Ok(times.collect())
}

/// When it was last said to be delivered.
fn estimated(world: &World<'_>, loaded: &Loaded, number: FulfillmentNumber) -> Result<Option<Time>> {
    let mut events = loaded.events(world)?.iter().rev().filter(|event| event.fulfillment == Some(number));
    Ok(events.find_map(|event| match event.fact {
        Fact::ShipmentEventAdded { estimated_delivery_at, .. } => estimated_delivery_at,
        _ => None,
    }))
}

fn works(world: &World<'_>, order: &Order, shipment: &Fulfillment) -> Vec<Item> {
    let works = order.fulfillment_orders.iter().filter(|work| shipment.is_from(work.number));
    let works = works.filter(|work| world.caller().sees(&work.location));
    works.map(|work| Item::by_id(work.number.get().into(), Thing::Work(order.id, work.number))).collect()
}

fn events(world: &World<'_>, loaded: &Loaded, number: FulfillmentNumber, field: &Field<'_>) -> Result<Vec<Item>> {
    let by_id = field.text("sortKey") == Some("ID");
    let events = loaded.events(world)?.iter().filter(|event| event.fulfillment == Some(number));
    let items = events.filter_map(|event| match event.fact {
        Fact::ShipmentEventAdded { happened_at, .. } => {
            let by = if by_id { Key::Number(0) } else { Key::Text(happened_at.to_string()) };
            Some(Item::sorted(by, event.seq, Thing::ShipmentEvent(loaded.order.id, event.seq)))
        }
        _ => None,
    });
    Ok(items.collect())
}
