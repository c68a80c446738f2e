//! What clients keep with an order and its lines, in a document in JSON.

use super::json_scalar::{any, boolean, contact, each, field, money, name, text};
use super::json_shape::{Address, Attribute, Customer, Line, List, Order, Raw, Shipping, Tax};
use super::values::{self, Value};
use crate::domain::{self, LineExtras, Money, OrderExtras};

/// What is kept with an order.
pub fn of_order(document: &Order<'_>) -> Value<OrderExtras> {
    let shipping = each("shipping line", &document.shipping_lines, shipping)?;
    let shipping = match (shipping, document.shipping_line.as_ref()) {
        (None, Some(one)) => vec![self::shipping(one).map_err(|problem| format!("shippingLine: {problem}"))?],
        (several, _) => several.unwrap_or_default(),
    };
    let billing_address = address("billing_address", document.billing_address.as_ref())?;
    Ok(OrderExtras {
        billing_address,
        customer: document.customer.as_ref().map(customer).transpose()?.flatten(),
        custom_attributes: attributes("note attribute", &document.attributes)?,
        po_number: text("po_number", document.po_number)?,
        source_name: contact("source_name", document.source_name)?,
        test: boolean("test", document.test)?.unwrap_or(false),
        shipping_lines: shipping,
        tax_lines: taxes(&document.tax_lines)?,
        taxes_included: boolean("taxes_included", document.taxes_included)?.unwrap_or(false),
        accepts_marketing: boolean("buyer_accepts_marketing", document.accepts_marketing)?.unwrap_or(false),
        gateway: gateway(&document.gateways)?,
        payment_unsaid: false,
    })
}

/// What is kept with a line.
pub fn of_line(line: &Line<'_>) -> Value<LineExtras> {
    Ok(LineExtras {
        variant_title: text("variant_title", line.variant_title)?,
        vendor: text("vendor", line.vendor)?,
        properties: attributes("property", &line.properties)?,
        tax_lines: taxes(&line.tax_lines)?,
        taxable: boolean("taxable", line.taxable)?.unwrap_or(false),
    })
}

fn customer(customer: &Customer<'_>) -> Value<Option<domain::Customer>> {
    let known = domain::Customer {
        first_name: contact("customer.first_name", customer.first_name)?,
        last_name: contact("customer.last_name", customer.last_name)?,
        email: text("customer.email", customer.email)?,
        phone: contact("customer.phone", customer.phone)?,
    };
    Ok((known != domain::Customer::default()).then_some(known))
}

fn attributes(what: &str, list: &List<Attribute<'_>>) -> Value<Vec<domain::Attribute>> {
    let attribute = |attribute: &Attribute<'_>| -> Value<domain::Attribute> {
        Ok(domain::Attribute {
            key: text("name", attribute.name)?.unwrap_or_default(),
            value: any("value", attribute.value)?.unwrap_or_default(),
        })
    };
    Ok(each(what, list, attribute)?.unwrap_or_default())
}

fn shipping(line: &Shipping<'_>) -> Value<domain::ShippingLine> {
    let prices = [line.price, line.price_set, line.original_price, line.discounted_price_set];
    Ok(domain::ShippingLine {
        title: text("title", line.title)?.unwrap_or_default(),
        code: text("code", line.code)?,
        source: name("source", line.source)?,
        price: first(prices)?,
        tax_lines: taxes(&line.tax_lines)?,
    })
}

/// Who took the payment, where that is one, and not the merchant.
fn gateway(names: &List<Raw<'_>>) -> Value<Option<String>> {
    let named: Vec<_> = names.iter().map(|raw| text("payment_gateway_names", *raw)).collect::<Value<_>>()?;
    let mut named: Vec<_> = named.into_iter().flatten().filter(|name| name != domain::BY_HAND).collect();
    named.dedup();
    Ok(named.pop().filter(|_| named.is_empty()))
}

fn taxes(list: &List<Tax<'_>>) -> Value<Vec<domain::TaxLine>> {
    let tax = |tax: &Tax<'_>| -> Value<domain::TaxLine> {
        Ok(domain::TaxLine {
            title: text("title", tax.title)?.unwrap_or_default(),
            rate: field("rate", tax.rate, |raw| values::rate(raw.get().trim_matches('"')).map(Some))?
                .unwrap_or(Money::ZERO),
            price: first([tax.price, tax.price_set])?,
            channel_liable: boolean("channel_liable", tax.channel_liable)?.unwrap_or(false),
        })
    };
    Ok(each("tax line", list, tax)?.unwrap_or_default())
}

/// The first amount that is given.
fn first<const N: usize>(prices: [Raw<'_>; N]) -> Value<Money> {
    let found = prices.into_iter().find_map(|raw| money("price", raw).transpose());
    Ok(found.transpose()?.unwrap_or(Money::ZERO))
}

/// The address under this key, if there is one.
pub fn address(own_key: &str, address: Option<&Address<'_>>) -> Value<Option<domain::Address>> {
    let Some(address) = address else { return Ok(None) };
    let part = |key: &str, raw| contact(key, raw).map_err(|problem| format!("{own_key}.{problem}"));
    let first_of = |parts: Vec<Value<Option<String>>>| parts.into_iter().find_map(Value::transpose).transpose();
    let names = [part("first_name", address.first_name)?, part("last_name", address.last_name)?];
    let names = names.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let known = domain::Address {
        name: part("name", address.name)?.or(Some(names).filter(|names| !names.is_empty())),
        company: part("company", address.company)?,
        address1: part("address1", address.address1)?,
        address2: part("address2", address.address2)?,
        city: part("city", address.city)?,
        province: first_of(vec![part("province", address.province), part("province_code", address.province_code)])?,
        zip: part("zip", address.zip)?.map(values::zip).transpose()?.flatten(),
        country_code: first_of(vec![
            part("country_code", address.country_code),
            part("countryCodeV2", address.country_code_v2),
            part("countryCode", address.graphql_country_code),
        ])?,
        phone: part("phone", address.phone)?,
    };
    Ok((known != domain::Address::default()).then_some(known))
}
