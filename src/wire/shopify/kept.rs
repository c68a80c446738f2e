//! What clients keep with orders and their lines, in the platform's shape.

use serde::Serialize;

use crate::domain;

/// A text with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attribute {
    pub name: String,
    pub value: String,
}

/// A tax.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TaxLine {
    pub title: String,
    /// A part of one.
    pub rate: String,
    pub price: String,
}

/// What the way to the customer costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShippingLine {
    pub title: String,
    pub code: Option<String>,
    pub source: Option<String>,
    pub price: String,
}

/// Whom an order is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Customer {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

impl Attribute {
    pub fn list(attributes: &[domain::Attribute]) -> Vec<Attribute> {
        let one = |it: &domain::Attribute| Attribute { name: it.key.clone(), value: it.value.clone() };
        attributes.iter().map(one).collect()
    }
}

impl TaxLine {
    pub fn list(taxes: &[domain::TaxLine]) -> Vec<TaxLine> {
        let one = |tax: &domain::TaxLine| TaxLine {
            title: tax.title.clone(),
            rate: tax.rate.to_string(),
            price: tax.price.to_string(),
        };
        taxes.iter().map(one).collect()
    }
}

impl ShippingLine {
    pub fn list(lines: &[domain::ShippingLine]) -> Vec<ShippingLine> {
        let one = |line: &domain::ShippingLine| ShippingLine {
            title: line.title.clone(),
            code: line.code.clone(),
            source: line.source.clone(),
            price: line.price.to_string(),
        };
        lines.iter().map(one).collect()
    }
}

impl Customer {
    pub fn from_domain(customer: &domain::Customer) -> Customer {
        let domain::Customer { first_name, last_name, email, phone } = customer.clone();
        Customer { first_name, last_name, email, phone }
    }
}
