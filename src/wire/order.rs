//! `kind: order`: what `order show` prints.

use serde::{Deserialize, Serialize};

use super::{FulfillmentItem, Kind, Schema};

/// An order with everything that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    pub schema: Schema,
    pub kind: Kind,
    pub id: i64,
    pub name: String,
    pub source_id: Option<String>,
    pub email: Option<String>,
    pub currency: String,
    pub total_price: String,
    pub created_at: String,
    pub paid_at: Option<String>,
    pub cancelled_at: Option<String>,
    pub cancel_reason: Option<String>,
    pub financial_status: String,
    pub fulfillment_status: String,
    pub request_declined: bool,
    pub locked: bool,
    pub supported_actions: Vec<SupportedAction>,
    pub banners: Vec<Banner>,
    pub line_items: Vec<LineItem>,
    pub fulfillment_orders: Vec<FulfillmentOrder>,
    pub fulfillments: Vec<FulfillmentItem>,
    pub refunds: Vec<Refund>,
}

/// Something an actor may do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportedAction {
    pub action: String,
    pub actor: String,
}

/// A notice on an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Banner {
    pub kind: String,
    /// A sentence for people.
    pub message: String,
    pub service: Option<String>,
    pub fulfillment_order: Option<String>,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineItem {
    pub id: i64,
    pub source_id: Option<String>,
    pub sku: String,
    pub title: String,
    pub quantity: i64,
    pub current_quantity: i64,
    pub remaining_quantity: i64,
    pub fulfilled_quantity: i64,
    pub refunded_quantity: i64,
    pub late_shipped_quantity: i64,
    pub requires_shipping: bool,
    pub price: String,
    pub locked: bool,
}

/// The part of an order that one location is to ship.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FulfillmentOrder {
    pub id: i64,
    pub name: String,
    pub status: String,
    pub request_status: String,
    pub detailed_status: String,
    pub location: String,
    /// The handle of the service; `None` at a merchant's location.
    pub service: Option<String>,
    pub workflow: Option<String>,
    pub requested_before: bool,
    pub line_items: Vec<FulfillmentOrderLine>,
    pub supported_actions: Vec<SupportedAction>,
    pub requests: Vec<Request>,
    pub holds: Vec<Hold>,
    pub replaces: Option<String>,
    pub replaced_by: Vec<String>,
}

/// Units of one line in a fulfillment order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FulfillmentOrderLine {
    pub line_item_id: i64,
    pub sku: String,
    pub quantity: i64,
    pub remaining_quantity: i64,
}

/// A question to a service, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    pub kind: String,
    pub message: Option<String>,
    pub notify_customer: bool,
    pub sent_at: String,
    pub answer: Option<String>,
    pub answer_reason: Option<String>,
    pub answer_message: Option<String>,
    pub ship_date: Option<String>,
    pub answered_at: Option<String>,
}

/// Why work is held back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    pub reason: String,
    pub note: Option<String>,
    pub held_at: String,
}

/// Money given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    pub id: i64,
    pub source_id: Option<String>,
    pub created_at: String,
    pub amount: String,
    pub line_items: Vec<RefundLine>,
}

/// Units of one line in a refund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundLine {
    pub line_item_id: i64,
    pub sku: String,
    pub quantity: i64,
    pub restock: String,
}

/// The SKU of a line of an order.
pub(super) fn sku(order: &crate::domain::Order, line: u32) -> String {
    order.line(line).map(|line| line.sku.clone()).unwrap_or_default()
}
