//! Orders in the shape of the platform's REST answers: for programs that read those, and for `order
//! import`, which reads them back. What the platform knows and this program does not is `null`, empty or a stable
//! stand-in: a SKU has one variant id wherever it stands, and the shop has the id 1.

mod address;
mod fulfillment_order;
mod kept;
mod line_item;
mod numbers;
mod parts;

use serde::Serialize;

use self::numbers::order_id;
use crate::domain::{self, Context, FulfillmentStatus};
pub use address::Address;
pub use fulfillment_order::FulfillmentOrder;
pub use kept::{Attribute, Customer, ShippingLine, TaxLine};
pub use line_item::LineItem;
pub use numbers::{OWN_IDS, SHOP, order_id as order_number, variant_id};
pub use parts::{Fulfillment, Refund};

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
    pub phone: Option<String>,
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
    /// With commas between them.
    pub tags: String,
    pub test: bool,
    pub source_name: Option<String>,
    pub po_number: Option<String>,
    pub note_attributes: Vec<Attribute>,
    pub customer: Option<Customer>,
    pub billing_address: Option<Address>,
    pub shipping_address: Option<Address>,
    pub taxes_included: bool,
    pub tax_lines: Vec<TaxLine>,
    pub shipping_lines: Vec<ShippingLine>,
    pub line_items: Vec<LineItem>,
    pub fulfillments: Vec<Fulfillment>,
    pub refunds: Vec<Refund>,
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
    /// An order as it stands; it changed last at this moment.
    pub fn from_domain(order: &domain::Order, updated_at: domain::Time, context: &Context) -> Order {
        let totals = order.line_totals();
        let created_at = order.created_at.to_string();
        let shipments = order.fulfillments.iter();
        let extras = order.extras.as_deref().cloned().unwrap_or_default();
        Order {
            id: order_id(order),
            name: order.name.clone(),
            email: order.email.clone().unwrap_or_default(),
            phone: order.phone.clone(),
            processed_at: created_at.clone(),
            created_at,
            updated_at: updated_at.to_string(),
            closed_at: order.closed_at.map(|at| at.to_string()),
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
            note: order.note.clone(),
            tags: order.tags.join(", "),
            test: extras.test,
            source_name: extras.source_name,
            po_number: extras.po_number,
            note_attributes: Attribute::list(&extras.custom_attributes),
            customer: extras.customer.as_ref().map(Customer::from_domain),
            billing_address: extras.billing_address.as_ref().map(Address::from_domain),
            taxes_included: extras.taxes_included,
            tax_lines: TaxLine::list(&extras.tax_lines),
            shipping_lines: ShippingLine::list(&extras.shipping_lines),
            shipping_address: order.shipping_address.as_ref().map(Address::from_domain),
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
