//! Orders in the platform's shape.

use serde::Serialize;

use super::kept::{Attribute, Customer, ShippingLine, TaxLine};
use super::money::MoneySet;
use super::numbers::{gid, order_id};
use super::{Address, Fulfillment, LineItem, Refund, Transaction};
use crate::domain::{self, Context, FulfillmentStatus, Money};

/// An order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Order {
    pub id: i64,
    pub admin_graphql_api_id: String,
    pub name: String,
    /// The last digits of the name.
    pub order_number: i64,
    pub number: i64,
    pub email: String,
    pub contact_email: Option<String>,
    pub phone: Option<String>,
    pub created_at: String,
    pub processed_at: String,
    pub updated_at: String,
    pub closed_at: Option<String>,
    pub cancelled_at: Option<String>,
    pub cancel_reason: Option<String>,
    pub confirmed: bool,
    pub currency: String,
    pub presentment_currency: String,
    pub financial_status: String,
    /// `null` while nothing was shipped.
    pub fulfillment_status: Option<String>,
    pub total_price: String,
    pub total_price_set: MoneySet,
    pub current_total_price: String,
    pub current_total_price_set: MoneySet,
    pub subtotal_price: String,
    pub subtotal_price_set: MoneySet,
    pub current_subtotal_price: String,
    pub current_subtotal_price_set: MoneySet,
    pub total_line_items_price: String,
    pub total_line_items_price_set: MoneySet,
    pub total_discounts: String,
    pub total_discounts_set: MoneySet,
    pub current_total_discounts: String,
    pub current_total_discounts_set: MoneySet,
    pub total_tax: String,
    pub total_tax_set: MoneySet,
    pub current_total_tax: String,
    pub current_total_tax_set: MoneySet,
    pub total_shipping_price_set: MoneySet,
    /// What is still to be paid.
    pub total_outstanding: String,
    pub note: Option<String>,
    /// With commas between them.
    pub tags: String,
    pub test: bool,
    pub source_name: Option<String>,
    pub po_number: Option<String>,
    pub note_attributes: Vec<Attribute>,
    pub location_id: Option<i64>,
    pub payment_gateway_names: Vec<String>,
    pub discount_codes: Vec<String>,
    pub discount_applications: Vec<String>,
    pub total_weight: i64,
    pub taxes_included: bool,
    pub buyer_accepts_marketing: bool,
    pub tax_lines: Vec<TaxLine>,
    pub shipping_lines: Vec<ShippingLine>,
    pub customer: Option<Customer>,
    pub billing_address: Option<Address>,
    pub shipping_address: Option<Address>,
    pub line_items: Vec<LineItem>,
    pub fulfillments: Vec<Fulfillment>,
    pub refunds: Vec<Refund>,
}

impl Order {
    /// An order as it stands; it changed last at this moment, and its shipments at these.
    pub fn from_domain(
        order: &domain::Order,
        (updated_at, touched): (domain::Time, &domain::ShipmentsTouched),
        context: &Context,
    ) -> Order {
        let totals = order.line_totals();
        let none = domain::OrderExtras::default();
        let extras = order.extras.as_deref().unwrap_or(&none);
        let id = order_id(order);
        let set = |amount: Money| MoneySet::of(amount, &order.currency);
        let subtotal = order.lines_price(|line| line.quantity);
        let current_subtotal = order.lines_price(domain::LineItem::current_quantity);
        let tax = order.total_tax();
        let created_at = order.created_at.to_string();
        let shipments = order.fulfillments.iter();
        Order {
            id,
            admin_graphql_api_id: gid("Order", id),
            name: order.name.clone(),
            order_number: order.shown_number(),
            number: order.shown_number(),
            email: order.email.clone().unwrap_or_default(),
            contact_email: order.email.clone(),
            phone: order.phone.clone(),
            processed_at: created_at.clone(),
            created_at,
            updated_at: updated_at.to_string(),
            closed_at: order.closed_at.map(|at| at.to_string()),
            cancelled_at: order.cancelled_at.map(|at| at.to_string()),
            cancel_reason: order.cancel_reason.map(|reason| reason.to_string()),
            confirmed: true,
            currency: order.currency.clone(),
            presentment_currency: order.currency.clone(),
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
            total_price_set: set(order.total_price),
            current_total_price: order.total_price.to_string(),
            current_total_price_set: set(order.total_price),
            subtotal_price: subtotal.to_string(),
            subtotal_price_set: set(subtotal),
            current_subtotal_price: current_subtotal.to_string(),
            current_subtotal_price_set: set(current_subtotal),
            total_line_items_price: subtotal.to_string(),
            total_line_items_price_set: set(subtotal),
            total_discounts: Money::ZERO.to_string(),
            total_discounts_set: set(Money::ZERO),
            current_total_discounts: Money::ZERO.to_string(),
            current_total_discounts_set: set(Money::ZERO),
            total_tax: tax.to_string(),
            total_tax_set: set(tax),
            current_total_tax: tax.to_string(),
            current_total_tax_set: set(tax),
            total_shipping_price_set: set(extras.shipping()),
            total_outstanding: (order.total_price - order.paid_amount).max(Money::ZERO).to_string(),
            note: order.note.clone(),
            tags: order.tags.join(", "),
            test: extras.test,
            source_name: extras.source_name.clone(),
            po_number: extras.po_number.clone(),
            note_attributes: Attribute::list(&extras.custom_attributes),
            location_id: None,
            payment_gateway_names: Transaction::paid(order).into_iter().map(|paid| paid.gateway).collect(),
            discount_codes: Vec::new(),
            discount_applications: Vec::new(),
            total_weight: 0,
            taxes_included: extras.taxes_included,
            buyer_accepts_marketing: extras.accepts_marketing,
            tax_lines: TaxLine::list(&order.tax_lines(), &order.currency),
            shipping_lines: ShippingLine::list(order.id, &extras.shipping_lines, &order.currency),
            customer: Customer::of(order),
            billing_address: extras.billing_address.as_ref().map(Address::from_domain),
            shipping_address: order.shipping_address.as_ref().map(Address::from_domain),
            line_items: order
                .line_items
                .iter()
                .map(|line| LineItem::from_domain(order, line, &totals, context))
                .collect(),
            fulfillments: shipments
                .map(|shipment| Fulfillment::from_domain(order, (shipment, touched.at(shipment)), &totals, context))
                .collect(),
            refunds: order.refunds.iter().map(|refund| Refund::from_domain(order, refund, &totals, context)).collect(),
        }
    }
}
