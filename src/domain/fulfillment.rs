//! A fulfillment: one shipment that left a location, or, at a legacy service, one that is being prepared.

use serde::{Deserialize, Serialize};

use super::written::unset;
use super::{
    By, FulfillmentNumber, FulfillmentOrderNumber, FulfillmentState, LineNumber, Quantity, ShipmentStatus, Time,
};

/// A shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fulfillment {
    /// From 1 within the order, never reused.
    pub number: FulfillmentNumber,
    #[serde(default, skip_serializing_if = "unset")]
    pub source_id: Option<String>,
    pub status: FulfillmentState,
    pub by: By,
    /// True if the merchant marked as fulfilled what a service was to ship (S47).
    #[serde(default, skip_serializing_if = "unset")]
    pub marked_as_fulfilled: bool,
    /// The handle of the location it left.
    pub location: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub tracking: Vec<Tracking>,
    #[serde(default, skip_serializing_if = "unset")]
    pub notify_customer: bool,
    /// What the carrier reported last.
    #[serde(default, skip_serializing_if = "unset")]
    pub shipment_status: Option<ShipmentStatus>,
    pub created_at: Time,
    /// When it became `success`; of an imported one the time it was made.
    #[serde(default, skip_serializing_if = "unset")]
    pub shipped_at: Option<Time>,
    /// When a legacy service acknowledged it.
    #[serde(default, skip_serializing_if = "unset")]
    pub acknowledged_at: Option<Time>,
    /// When it was reported, while that is the carrier's last word, that it is in transit.
    #[serde(default, skip_serializing_if = "unset")]
    pub in_transit_since: Option<Time>,
    #[serde(default, skip_serializing_if = "unset")]
    pub lines: Vec<ShippedLine>,
}

/// One parcel's tracking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tracking {
    #[serde(default, skip_serializing_if = "unset")]
    pub number: Option<String>,
    /// The carrier's name as given.
    #[serde(default, skip_serializing_if = "unset")]
    pub company: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub url: Option<String>,
}

/// Units of one line in a shipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShippedLine {
    pub line: LineNumber,
    pub quantity: Quantity,
    /// The fulfillment order they were shipped from; imported shipments have none.
    #[serde(default, skip_serializing_if = "unset")]
    pub fulfillment_order: Option<FulfillmentOrderNumber>,
    /// Of these, the units that a refund took back into stock.
    #[serde(default, skip_serializing_if = "unset")]
    pub returned: Quantity,
}

impl Fulfillment {
    /// Whether any unit of it came from this fulfillment order.
    pub fn is_from(&self, fulfillment_order: FulfillmentOrderNumber) -> bool {
        self.lines.iter().any(|shipped| shipped.fulfillment_order == Some(fulfillment_order))
    }

    /// Whether a legacy service still works on it.
    pub fn is_waiting(&self) -> bool {
        self.status.is_waiting()
    }
}

impl FulfillmentState {
    /// Whether a service still prepares such a shipment.
    pub fn is_waiting(self) -> bool {
        matches!(self, FulfillmentState::Pending | FulfillmentState::Open)
    }
}
