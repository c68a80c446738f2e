//! When a part of an order was made, and when something last happened to it: both follow from the journal.

use crate::domain::{Event, Fact, FulfillmentNumber, FulfillmentOrderNumber, Part, Time};
use crate::failure::Result;
use crate::serve::graphql::world::{Loaded, World};

/// When a fulfillment order was made and touched last.
pub fn work(world: &World<'_>, loaded: &Loaded, number: FulfillmentOrderNumber) -> Result<(Time, Time)> {
    times(world, loaded, |event| touches_work(event, number))
}

/// When a shipment was touched last.
pub fn shipment(world: &World<'_>, loaded: &Loaded, number: FulfillmentNumber) -> Result<Time> {
    Ok(times(world, loaded, |event| event.fulfillment == Some(number) || is_import(event))?.1)
}

fn times(world: &World<'_>, loaded: &Loaded, touches: impl Fn(&Event) -> bool) -> Result<(Time, Time)> {
    let mut touching = loaded.events(world)?.iter().filter(|event| touches(event)).map(|event| event.at);
    let first = touching.next().unwrap_or(loaded.order.created_at);
    Ok((first, touching.last().unwrap_or(first)))
}

fn is_import(event: &Event) -> bool {
    matches!(event.fact, Fact::OrderImported(_))
}

fn touches_work(event: &Event, number: FulfillmentOrderNumber) -> bool {
    let is_part = |part: &Option<Part>| part.as_ref().is_some_and(|part| part.number == number);
    if event.fulfillment_order == Some(number) {
        return true;
    }
    match &event.fact {
        Fact::OrderPlaced(order) | Fact::OrderImported(order) => order.fulfillment_order(number).is_some(),
        Fact::FulfillmentRequestSubmitted { rest, .. } | Fact::FulfillmentPending { rest, .. } => is_part(rest),
        Fact::FulfillmentRequestCancelled { replacement, .. }
        | Fact::CancellationRequestAccepted { replacement, .. }
        | Fact::RevertedToUnfulfilled { replacement, .. }
        | Fact::FulfillmentOrderReplaced { replacement } => replacement.number == number,
        Fact::LocationChanged { part, .. } => *part == Some(number),
        Fact::FulfillmentOrderSplit { part } => part.number == number,
        Fact::PlacedOnHold { rest, .. } => is_part(rest),
        Fact::FulfillmentOrdersMerged { lines, .. } | Fact::HoldReleased { joined: lines, .. } => {
            lines.iter().any(|units| units.fulfillment_order == number)
        }
        Fact::OrderEdited(edit) => {
            edit.new_fulfillment_orders.iter().any(|made| made.number == number)
                || edit.added.iter().any(|units| units.fulfillment_order == number)
                || edit.removed.iter().any(|taken| taken.fulfillment_order == number)
        }
        Fact::OrderRefunded(refunded) => refunded.taken.iter().any(|units| units.taken.fulfillment_order == number),
        Fact::OrderCancelled { taken, .. } => taken.iter().any(|taken| taken.fulfillment_order == number),
        Fact::FulfillmentCreated(shipment) | Fact::MarkedAsFulfilled(shipment) => {
            shipment.lines.iter().any(|units| units.fulfillment_order == number)
        }
        Fact::FulfillmentCancelled { back, .. } => {
            back.iter().any(|units| units.from == Some(number) || units.to == number)
        }
        _ => false,
    }
}
