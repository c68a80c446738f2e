//! Words of closed sets as people say them.

use super::{FulfillmentOrder, Order, detailed_status};

/// A word without its low lines.
pub fn spoken(word: &str) -> String {
    word.replace('_', " ")
}

/// What a fulfillment order is by now. Of one that was merged the other is named, which has its work.
pub fn spoken_status(order: &Order, fulfillment_order: &FulfillmentOrder) -> String {
    match fulfillment_order.merged_into {
        Some(into) => format!("merged into {}", order.fulfillment_order_name(into)),
        None => spoken(detailed_status(order, fulfillment_order).as_str()),
    }
}
