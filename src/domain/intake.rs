//! Orders that come from elsewhere: what a foreign file says, and what it means here.

use super::{
    CancelReason, FinancialStatus, FulfillmentState, Money, Quantity, Restock, ShipmentStatus, Time, Tracking,
};

/// An order as a foreign file gives it. An absent, null or empty value of the file is `None` here. All texts are
/// within the limits of their types, all quantities between 0 and 1,000,000.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignOrder {
    pub source_id: Option<String>,
    /// The order's name; `#` + id where the file gives none.
    pub name: String,
    pub email: Option<String>,
    pub currency: Option<String>,
    pub created_at: Option<Time>,
    pub paid_at: Option<Time>,
    pub cancelled_at: Option<Time>,
    pub cancel_reason: Option<CancelReason>,
    pub financial_status: FinancialStatus,
    /// True if the file says that the whole order is `fulfilled`.
    pub fulfilled: bool,
    pub total_price: Option<Money>,
    /// What is still to be paid, where the file says it.
    pub total_outstanding: Option<Money>,
    pub lines: Vec<ForeignLine>,
    /// In the file's order.
    pub fulfillments: Vec<ForeignFulfillment>,
    pub refunds: Vec<ForeignRefund>,
}

/// A line of a foreign order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignLine {
    pub source_id: Option<String>,
    pub sku: Option<String>,
    pub title: String,
    pub requires_shipping: bool,
    pub price: Money,
    pub quantity: Quantity,
    pub current_quantity: Option<Quantity>,
    /// Units that are still to be shipped, where the file says it.
    pub fulfillable_quantity: Option<Quantity>,
    /// What the file says of this line alone: `Some(true)` if it is fulfilled, `Some(false)` if it says anything else.
    pub fulfilled: Option<bool>,
    /// The handle of the service; `None` for `manual` or absent.
    pub service: Option<ForeignService>,
}

/// A service as a foreign file names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignService {
    /// As a handle: lower case, other runs of characters as `-`.
    pub handle: String,
    /// As the file spells it.
    pub name: String,
}

/// A shipment of a foreign order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignFulfillment {
    pub source_id: Option<String>,
    pub status: FulfillmentState,
    pub created_at: Option<Time>,
    pub service: Option<ForeignService>,
    pub tracking: Vec<Tracking>,
    pub shipment_status: Option<ShipmentStatus>,
    pub notify_customer: bool,
    /// Positions in `ForeignOrder::lines`, and units of each.
    pub lines: Vec<(usize, Quantity)>,
}

/// A refund of a foreign order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignRefund {
    pub source_id: Option<String>,
    pub created_at: Option<Time>,
    pub amount: Money,
    pub lines: Vec<ForeignRefundLine>,
}

/// Units of a foreign refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignRefundLine {
    /// Position in `ForeignOrder::lines`.
    pub line: usize,
    pub quantity: Quantity,
    pub restock: Restock,
}
