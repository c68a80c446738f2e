//! Applies what happened to an order. Asks no rules: an event already carries what it led to.

mod holds;
mod inconsistent;
mod requests;
mod shipments;
mod shop;
mod units;

use super::{
    Answer, Event, Fact, FinancialStatus, FulfillmentState, Hold, LateShipment, Order, Part, Reply, Request,
    RequestKind, ShipmentStatus, Time, Waiting, pending,
};

pub use inconsistent::Inconsistent;

pub use shop::evolve_shop;

use holds::{place_hold, release_hold};
use inconsistent::Outcome;
use requests::{answer, leave, note_reported, note_reverted, reply, silent, submit};
use shipments::{fulfillment, make_waiting_shipment, refund, ship, take_back_shipment};
use units::{edited, fulfillment_order, line_of, merge, replace, split_off, take_back, take_out_for_good};

/// The order after an event; the first event of an order makes it.
pub fn evolve(order: Option<Order>, event: &Event) -> Result<Order, Inconsistent> {
    match (order, &event.fact) {
        (None, Fact::OrderPlaced(placed) | Fact::OrderImported(placed)) => Ok(begun((**placed).clone(), event.at)),
        (None, _) => Err(Inconsistent(format!("event {} comes before the order was placed", event.seq))),
        (Some(_), Fact::OrderPlaced(_) | Fact::OrderImported(_)) => {
            Err(Inconsistent(format!("event {} places the order a second time", event.seq)))
        }
        (Some(mut order), _) => {
            follow(&mut order, event)?;
            Ok(order)
        }
    }
}

/// Leads an order that is there through an event. Where the event does not fit, the order is left half changed.
pub(super) fn follow(order: &mut Order, event: &Event) -> Result<(), Inconsistent> {
    apply(order, event).map_err(|Inconsistent(why)| Inconsistent(format!("event {}: {why}", event.seq)))?;
    if event.fact.closes_order() {
        order.closed_at = Some(event.at);
    }
    settle(order, event);
    Ok(())
}

/// An order with what follows from its first event: since when its shipments are in transit and, where the event is of
/// the first schema, when they left.
fn begun(mut order: Order, at: Time) -> Order {
    for shipment in &mut order.fulfillments {
        if shipment.shipment_status == Some(ShipmentStatus::InTransit) {
            shipment.in_transit_since = Some(at);
        }
        if shipment.status == FulfillmentState::Success && shipment.shipped_at.is_none() {
            shipment.shipped_at = Some(shipment.created_at);
        }
    }
    order
}

