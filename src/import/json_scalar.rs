//! Scalars of a JSON document as values. Null, absent and empty mean the same: nothing.

use super::json_shape::{List, Raw};
use super::values::{self, Value};
use crate::domain::{Money, Quantity, Time};
use serde_json::value::RawValue;
use std::collections::HashMap;

/// A scalar under its name, which begins the sentence when it is wrong.
pub fn field<T>(name: &str, raw: Raw<'_>, read: impl FnOnce(&RawValue) -> Value<Option<T>>) -> Value<Option<T>> {
    match raw.filter(|raw| !matches!(raw.get(), "null" | "\"\"")) {
        None => Ok(None),
        Some(raw) => read(raw).map_err(|problem| format!("{name} {problem}")),
    }
}

/// The elements of a list, each named by its position from 1 when it is wrong.
pub fn each<S, T>(name: &str, list: &List<S>, read: impl Fn(&S) -> Value<T>) -> Value<Vec<T>> {
    let one = |(index, element)| read(element).map_err(|problem| format!("{name} {}: {problem}", index + 1));
    list.iter().flatten().enumerate().map(one).collect()
}

/// Free text.
pub fn text(name: &str, raw: Raw<'_>) -> Value<Option<String>> {
    field(name, raw, |raw| as_text(raw).and_then(values::text))
}

/// A name or a word of a closed set.
pub fn short_text(name: &str, raw: Raw<'_>) -> Value<Option<String>> {
    field(name, raw, |raw| as_text(raw).and_then(values::short_text))
}

/// A number of units.
pub fn quantity(name: &str, raw: Raw<'_>) -> Value<Option<Quantity>> {
    field(name, raw, |raw| values::quantity(raw.get()).map(Some))
}

/// The position of the line of the order that has this id.
pub fn position(name: &str, raw: Raw<'_>, positions: &HashMap<&str, usize>) -> Value<usize> {
    let id = field(name, raw, as_id)?.ok_or_else(|| format!("{name} is missing"))?;
    positions.get(id.as_str()).copied().ok_or_else(|| format!("the order has no line item with the id {id}"))
}

/// A text in quotes.
pub fn as_text(raw: &RawValue) -> Value<String> {
    let quoted = raw.get().starts_with('"');
    let wrong =
        |error: serde_json::Error| if quoted { format!("is broken: {error}") } else { "is not a text".to_owned() };
    serde_json::from_str(raw.get()).map_err(wrong)
}

/// An id: a whole number or a text.
pub fn as_id(raw: &RawValue) -> Value<Option<String>> {
    if raw.get().starts_with('"') {
        return as_text(raw).and_then(values::short_text);
    }
    let number: Option<u64> = raw.get().parse().ok();
    number.map(|number| Some(number.to_string())).ok_or_else(|| "is neither a whole number nor a text".to_owned())
}

/// An amount: a text or a number, read digit by digit.
pub fn as_money(raw: &RawValue) -> Value<Option<Money>> {
    digits(raw).and_then(|digits| values::money(&digits)).map(Some)
}

/// An amount that makes no sense below zero.
pub fn as_price(raw: &RawValue) -> Value<Option<Money>> {
    digits(raw).and_then(|digits| values::price(&digits)).map(Some)
}

fn digits(raw: &RawValue) -> Value<String> {
    if raw.get().starts_with('"') { as_text(raw) } else { Ok(raw.get().to_owned()) }
}

/// A moment.
pub fn as_time(raw: &RawValue) -> Value<Option<Time>> {
    as_text(raw).and_then(|text| values::time(&text, values::Dates::Iso)).map(Some)
}

/// `true` or `false`.
pub fn as_bool(raw: &RawValue) -> Value<Option<bool>> {
    match raw.get() {
        "true" => Ok(Some(true)),
        "false" => Ok(Some(false)),
        _ => Err("is neither true nor false".to_owned()),
    }
}
