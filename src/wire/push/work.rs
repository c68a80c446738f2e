//! What is told of fulfillment orders. Their ids are texts, as in the other API.

use serde_json::{Value, json};

use super::change::{Change, Told};
use crate::domain::{
    Event, EventType, Fact, FulfillmentOrder, FulfillmentOrderNumber, Hold, LineNumber, Order, RequestKind, Topic,
    Units, fulfillment_order_status, ids, merged_from,
};
use crate::wire::shopify::gid;

/// What is told under a topic; `None` if it is about something else.
pub fn told<'a>(topic: Topic, change: &Change<'a>) -> Option<Vec<Told<'a>>> {
    let answer = |kind: EventType| {
        change.each_work(|event| {
            (event.fact.event_type() == kind).then_some(())?;
            let work = work(change.after, event.fulfillment_order?)?;
            Some(json!({"fulfillment_order": work.requested(), "message": event.note}))
        })
    };
    Some(match topic {
        Topic::OrderRoutingComplete => routed(change),
        Topic::FulfillmentRequestSubmitted => change.each_work(|event| request(change, event)),
        Topic::FulfillmentRequestAccepted => answer(EventType::FulfillmentRequestAccepted),
        Topic::FulfillmentRequestRejected => answer(EventType::FulfillmentRequestRejected),
        Topic::CancellationRequestSubmitted => change.each_work(|event| cancellation(change, event)),
        Topic::CancellationRequestAccepted => answer(EventType::CancellationRequestAccepted),
        Topic::CancellationRequestRejected => answer(EventType::CancellationRequestRejected),
        Topic::FulfillmentServiceFailedToComplete => answer(EventType::FulfillmentServiceFailedToComplete),
        Topic::FulfillmentOrdersCancelled => change.each_work(|event| cancelled(change, event)),
        Topic::FulfillmentOrdersMoved => change.each_work(|event| moved(change, event)),
        Topic::FulfillmentOrdersMerged => change.each_work(|event| merged(change, event)),
        Topic::ProgressReported => change.each_work(|event| progress(change, event)),
        Topic::ManuallyReportedProgressStopped => change.each_work(|event| progress_stopped(change, event)),
        Topic::FulfillmentOrdersSplit => change.each_work(|event| split(change, event)),
        Topic::PlacedOnHold => change.each_work(|event| held(change, event)),
        Topic::HoldReleased => change.each_work(|event| {
            let (work, hold) = released(change, event)?;
            let is_last =
                !work.work.is_held() && change.before?.fulfillment_order(work.work.number)?.holds.last()? == hold;
            is_last.then(|| json!({"fulfillment_order": work.plain()}))
        }),
        Topic::FulfillmentHoldsAdded => change.each_work(|event| {
            let (work, hold) = placed(change, event)?;
            Some(json!({"fulfillment_order": {"id": work.gid()}, "fulfillment_hold": work.hold(change, hold)}))
        }),
        Topic::FulfillmentHoldsReleased => change.each_work(|event| {
            let (work, hold) = released(change, event)?;
            Some(json!({"fulfillment_order": {"id": work.gid()}, "fulfillment_hold": work.hold(change, hold)}))
        }),
        _ => return None,
    })
}

/// A fulfillment order with its order.
#[derive(Clone, Copy)]
struct Work<'a> {
    order: &'a Order,
    work: &'a FulfillmentOrder,
}

fn work(order: &Order, number: FulfillmentOrderNumber) -> Option<Work<'_>> {
    Some(Work { order, work: order.fulfillment_order(number)? })
}

