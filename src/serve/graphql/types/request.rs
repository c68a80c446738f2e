//! Questions to services, and holds.

use serde_json::json;

use crate::domain::{FulfillmentOrderNumber, HoldNumber, RequestKind};
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::text;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;
use crate::wire::shopify::RequestOptions;

pub fn field(
    world: &World<'_>,
    id: i64,
    number: FulfillmentOrderNumber,
    place: usize,
    field: &Field<'_>,
) -> Resolution {
    let loaded = world.known_order(id)?;
    let work = loaded.order.fulfillment_order(number);
    let Some(request) = work.and_then(|work| work.requests.get(place)) else { return Ok(Resolved::Unruled) };
    Ok(match field.name {
        "id" => {
            let number = gid::within(gid::of_part(id, number), place as i64 + 1);
            gid("FulfillmentOrderMerchantRequest", number).into()
        }
        "fulfillmentOrder" => Thing::Work(id, number).into(),
        "kind" => match request.kind {
            RequestKind::Fulfillment => "FULFILLMENT_REQUEST",
            RequestKind::Cancellation => "CANCELLATION_REQUEST",
        }
        .into(),
        "message" => request.message.as_ref().into(),
        "requestOptions" => Resolved::json(json!(RequestOptions::of(request))),
        "sentAt" => request.sent_at.into(),
        _ => Resolved::Unruled,
    })
}

pub fn hold(
    world: &World<'_>,
    id: i64,
    number: FulfillmentOrderNumber,
    hold: HoldNumber,
    field: &Field<'_>,
) -> Resolution {
    let loaded = world.known_order(id)?;
    let work = loaded.order.fulfillment_order(number);
    let Some(hold) = work.and_then(|work| work.hold(hold)) else { return Ok(Resolved::Unruled) };
    let holder = hold.by.as_deref();
    Ok(match field.name {
        "id" => gid("FulfillmentHold", hold.id(gid::of_part(id, number))).into(),
        "heldByApp" => {
            let apps = world.shop()?.apps;
            holder.and_then(|name| apps.number_of(name)).map(Thing::App).into()
        }
        "heldByRequestingApp" => (holder == Some(world.caller().name.as_str())).into(),
        "displayReason" => text::spoken(hold.reason.as_str()).into(),
        "handle" => hold.handle.as_str().into(),
        "reason" => Resolved::word(hold.reason.as_str()),
        "reasonNotes" => hold.note.as_ref().into(),
        _ => Resolved::Unruled,
    })
}
