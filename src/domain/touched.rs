//! When a part of an order was made, and when something last happened to it: both follow from the journal.

use std::collections::BTreeMap;

use super::{Event, Fact, Fulfillment, FulfillmentNumber, FulfillmentOrderNumber, Order, Part, Time};

/// When something last happened to each shipment of an order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShipmentsTouched {
    /// When they were all taken in with their order.
    imported: Option<Time>,
    each: BTreeMap<FulfillmentNumber, Time>,
}

impl ShipmentsTouched {
    /// By what happened to a shipment, or to all of them where none is named: what comes later counts.
    pub fn by(touches: impl IntoIterator<Item = (Option<FulfillmentNumber>, Time)>) -> ShipmentsTouched {
        let mut touched = ShipmentsTouched::default();
        for (number, at) in touches {
            match number {
                Some(number) => {
                    touched.each.insert(number, at);
                }
                None => touched.imported = Some(at),
            }
        }
        touched
    }

    /// By all that happened to the order, oldest first.
    pub fn of(events: &[Event]) -> ShipmentsTouched {
        let is_import = |event: &Event| matches!(event.fact, Fact::OrderImported(_));
        let touches = events.iter().filter(|event| event.fulfillment.is_some() || is_import(event));
        ShipmentsTouched::by(touches.map(|event| (event.fulfillment, event.at)))
    }

    /// When something last happened to this shipment.
    pub fn at(&self, shipment: &Fulfillment) -> Time {
        self.each.get(&shipment.number).copied().or(self.imported).unwrap_or(shipment.created_at)
    }
}

/// When a fulfillment order was made and touched last, by all that happened to its order.
pub fn work_touched(order: &Order, events: &[Event], number: FulfillmentOrderNumber) -> (Time, Time) {
    let mut touching = events.iter().filter(|event| touches_work(event, number)).map(|event| event.at);
    let first = touching.next().unwrap_or(order.created_at);
    (first, touching.next_back().unwrap_or(first))
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
