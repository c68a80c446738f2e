//! What the parties would want next, allowed or not. Everything else is explained when it is asked for.

use crate::domain::{Action, Context, FulfillmentOrder, Order, Stage};

/// What is wanted of the whole order: while a service has a part of it, to change it or to call it off.
pub fn of_order(order: &Order) -> &'static [Action] {
    let with_service = |work: &FulfillmentOrder| Stage::of(order, work).is_with_service();
    if order.fulfillment_orders.iter().any(with_service) { &[Action::Edit, Action::Cancel] } else { &[] }
}

/// What is wanted of a fulfillment order: that it is shipped, and while a service has it, to have it elsewhere.
pub fn of_fulfillment_order(
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    context: &Context,
) -> &'static [Action] {
    let location = context.locations.assigned(&fulfillment_order.location);
    if Stage::of(order, fulfillment_order).is_with_service() {
        let elsewhere = !location.place().is_single();
        return if elsewhere { &[Action::Move, Action::Ship] } else { &[Action::CreateFulfillment, Action::Ship] };
    }
    match location.service {
        Some(_) => &[Action::RequestFulfillment, Action::CreateFulfillment],
        None => &[Action::CreateFulfillment],
    }
}
