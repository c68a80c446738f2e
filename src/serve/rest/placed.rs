//! Orders as the bodies of requests have them, for the mutations that place and change them.

use serde_json::{Value, json};

use super::body::{self, Body, of, rename, to_money};
use super::call::Call;
use super::stop::Stop;
use crate::serve::graphql::scalar;
use crate::wire::shopify::Address;

/// Texts of an order that are taken away by null.
const TEXTS: &[&str] = &["email", "phone", "note", "po_number", "tags"];

/// What the platform does with a new order, and this program does not.
const NOT_SERVED: &[&str] = &["fulfillments", "refunds", "discount_codes", "discount_applications"];

/// A new order.
///
/// # Errors
/// What cannot be read, and what is not served.
pub fn order(call: &Call<'_>) -> Result<Body, Stop> {
    let mut order = call.needed("order")?;
    for key in NOT_SERVED {
        if body::objects(&order, key)?.is_some_and(|items| !items.is_empty()) {
            return Err(Stop::at(key, "not served here"));
        }
    }
    let currency = match body::text(&order, "currency")? {
        Some(currency) if scalar::fault("CurrencyCode", &currency.into()).is_some() => {
            return Err(Stop::expected("currency", "a currency such as EUR").within("order"));
        }
        Some(currency) => currency.to_owned(),
        None => call.world.shop()?.currency,
    };
    attributes(&mut order)?;
    change_each(&mut order, "line_items", |line| {
        to_money(line, "price", "price_set", &currency)?;
        // Clients say what is not to be shipped.
        line.entry("requires_shipping").or_insert(Value::Bool(true));
        taxes(line, &currency)
    })?;
    change_each(&mut order, "shipping_lines", |line| {
        to_money(line, "price", "price_set", &currency)?;
        taxes(line, &currency)
    })?;
    taxes(&mut order, &currency)?;
    change_each(&mut order, "transactions", |transaction| to_money(transaction, "amount", "amount_set", &currency))?;
    for key in ["shipping_address", "billing_address"] {
        address(&mut order, key)?;
    }
    if let Some(mut customer) = body::object(&order, "customer")? {
        // Addresses belong to the order here.
        customer.remove("addresses");
        order.insert("customer".to_owned(), json!({ "to_upsert": customer }));
    }
    Ok(of("order", order))
}

/// What is to be changed of the order that the path names.
///
/// # Errors
/// What cannot be read.
pub fn change(call: &Call<'_>) -> Result<Body, Stop> {
    let mut order = call.needed("order")?;
    for key in TEXTS {
        if order.get(*key).is_some_and(Value::is_null) {
            order.insert((*key).to_owned(), "".into());
        }
    }
    attributes(&mut order)?;
    if let Some(given) = body::object(&order, "shipping_address")? {
        let loaded = call.world.known_order(call.order()?)?;
        let known = Address::from_domain(&loaded.order.shipping_address.clone().unwrap_or_default());
        order.insert("shipping_address".to_owned(), Value::Object(completed(given, &json!(known))?));
    }
    address(&mut order, "shipping_address")?;
    order.insert("id".to_owned(), call.number.into());
    Ok(of("input", order))
}

/// An address of which some parts are given, with the others as they are known. One that is null or empty is taken away.
///
/// # Errors
/// An address of which nothing is given: that is no wish to take it away.
fn completed(mut given: Body, known: &Value) -> Result<Body, Stop> {
    let known = known.as_object().into_iter().flatten();
    let is_given = |given: &Body, key: &str| given.contains_key(key);
    if !known.clone().any(|(key, _)| is_given(&given, key)) {
        return Err(Stop::expected("shipping_address", "an object with parts of an address"));
    }
    let in_parts = ["first_name", "last_name"].iter().any(|part| body::has(&given, part));
    let by_name = is_given(&given, "name") && !in_parts;
    let country = is_given(&given, "country") || is_given(&given, "country_code");
    let province = is_given(&given, "province") || is_given(&given, "province_code");
    for (key, value) in known {
        let in_other_words = match key.as_str() {
            "name" => true,
            "first_name" | "last_name" => by_name,
            "country" | "country_code" => country,
            "province" | "province_code" => province,
            _ => false,
        };
        if !in_other_words && !is_given(&given, key) {
            given.insert(key.clone(), value.clone());
        }
    }
    Ok(given)
}

/// What could not be read, by its name in this API.
pub fn in_own_words(stop: Stop) -> Stop {
    stop.renamed("custom_attributes", "note_attributes").renamed("key", "name")
}

/// Texts with names, as orders have them in the other API.
fn attributes(order: &mut Body) -> Result<(), Stop> {
    change_each(order, "note_attributes", |attribute| {
        rename(attribute, "name", "key");
        Ok(())
    })?;
    rename(order, "note_attributes", "custom_attributes");
    Ok(())
}

fn taxes(of: &mut Body, currency: &str) -> Result<(), Stop> {
    change_each(of, "tax_lines", |tax| to_money(tax, "price", "price_set", currency))
}

/// Changes the objects of a list, if it is given.
fn change_each(of: &mut Body, key: &str, mut change: impl FnMut(&mut Body) -> Result<(), Stop>) -> Result<(), Stop> {
    let Some(mut items) = body::objects(of, key)? else { return Ok(()) };
    items.iter_mut().try_for_each(&mut change)?;
    of.insert(key.to_owned(), items.into_iter().map(Value::Object).collect());
    Ok(())
}

/// An address may have its name as one text.
fn address(order: &mut Body, key: &str) -> Result<(), Stop> {
    let Some(mut address) = body::object(order, key)? else { return Ok(()) };
    // Nothing here is found by it.
    address.remove("id");
    if !body::has(&address, "first_name") && !body::has(&address, "last_name") {
        rename(&mut address, "name", "first_name");
    }
    order.insert(key.to_owned(), Value::Object(address));
    Ok(())
}
