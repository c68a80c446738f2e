//! The facts of the journal: any text in the place of one.

use consign::domain::Fact;
use serde_json::Value;

use crate::corpus;
use crate::mutate::Mutator;
use crate::run::fuzz;

pub const KEYS: &[&str] = &[
    "\"order_placed\":",
    "\"order_imported\":",
    "\"order_paid\":",
    "\"hold_released\"",
    "\"fulfillment_open\"",
    "\"placed_on_hold\":",
    "\"request_status\":",
    "\"submitted\"",
    "\"accepted\"",
    "\"closed\"",
    "\"lines\":",
    "\"line\":",
    "\"quantity\":",
    "\"number\":",
    "\"replacement\":",
    "\"rest\":",
    "\"amount\":",
    "\"ship_date\":",
    "\"changed\":",
    "\"quantities\":",
    "\"before\":",
    "\"shipping_address\"",
    "\"reason\":",
    "\"other\"",
    "\"by\":",
    "\"merchant\"",
    "\"from\":",
    "\"to\":",
    "\"position\":",
    "\"1.5\"",
    "\"-0.00\"",
    "\"007\"",
    "\"2016-12-31T23:59:60Z\"",
    "\"2026-11-23T09:00:00Z\"",
    "\"2026-11-23T09:00:00z\"",
    "\"acme\"",
    "\"main\"",
    " ",
    "\\u0041",
];

#[test]
fn any_fact_is_read_back_as_it_was_written() {
    let facts = corpus::lines("facts");
    for fact in &facts {
        let text = std::str::from_utf8(fact).expect("the corpus is text");
        let read = read_fact(text).unwrap_or_else(|| panic!("a fact of the corpus cannot be read: {text}"));
        assert_eq!(read_fact(&write_fact(&read)), Some(read), "a fact is read as it was written: {text}");
    }
    let mutator = Mutator::of_json(facts, KEYS);
    fuzz(
        "any_fact",
        12_000,
        |dice| mutator.input(dice),
        |input| {
            let Ok(text) = std::str::from_utf8(input) else { return };
            let Some(fact) = read_fact(text) else { return };
            let written = write_fact(&fact);
            assert_eq!(read_fact(&written).as_ref(), Some(&fact), "written, it is another fact: {written}");
            assert_eq!(said(&written), said(text), "it was read as something else");
        },
    );
}

fn read_fact(text: &str) -> Option<Fact> {
    serde_json::from_str(text).ok()
}

fn write_fact(fact: &Fact) -> String {
    serde_json::to_string(fact).expect("a fact can always be written")
}

/// What a text says, whatever its spaces and the order of its keys, and whether it spells out what goes without saying. A
/// fact that carries nothing is a word, or a key without a value.
fn said(text: &str) -> Value {
    match telling(serde_json::from_str(text).expect("a fact is JSON")) {
        Value::Object(fact) if fact.values().all(Value::is_null) => fact.keys().cloned().collect(),
        Value::String(word) => Value::Array(vec![Value::String(word)]),
        value => value,
    }
}

/// A value without fields that are null, empty, false or 0.
fn telling(value: Value) -> Value {
    let goes_without_saying = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::Array(items) => items.is_empty(),
        Value::Bool(true) | Value::String(_) | Value::Object(_) => false,
    };
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(key, value)| (key, telling(value)));
            fields.filter(|(_, value)| !goes_without_saying(value)).collect()
        }
        Value::Array(items) => items.into_iter().map(telling).collect(),
        value => value,
    }
}
