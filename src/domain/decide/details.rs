//! Setting what no rule looks at: what is kept with an order for people, by when its work is to be shipped, whether it is
//! put away. No rule stands in the way: an address may be wrong at any time.

use super::draft::{About, Decision, Draft};
use crate::domain::{Code, Fact, FulfillmentOrder, OrderChange, Refusal, Target, Time, existing, reasons};

/// Sets details of the order. Setting what is there already changes nothing.
pub fn set(mut draft: Draft<'_>, given: &OrderChange) -> Decision {
    draft.warnings.extend(given.to.warning());
    let change = given.since(&draft.before.details());
    if !change.changed.is_empty() {
        draft.record(About::ORDER, None, Fact::OrderChanged(Box::new(change)));
    }
    draft.end()
}

/// Says by when a fulfillment order is to be shipped, closed ones too; of an order, those that are not closed, or all of
/// them if all are (T26).
pub fn set_deadline(mut draft: Draft<'_>, target: Target, by: Time) -> Result<Decision, Refusal> {
    let order = draft.before;
    let meant: Vec<&FulfillmentOrder> = match target {
        Target::FulfillmentOrder(number) => vec![existing(order, number)?],
        _ if order.fulfillment_orders.is_empty() => {
            return Err(reasons::without_fulfillment_orders(order, Code::FulfillmentOrderClosed));
        }
        _ => {
            let all_closed = order.total_remaining() == 0;
            let meant = |work: &&FulfillmentOrder| all_closed || !work.is_closed();
            order.fulfillment_orders.iter().filter(meant).collect()
        }
    };
    for work in meant.into_iter().filter(|work| work.fulfill_by != Some(by)) {
        draft.record(About::fulfillment_order(work.number), None, Fact::DeadlineSet { fulfill_by: by });
    }
    Ok(draft.end())
}

/// Puts the order away, as done (T27). Doing it twice changes nothing.
pub fn close(mut draft: Draft<'_>) -> Decision {
    if draft.before.closed_at.is_none() {
        draft.record(About::ORDER, None, Fact::OrderClosed);
    }
    draft.end()
}

/// Takes it out again.
pub fn reopen(mut draft: Draft<'_>) -> Decision {
    if draft.before.closed_at.is_some() {
        draft.record(About::ORDER, None, Fact::OrderReopened);
    }
    draft.end()
}
