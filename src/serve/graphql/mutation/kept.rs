//! What clients keep with orders and their lines, as the platform's inputs have it.

use super::address::address;
use super::input::Input;
use super::money::Purse;
use super::outcome::No;
use crate::domain::{self, Attribute, BY_HAND, Customer, LineExtras, Money, OrderExtras, ShippingLine, TaxLine};
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::scalar;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;

/// What is kept with an order; `None` if nothing is given.
pub fn of_order(world: &World<'_>, wish: &Input, purse: Purse<'_>) -> Result<Option<Box<OrderExtras>>, No> {
    let extras = OrderExtras {
        billing_address: address(&wish.object("billingAddress"))?,
        customer: customer(world, wish)?,
        custom_attributes: attributes(wish, "customAttributes", "key")?,
        po_number: wish.name("poNumber")?,
        source_name: wish.name("sourceName")?,
        test: wish.flag("test").unwrap_or(false),
        shipping_lines: shipping_lines(wish, purse)?,
        tax_lines: tax_lines(wish, purse)?,
        taxes_included: wish.flag("taxesIncluded").unwrap_or(false),
        accepts_marketing: wish.flag("buyerAcceptsMarketing").unwrap_or(false),
        gateway: gateway(wish)?,
        payment_unsaid: !wish.has("financialStatus") && wish.objects("transactions").is_empty(),
    };
    Ok(domain::kept(extras))
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
    Ok(domain::kept(extras))
}

/// The customer: one that an order has, by id, or one who is described, or both.
fn customer(world: &World<'_>, wish: &Input) -> Result<Option<Customer>, No> {
    let wish = wish.object("customer");
    let (known, upsert) = (wish.object("toAssociate"), wish.object("toUpsert"));
    let mut customer = Customer::default();
    for input in [&known, &upsert] {
        if input.has("id") {
            let missing = || input.fault("id", "there is no such customer");
            let found = nodes::of_kind(world, input.id("id"), "Customer")?;
            let Some(Thing::Customer(order)) = found else { return Err(missing().into()) };
            let loaded = world.known_order(order)?;
            customer = loaded.order.extras.as_ref().and_then(|extras| extras.customer.clone()).unwrap_or_default();
        }
        let Customer { first_name, last_name, email, phone } = customer;
        customer = Customer {
            first_name: input.name("firstName")?.or(first_name),
            last_name: input.name("lastName")?.or(last_name),
            email: input.name("email")?.or(email),
            phone: input.name("phone")?.or(phone),
        };
    }
    Ok(Some(customer).filter(|customer| *customer != Customer::default()))
}

/// Texts with names.
pub fn attributes(wish: &Input, list: &str, key: &str) -> Result<Vec<Attribute>, No> {
    let attribute = |wish: &Input| -> Result<Attribute, No> {
        Ok(Attribute { key: wish.name(key)?.unwrap_or_default(), value: wish.note("value")?.unwrap_or_default() })
    };
    wish.objects(list).iter().map(attribute).collect()
}

/// Who takes the payment. An order has one who does.
fn gateway(wish: &Input) -> Result<Option<String>, No> {
    let mut taken_by: Option<String> = None;
    for transaction in wish.objects("transactions") {
        let gateway = transaction.name("gateway")?.unwrap_or_else(|| BY_HAND.to_owned());
        match &taken_by {
            Some(other) if *other != gateway => {
                let message = format!("the transactions before this are of {other}: an order has one gateway");
                return Err(transaction.fault("gateway", message).into());
            }
            _ => taken_by = Some(gateway),
        }
    }
    Ok(taken_by.filter(|gateway| gateway != BY_HAND))
}

fn shipping_lines(wish: &Input, purse: Purse<'_>) -> Result<Vec<ShippingLine>, No> {
    let line = |wish: &Input| -> Result<ShippingLine, No> {
        Ok(ShippingLine {
            title: wish.name("title")?.unwrap_or_default(),
            code: wish.name("code")?,
            source: wish.name("source")?,
            price: purse.amount(wish, "priceSet")?.unwrap_or_default(),
            tax_lines: tax_lines(wish, purse)?,
        })
    };
    wish.objects("shippingLines").iter().map(line).collect()
}

fn tax_lines(wish: &Input, purse: Purse<'_>) -> Result<Vec<TaxLine>, No> {
    let tax = |wish: &Input| -> Result<TaxLine, No> {
        let rate = scalar::amount(wish.value("rate")).unwrap_or_default();
        if rate.is_negative() {
            return Err(wish.fault("rate", "a rate is not below 0").into());
        }
        let price = purse.amount(wish, "priceSet")?;
        if price.is_none() && rate != Money::ZERO {
            return Err(wish.fault("priceSet", "say how much the tax is: it is not worked out from its rate").into());
        }
        let price = price.unwrap_or_default();
        let channel_liable = wish.flag("channelLiable").unwrap_or(false);
        Ok(TaxLine { title: wish.name("title")?.unwrap_or_default(), rate, price, channel_liable })
    };
    wish.objects("taxLines").iter().map(tax).collect()
}
