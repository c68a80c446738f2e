//! The mirrors of an order and its parts.

use serde::{Deserialize, Serialize};

use super::{self as written, mirrored};
use crate::domain::{
    Answer, By, CancelReason, FinancialStatus, Fulfillment, FulfillmentOrder, FulfillmentState, Hold, HoldReason,
    LineItem, Money, Order, Pending, Quantity, Refund, RefundLine, RejectionReason, Reply, Request, RequestKind,
    RequestStatus, Restock, ShipmentStatus, ShippedLine, Time, Tracking, Waiting, WorkLine,
};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Order", deny_unknown_fields)]
struct OrderMirror {
    #[serde(with = "written")]
    id: i64,
    name: String,
    #[serde(with = "written")]
    source_id: Option<String>,
    #[serde(with = "written")]
    email: Option<String>,
    currency: String,
    #[serde(with = "written")]
    created_at: Time,
    #[serde(with = "written")]
    paid_at: Option<Time>,
    #[serde(with = "written")]
    cancelled_at: Option<Time>,
    #[serde(with = "written")]
    cancel_reason: Option<CancelReason>,
    #[serde(with = "written")]
    financial_status: FinancialStatus,
    #[serde(with = "written")]
    total_price: Money,
    #[serde(with = "written")]
    paid_amount: Money,
    #[serde(with = "written")]
    line_items: Vec<LineItem>,
    #[serde(with = "written")]
    fulfillment_orders: Vec<FulfillmentOrder>,
    #[serde(with = "written")]
    fulfillments: Vec<Fulfillment>,
    #[serde(with = "written")]
    refunds: Vec<Refund>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "LineItem", deny_unknown_fields)]
struct LineItemMirror {
    number: u32,
    #[serde(with = "written")]
    source_id: Option<String>,
    sku: String,
    title: String,
    requires_shipping: bool,
    #[serde(with = "written")]
    price: Money,
    #[serde(with = "written")]
    quantity: Quantity,
    #[serde(with = "written")]
    removed: Quantity,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Refund", deny_unknown_fields)]
struct RefundMirror {
    number: u32,
    #[serde(with = "written")]
    source_id: Option<String>,
    #[serde(with = "written")]
    created_at: Time,
    #[serde(with = "written")]
    amount: Money,
    #[serde(with = "written")]
    lines: Vec<RefundLine>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RefundLine", deny_unknown_fields)]
struct RefundLineMirror {
    line: u32,
    #[serde(with = "written")]
    quantity: Quantity,
    #[serde(with = "written")]
    restock: Restock,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "FulfillmentOrder", deny_unknown_fields)]
struct FulfillmentOrderMirror {
    number: u32,
    location: String,
    #[serde(with = "written")]
    request_status: RequestStatus,
    #[serde(with = "written")]
    lines: Vec<WorkLine>,
    #[serde(with = "written")]
    hold: Option<Hold>,
    #[serde(with = "written")]
    requests: Vec<Request>,
    #[serde(with = "written")]
    replaces: Option<u32>,
    requested_before: bool,
    moved: bool,
    taken_from: bool,
    #[serde(with = "written")]
    waiting: Option<Waiting>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "WorkLine", deny_unknown_fields)]
struct WorkLineMirror {
    line: u32,
    #[serde(with = "written")]
    quantity: Quantity,
    #[serde(with = "written")]
    remaining: Quantity,
    #[serde(with = "written")]
    taken_back: Quantity,
    #[serde(with = "written")]
    late_shipped: Quantity,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Hold", deny_unknown_fields)]
struct HoldMirror {
    #[serde(with = "written")]
    reason: HoldReason,
    #[serde(with = "written")]
    note: Option<String>,
    #[serde(with = "written")]
    held_at: Time,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Waiting", deny_unknown_fields)]
struct WaitingMirror {
    #[serde(with = "written")]
    pending: Pending,
    #[serde(with = "written")]
    seq: i64,
    #[serde(with = "written")]
    at: Time,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Request", deny_unknown_fields)]
struct RequestMirror {
    #[serde(with = "written")]
    kind: RequestKind,
    #[serde(with = "written")]
    message: Option<String>,
    notify_customer: bool,
    #[serde(with = "written")]
    sent_at: Time,
    #[serde(with = "written")]
    reply: Option<Reply>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Reply", deny_unknown_fields)]
struct ReplyMirror {
    #[serde(with = "written")]
    answer: Answer,
    #[serde(with = "written")]
    reason: Option<RejectionReason>,
    #[serde(with = "written")]
    message: Option<String>,
    #[serde(with = "written")]
    ship_date: Option<String>,
    #[serde(with = "written")]
    at: Time,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Fulfillment", deny_unknown_fields)]
struct FulfillmentMirror {
    number: u32,
    #[serde(with = "written")]
    source_id: Option<String>,
    #[serde(with = "written")]
    status: FulfillmentState,
    #[serde(with = "written")]
    by: By,
    marked_as_fulfilled: bool,
    location: String,
    #[serde(with = "written")]
    tracking: Vec<Tracking>,
    notify_customer: bool,
    #[serde(with = "written")]
    shipment_status: Option<ShipmentStatus>,
    #[serde(with = "written")]
    created_at: Time,
    #[serde(with = "written")]
    lines: Vec<ShippedLine>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Tracking", deny_unknown_fields)]
struct TrackingMirror {
    #[serde(with = "written")]
    number: Option<String>,
    #[serde(with = "written")]
    company: Option<String>,
    #[serde(with = "written")]
    url: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ShippedLine", deny_unknown_fields)]
struct ShippedLineMirror {
    line: u32,
    #[serde(with = "written")]
    quantity: Quantity,
    #[serde(with = "written")]
    fulfillment_order: Option<u32>,
    #[serde(with = "written")]
    returned: Quantity,
}

mirrored! {
    Order = OrderMirror,
    LineItem = LineItemMirror,
    Refund = RefundMirror,
    RefundLine = RefundLineMirror,
    FulfillmentOrder = FulfillmentOrderMirror,
    WorkLine = WorkLineMirror,
    Hold = HoldMirror,
    Waiting = WaitingMirror,
    Request = RequestMirror,
    Reply = ReplyMirror,
    Fulfillment = FulfillmentMirror,
    Tracking = TrackingMirror,
    ShippedLine = ShippedLineMirror,
}
