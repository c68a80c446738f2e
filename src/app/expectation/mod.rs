//! `KEY=VALUE`: finds values in the JSON of an order and holds them against what they should be.
//!
//! What keys there are, of what type and with which words, is read off the schema of an order.

use serde_json::Value;

use crate::failure::{Exit, Failure, Result};
use crate::wire::{self, SchemaPart, path};

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

/// A value that was found, and what is known about its key.
struct Found<'a> {
    value: &'a Value,
    /// `None` where the schema says nothing.
    part: Option<SchemaPart<'static>>,
}

/// What is not as expected, in sentences. With the name of a fulfillment order the keys are its own.
///
/// # Errors
/// `unknown_field` for a path that leads nowhere, `usage` for a value that its key never has: both before anything is
/// compared.
pub fn wrong(
    order: &wire::Order,
    fulfillment_order: Option<&str>,
    expectations: &[Expectation],
) -> Result<Vec<String>> {
    let document = serde_json::to_value(order).map_err(|error| Failure::internal(error.to_string()))?;
    let schema = SchemaPart::of::<wire::Order>();
    let mut wrong = Vec::new();
    for expectation in expectations {
        let found = match fulfillment_order {
            Some(name) => find(&document, &schema, &["fulfillment_orders", name], &expectation.key)?,
            None => find(&document, &schema, &[], &expectation.key)?,
        };
        fits(&found, expectation)?;
        if says(found.value, &expectation.value) != expectation.equal {
            let sign = if expectation.equal { "=" } else { "!=" };
            let (key, value, got) = (&expectation.key, &expectation.value, written(found.value));
            wrong.push(format!("expected {key}{sign}{value}, got {got}"));
        }
    }
    Ok(wrong)
}

/// Follows a path, from what `base` leads to.
fn find<'a>(document: &'a Value, schema: &SchemaPart<'static>, base: &[&str], key: &str) -> Result<Found<'a>> {
    let mut found = Found { value: document, part: Some(schema.clone()) };
    for step in base {
        (found, _) = found.step(step).ok_or_else(|| found.unknown(step, key))?;
    }
    let mut rest = Some(key);
    while let Some(path) = rest {
        (found, rest) = found.step(path).ok_or_else(|| found.unknown(path, key))?;
    }
    Ok(found)
}

impl<'a> Found<'a> {
    /// Takes the first step of a path; with what is left of it.
    fn step<'p>(&self, path: &'p str) -> Option<(Found<'a>, Option<&'p str>)> {
        let (word, value, rest) = path::step(self.value, path)?;
        let inner = self.part.as_ref().and_then(|part| part.items().or_else(|| part.get(word)));
        let part = inner.map(SchemaPart::into_owned);
        Some((Found { value, part }, rest))
    }

    /// The refusal of a path that goes on where nothing is.
    fn unknown(&self, rest: &str, key: &str) -> Failure {
        let word = rest.split('.').next().unwrap_or(rest);
        let there = path::steps(self.value);
        let hint = match there.is_empty() {
            true => "nothing stands there".to_owned(),
            false => format!("one of {}", there.join(", ")),
        };
        Failure::new("unknown_field", Exit::Usage, format!("there is no `{word}` in `{key}`")).hint(hint)
    }
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
    if part.may_be("null") && text == "null" {
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
