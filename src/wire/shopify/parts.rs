//! Shipments and refunds in the platform's shape.

use serde::Serialize;
use serde_json::{Map, Value};

use super::line_item::{LineItem, service_at};
use super::money::MoneySet;
use super::numbers::{gid, id_or, line_id, location_id, order_id, transaction_id};
use crate::domain::{self, Context, Money, RefundNumber, Restock, Time, ids};

/// A fulfillment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fulfillment {
    pub id: i64,
    pub admin_graphql_api_id: String,
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
    pub receipt: Map<String, Value>,
    pub origin_address: Option<String>,
    pub line_items: Vec<LineItem>,
}

/// Money given back.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Refund {
    pub id: i64,
    pub admin_graphql_api_id: String,
    pub order_id: i64,
    pub created_at: String,
    pub processed_at: String,
    pub note: Option<String>,
    pub restock: bool,
    pub refund_line_items: Vec<RefundLine>,
    pub transactions: Vec<Transaction>,
    pub order_adjustments: Vec<String>,
}

/// Units it was given back for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RefundLine {
    pub id: i64,
    pub line_item_id: i64,
    pub quantity: i64,
    pub restock_type: String,
    pub location_id: Option<i64>,
    pub subtotal: String,
    pub subtotal_set: MoneySet,
    pub total_tax: String,
    pub total_tax_set: MoneySet,
    pub line_item: Option<LineItem>,
}

/// How the money went.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Transaction {
    pub id: i64,
    pub admin_graphql_api_id: String,
    pub order_id: i64,
    pub parent_id: Option<i64>,
    pub kind: String,
    pub status: String,
    pub gateway: String,
    pub amount: String,
    pub currency: String,
    pub created_at: String,
    pub processed_at: String,
    pub test: bool,
}

impl Fulfillment {
    /// A shipment of an order with these totals; something happened to it last at this moment.
    pub fn from_domain(
        order: &domain::Order,
        (shipment, updated_at): (&domain::Fulfillment, Time),
        totals: &domain::LineTotals,
        context: &Context,
    ) -> Fulfillment {
        let texts = |read: fn(&domain::Tracking) -> &Option<String>| -> Vec<String> {
            let mut texts: Vec<String> =
                shipment.tracking.iter().map(|parcel| read(parcel).clone().unwrap_or_default()).collect();
            // Only what stands before another one keeps its place without a text.
            texts.truncate(texts.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1));
            texts
        };
        let first = |texts: &[String]| texts.iter().find(|text| !text.is_empty()).cloned();
        let (numbers, urls) = (texts(|parcel| &parcel.number), texts(|parcel| &parcel.url));
        let id = id_or(shipment.source_id.as_deref(), ids::part_id(order.id, shipment.number));
        Fulfillment {
            id,
            admin_graphql_api_id: gid("Fulfillment", id),
            order_id: order_id(order),
            name: order.fulfillment_name(shipment.number),
            status: shipment.status.to_string(),
            created_at: shipment.created_at.to_string(),
            updated_at: updated_at.to_string(),
            service: service_at(&shipment.location, context),
            location_id: location_id(&shipment.location, context),
            shipment_status: shipment.shipment_status.map(|status| status.to_string()),
            tracking_company: first(&texts(|parcel| &parcel.company)),
            tracking_number: first(&numbers),
            tracking_numbers: numbers,
            tracking_url: first(&urls),
            tracking_urls: urls,
            notify_customer: shipment.notify_customer,
            receipt: Map::new(),
            origin_address: None,
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
        let price = |line: &domain::RefundLine| {
            order.line(line.line).map(|found| found.price.times(line.quantity)).unwrap_or_default()
        };
        let line = |(position, line): (usize, &domain::RefundLine)| RefundLine {
            location_id: line.location.as_deref().map(|handle| location_id(handle, context)),
            subtotal: price(line).to_string(),
            subtotal_set: MoneySet::of(price(line), &order.currency),
            total_tax: Money::ZERO.to_string(),
            total_tax_set: MoneySet::of(Money::ZERO, &order.currency),
            id: ids::within(ids::part_id(order.id, refund.number), position as i64),
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
        Refund {
            id,
            admin_graphql_api_id: gid("Refund", id),
            order_id: order_id(order),
            processed_at: created_at.clone(),
            created_at,
            note: refund.note.clone(),
            restock: refund.lines.iter().any(|line| line.restock != Restock::None),
            refund_line_items: refund.lines.iter().enumerate().map(line).collect(),
            transactions: vec![Transaction::given_back(order, refund)],
            order_adjustments: Vec::new(),
        }
    }
}

impl Transaction {
    /// What was paid; `None` if nothing was.
    pub fn paid(order: &domain::Order) -> Option<Transaction> {
        let at = order.paid_at.unwrap_or(order.created_at);
        let paid = order.paid_amount > Money::ZERO;
        paid.then(|| Transaction::of(order, None, order.paid_amount, at))
    }

    /// What a refund gave back.
    pub fn given_back(order: &domain::Order, refund: &domain::Refund) -> Transaction {
        Transaction::of(order, Some(refund.number), refund.amount, refund.created_at)
    }

    fn of(order: &domain::Order, refund: Option<RefundNumber>, amount: Money, at: Time) -> Transaction {
        let id = transaction_id(order.id, refund);
        Transaction {
            id,
            admin_graphql_api_id: gid("OrderTransaction", id),
            order_id: order_id(order),
            parent_id: refund.map(|_| transaction_id(order.id, None)),
            kind: if refund.is_some() { "refund" } else { "sale" }.to_owned(),
            status: "success".to_owned(),
            gateway: order.gateway().to_owned(),
            amount: amount.to_string(),
            currency: order.currency.clone(),
            created_at: at.to_string(),
            processed_at: at.to_string(),
            test: order.extras.as_ref().is_some_and(|extras| extras.test),
        }
    }
}
