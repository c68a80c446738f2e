//! What clients keep with orders and their lines.

use crate::domain::{Attribute, Order, OrderExtras, ShippingLine, TaxLine};
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::text;
use crate::serve::graphql::thing::{Item, Key, Record, Thing};

/// A field of an order that is answered by what is kept with it; `None` for any other.
pub fn of_order(order: &Order, field: &Field<'_>) -> Option<Resolution> {
    let none = OrderExtras::default();
    let extras = order.extras.as_deref().unwrap_or(&none);
    let currency = order.currency.as_str();
    let taxes = order.total_tax();
    Some(Ok(match field.name {
        "customer" => extras.customer.as_ref().map(|_| Thing::Customer(order.id)).into(),
        "billingAddress" => extras.billing_address.as_ref().map(|_| Thing::BillingAddress(order.id)).into(),
        "billingAddressMatchesShippingAddress" => (extras.billing_address == order.shipping_address).into(),
        "displayAddress" if order.shipping_address.is_none() => {
            extras.billing_address.as_ref().map(|_| Thing::BillingAddress(order.id)).into()
        }
        "customAttributes" => attributes(&extras.custom_attributes),
        "poNumber" => extras.po_number.as_ref().into(),
        "sourceName" => extras.source_name.as_ref().into(),
        "test" => extras.test.into(),
        "customerAcceptsMarketing" => extras.accepts_marketing.into(),
        "taxesIncluded" => extras.taxes_included.into(),
        "taxLines" | "currentTaxLines" => tax_lines(&order.tax_lines(), currency),
        "shippingLine" => extras.shipping_lines.first().map(|line| shipping_line(line, currency)).into(),
        "shippingLines" => {
            let lines = extras.shipping_lines.iter().enumerate().map(|(place, line)| Item {
                place: (Key::Number(0), Key::Number(place as i64)),
                node: shipping_line(line, currency),
            });
            return Some(connection::page(field, lines.collect()));
        }
        "totalTax" => Resolved::amount(taxes),
        "totalShippingPrice" => Resolved::amount(extras.shipping()),
        "totalTaxSet" | "currentTotalTaxSet" => Resolved::money_bag(taxes, currency),
        "totalShippingPriceSet" | "currentShippingPriceSet" => Resolved::money_bag(extras.shipping(), currency),
        _ => return None,
    }))
}

pub fn attributes(attributes: &[Attribute]) -> Resolved {
    Resolved::list(attributes.iter().map(|attribute| {
        Record::of("Attribute", [("key", attribute.key.as_str().into()), ("value", attribute.value.as_str().into())])
    }))
}

pub fn tax_lines(taxes: &[TaxLine], currency: &str) -> Resolved {
    Resolved::list(taxes.iter().map(|tax| {
        let rate: f64 = tax.rate.to_string().parse().unwrap_or_default();
        Record::of(
            "TaxLine",
            [
                ("title", tax.title.as_str().into()),
                ("price", text::amount(tax.price).into()),
                ("priceSet", Resolved::money_bag(tax.price, currency)),
                ("rate", Resolved::json(rate.into())),
                ("ratePercentage", Resolved::json((rate * 100.0).into())),
                ("channelLiable", tax.channel_liable.into()),
            ],
        )
    }))
}

fn shipping_line(line: &ShippingLine, currency: &str) -> Resolved {
    let price = || Resolved::money_bag(line.price, currency);
    Record::of(
        "ShippingLine",
        [
            ("title", line.title.as_str().into()),
            ("code", line.code.as_ref().into()),
            ("source", line.source.as_ref().into()),
            ("originalPriceSet", price()),
            ("discountedPriceSet", price()),
            ("currentDiscountedPriceSet", price()),
            ("taxLines", tax_lines(&line.tax_lines, currency)),
        ],
    )
}
