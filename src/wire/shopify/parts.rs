//! Shipments and refunds in the platform's shape.

use serde::Serialize;

use super::line_item::{LineItem, service_at};
use super::numbers::{id_or, line_id, location_id, order_id};
use crate::domain::{self, Context, Restock, ids};

/// A fulfillment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fulfillment {
    pub id: i64,
    pub order_id: i64,
    pub name: String,
    pub status: String,
    pub created_at: String,
    pub updated_at: String,
    pub service: String,
    pub location_id: i64,
    pub shipment_status: Option<String>,
    pub tracking_company: Option<String>,
    pub tracking_number: Option<String>,
    /// Pairs with `tracking_urls` by position.
    pub tracking_numbers: Vec<String>,
    pub tracking_url: Option<String>,
    pub tracking_urls: Vec<String>,
    pub notify_customer: bool,
    pub line_items: Vec<LineItem>,
}

/// Money given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refund {
    pub id: i64,
    pub order_id: i64,
    pub created_at: String,
    pub processed_at: String,
    pub note: Option<String>,
    pub restock: bool,
    pub refund_line_items: Vec<RefundLine>,
    pub transactions: Vec<Transaction>,
}

/// Units it was given back for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefundLine {
    pub id: i64,
    pub line_item_id: i64,
    pub quantity: i64,
    pub restock_type: String,
    pub line_item: Option<LineItem>,
}

/// How the money went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Transaction {
    pub id: i64,
    pub order_id: i64,
    pub kind: String,
    pub status: String,
    pub amount: String,
    pub currency: String,
    pub created_at: String,
}

impl Fulfillment {
    /// A shipment of an order with these totals.
    pub fn from_domain(
        order: &domain::Order,
        shipment: &domain::Fulfillment,
        totals: &domain::LineTotals,
        context: &Context,
    ) -> Fulfillment {
        let texts = |read: fn(&domain::Tracking) -> &Option<String>| -> Vec<String> {
            let texts: Vec<String> =
                shipment.tracking.iter().map(|parcel| read(parcel).clone().unwrap_or_default()).collect();
            if texts.iter().all(String::is_empty) { Vec::new() } else { texts }
        };
        let first = |texts: &[String]| texts.iter().find(|text| !text.is_empty()).cloned();
        let (numbers, urls) = (texts(|parcel| &parcel.number), texts(|parcel| &parcel.url));
        Fulfillment {
            id: id_or(shipment.source_id.as_deref(), ids::part_id(order.id, shipment.number)),
            order_id: order_id(order),
            name: order.fulfillment_name(shipment.number),
            status: shipment.status.to_string(),
            created_at: shipment.created_at.to_string(),
            updated_at: shipment.created_at.to_string(),
            service: service_at(&shipment.location, context),
            location_id: location_id(&shipment.location, context),
            shipment_status: shipment.shipment_status.map(|status| status.to_string()),
            tracking_company: first(&texts(|parcel| &parcel.company)),
            tracking_number: first(&numbers),
            tracking_numbers: numbers,
            tracking_url: first(&urls),
            tracking_urls: urls,
            notify_customer: shipment.notify_customer,
            line_items: shipment
                .lines
                .iter()
                .filter_map(|shipped| {
                    let line = LineItem::from_domain(order, order.line(shipped.line)?, totals, context);
                    Some(LineItem { quantity: shipped.quantity, ..line })
                })
                .collect(),
        }
    }
}

impl Refund {
    /// A refund of an order with these totals.
    pub fn from_domain(
        order: &domain::Order,
        refund: &domain::Refund,
        totals: &domain::LineTotals,
        context: &Context,
    ) -> Refund {
        let id = id_or(refund.source_id.as_deref(), ids::part_id(order.id, refund.number));
        let created_at = refund.created_at.to_string();
        let line = |(position, line): (usize, &domain::RefundLine)| RefundLine {
            id: ids::part_id(order.id, refund.number) * 1000 + position as i64,
            line_item_id: line_id(order, line.line),
            quantity: line.quantity,
            restock_type: match line.restock {
                Restock::Cancel => "cancel",
                Restock::Return => "return",
                Restock::None => "no_restock",
            }
            .to_owned(),
            line_item: order.line(line.line).map(|line| LineItem::from_domain(order, line, totals, context)),
        };
        let transaction = Transaction {
            id,
            order_id: order_id(order),
            kind: "refund".to_owned(),
            status: "success".to_owned(),
            amount: refund.amount.to_string(),
            currency: order.currency.clone(),
            created_at: created_at.clone(),
        };
        Refund {
            id,
            order_id: order_id(order),
            processed_at: created_at.clone(),
            created_at,
            note: None,
            restock: refund.lines.iter().any(|line| line.restock != Restock::None),
            refund_line_items: refund.lines.iter().enumerate().map(line).collect(),
            transactions: vec![transaction],
        }
    }
}
