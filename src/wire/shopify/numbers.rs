//! The ids of the platform's shape: those that things came with, else stable stand-ins.

use crate::domain::{self, Context, ids};

/// The shop's id.
pub const SHOP: i64 = 1;

pub fn location_id(location: &str, context: &Context) -> i64 {
    context.locations.get(location).map_or(0, |location| location.id)
}

/// Orders made here have ids far above those of the platform, so that no two orders of an export have one id.
pub const OWN_IDS: i64 = 8_000_000_000_000_000;

/// The id where it came from, else the one it has here.
pub fn id_or(source_id: Option<&str>, own: i64) -> i64 {
    source_id.and_then(|id| id.parse().ok()).filter(|id| *id > 0).unwrap_or(own)
}

pub fn order_id(order: &domain::Order) -> i64 {
    id_or(order.source_id.as_deref(), OWN_IDS + order.id)
}

pub fn line_id(order: &domain::Order, number: domain::LineNumber) -> i64 {
    let source_id = order.line(number).and_then(|line| line.source_id.as_deref());
    id_or(source_id, ids::part_id(order.id, number))
}

/// A number that stands for a SKU: FNV-1a, cut to what every reader of JSON can hold.
pub fn variant_id(sku: &str) -> i64 {
    let hash = sku
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    (hash >> 12) as i64
}

/// An id of the other API.
pub fn gid(kind: &str, number: impl std::fmt::Display) -> String {
    format!("gid://shopify/{kind}/{number}")
}

/// The number of what was paid of an order, or of what a refund gave back.
pub fn transaction_id(order: i64, refund: Option<domain::RefundNumber>) -> i64 {
    order * 10_000_000 + 1 + refund.map_or(0, |refund| i64::from(refund.get()))
}

/// An order with the ids that the API gives its parts, wherever they came from.
pub fn with_own_ids(order: &domain::Order) -> domain::Order {
    let mut own = order.clone();
    own.line_items.iter_mut().for_each(|line| line.source_id = None);
    own.fulfillments.iter_mut().for_each(|shipment| shipment.source_id = None);
    own.refunds.iter_mut().for_each(|refund| refund.source_id = None);
    own
}
