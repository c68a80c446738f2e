//! Lines of shipments, and what carriers report.

use super::shipment::units;
use crate::domain::{Degrees, Fact, FulfillmentNumber, Whereabouts};
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;

pub fn line(world: &World<'_>, id: i64, number: FulfillmentNumber, place: usize, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let shipped = order.fulfillment(number).and_then(|shipment| units(shipment).get(place).copied());
    let Some(shipped) = shipped else { return Ok(Resolved::Unruled) };
    let total = order.line(shipped.line).map(|line| line.price.times(shipped.quantity)).unwrap_or_default();
    Ok(match field.name {
        "id" => gid("FulfillmentLineItem", gid::within(gid::of_part(id, number), place as i64)).into(),
        "lineItem" => Thing::Line(id, shipped.line).into(),
        "quantity" => shipped.quantity.into(),
        "originalTotal" | "discountedTotal" => Resolved::amount(total),
        "originalTotalSet" | "discountedTotalSet" => Resolved::money_bag(total, &order.currency),
        _ => Resolved::Unruled,
    })
}

pub fn event(world: &World<'_>, id: i64, seq: i64, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let event = loaded.events(world)?.iter().find(|event| event.seq == seq);
    let Some(event) = event else { return Ok(Resolved::Unruled) };
    let Fact::ShipmentEventAdded { status, happened_at, estimated_delivery_at, place } = &event.fact else {
        return Ok(Resolved::Unruled);
    };
    let nowhere = Whereabouts::default();
    let place = place.as_deref().unwrap_or(&nowhere);
    let degrees = |degrees: &Option<Degrees>| degrees.as_ref().map(|it| Resolved::json(it.number().into())).into();
    Ok(match field.name {
        "id" => gid("FulfillmentEvent", seq).into(),
        "createdAt" => event.at.into(),
        "happenedAt" => (*happened_at).into(),
        "estimatedDeliveryAt" => (*estimated_delivery_at).into(),
        "address1" => place.address1.as_ref().into(),
        "city" => place.city.as_ref().into(),
        "province" => place.province.as_ref().into(),
        "zip" => place.zip.as_ref().into(),
        "country" => place.country.as_ref().into(),
        "latitude" => degrees(&place.latitude),
        "longitude" => degrees(&place.longitude),
        "message" => event.note.as_ref().into(),
        "status" => Resolved::word(status.as_str()),
        _ => Resolved::Unruled,
    })
}
