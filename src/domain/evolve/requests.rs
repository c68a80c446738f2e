//! Questions to services and their answers, as they are noted on a fulfillment order.

use super::inconsistent::Outcome;
use super::units::{fulfillment_order, split_off};
use crate::domain::{Answer, Event, FulfillmentOrder, Order, Part, Reply, Request, RequestKind, RequestStatus};

/// A request was sent: the units that were not requested go to a fulfillment order of their own.
pub(super) fn submit(order: &mut Order, event: &Event, rest: Option<&Part>, notify_customer: bool) -> Outcome {
    if let Some(rest) = rest {
        split_off(order, event, rest)?;
    }
    let fulfillment_order = fulfillment_order(order, event)?;
    fulfillment_order.requested_before = true;
    let message = event.note.clone();
    let kind = RequestKind::Fulfillment;
    fulfillment_order.requests.push(Request { kind, message, notify_customer, sent_at: event.at, reply: None });
    Ok(())
}

/// The answer that an event gives, with the text the service left.
pub(super) fn reply(event: &Event, answer: Answer) -> Reply {
    Reply { message: event.note.clone(), ..silent(event, answer) }
}

/// An answer that nobody worded.
pub(super) fn silent(event: &Event, answer: Answer) -> Reply {
    Reply { answer, reason: None, message: None, ship_date: None, at: event.at }
}

/// Answers the last open question of this kind.
pub(super) fn answer(
    fulfillment_order: &mut FulfillmentOrder,
    kind: RequestKind,
    reply: Reply,
    request_status: RequestStatus,
) {
    fulfillment_order.request_status = request_status;
    let open =
        fulfillment_order.requests.iter_mut().rev().find(|request| request.kind == kind && request.reply.is_none());
    if let Some(request) = open {
        request.reply = Some(reply);
    }
}
