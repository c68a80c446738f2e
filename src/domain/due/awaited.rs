//! What a part of an order waits for from its service, as far as it can fall due by itself.

use serde::{Deserialize, Serialize};

use crate::domain::written::unset;
use crate::domain::{
    Answer, By, FulfillmentOrder, FulfillmentState, Locations, Order, RequestKind, Stage, Target, Time,
};

/// Since when a fulfillment order or shipment waits for acts of its service, and how often it was asked. It follows from
/// the order alone, whatever the behaviour of the service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Awaited {
    /// Fulfillment requests so far.
    #[serde(default, skip_serializing_if = "unset")]
    pub requests: u32,
    /// Cancellation requests so far.
    #[serde(default, skip_serializing_if = "unset")]
    pub cancellations: u32,
    /// When the fulfillment request without answer was sent.
    #[serde(default, skip_serializing_if = "unset")]
    pub asked_at: Option<Time>,
    /// When the work that is not shipped yet was accepted; at a legacy service, acknowledged.
    #[serde(default, skip_serializing_if = "unset")]
    pub accepted_at: Option<Time>,
    /// When the service shipped a first part of it.
    #[serde(default, skip_serializing_if = "unset")]
    pub parcel_at: Option<Time>,
    /// When the cancellation request without answer was sent.
    #[serde(default, skip_serializing_if = "unset")]
    pub cancellation_asked_at: Option<Time>,
    /// When units were reverted that nobody has reported since.
    #[serde(default, skip_serializing_if = "unset")]
    pub reverted_at: Option<Time>,
    /// Since when a shipment is in transit.
    #[serde(default, skip_serializing_if = "unset")]
    pub in_transit_since: Option<Time>,
}

/// The parts of an order that wait for an act of a service, by target, each with the location of the service.
pub fn awaited<'a>(order: &'a Order, locations: &Locations) -> Vec<(Target, &'a str, Awaited)> {
    let at_service = |handle: &str| locations.get(handle).is_some_and(|it| it.known_service().is_some());
    let fulfillment_orders = order.fulfillment_orders.iter().filter(|part| at_service(&part.location));
    let fulfillment_orders = fulfillment_orders.filter_map(|part| {
        let awaited = of_fulfillment_order(order, part)?;
        Some((Target::FulfillmentOrder(part.number), part.location.as_str(), awaited))
    });
    let shipments = order.fulfillments.iter().filter(|shipment| {
        let has_left = shipment.status == FulfillmentState::Success;
        has_left && shipment.in_transit_since.is_some() && at_service(&shipment.location)
    });
    let shipments = shipments.map(|shipment| {
        let awaited = Awaited { in_transit_since: shipment.in_transit_since, ..Awaited::default() };
        (Target::Fulfillment(shipment.number), shipment.location.as_str(), awaited)
    });
    fulfillment_orders.chain(shipments).collect()
}

fn of_fulfillment_order(order: &Order, part: &FulfillmentOrder) -> Option<Awaited> {
    let reverted_at = part.reverted.as_ref().map(|reverted| reverted.at);
    let asked = |kind| part.last_request(kind).map(|request| request.sent_at);
    let accepted = || {
        let reply = part.last_request(RequestKind::Fulfillment)?.reply.as_ref()?;
        (reply.answer == Answer::Accepted).then_some(reply.at)
    };
    let waits = match Stage::of(order, part) {
        Stage::Requested | Stage::LegacyPending => {
            Awaited { asked_at: asked(RequestKind::Fulfillment), ..Awaited::default() }
        }
        Stage::Accepted | Stage::CancellationRejected => {
            Awaited { accepted_at: accepted(), parcel_at: first_parcel(order, part), ..Awaited::default() }
        }
        Stage::CancellationRequested => Awaited {
            accepted_at: accepted(),
            parcel_at: first_parcel(order, part),
            cancellation_asked_at: asked(RequestKind::Cancellation),
            ..Awaited::default()
        },
        Stage::LegacyOpen => Awaited { accepted_at: acknowledged(order, part), ..Awaited::default() },
        Stage::Unfulfilled
        | Stage::Rejected
        | Stage::Incomplete
        | Stage::LegacyFailed
        | Stage::Fulfilled
        | Stage::Cancelled => Awaited::default(),
    };
    let waits = Awaited { reverted_at, ..waits };
    if waits == Awaited::default() {
        return None;
    }
    let (requests, cancellations) =
        (requests_of(part, RequestKind::Fulfillment), requests_of(part, RequestKind::Cancellation));
    Some(Awaited { requests, cancellations, ..waits })
}

/// How many requests of a kind there were.
pub(super) fn requests_of(part: &FulfillmentOrder, kind: RequestKind) -> u32 {
    let count = part.requests.iter().filter(|request| request.kind == kind).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// When the service first shipped a part of this that is still on its way or there.
pub(super) fn first_parcel(order: &Order, part: &FulfillmentOrder) -> Option<Time> {
    let shipped = order.fulfillments.iter().filter(|shipment| {
        shipment.status == FulfillmentState::Success && shipment.by == By::Service && shipment.is_from(part.number)
    });
    shipped.filter_map(|shipment| shipment.shipped_at).min()
}

/// When the legacy service acknowledged the shipment it prepares.
fn acknowledged(order: &Order, part: &FulfillmentOrder) -> Option<Time> {
    let mut shipments = order.fulfillments.iter().rev().filter(|shipment| shipment.is_from(part.number));
    shipments.find(|shipment| shipment.status == FulfillmentState::Open)?.acknowledged_at
}
