//! Whether a command can be about the thing that was found. The names of other things were found all the same, so this
//! is said here and not where names are read.

use crate::domain::{Code, FulfillmentNumber, FulfillmentOrderNumber, NextCommand, Order, Refusal, Target};

/// An order or one of its fulfillment orders.
///
/// # Errors
/// `usage` for a fulfillment.
pub fn order_or_fulfillment_order(order: &Order, target: Target) -> Result<Target, Refusal> {
    match target {
        Target::Order | Target::FulfillmentOrder(_) => Ok(target),
        Target::Fulfillment(_) => Err(needs(order, target, "an order or a fulfillment order")),
    }
}

/// The number of a fulfillment order.
///
/// # Errors
/// `usage` for anything else.
pub fn fulfillment_order(order: &Order, target: Target) -> Result<FulfillmentOrderNumber, Refusal> {
    match target {
        Target::FulfillmentOrder(number) => Ok(number),
        Target::Order | Target::Fulfillment(_) => Err(needs(order, target, "one of its fulfillment orders")),
    }
}

/// The number of a fulfillment.
///
/// # Errors
/// `usage` for anything else.
pub fn fulfillment(order: &Order, target: Target) -> Result<FulfillmentNumber, Refusal> {
    match target {
        Target::Fulfillment(number) => Ok(number),
        Target::Order | Target::FulfillmentOrder(_) => Err(needs(order, target, "one of its fulfillments")),
    }
}

fn needs(order: &Order, target: Target, what: &str) -> Refusal {
    let is = match target {
        Target::Order => "an order",
        Target::FulfillmentOrder(_) => "a fulfillment order",
        Target::Fulfillment(_) => "a fulfillment",
    };
    let message = format!("`{}` is {is}; this needs {what}", order.name_of(target));
    Refusal::new(Code::Usage, message).hint(NextCommand::ShowOrder { order: order.name.clone() })
}
