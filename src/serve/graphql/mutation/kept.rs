//! What clients keep with orders and their lines, as the platform's inputs have it.

use super::address::address;
use super::input::Input;
use super::money::Purse;
use super::outcome::No;
use crate::domain::{Attribute, Customer, LineExtras, OrderExtras, ShippingLine, TaxLine};
use crate::serve::graphql::scalar;
use crate::serve::graphql::trouble::Trouble;

/// What is kept with an order; `None` if nothing is given.
pub fn of_order(wish: &Input, purse: Purse<'_>) -> Result<Option<Box<OrderExtras>>, No> {
    let extras = OrderExtras {
        billing_address: address(&wish.object("billingAddress"))?,
        customer: customer(wish)?,
        custom_attributes: attributes(wish, "customAttributes", "key")?,
        po_number: wish.name("poNumber")?,
        source_name: wish.name("sourceName")?,
        test: wish.flag("test").unwrap_or(false),
        shipping_lines: shipping_lines(wish, purse)?,
        tax_lines: tax_lines(wish, purse)?,
        taxes_included: wish.flag("taxesIncluded").unwrap_or(false),
    };
    Ok(Some(Box::new(extras)).filter(|extras| **extras != OrderExtras::default()))
}

/// What is kept with a line; `None` if nothing is given.
pub fn of_line(wish: &Input, purse: Purse<'_>) -> Result<Option<Box<LineExtras>>, No> {
    let extras = LineExtras {
        variant_title: wish.name("variantTitle")?,
        vendor: wish.name("vendor")?,
        properties: attributes(wish, "properties", "name")?,
        tax_lines: tax_lines(wish, purse)?,
        taxable: wish.flag("taxable").unwrap_or(true),
    };
    Ok(Some(Box::new(extras)).filter(|extras| **extras != LineExtras::default()))
}

fn customer(wish: &Input) -> Result<Option<Customer>, No> {
    let wish = wish.object("customer");
    let known = wish.object("toAssociate");
    if known.has("id") || wish.object("toUpsert").has("id") {
        return Err(Trouble::not_served("the id of a customer").into());
    }
    let upsert = wish.object("toUpsert");
    let customer = Customer {
        first_name: upsert.name("firstName")?,
        last_name: upsert.name("lastName")?,
        email: upsert.name("email")?.or(known.name("email")?),
        phone: upsert.name("phone")?,
    };
    Ok(Some(customer).filter(|customer| *customer != Customer::default()))
}

fn attributes(wish: &Input, list: &str, key: &str) -> Result<Vec<Attribute>, No> {
    let attribute = |wish: &Input| -> Result<Attribute, No> {
        Ok(Attribute { key: wish.name(key)?.unwrap_or_default(), value: wish.note("value")?.unwrap_or_default() })
    };
    wish.objects(list).iter().map(attribute).collect()
}

fn shipping_lines(wish: &Input, purse: Purse<'_>) -> Result<Vec<ShippingLine>, No> {
    let line = |wish: &Input| -> Result<ShippingLine, No> {
        Ok(ShippingLine {
            title: wish.name("title")?.unwrap_or_default(),
            code: wish.name("code")?,
            source: wish.name("source")?,
            price: purse.amount(wish, "priceSet")?.unwrap_or_default(),
        })
    };
    wish.objects("shippingLines").iter().map(line).collect()
}

fn tax_lines(wish: &Input, purse: Purse<'_>) -> Result<Vec<TaxLine>, No> {
    let tax = |wish: &Input| -> Result<TaxLine, No> {
        let rate = scalar::amount(wish.value("rate")).unwrap_or_default();
        let price = purse.amount(wish, "priceSet")?.unwrap_or_default();
        Ok(TaxLine { title: wish.name("title")?.unwrap_or_default(), rate, price })
    };
    wish.objects("taxLines").iter().map(tax).collect()
}
