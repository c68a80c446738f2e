//! What is told of orders, their refunds and their shipments.

use serde_json::{Value, json};

use super::change::{Change, Told};
use crate::domain::{
    self, Event, Fact, FinancialStatus, Fulfillment, FulfillmentStatus, Order, Topic, ids, order_status,
};
use crate::wire::shopify;

/// What is told under a topic; `None` if it is about something else.
pub fn told<'a>(topic: Topic, change: &Change<'a>) -> Option<Vec<Told<'a>>> {
    let is_new = |event: &Event| matches!(event.fact, Fact::OrderPlaced(_) | Fact::OrderImported(_));
    let is_import = change.events.iter().any(|event| matches!(event.fact, Fact::OrderImported(_)));
    let whole = |event: &Event| order(change, event);
    let once = |is_told: bool| {
        let last = change.last().filter(|_| is_told);
        last.map(|event| Told { event, body: whole(event), places: Vec::new() }).into_iter().collect()
    };
    // What an imported order was before is news to nobody.
    let is_now = |is_so: fn(&Order) -> bool| !is_import && is_so(change.after) && !change.before.is_some_and(is_so);
    let became = |is_so| once(is_now(is_so));
    Some(match topic {
        Topic::OrdersCreate => change.each(|event| is_new(event).then(|| whole(event))),
        Topic::OrdersUpdated => once(true),
        // It may have been given back in the same breath.
        Topic::OrdersPaid => {
            let was_paid = change.events.iter().any(|event| matches!(event.fact, Fact::OrderPaid { .. }));
            once(was_paid || is_now(|order| order.financial_status == FinancialStatus::Paid))
        }
        Topic::OrdersCancelled => became(|order| order.cancelled_at.is_some()),
        Topic::OrdersFulfilled => became(|order| order_status(order) == FulfillmentStatus::Fulfilled),
        Topic::OrdersPartiallyFulfilled => became(|order| order_status(order) == FulfillmentStatus::PartiallyFulfilled),
        Topic::OrdersEdited => change.each(|event| edit(change, event)),
        Topic::RefundsCreate => change.each(|event| refund(change, event)),
        Topic::FulfillmentsCreate => shipments(change, |before| before.is_none() && !is_import),
        Topic::FulfillmentsUpdate => change.after.fulfillments.iter().filter_map(|now| updated(change, now)).collect(),
        Topic::FulfillmentEventsCreate => change.each(|event| shopify::shipment_event(change.after, event)),
        _ => return None,
    })
}

fn order(change: &Change<'_>, event: &Event) -> Value {
    let touched = (event.at, change.touched);
    json!(shopify::Order::from_domain(&shopify::with_own_ids(change.after), touched, change.context))
}

fn edit(change: &Change<'_>, event: &Event) -> Option<Value> {
    let Fact::OrderEdited(edit) = &event.fact else { return None };
    let deltas = |sign: i64| -> Vec<Value> {
        let changed = edit.quantities.iter().filter(|line| (line.after - line.before).signum() == sign);
        let line = |line: &domain::QuantityChange| json!({"id": ids::part_id(change.after.id, line.line), "delta": (line.after - line.before).abs()});
        changed.map(line).collect()
    };
    Some(json!({"order_edit": {
        "id": event.seq,
        "order_id": shopify::order_number(change.after),
        "created_at": event.at,
        "notify_customer": false,
        "staff_note": event.note.as_deref().unwrap_or_default(),
        "line_items": {"additions": deltas(1), "removals": deltas(-1)},
    }}))
}

fn refund(change: &Change<'_>, event: &Event) -> Option<Value> {
    let Fact::OrderRefunded(refunded) = &event.fact else { return None };
    let order = shopify::with_own_ids(change.after);
    let refund = order.refund(refunded.refund.number)?;
    Some(json!(shopify::Refund::from_domain(&order, refund, &order.line_totals(), change.context)))
}

/// The shipments that are told of, by what each was before.
fn shipments<'a>(change: &Change<'a>, is_told: impl Fn(Option<&Fulfillment>) -> bool) -> Vec<Told<'a>> {
    let before = |now: &Fulfillment| change.before.and_then(|order| order.fulfillment(now.number));
    let told = change.after.fulfillments.iter().filter(|now| is_told(before(now)));
    told.filter_map(|now| shipment(change, now)).collect()
}

fn updated<'a>(change: &Change<'a>, now: &Fulfillment) -> Option<Told<'a>> {
    let before = change.before?.fulfillment(now.number)?;
    let state = |it: &Fulfillment| (it.status, it.shipment_status);
    let is_changed = state(before) != state(now) || before.tracking != now.tracking;
    if is_changed { shipment(change, now) } else { None }
}

fn shipment<'a>(change: &Change<'a>, shipment: &Fulfillment) -> Option<Told<'a>> {
    let is_about = |event: &&Event| event.fulfillment == Some(shipment.number);
    let event = change.events.iter().find(is_about).or(change.last())?;
    let places = change.after.fulfillment(shipment.number).map(|shipment| shipment.location.as_str());
    let places = places.into_iter().collect();
    let order = shopify::with_own_ids(change.after);
    let own = order.fulfillment(shipment.number)?;
    let told = (own, event.at);
    let mut body = json!(shopify::Fulfillment::from_domain(&order, told, &order.line_totals(), change.context));
    body["destination"] = json!(order.shipping_address.as_ref().map(shopify::Address::from_domain));
    body["email"] = json!(order.email);
    Some(Told { event, body, places })
}
