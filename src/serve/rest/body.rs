//! Bodies of requests: JSON objects, of which parts are read by their keys.

use serde_json::{Value, json};

use super::stop::Stop;
use crate::domain::Money;
use crate::serve::graphql::mutation::known;
pub use crate::serve::graphql::mutation::snake::Body;
use crate::serve::graphql::scalar;

/// Reads a body. One without anything in it has no keys.
///
/// # Errors
/// What is no JSON object.
pub fn read(bytes: &[u8]) -> Result<Body, Stop> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(Body::new());
    }
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(body)) => Ok(body),
        _ => Err(Stop::unreadable("body")),
    }
}

/// The object under a key; `None` if it is not given.
///
/// # Errors
/// Something else than an object.
pub fn object(body: &Body, key: &str) -> Result<Option<Body>, Stop> {
    match body.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Object(object)) => Ok(Some(object.clone())),
        Some(_) => Err(Stop::expected(key, "an object")),
    }
}

/// The text under a key; `None` if it is not given.
///
/// # Errors
/// Something else than a text.
pub fn text<'a>(body: &'a Body, key: &str) -> Result<Option<&'a str>, Stop> {
    match body.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Stop::expected(key, "a text")),
    }
}

/// The objects of the list under a key; `None` if it is not given.
///
/// # Errors
/// Something else than a list of objects.
pub fn objects(body: &Body, key: &str) -> Result<Option<Vec<Body>>, Stop> {
    let items = match body.get(key) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(items)) => items,
        Some(_) => return Err(Stop::expected(key, "a list of objects")),
    };
    let object = |item: &Value| item.as_object().cloned().ok_or_else(|| Stop::expected(key, "a list of objects"));
    Ok(Some(items.iter().map(object).collect::<Result<_, _>>()?))
}

/// The amount of money under a key, if it is there.
///
/// # Errors
/// Something else than an amount.
pub fn amount(body: &Body, key: &str) -> Result<Option<Money>, Stop> {
    let given = body.get(key).filter(|given| !given.is_null());
    given.map(|given| scalar::amount(given).ok_or_else(|| Stop::expected(key, "an amount"))).transpose()
}

/// Refuses keys that are none of these, and do not mean nothing. What an answer is to hold is asked for beside them.
///
/// # Errors
/// The first such key.
pub fn refuse_unknown(body: &Body, known: &[&str], others: &[&str]) -> Result<(), Stop> {
    let known: Vec<String> = known.iter().map(|key| (*key).to_owned()).collect();
    Ok(known::refuse_unknown(body, &known, &[others, &["fields"]].concat())?)
}

/// Whether something is given under a key.
pub fn has(body: &Body, key: &str) -> bool {
    body.get(key).is_some_and(|value| !value.is_null())
}

/// Puts what stands under a key under another one.
pub fn rename(body: &mut Body, from: &str, to: &str) {
    if let Some(value) = body.remove(from) {
        body.insert(to.to_owned(), value);
    }
}

/// A body with one key.
pub fn of(key: &str, value: impl Into<Value>) -> Body {
    let mut body = Body::new();
    body.insert(key.to_owned(), value.into());
    body
}

/// Puts an amount under `from` as an amount with its currency under `to`.
///
/// # Errors
/// What is no amount.
pub fn to_money(body: &mut Body, from: &str, to: &str, currency: &str) -> Result<(), Stop> {
    body.remove(to);
    amount(body, from)?;
    if let Some(amount) = body.remove(from).filter(|amount| !amount.is_null()) {
        body.insert(to.to_owned(), json!({ "shop_money": { "amount": amount, "currency_code": currency } }));
    }
    Ok(())
}
