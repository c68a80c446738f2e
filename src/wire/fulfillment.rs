//! `kind: fulfillment`: a shipment. In `order show` it is an item of the order's `fulfillments`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::nouns::noun;
use crate::domain::{self, By, FulfillmentState, ShipmentStatus, Time, ids};

noun! {
    /// A shipment.
    Fulfillment, FulfillmentItem {
        id: i64,
        name: String,
        source_id: Option<String>,
        status: FulfillmentState,
        by: By,
        marked_as_fulfilled: bool,
        /// The handle of the service that owns the location.
        service: Option<String>,
        location: String,
        tracking: Vec<Tracking>,
        notify_customer: bool,
        shipment_status: Option<ShipmentStatus>,
        created_at: Time,
        /// When it left; `null` while a legacy service prepares it.
        shipped_at: Option<Time>,
        line_items: Vec<FulfillmentLine>,
    }
}

/// One parcel's tracking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tracking {
    pub number: Option<String>,
    pub company: Option<String>,
    pub url: Option<String>,
}

/// Units of one line in a shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FulfillmentLine {
    pub line_item_id: i64,
    pub sku: Option<String>,
    pub quantity: i64,
    /// Where they were shipped from; imported shipments have none.
    pub fulfillment_order: Option<String>,
}

impl FulfillmentItem {
    /// A shipment of an order.
    pub fn from_domain(
        order: &domain::Order,
        fulfillment: &domain::Fulfillment,
        locations: &domain::Locations,
    ) -> FulfillmentItem {
        let location = locations.assigned(&fulfillment.location);
        let by_former = fulfillment.by == domain::By::Service && location.former_service.is_some();
        let has_service = location.service.is_some() || by_former;
        FulfillmentItem {
            id: ids::part_id(order.id, fulfillment.number),
            name: order.fulfillment_name(fulfillment.number),
            source_id: fulfillment.source_id.clone(),
            status: fulfillment.status,
            by: fulfillment.by,
            marked_as_fulfilled: fulfillment.marked_as_fulfilled,
            service: has_service.then(|| fulfillment.location.clone()),
            location: fulfillment.location.clone(),
            tracking: Tracking::list(&fulfillment.tracking),
            notify_customer: fulfillment.notify_customer,
            shipment_status: fulfillment.shipment_status,
            created_at: fulfillment.created_at,
            shipped_at: fulfillment.shipped_at,
            line_items: fulfillment
                .lines
                .iter()
                .map(|shipped| FulfillmentLine {
                    line_item_id: ids::part_id(order.id, shipped.line),
                    sku: sku(order, shipped.line),
                    quantity: shipped.quantity,
                    fulfillment_order: shipped.fulfillment_order.map(|number| order.fulfillment_order_name(number)),
                })
                .collect(),
        }
    }
}

impl Fulfillment {
    /// A shipment of an order, standing alone.
    pub fn from_domain(
        order: &domain::Order,
        fulfillment: &domain::Fulfillment,
        locations: &domain::Locations,
    ) -> Fulfillment {
        FulfillmentItem::from_domain(order, fulfillment, locations).into()
    }
}

impl Tracking {
    /// The tracking of a shipment's parcels.
    pub fn list(tracking: &[domain::Tracking]) -> Vec<Tracking> {
        tracking
            .iter()
            .map(|parcel| Tracking {
                number: parcel.number.clone(),
                company: parcel.company.clone(),
                url: parcel.url.clone(),
            })
            .collect()
    }
}

/// The SKU of a line of an order.
pub(super) fn sku(order: &domain::Order, line: domain::LineNumber) -> Option<String> {
    order.sku(line).map(str::to_owned)
}
