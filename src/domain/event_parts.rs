//! What facts are made of: the units that a command moved, shipped, changed or gave money back for.

use serde::{Deserialize, Serialize};

use super::written::unset;
use super::{
    By, FinancialStatus, FulfillmentNumber, FulfillmentOrder, FulfillmentOrderNumber, LineItem, LineNumber, Money,
    Quantity, Refund, Tracking, Units,
};

/// Units that went to a new fulfillment order with this number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub number: FulfillmentOrderNumber,
    #[serde(default, skip_serializing_if = "unset")]
    pub lines: Vec<Units>,
}

/// A shipment that left. For a legacy service it completes the one that waited under the event's number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shipment {
    pub by: By,
    pub location: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub lines: Vec<FulfillmentOrderUnits>,
    #[serde(default, skip_serializing_if = "unset")]
    pub tracking: Vec<Tracking>,
    #[serde(default, skip_serializing_if = "unset")]
    pub notify_customer: bool,
    /// Whether the order is closed by it, being paid and fulfilled.
    #[serde(default, skip_serializing_if = "unset")]
    pub closes_order: bool,
}

/// Units that left a fulfillment order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FulfillmentOrderUnits {
    pub fulfillment_order: FulfillmentOrderNumber,
    pub line: LineNumber,
    pub quantity: Quantity,
}

impl FulfillmentOrderUnits {
    /// All that remains of a fulfillment order.
    pub fn all_of(work: &FulfillmentOrder) -> Vec<FulfillmentOrderUnits> {
        let fulfillment_order = work.number;
        let units = work.remaining_units().into_iter();
        units.map(|Units { line, quantity }| FulfillmentOrderUnits { fulfillment_order, line, quantity }).collect()
    }
}

/// Units taken out of a fulfillment order before they were shipped, and the location they were committed at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    pub fulfillment_order: FulfillmentOrderNumber,
    pub line: LineNumber,
    pub quantity: Quantity,
    pub location: String,
}

/// Units of a cancelled shipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenBack {
    pub line: LineNumber,
    pub quantity: Quantity,
    /// Where they had been shipped from; imported shipments have none.
    #[serde(default, skip_serializing_if = "unset")]
    pub from: Option<FulfillmentOrderNumber>,
    /// Where they are open work again: the same one, or a new one.
    pub to: FulfillmentOrderNumber,
    /// Of these, the units that come back into stock now: all but those a refund took back before.
    #[serde(default, skip_serializing_if = "unset")]
    pub into_stock: Quantity,
}

/// A changed order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// Units taken out of fulfillment orders.
    #[serde(default, skip_serializing_if = "unset")]
    pub removed: Vec<Taken>,
    /// Units added to lines that were there, in fulfillment orders that were there.
    #[serde(default, skip_serializing_if = "unset")]
    pub added: Vec<FulfillmentOrderUnits>,
    #[serde(default, skip_serializing_if = "unset")]
    pub new_lines: Vec<LineItem>,
    /// Fulfillment orders that were made for added units, whole.
    #[serde(default, skip_serializing_if = "unset")]
    pub new_fulfillment_orders: Vec<FulfillmentOrder>,
    pub total_price: Money,
    pub financial_status: FinancialStatus,
    /// Of every line that it is about; events of earlier versions do not say it.
    #[serde(default, skip_serializing_if = "unset")]
    pub quantities: Vec<QuantityChange>,
    /// As in a [`Shipment`].
    #[serde(default, skip_serializing_if = "unset")]
    pub closes_order: bool,
}

/// What an event did to the current quantity of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuantityChange {
    pub line: LineNumber,
    #[serde(default, skip_serializing_if = "unset")]
    pub before: Quantity,
    #[serde(default, skip_serializing_if = "unset")]
    pub after: Quantity,
}

/// Money given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refunded {
    pub refund: Refund,
    /// Units taken out of fulfillment orders, with the restock they got.
    #[serde(default, skip_serializing_if = "unset")]
    pub taken: Vec<RefundedUnits>,
    /// Shipped units, with the restock they got.
    #[serde(default, skip_serializing_if = "unset")]
    pub shipped: Vec<RefundedShipment>,
    pub total_price: Money,
    pub financial_status: FinancialStatus,
    /// As in an [`Edit`].
    #[serde(default, skip_serializing_if = "unset")]
    pub quantities: Vec<QuantityChange>,
    /// As in a [`Shipment`].
    #[serde(default, skip_serializing_if = "unset")]
    pub closes_order: bool,
}

/// Refunded units that had not been shipped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefundedUnits {
    pub taken: Taken,
    /// Whether they are available again; otherwise they are gone from the shelf too.
    #[serde(default, skip_serializing_if = "unset")]
    pub restock: bool,
}

/// Returned units that had been shipped, by the shipment they came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefundedShipment {
    pub fulfillment: FulfillmentNumber,
    /// Which of the shipment's lines, from 0: one line may stand twice, from two fulfillment orders.
    pub position: usize,
    pub line: LineNumber,
    pub quantity: Quantity,
    /// Where they came back into stock.
    pub location: String,
}
