//! `kind: order`: what `order show` prints.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::domain_schema::DATE;
use super::{FulfillmentItem, Kind, Schema, Tracking};
use crate::domain::{
    Action, Actor, Answer, BannerKind, CancelReason, DetailedStatus, FinancialStatus, FulfillmentOrderStatus,
    FulfillmentStatus, HoldReason, Money, RejectionReason, RequestKind, RequestStatus, Restock, Time, Workflow,
};

/// An order with everything that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Order)]
pub struct Order {
    pub schema: Schema,
    pub kind: Kind,
    pub id: i64,
    pub name: String,
    pub source_id: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// What somebody noted about the order.
    pub note: Option<String>,
    #[serde(default)]
    pub tags: Vec<String>,
    pub shipping_address: Option<ShippingAddress>,
    pub currency: String,
    pub total_price: Money,
    pub created_at: Time,
    pub paid_at: Option<Time>,
    pub cancelled_at: Option<Time>,
    /// When it was put away.
    pub closed_at: Option<Time>,
    pub cancel_reason: Option<CancelReason>,
    pub financial_status: FinancialStatus,
    pub fulfillment_status: FulfillmentStatus,
    pub request_declined: bool,
    pub locked: bool,
    pub supported_actions: Vec<SupportedAction>,
    pub banners: Vec<Banner>,
    pub line_items: Vec<LineItem>,
    pub fulfillment_orders: Vec<FulfillmentOrder>,
    pub fulfillments: Vec<FulfillmentItem>,
    /// Units that left after they had been taken back.
    #[serde(default)]
    #[schemars(required)]
    pub late_shipments: Vec<LateShipment>,
    pub refunds: Vec<Refund>,
}

/// Where an order is to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ShippingAddress {
    pub name: Option<String>,
    pub company: Option<String>,
    pub address1: Option<String>,
    pub address2: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
    pub zip: Option<String>,
    /// Two letters.
    pub country_code: Option<String>,
    pub phone: Option<String>,
}

/// Something an actor may do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SupportedAction {
    pub action: Action,
    pub actor: Actor,
}

/// A notice on an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Banner {
    pub kind: BannerKind,
    /// A sentence for people.
    pub message: String,
    pub service: Option<String>,
    pub fulfillment_order: Option<String>,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LineItem {
    pub id: i64,
    pub source_id: Option<String>,
    pub sku: Option<String>,
    pub title: String,
    pub quantity: i64,
    pub current_quantity: i64,
    pub remaining_quantity: i64,
    pub fulfilled_quantity: i64,
    pub refunded_quantity: i64,
    pub late_shipped_quantity: i64,
    pub requires_shipping: bool,
    pub price: Money,
    pub locked: bool,
}

impl LineItem {
    /// What people call the line: its SKU, else its title.
    pub fn called(&self) -> &str {
        self.sku.as_deref().unwrap_or(&self.title)
    }
}

impl Order {
    /// The line with this id.
    pub fn line(&self, id: i64) -> Option<&LineItem> {
        let place = self.line_items.binary_search_by_key(&id, |line| line.id).ok()?;
        self.line_items.get(place)
    }

    /// What people call the line with this id.
    pub fn called(&self, id: i64) -> &str {
        self.line(id).map_or("?", LineItem::called)
    }
}

/// The part of an order that one location is to ship.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FulfillmentOrder {
    pub id: i64,
    pub name: String,
    pub status: FulfillmentOrderStatus,
    pub request_status: RequestStatus,
    pub detailed_status: DetailedStatus,
    pub location: String,
    /// The handle of the service; `null` at a merchant's location.
    pub service: Option<String>,
    pub workflow: Option<Workflow>,
    pub requested_before: bool,
    /// Whether the merchant reported that he works on it.
    #[serde(default)]
    #[schemars(required)]
    pub progress_reported: bool,
    /// By when it is to be shipped.
    pub fulfill_by: Option<Time>,
    pub line_items: Vec<FulfillmentOrderLine>,
    pub supported_actions: Vec<SupportedAction>,
    pub requests: Vec<Request>,
    pub holds: Vec<Hold>,
    pub replaces: Option<String>,
    pub replaced_by: Vec<String>,
}

/// Units of one line in a fulfillment order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FulfillmentOrderLine {
    pub line_item_id: i64,
    pub sku: Option<String>,
    pub quantity: i64,
    pub remaining_quantity: i64,
}

/// A question to a service, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Request {
    pub kind: RequestKind,
    pub message: Option<String>,
    pub notify_customer: bool,
    pub sent_at: Time,
    /// The service that was asked, where the work has left it since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    pub answer: Option<Answer>,
    pub answer_reason: Option<RejectionReason>,
    pub answer_message: Option<String>,
    #[schemars(extend("format" = "date", "pattern" = DATE))]
    pub ship_date: Option<String>,
    pub answered_at: Option<Time>,
}

/// Why work is held back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Hold {
    #[serde(default)]
    #[schemars(required)]
    pub id: i64,
    /// What its holder calls it; may be empty.
    #[serde(default)]
    #[schemars(required)]
    pub handle: String,
    pub reason: HoldReason,
    pub note: Option<String>,
    pub held_at: Time,
    /// `merchant`, or the name of the app that holds it.
    #[serde(default)]
    #[schemars(required)]
    pub by: String,
}

/// Units that left a location after they had been taken back from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LateShipment {
    /// The one they had been taken back from.
    pub fulfillment_order: String,
    pub location: String,
    pub reported_at: Time,
    pub tracking: Vec<Tracking>,
    pub line_items: Vec<LateShipmentLine>,
}

/// Units of one line in a late shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LateShipmentLine {
    pub line_item_id: i64,
    pub sku: Option<String>,
    pub quantity: i64,
}

/// Money given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Refund {
    pub id: i64,
    pub source_id: Option<String>,
    pub created_at: Time,
    pub amount: Money,
    pub line_items: Vec<RefundLine>,
}

/// Units of one line in a refund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RefundLine {
    pub line_item_id: i64,
    pub sku: Option<String>,
    pub quantity: i64,
    pub restock: Restock,
}