fn apply(order: &mut Order, event: &Event) -> Outcome {
    match &event.fact {
        Fact::OrderPlaced(_) | Fact::OrderImported(_) => {}
        Fact::OrderPaid { amount, .. } => {
            order.paid_amount = order.paid_amount + *amount;
            order.paid_at = Some(event.at);
            order.financial_status = FinancialStatus::Paid;
        }
        Fact::OrderEdited(edit) => edited(order, edit)?,
        Fact::OrderRefunded(refunded) => refund(order, refunded, event.note.as_deref())?,
        Fact::OrderCancelled { reason, taken, total_price, .. } => {
            for units in taken {
                take_out_for_good(order, units, true)?;
            }
            order.cancelled_at = Some(event.at);
            order.cancel_reason = Some(*reason);
            order.total_price = *total_price;
        }
        Fact::FulfillmentRequestSubmitted { rest, request_status, notify_customer, .. } => {
            submit(order, event, rest.as_ref(), *notify_customer)?;
            fulfillment_order(order, event)?.request_status = *request_status;
        }
        Fact::FulfillmentPending { lines, rest, notify_customer, .. } => {
            submit(order, event, rest.as_ref(), *notify_customer)?;
            make_waiting_shipment(order, event, lines, *notify_customer)?;
        }
        Fact::FulfillmentRequestAccepted { request_status, ship_date } => {
            let reply = Reply { ship_date: ship_date.clone(), ..reply(event, Answer::Accepted) };
            answer(fulfillment_order(order, event)?, RequestKind::Fulfillment, reply, *request_status);
        }
        Fact::FulfillmentRequestRejected { request_status, reason } => {
            let reply = Reply { reason: Some(*reason), ..reply(event, Answer::Rejected) };
            answer(fulfillment_order(order, event)?, RequestKind::Fulfillment, reply, *request_status);
        }
        Fact::FulfillmentRequestCancelled { request_status, replacement } => {
            take_back(order, event, replacement)?;
            answer(
                fulfillment_order(order, event)?,
                RequestKind::Fulfillment,
                silent(event, Answer::Cancelled),
                *request_status,
            );
        }
        Fact::CancellationRequestSubmitted { request_status, .. } => {
            let message = event.note.clone();
            let fulfillment_order = fulfillment_order(order, event)?;
            let kind = RequestKind::Cancellation;
            fulfillment_order.requests.push(Request {
                kind,
                message,
                notify_customer: false,
                sent_at: event.at,
                service: None,
                reply: None,
            });
            fulfillment_order.request_status = *request_status;
        }
        Fact::CancellationRequestAccepted { request_status, replacement } => {
            answer(
                fulfillment_order(order, event)?,
                RequestKind::Cancellation,
                reply(event, Answer::Accepted),
                *request_status,
            );
            take_back(order, event, replacement)?;
        }
        Fact::CancellationRequestRejected { request_status } => {
            answer(
                fulfillment_order(order, event)?,
                RequestKind::Cancellation,
                reply(event, Answer::Rejected),
                *request_status,
            );
        }
        Fact::CancellationRequestMoot { request_status } => {
            answer(
                fulfillment_order(order, event)?,
                RequestKind::Cancellation,
                silent(event, Answer::Moot),
                *request_status,
            );
        }
        Fact::RevertedToUnfulfilled { request_status, replacement } => {
            take_back(order, event, replacement)?;
            let fulfillment_order = fulfillment_order(order, event)?;
            fulfillment_order.request_status = *request_status;
            note_reverted(fulfillment_order, event.at, &replacement.lines);
            if fulfillment_order.is_closed() {
                answer(fulfillment_order, RequestKind::Cancellation, silent(event, Answer::Reverted), *request_status);
            }
        }
        Fact::LocationChanged { to, lines, part, request_status, .. } => match part {
            None => {
                let fulfillment_order = fulfillment_order(order, event)?;
                leave(fulfillment_order, to);
                fulfillment_order.request_status = *request_status;
                fulfillment_order.moved = true;
            }
            Some(number) => {
                let made = split_off(order, event, &Part { number: *number, lines: lines.clone() })?;
                made.location.clone_from(to);
                made.request_status = *request_status;
                made.moved = true;
            }
        },
        Fact::FulfillmentCreated(shipment) | Fact::MarkedAsFulfilled(shipment) => ship(order, event, shipment)?,
        Fact::FulfillmentCancelled { location, back } => {
            take_back_shipment(order, event, location, back)?;
            order.closed_at = None;
        }
        Fact::FulfillmentServiceFailedToComplete { request_status, .. } => {
            fulfillment_order(order, event)?.request_status = *request_status;
        }
        Fact::FulfillmentOrderSplit { part } => {
            split_off(order, event, part)?;
        }
        Fact::PlacedOnHold { hold: number, handle, reason, by, rest, .. } => {
            let (handle, note, by) = (handle.clone(), event.note.clone(), by.clone());
            let hold = Hold { number: *number, handle, reason: *reason, note, held_at: event.at, by };
            place_hold(order, event, hold, rest.as_ref())?;
        }
        Fact::OnlyHoldReleased => fulfillment_order(order, event)?.holds.clear(),
        Fact::HoldReleased { hold, joined, .. } => release_hold(order, event, *hold, joined)?,
        Fact::TrackingUpdated { tracking } => fulfillment(order, event)?.tracking.clone_from(tracking),
        Fact::ShipmentEventAdded { status, .. } => {
            let shipment = fulfillment(order, event)?;
            shipment.shipment_status = Some(*status);
            shipment.in_transit_since = (*status == ShipmentStatus::InTransit).then_some(event.at);
        }
        Fact::LateShipmentReported { location, lines, tracking, .. } => {
            let fulfillment_order = fulfillment_order(order, event)?;
            for units in lines {
                line_of(fulfillment_order, units.line)?.late_shipped += units.quantity;
            }
            note_reported(fulfillment_order, lines);
            let fulfillment_order = fulfillment_order.number;
            order.late_shipments.push(LateShipment {
                fulfillment_order,
                location: location.clone(),
                reported_at: event.at,
                tracking: tracking.clone(),
                lines: lines.clone(),
            });
        }
        Fact::CustomerNotified { .. } => {}
        Fact::FulfillmentOpen => {
            let shipment = fulfillment(order, event)?;
            shipment.status = FulfillmentState::Open;
            shipment.acknowledged_at = Some(event.at);
        }
        Fact::FulfillmentFailed { .. } => {
            fulfillment(order, event)?.status = FulfillmentState::Failure;
            let fulfillment_order = fulfillment_order(order, event)?;
            let status = fulfillment_order.request_status;
            answer(fulfillment_order, RequestKind::Fulfillment, reply(event, Answer::Failed), status);
        }
        Fact::OrderChanged(change) => {
            let mut details = order.details();
            change.changed.iter().for_each(|detail| details.take(*detail, &change.to));
            order.set_details(details);
        }
        Fact::FulfillmentOrdersMerged { lines, request_status } => {
            merge(order, event, lines)?;
            fulfillment_order(order, event)?.request_status = *request_status;
        }
        Fact::ProgressReported => fulfillment_order(order, event)?.progress_reported = true,
        Fact::ProgressStopped => fulfillment_order(order, event)?.progress_reported = false,
        Fact::FulfillmentOrderReplaced { replacement } => {
            replace(order, event, replacement)?;
        }
        Fact::DeadlineSet { fulfill_by } => fulfillment_order(order, event)?.fulfill_by = Some(*fulfill_by),
        Fact::OrderClosed => order.closed_at = Some(event.at),
        Fact::OrderReopened => order.closed_at = None,
        Fact::SettingChanged { .. }
        | Fact::LocationAdded(_)
        | Fact::LocationEdited(_)
        | Fact::ServiceAdded(_)
        | Fact::ServiceEdited(_)
        | Fact::ServiceRemoved(_)
        | Fact::BehaviourChanged { .. }
        | Fact::AppAdded(_)
        | Fact::AppRemoved { .. }
        | Fact::InventorySet { .. }
        | Fact::InventoryAdjusted { .. }
        | Fact::WebhookAdded(_)
        | Fact::WebhookEdited(_)
        | Fact::WebhookRemoved(_) => return Err(Inconsistent("it is about no order".to_owned())),
    }
    Ok(())
}

/// What follows for every fulfillment order: a closed one is not held, nobody works on it, and what it waits for is noted.
fn settle(order: &mut Order, event: &Event) {
    for index in 0..order.fulfillment_orders.len() {
        let now_pending = pending(order, &order.fulfillment_orders[index]);
        let fulfillment_order = &mut order.fulfillment_orders[index];
        if fulfillment_order.is_held() && fulfillment_order.is_closed() {
            fulfillment_order.holds.clear();
        }
        if !fulfillment_order.is_held() {
            fulfillment_order.rest_of_hold = None;
        }
        if fulfillment_order.progress_reported && fulfillment_order.is_closed() {
            fulfillment_order.progress_reported = false;
        }
        if fulfillment_order.waiting.map(|waiting| waiting.pending) != now_pending {
            fulfillment_order.waiting = now_pending.map(|pending| Waiting { pending, seq: event.seq, at: event.at });
        }
    }
}
