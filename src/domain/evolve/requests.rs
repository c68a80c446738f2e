//! Questions to services and their answers, as they are noted on a fulfillment order.

use super::inconsistent::Outcome;
use super::units::{fulfillment_order, split_off};
use crate::domain::{
    Answer, Event, FulfillmentOrder, Order, Part, Reply, Request, RequestKind, RequestStatus, Reverted, Time, Units,
    by_line,
};

/// A request was sent: the units that were not requested go to a fulfillment order of their own.
pub(super) fn submit(order: &mut Order, event: &Event, rest: Option<&Part>, notify_customer: bool) -> Outcome {
    if let Some(rest) = rest {
        split_off(order, event, rest)?;
    }
    let fulfillment_order = fulfillment_order(order, event)?;
    fulfillment_order.requested_before = true;
    let message = event.note.clone();
    let kind = RequestKind::Fulfillment;
    let sent_at = event.at;
    fulfillment_order.requests.push(Request { kind, message, notify_customer, sent_at, service: None, reply: None });
    Ok(())
}

/// The work leaves its service, whether it goes elsewhere or the merchant keeps the location: what was asked before was
/// asked there.
pub(super) fn leave(fulfillment_order: &mut FulfillmentOrder, to: &str) {
    let from = std::mem::replace(&mut fulfillment_order.location, to.to_owned());
    for request in &mut fulfillment_order.requests {
        request.service.get_or_insert_with(|| from.clone());
    }
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

/// Units were reverted: the service may ship them all the same.
pub(super) fn note_reverted(fulfillment_order: &mut FulfillmentOrder, at: Time, lines: &[Units]) {
    let before = fulfillment_order.reverted.take().map_or_else(Vec::new, |reverted| reverted.lines);
    let lines = by_line(before.into_iter().chain(lines.iter().copied()));
    fulfillment_order.reverted = Some(Reverted { at, lines });
}

/// The service reported units that it shipped late: of those that were reverted, so many fewer are still expected.
pub(super) fn note_reported(fulfillment_order: &mut FulfillmentOrder, lines: &[Units]) {
    let Some(reverted) = &mut fulfillment_order.reverted else { return };
    for reported in lines {
        if let Some(units) = reverted.lines.iter_mut().find(|units| units.line == reported.line) {
            units.quantity = (units.quantity - reported.quantity).max(0);
        }
    }
    reverted.lines.retain(|units| units.quantity > 0);
    if reverted.lines.is_empty() {
        fulfillment_order.reverted = None;
    }
}
