//! Questions to services and their answers, as they are noted on a fulfillment order.

use super::inconsistent::Outcome;
use super::units::{split_off, work};
use crate::domain::{Answer, Event, FulfillmentOrder, Order, Part, Reply, Request, RequestKind, RequestStatus};

/// A request was sent: the units that were not requested go to a fulfillment order of their own.
pub(super) fn submit(order: &mut Order, event: &Event, rest: Option<&Part>, notify_customer: bool) -> Outcome {
    if let Some(rest) = rest {
        split_off(order, event, rest)?;
    }
    let work = work(order, event)?;
    work.requested_before = true;
    let message = event.note.clone();
    let kind = RequestKind::Fulfillment;
    work.requests.push(Request { kind, message, notify_customer, sent_at: event.at, reply: None });
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
pub(super) fn answer(work: &mut FulfillmentOrder, kind: RequestKind, reply: Reply, request_status: RequestStatus) {
    work.request_status = request_status;
    let open = work.requests.iter_mut().rev().find(|request| request.kind == kind && request.reply.is_none());
    if let Some(request) = open {
        request.reply = Some(reply);
    }
}