impl Work<'_> {
    fn number(&self) -> i64 {
        ids::part_id(self.order.id, self.work.number)
    }

    fn gid(&self) -> String {
        gid("FulfillmentOrder", self.number())
    }

    fn status(&self) -> String {
        fulfillment_order_status(self.order, self.work).to_string()
    }

    fn plain(&self) -> Value {
        json!({"id": self.gid(), "status": self.status()})
    }

    fn requested(&self) -> Value {
        json!({"id": self.gid(), "status": self.status(), "request_status": self.work.request_status})
    }

    fn located(&self, change: &Change<'_>) -> Value {
        let location = location(change, &self.work.location);
        json!({"id": self.gid(), "status": self.status(), "assigned_location_id": location})
    }

    /// The number of a line of it.
    fn line_id(&self, line: LineNumber) -> Option<i64> {
        self.work.line(line).map(|line| self.work.line_id(self.order.id, line))
    }

    fn line(&self, units: Units) -> Option<Value> {
        let number = self.line_id(units.line)?;
        Some(json!({"id": gid("FulfillmentOrderLineItem", number), "quantity": units.quantity}))
    }

    /// The last question of this kind.
    fn request(&self, kind: RequestKind) -> Option<Value> {
        let place = self.work.requests.iter().rposition(|request| request.kind == kind)?;
        let number = ids::within(self.number(), place as i64 + 1);
        let message = self.work.requests.get(place)?.message.as_deref();
        Some(json!({"id": gid("FulfillmentOrderMerchantRequest", number), "message": message}))
    }

    /// A hold on it.
    fn hold(&self, change: &Change<'_>, hold: &Hold) -> Value {
        let app = hold.by.as_ref().and_then(|name| app_number(change, name));
        json!({
            "id": gid("FulfillmentHold", hold.id(self.number())),
            "reason": hold.reason,
            "reason_notes": hold.note,
            "handle": hold.handle,
            "held_by_app": app.map(|number| json!({"id": gid("App", number)})),
            "held_by_requesting_app": app == Some(change.app),
        })
    }
}

fn location(change: &Change<'_>, handle: &str) -> Option<String> {
    change.context.locations.get(handle).map(|location| gid("Location", location.id))
}

/// The number of the app of this name.
fn app_number(change: &Change<'_>, name: &str) -> Option<i64> {
    change.context.shop.apps.number_of(name)
}

/// The number of the app that made something happen.
fn by_app(change: &Change<'_>, event: &Event) -> Option<i64> {
    app_number(change, event.origin.as_ref()?.app.as_ref()?)
}

/// The work of a new order as it was when it came, whatever became of it in the same breath.
fn routed<'a>(change: &Change<'a>) -> Vec<Told<'a>> {
    let new = change.events.iter().find_map(|event| match &event.fact {
        Fact::OrderPlaced(order) | Fact::OrderImported(order) => Some((event, &**order)),
        _ => None,
    });
    let Some((event, order)) = new else { return Vec::new() };
    let open = order.fulfillment_orders.iter().filter(|work| !work.is_closed());
    let told = |work: &'a FulfillmentOrder| Told {
        event,
        body: json!({"fulfillment_order": Work { order, work }.plain()}),
        places: vec![work.location.as_str()],
    };
    open.map(told).collect()
}

fn request(change: &Change<'_>, event: &Event) -> Option<Value> {
    if !matches!(event.fact, Fact::FulfillmentRequestSubmitted { .. } | Fact::FulfillmentPending { .. }) {
        return None;
    }
    let work = work(change.after, event.fulfillment_order?)?;
    Some(json!({
        "original_fulfillment_order": work.requested(),
        "submitted_fulfillment_order": work.requested(),
        "fulfillment_order_merchant_request": work.request(RequestKind::Fulfillment),
    }))
}

fn cancellation(change: &Change<'_>, event: &Event) -> Option<Value> {
    if !matches!(event.fact, Fact::CancellationRequestSubmitted { .. }) {
        return None;
    }
    let work = work(change.after, event.fulfillment_order?)?;
    let request = work.request(RequestKind::Cancellation);
    Some(json!({"fulfillment_order": work.requested(), "fulfillment_order_merchant_request": request}))
}

fn cancelled(change: &Change<'_>, event: &Event) -> Option<Value> {
    let (Fact::FulfillmentRequestCancelled { replacement, .. }
    | Fact::RevertedToUnfulfilled { replacement, .. }
    | Fact::FulfillmentOrderReplaced { replacement }) = &event.fact
    else {
        return None;
    };
    let was = work(change.after, event.fulfillment_order?)?;
    let now = work(change.after, replacement.number)?;
    Some(json!({
        "fulfillment_order": {"id": was.gid(), "status": "cancelled"},
        "replacement_fulfillment_order": now.plain(),
    }))
}

fn moved(change: &Change<'_>, event: &Event) -> Option<Value> {
    let Fact::LocationChanged { from, to, lines, part, .. } = &event.fact else { return None };
    if from == to {
        return None;
    }
    let original = work(change.after, event.fulfillment_order?)?;
    let moved = part.and_then(|part| work(change.after, part)).unwrap_or(original);
    Some(json!({
        "original_fulfillment_order": original.located(change),
        "moved_fulfillment_order": moved.located(change),
        "source_location": {"id": location(change, from)},
        "destination_location_id": location(change, to),
        "fulfillment_order_line_items_requested":
            lines.iter().filter_map(|units| original.line(*units)).collect::<Vec<_>>(),
    }))
}

