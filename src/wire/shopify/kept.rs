//! What clients keep with orders and their lines, in the platform's shape.

use serde::Serialize;

use super::Address;
use super::money::MoneySet;
use super::numbers::gid;
use crate::domain::{self, Money};

/// A text with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attribute {
    pub name: String,
    pub value: String,
}

/// A tax.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TaxLine {
    pub title: String,
    pub rate: f64,
    pub price: String,
    pub price_set: MoneySet,
    pub channel_liable: bool,
}

/// What the way to the customer costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShippingLine {
    pub id: i64,
    pub title: String,
    pub code: Option<String>,
    pub source: Option<String>,
    pub price: String,
    pub price_set: MoneySet,
    pub discounted_price: String,
    pub discounted_price_set: MoneySet,
    pub carrier_identifier: Option<String>,
    pub phone: Option<String>,
    pub tax_lines: Vec<TaxLine>,
    pub discount_allocations: Vec<String>,
}

/// Whom an order is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Customer {
    pub id: i64,
    pub admin_graphql_api_id: String,
    pub email: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub phone: Option<String>,
    pub default_address: Option<Address>,
}

impl Attribute {
    pub fn list(attributes: &[domain::Attribute]) -> Vec<Attribute> {
        let attribute = |it: &domain::Attribute| Attribute { name: it.key.clone(), value: it.value.clone() };
        attributes.iter().map(attribute).collect()
    }
}

impl TaxLine {
    pub fn list(taxes: &[domain::TaxLine], currency: &str) -> Vec<TaxLine> {
        let tax = |tax: &domain::TaxLine| TaxLine {
            title: tax.title.clone(),
            rate: tax.rate.to_string().parse().unwrap_or_default(),
            price: tax.price.to_string(),
            price_set: MoneySet::of(tax.price, currency),
            channel_liable: tax.channel_liable,
        };
        taxes.iter().map(tax).collect()
    }
}

impl ShippingLine {
    pub fn list(order: i64, lines: &[domain::ShippingLine], currency: &str) -> Vec<ShippingLine> {
        let price = |price: Money| (price.to_string(), MoneySet::of(price, currency));
        let line = |(place, line): (usize, &domain::ShippingLine)| {
            let (price, price_set) = price(line.price);
            ShippingLine {
                id: domain::ids::part_id(order, place as u32 + 1),
                title: line.title.clone(),
                code: line.code.clone(),
                source: line.source.clone(),
                discounted_price: price.clone(),
                discounted_price_set: price_set.clone(),
                price,
                price_set,
                carrier_identifier: None,
                phone: None,
                tax_lines: TaxLine::list(&line.tax_lines, currency),
                discount_allocations: Vec::new(),
            }
        };
        lines.iter().enumerate().map(line).collect()
    }
}

impl Customer {
    /// The customer of an order, if one was given.
    pub fn of(order: &domain::Order) -> Option<Customer> {
        let customer = order.extras.as_ref()?.customer.as_ref()?;
        let id = domain::ids::part_id(order.id, 3_u32);
        Some(Customer {
            id,
            admin_graphql_api_id: gid("Customer", id),
            email: customer.email.clone(),
            first_name: customer.first_name.clone(),
            last_name: customer.last_name.clone(),
            phone: customer.phone.clone(),
            default_address: order.shipping_address.as_ref().map(Address::from_domain),
        })
    }
}
