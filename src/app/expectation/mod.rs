//! `KEY=VALUE`: finds values in the JSON of an order and holds them against what they should be.
//!
//! What keys there are, of what type and with which words, is read off the schema of an order.

mod found;

use serde_json::Value;

use self::found::Found;
use crate::failure::{Failure, Result};
use crate::wire::{self, SchemaPart};

/// A value that should, or should not, stand under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// A dotted path into the JSON of the target.
    pub key: String,
    /// False for `KEY!=VALUE`.
    pub equal: bool,
    /// The value's JSON text; strings without quotes.
    pub value: String,
}

/// What is not as expected, in sentences. The keys are those of what `base` leads to.
///
/// # Errors
/// `unknown_field` for a path that leads nowhere, `usage` for a value that its key never has, `ambiguous_line` for a SKU
/// that stands on several lines: all before anything is compared.
pub fn wrong(order: &wire::Order, base: &[&str], expectations: &[Expectation]) -> Result<Vec<String>> {
    let document = serde_json::to_value(order).map_err(|error| Failure::internal(error.to_string()))?;
    let start = Found::of(&document, SchemaPart::of::<wire::Order>(), &order.name);
    let mut wrong = Vec::new();
    for expectation in expectations {
        let found = start.find(base, &expectation.key)?;
        fits(&found, expectation)?;
        if says(found.value, &expectation.value) != expectation.equal {
            let sign = if expectation.equal { "=" } else { "!=" };
            let (key, value, got) = (&expectation.key, &expectation.value, written(found.value));
            wrong.push(format!("expected {key}{sign}{value}, got {got}"));
        }
    }
    Ok(wrong)
}

/// Whether a value is what a text says.
fn says(value: &Value, text: &str) -> bool {
    match value {
        Value::String(string) => string == text,
        Value::Null | Value::Bool(_) | Value::Number(_) => written(value) == text,
        Value::Array(_) | Value::Object(_) => serde_json::from_str(text).is_ok_and(|said: Value| said == *value),
    }
}

/// A value as it would be written in an expectation.
fn written(value: &Value) -> String {
    match value {
        Value::String(string) => string.clone(),
        other => other.to_string(),
    }
}

/// Checks that a key can have a value at all.
fn fits(found: &Found<'_>, expectation: &Expectation) -> Result<()> {
    let (key, text) = (&expectation.key, expectation.value.as_str());
    let Some(part) = &found.part else { return Ok(()) };
    if text == "null" && (found.may_be_absent || part.may_be("null")) {
        return Ok(());
    }
    let no = |hint: String| Err(Failure::usage(format!("`{key}` is never `{text}`")).hint(hint));
    let words = part.words();
    if !words.is_empty() {
        return if words.contains(&text) { Ok(()) } else { no(format!("one of {}", words.join(", "))) };
    }
    let may_be = |name: &str| part.may_be(name);
    if may_be("string") {
        Ok(())
    } else if may_be("boolean") && !matches!(text, "true" | "false") {
        no("one of true, false".to_owned())
    } else if may_be("integer") && text.parse::<i64>().is_err() {
        no("a whole number".to_owned())
    } else if (may_be("array") || may_be("object")) && serde_json::from_str::<Value>(text).is_err() {
        no("its value is written as JSON".to_owned())
    } else {
        Ok(())
    }
}
