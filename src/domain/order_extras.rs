//! What clients of the API keep with an order: no rule reads any of it, but it is part of what was placed, and given back.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::written::unset;
use super::{Address, Money};

/// What is kept with an order beside its details.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderExtras {
    #[serde(default, skip_serializing_if = "unset")]
    pub billing_address: Option<Address>,
    #[serde(default, skip_serializing_if = "unset")]
    pub customer: Option<Customer>,
    #[serde(default, skip_serializing_if = "unset")]
    pub custom_attributes: Vec<Attribute>,
    #[serde(default, skip_serializing_if = "unset")]
    pub po_number: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub source_name: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub test: bool,
    #[serde(default, skip_serializing_if = "unset")]
    pub shipping_lines: Vec<ShippingLine>,
    #[serde(default, skip_serializing_if = "unset")]
    pub tax_lines: Vec<TaxLine>,
    /// Whether the prices of the lines hold the taxes already.
    #[serde(default, skip_serializing_if = "unset")]
    pub taxes_included: bool,
    #[serde(default, skip_serializing_if = "unset")]
    pub accepts_marketing: bool,
    /// Who took the payment, where that is not the merchant.
    #[serde(default, skip_serializing_if = "unset")]
    pub gateway: Option<String>,
    /// Whether nobody said how far it is paid as it was placed; a payment says it.
    #[serde(default, skip_serializing_if = "unset")]
    pub payment_unsaid: bool,
}

/// What is kept with a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineExtras {
    #[serde(default, skip_serializing_if = "unset")]
    pub variant_title: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub vendor: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub properties: Vec<Attribute>,
    #[serde(default, skip_serializing_if = "unset")]
    pub tax_lines: Vec<TaxLine>,
    #[serde(default, skip_serializing_if = "unset")]
    pub taxable: bool,
}

/// Whom an order is for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Customer {
    #[serde(default, skip_serializing_if = "unset")]
    pub first_name: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub last_name: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub phone: Option<String>,
}

/// A text with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    pub key: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub value: String,
}

/// What the way to the customer costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShippingLine {
    pub title: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub code: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub source: Option<String>,
    pub price: Money,
    #[serde(default, skip_serializing_if = "unset")]
    pub tax_lines: Vec<TaxLine>,
}

/// A tax.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxLine {
    pub title: String,
    /// A part of one: `0.19`.
    pub rate: Money,
    pub price: Money,
    /// Whether the channel that the order came by pays it, not the merchant.
    #[serde(default, skip_serializing_if = "unset")]
    pub channel_liable: bool,
}

/// What the platform calls the only variant of an article; it is no part of a name.
const NO_VARIANT: &str = "Default Title";

/// What is kept, if it is anything.
pub fn kept<T: Default + PartialEq>(extras: T) -> Option<Box<T>> {
    (!unset(&extras)).then(|| Box::new(extras))
}

impl OrderExtras {
    /// What shipping costs.
    pub fn shipping(&self) -> Money {
        self.shipping_lines.iter().map(|line| line.price).sum()
    }
}

/// The taxes of an order with these lines. Clients tell the taxes of the order, or those of its lines and of the way, or
/// both, which are the same: where only the parts have theirs, those of one title and rate are added up.
pub fn tax_lines<'a>(order: Option<&OrderExtras>, lines: impl Iterator<Item = Option<&'a LineExtras>>) -> Vec<TaxLine> {
    let none = OrderExtras::default();
    let order = order.unwrap_or(&none);
    if !order.tax_lines.is_empty() {
        return order.tax_lines.clone();
    }
    let mut taxes: Vec<TaxLine> = Vec::new();
    let of_lines = lines.flatten().flat_map(|line| &line.tax_lines);
    for tax in of_lines.chain(order.shipping_lines.iter().flat_map(|line| &line.tax_lines)) {
        let is_like = |known: &&mut TaxLine| {
            (&known.title, known.rate, known.channel_liable) == (&tax.title, tax.rate, tax.channel_liable)
        };
        match taxes.iter_mut().find(is_like) {
            Some(known) => known.price = known.price + tax.price,
            None => taxes.push(tax.clone()),
        }
    }
    taxes
}

/// How much these taxes are.
pub fn sum(taxes: &[TaxLine]) -> Money {
    taxes.iter().map(|tax| tax.price).sum()
}

impl LineExtras {
    /// The title of a line without its variant, and with it: files write either.
    pub fn titles<'a>(&self, title: &'a str) -> (&'a str, Cow<'a, str>) {
        let Some(variant) = self.variant_title.as_deref().filter(|variant| *variant != NO_VARIANT) else {
            return (title, Cow::Borrowed(title));
        };
        match title.strip_suffix(variant).and_then(|title| title.strip_suffix(" - ")) {
            Some(bare) => (bare, Cow::Borrowed(title)),
            None => (title, Cow::Owned(format!("{title} - {variant}"))),
        }
    }
}
