//! Orders in the shape of the platform's REST answers: for programs that read those, and for `order
//! import`, which reads them back. What the platform knows and this program does not is `null`, empty or a stable
//! stand-in: a SKU has one variant id wherever it stands, and the shop has the id 1.

mod fulfillment_order;
mod parts;

use serde::Serialize;

use crate::domain::{self, Context, FulfillmentStatus, ids};
pub use fulfillment_order::FulfillmentOrder;
pub use parts::{Fulfillment, Refund};

/// The shop's id.
const SHOP: i64 = 1;

/// A line of the export: an order, and beside it its fulfillment orders, which the platform answers with apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShopifyExport {
    pub order: Order,
    pub fulfillment_orders: Vec<FulfillmentOrder>,
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Order {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub created_at: String,
    pub processed_at: String,
    pub updated_at: String,
    pub closed_at: Option<String>,
    pub cancelled_at: Option<String>,
    pub cancel_reason: Option<String>,
    pub currency: String,
    pub financial_status: String,
    /// `null` while nothing was shipped.
    pub fulfillment_status: Option<String>,
    pub total_price: String,
    /// What is still to be paid.
    pub total_outstanding: String,
    pub note: Option<String>,
    pub tags: String,
    pub test: bool,
    pub line_items: Vec<LineItem>,
    pub fulfillments: Vec<Fulfillment>,
    pub refunds: Vec<Refund>,
}

/// A line of an order, and of a fulfillment, where `quantity` is what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineItem {
    pub id: i64,
    pub variant_id: i64,
    pub sku: String,
    pub title: String,
    pub name: String,
    pub price: String,
    pub quantity: i64,
    pub current_quantity: i64,
    pub fulfillable_quantity: i64,
    /// `manual` at a location of the merchant's own.
    pub fulfillment_service: String,
    pub fulfillment_status: Option<String>,
    pub requires_shipping: bool,
}

impl ShopifyExport {
    /// An order as it stands; it changed last at this moment.
    pub fn from_domain(order: &domain::Order, updated_at: domain::Time, context: &Context) -> ShopifyExport {
        let works = order.fulfillment_orders.iter();
        ShopifyExport {
            order: Order::from_domain(order, updated_at, context),
            fulfillment_orders: works
                .map(|work| FulfillmentOrder::from_domain(order, work, updated_at, context))
                .collect(),
        }
    }
}

impl Order {
    fn from_domain(order: &domain::Order, updated_at: domain::Time, context: &Context) -> Order {
        let totals = order.line_totals();
        let created_at = order.created_at.to_string();
        let shipments = order.fulfillments.iter();
        Order {
            id: order_id(order),
            name: order.name.clone(),
            email: order.email.clone().unwrap_or_default(),
            processed_at: created_at.clone(),
            created_at,
            updated_at: updated_at.to_string(),
            closed_at: None,
            cancelled_at: order.cancelled_at.map(|at| at.to_string()),
            cancel_reason: order.cancel_reason.map(|reason| reason.to_string()),
            currency: order.currency.clone(),
            financial_status: order.financial_status.to_string(),
            fulfillment_status: match domain::order_status(order) {
                FulfillmentStatus::Fulfilled => Some("fulfilled".to_owned()),
                FulfillmentStatus::PartiallyFulfilled => Some("partial".to_owned()),
                FulfillmentStatus::Unfulfilled
                | FulfillmentStatus::InProgress
                | FulfillmentStatus::OnHold
                | FulfillmentStatus::NotRequired => None,
            },
            total_price: order.total_price.to_string(),
            total_outstanding: (order.total_price - order.paid_amount).max(domain::Money::ZERO).to_string(),
            note: None,
            tags: String::new(),
            test: false,
            line_items: order
                .line_items
                .iter()
                .map(|line| LineItem::from_domain(order, line, &totals, context))
                .collect(),
            fulfillments: shipments
                .map(|shipment| Fulfillment::from_domain(order, shipment, &totals, context))
                .collect(),
            refunds: order.refunds.iter().map(|refund| Refund::from_domain(order, refund, &totals, context)).collect(),
        }
    }
}

impl LineItem {
    fn from_domain(
        order: &domain::Order,
        line: &domain::LineItem,
        totals: &domain::LineTotals,
        context: &Context,
    ) -> LineItem {
        let domain::LineTotal { remaining, fulfilled, .. } = totals.of(line.number);
        let fulfillment_status = match (fulfilled, remaining) {
            (0, _) => None,
            (_, 0) => Some("fulfilled".to_owned()),
            _ => Some("partial".to_owned()),
        };
        LineItem {
            id: line_id(order, line.number),
            variant_id: variant_id(&line.sku),
            sku: line.sku.clone(),
            title: line.title.clone(),
            name: line.title.clone(),
            price: line.price.to_string(),
            quantity: line.quantity,
            current_quantity: line.current_quantity(),
            fulfillable_quantity: remaining,
            fulfillment_service: service_of(order, line.number, context),
            fulfillment_status,
            requires_shipping: line.requires_shipping,
        }
    }
}

/// Whose work a line is: of the first fulfillment order that has units left, else of the last that had any.
fn service_of(order: &domain::Order, line: domain::LineNumber, context: &Context) -> String {
    let holds = |work: &&domain::FulfillmentOrder| work.line(line).is_some();
    let has_open = |work: &&domain::FulfillmentOrder| work.remaining_of(line) > 0;
    let open = order.fulfillment_orders.iter().find(has_open);
    let work = open.or_else(|| order.fulfillment_orders.iter().rfind(holds));
    service_at(work.map_or("", |work| &work.location), context)
}

/// The handle of the service at a location; `manual` at the merchant's own.
fn service_at(location: &str, context: &Context) -> String {
    let service = context.locations.get(location).filter(|location| location.service.is_some());
    service.map_or("manual", |location| &location.handle).to_owned()
}

fn location_id(location: &str, context: &Context) -> i64 {
    context.locations.get(location).map_or(0, |location| location.id)
}

/// The id where it came from, else the one it has here.
/// Orders made here have ids far above those of the platform, so that no two orders of an export have one id.
const OWN_IDS: i64 = 8_000_000_000_000_000;

fn id_or(source_id: Option<&str>, own: i64) -> i64 {
    source_id.and_then(|id| id.parse().ok()).filter(|id| *id > 0).unwrap_or(own)
}

fn order_id(order: &domain::Order) -> i64 {
    id_or(order.source_id.as_deref(), OWN_IDS + order.id)
}

fn line_id(order: &domain::Order, number: domain::LineNumber) -> i64 {
    let source_id = order.line(number).and_then(|line| line.source_id.as_deref());
    id_or(source_id, ids::part_id(order.id, number))
}

/// A number that stands for a SKU: FNV-1a, cut to what every reader of JSON can hold.
fn variant_id(sku: &str) -> i64 {
    let hash = sku
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    (hash >> 12) as i64
}
