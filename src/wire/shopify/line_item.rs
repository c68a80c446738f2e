//! Lines of orders and shipments in the platform's shape.

use serde::Serialize;

use super::kept::{Attribute, TaxLine};
use super::money::MoneySet;
use super::numbers::{gid, line_id, variant_id};
use crate::domain::{self, Context, Money};

/// A line of an order, and of a fulfillment, where `quantity` is what it holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LineItem {
    pub id: i64,
    pub admin_graphql_api_id: String,
    pub product_id: Option<i64>,
    pub product_exists: bool,
    pub variant_id: Option<i64>,
    pub variant_title: Option<String>,
    pub vendor: Option<String>,
    pub sku: Option<String>,
    pub title: String,
    pub name: String,
    pub price: String,
    pub price_set: MoneySet,
    pub total_discount: String,
    pub total_discount_set: MoneySet,
    pub discount_allocations: Vec<String>,
    pub taxable: bool,
    pub tax_lines: Vec<TaxLine>,
    pub properties: Vec<Attribute>,
    pub gift_card: bool,
    pub grams: i64,
    pub quantity: i64,
    pub current_quantity: i64,
    pub fulfillable_quantity: i64,
    /// `manual` at a location of the merchant's own.
    pub fulfillment_service: String,
    pub fulfillment_status: Option<String>,
    pub requires_shipping: bool,
}

impl LineItem {
    pub fn from_domain(
        order: &domain::Order,
        line: &domain::LineItem,
        totals: &domain::LineTotals,
        context: &Context,
    ) -> LineItem {
        let domain::LineTotal { remaining, waiting, fulfilled, .. } = totals.of(line.number);
        let fulfillment_status = match (fulfilled, remaining) {
            (0, _) => None,
            (_, 0) => Some("fulfilled".to_owned()),
            _ => Some("partial".to_owned()),
        };
        let none = domain::LineExtras::default();
        let extras = line.extras.as_deref().unwrap_or(&none);
        let (title, name) = extras.titles(&line.title);
        let (id, variant_id) = (line_id(order, line.number), line.sku.as_deref().map(variant_id));
        LineItem {
            id,
            admin_graphql_api_id: gid("LineItem", id),
            product_id: variant_id,
            product_exists: variant_id.is_some(),
            variant_id,
            variant_title: extras.variant_title.clone(),
            vendor: extras.vendor.clone(),
            sku: line.sku.clone(),
            title: title.to_owned(),
            name: name.into_owned(),
            price: line.price.to_string(),
            price_set: MoneySet::of(line.price, &order.currency),
            total_discount: Money::ZERO.to_string(),
            total_discount_set: MoneySet::of(Money::ZERO, &order.currency),
            discount_allocations: Vec::new(),
            taxable: extras.taxable,
            tax_lines: TaxLine::list(&extras.tax_lines, &order.currency),
            properties: Attribute::list(&extras.properties),
            gift_card: false,
            grams: 0,
            quantity: line.quantity,
            current_quantity: line.current_quantity(),
            // The platform does not count what a service prepares already.
            fulfillable_quantity: remaining - waiting.min(remaining),
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
pub fn service_at(location: &str, context: &Context) -> String {
    let service = context.locations.get(location).filter(|location| location.service.is_some());
    service.map_or("manual", |location| &location.handle).to_owned()
}
