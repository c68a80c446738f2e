//! Orders that come from elsewhere: what a foreign file says.

use super::{
    Address, CancelReason, FinancialStatus, FulfillmentState, HoldReason, LineExtras, Money, OrderExtras, Quantity,
    Restock, ShipmentStatus, Time, Tracking,
};

/// An order as a foreign file gives it. An absent, null or empty value of the file is `None` here, and says nothing.
/// All texts are within the limits of their types, all quantities between 0 and 1,000,000.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignOrder {
    pub source_id: Option<String>,
    /// The order's name; `#` + id where the file gives none.
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub note: Option<String>,
    pub tags: Vec<String>,
    pub shipping_address: Option<Address>,
    pub currency: Option<String>,
    pub created_at: Option<Time>,
    /// When the record was last changed where it comes from.
    pub updated_at: Option<Time>,
    pub paid_at: Option<Time>,
    pub cancelled_at: Option<Time>,
    /// When it was put away.
    pub closed_at: Option<Time>,
    pub cancel_reason: Option<CancelReason>,
    pub financial_status: Option<FinancialStatus>,
    pub fulfillment_status: Option<ForeignStatus>,
    /// The first hold that the file names.
    pub hold: Option<ForeignHold>,
    pub total_price: Option<Money>,
    /// What is still to be paid, where the file says it.
    pub total_outstanding: Option<Money>,
    pub lines: Vec<ForeignLine>,
    /// In the file's order.
    pub fulfillments: Vec<ForeignFulfillment>,
    pub refunds: Vec<ForeignRefund>,
    /// What clients keep with it.
    pub extras: OrderExtras,
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
    /// What the file says of this line alone.
    pub status: Option<ForeignStatus>,
    /// Who is to ship it; `None` for the merchant.
    pub service: Option<ForeignService>,
    pub extras: LineExtras,
}

/// What a foreign file says of how far an order or a line is fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForeignStatus {
    Fulfilled,
    Partial,
    Unfulfilled,
    Restocked,
    /// It needs no fulfillment.
    NotEligible,
    /// Unfulfilled, and a service was asked already.
    WithService,
    /// Unfulfilled, and held or scheduled.
    OnHold,
}

/// Why a foreign order is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignHold {
    pub reason: HoldReason,
    pub note: Option<String>,
}

/// A service as a foreign file names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignService {
    /// What it is known by, where the file gives that beside its name.
    pub handle: Option<String>,
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
    /// Positions in `ForeignOrder::lines`, and units of each; `None` where the file does not say what is in it.
    pub lines: Option<Vec<(usize, Quantity)>>,
}

/// A refund of a foreign order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignRefund {
    pub source_id: Option<String>,
    pub created_at: Option<Time>,
    /// In the shop's money; `None` where the file does not say it.
    pub amount: Option<Money>,
    pub note: Option<String>,
    /// `None` where the file does not say which units were refunded.
    pub lines: Option<Vec<ForeignRefundLine>>,
}

/// Units of a foreign refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignRefundLine {
    /// Position in `ForeignOrder::lines`.
    pub line: usize,
    pub quantity: Quantity,
    pub restock: Restock,
}

impl ForeignOrder {
    /// Whether the file says how far the order is fulfilled, in any way.
    pub fn says_what_is_shipped(&self) -> bool {
        let line_says = |line: &ForeignLine| {
            line.status.is_some() || line.current_quantity.is_some() || line.fulfillable_quantity.is_some()
        };
        self.cancelled_at.is_some()
            || self.fulfillment_status.is_some()
            || !self.fulfillments.is_empty()
            || self.lines.iter().any(line_says)
    }

    /// The units of each line that shipments with such a status hold.
    pub fn units_in(&self, is_meant: impl Fn(FulfillmentState) -> bool) -> Vec<Quantity> {
        let mut units = vec![0; self.lines.len()];
        let meant = self.fulfillments.iter().filter(|fulfillment| is_meant(fulfillment.status));
        for &(line, quantity) in meant.filter_map(|fulfillment| fulfillment.lines.as_ref()).flatten() {
            units[line] += quantity;
        }
        units
    }
}