fn split(change: &Change<'_>, event: &Event) -> Option<Value> {
    let Fact::FulfillmentOrderSplit { part } = &event.fact else { return None };
    let original = work(change.after, event.fulfillment_order?)?;
    Some(json!({
        "fulfillment_order": original.plain(),
        "remaining_fulfillment_order": work(change.after, part.number)?.plain(),
        "replacement_fulfillment_order": null,
        "split_line_items":
            part.lines.iter().filter_map(|units| original.line(*units)).collect::<Vec<_>>(),
    }))
}

fn merged(change: &Change<'_>, event: &Event) -> Option<Value> {
    let Fact::FulfillmentOrdersMerged { lines, .. } = &event.fact else { return None };
    let intent = |from: FulfillmentOrderNumber| {
        let from = work(change.after, from)?;
        let units = lines.iter().filter(|units| units.fulfillment_order == from.work.number);
        let lines: Vec<Value> = units
            .filter_map(|units| Some(json!({"id": from.line_id(units.line)?, "quantity": units.quantity})))
            .collect();
        Some(json!({"fulfillment_order_id": from.number(), "fulfillment_order_line_items": lines}))
    };
    Some(json!({
        "merge_intents": merged_from(lines).into_iter().filter_map(intent).collect::<Vec<_>>(),
        "fulfillment_order_merges": {"fulfillment_order": work(change.after, event.fulfillment_order?)?.plain()},
    }))
}

fn progress(change: &Change<'_>, event: &Event) -> Option<Value> {
    matches!(event.fact, Fact::ProgressReported).then_some(())?;
    let number = event.fulfillment_order?;
    let app = by_app(change, event).map(|number| json!({"id": gid("App", number)}));
    Some(json!({
        "fulfillment_order": work(change.after, number)?.plain(),
        "progress_report": {"reason_notes": event.note, "progress_reported_by_app": app},
        "initial_status": work(change.before?, number)?.status(),
    }))
}

fn progress_stopped(change: &Change<'_>, event: &Event) -> Option<Value> {
    matches!(event.fact, Fact::ProgressStopped).then_some(())?;
    let app = by_app(change, event).map(|number| json!({"id": gid("App", number)}));
    Some(json!({
        "fulfillment_order": work(change.after, event.fulfillment_order?)?.plain(),
        "progress_stopped_by_app": app,
    }))
}

/// What an event put on hold, and the hold.
fn placed<'a>(change: &Change<'a>, event: &Event) -> Option<(Work<'a>, &'a Hold)> {
    let Fact::PlacedOnHold { hold, .. } = &event.fact else { return None };
    let work = work(change.after, event.fulfillment_order?)?;
    Some((work, work.work.hold(*hold)?))
}

/// What an event took a hold from, and the hold as it was.
fn released<'a>(change: &Change<'a>, event: &Event) -> Option<(Work<'a>, &'a Hold)> {
    let Fact::HoldReleased { hold, .. } = &event.fact else { return None };
    let number = event.fulfillment_order?;
    Some((work(change.after, number)?, change.before?.fulfillment_order(number)?.hold(*hold)?))
}

/// The first hold of a fulfillment order; further ones change nothing about its state.
fn held(change: &Change<'_>, event: &Event) -> Option<Value> {
    let (held, hold) = placed(change, event)?;
    if change.before?.fulfillment_order(held.work.number)?.is_held() {
        return None;
    }
    let Fact::PlacedOnHold { rest, .. } = &event.fact else { return None };
    let rest = rest.as_ref().and_then(|rest| work(change.after, rest.number));
    let hold = held.hold(change, hold);
    let lines = held.work.remaining_units();
    Some(json!({
        "fulfillment_order": {"id": held.gid(), "status": held.status(), "fulfillment_holds": [hold]},
        "remaining_fulfillment_order": rest.map(|rest| rest.plain()),
        "held_fulfillment_order_line_items":
            lines.iter().filter_map(|units| held.line(*units)).collect::<Vec<_>>(),
        "created_fulfillment_hold": hold,
    }))
}
