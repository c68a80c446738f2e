//! Holds JSON values against the schemas that consign prints. Knows the few keywords that these use and panics at any
//! other; a whole validator would bring some thirty crates for six keywords.

use consign::domain::TimeRange;
use serde_json::{Map, Value};

/// Whether other keys than those of the schema may stand in an object: in the promise they may, in our own answers not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum OtherKeys {
    Allowed,
    Reported,
}

/// What is wrong with a value, each with the path to it.
pub fn wrong(schema: &Value, value: &Value, other_keys: OtherKeys) -> Vec<String> {
    let mut wrong = Vec::new();
    check(schema, value, "", other_keys, &mut wrong);
    wrong
}

fn check(schema: &Value, value: &Value, path: &str, other_keys: OtherKeys, wrong: &mut Vec<String>) {
    // Anything may stand here.
    if schema == &Value::Bool(true) {
        return;
    }
    let schema = schema.as_object().unwrap_or_else(|| panic!("{path}: a schema is an object: {schema}"));
    let mut say = |what: String| wrong.push(format!("{path}: {what}"));
    for (keyword, argument) in schema {
        let fine = match keyword.as_str() {
            "$schema" | "$id" | "title" | "description" | "default" => true,
            // `properties`, `required` and `items` say nothing of other types.
            "properties" | "required" | "items" => true,
            "format" => matches!(argument.as_str(), Some("date-time" | "date" | "int64" | "uint64" | "uint8")),
            "minimum" => value.as_i64().is_none_or(|number| number >= argument.as_i64().unwrap_or(i64::MAX)),
            "maximum" => value.as_i64().is_none_or(|number| number <= argument.as_i64().unwrap_or(i64::MIN)),
            // Where keys are not known ahead.
            "additionalProperties" => argument == true && !schema.contains_key("properties"),
            "type" => match argument {
                Value::Array(types) => types.iter().any(|name| is(value, name)),
                name => is(value, name),
            },
            "const" => value == argument,
            "enum" => argument.as_array().expect("an enum is a list").contains(value),
            "pattern" => value.as_str().is_none_or(|text| matches(argument.as_str().unwrap_or_default(), text)),
            other => panic!("{path}: the checker does not know `{other}`"),
        };
        if !fine {
            say(format!("{value} against {keyword} {argument}"));
        }
    }
    match value {
        Value::Object(object) => {
            let empty = Map::new();
            let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&empty);
            for key in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
                let key = key.as_str().expect("keys are texts");
                assert!(properties.contains_key(key), "{path}: {key} is required and not described");
                if !object.contains_key(key) {
                    say(format!("{key} is missing"));
                }
            }
            for (key, value) in object {
                match properties.get(key) {
                    Some(schema) => check(schema, value, &format!("{path}.{key}"), other_keys, wrong),
                    None if properties.is_empty() || other_keys == OtherKeys::Allowed => {}
                    None => wrong.push(format!("{path}: {key} is not described")),
                }
            }
        }
        Value::Array(items) => {
            for (position, item) in items.iter().enumerate() {
                if let Some(schema) = schema.get("items") {
                    check(schema, item, &format!("{path}[{position}]"), other_keys, wrong);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn is(value: &Value, name: &Value) -> bool {
    match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => panic!("the checker does not know the type {name}"),
    }
}

/// The patterns of the schemas, without an engine for others.
fn matches(pattern: &str, text: &str) -> bool {
    let like = |shape: &str| {
        let fits = |(letter, form): (char, char)| if form == '0' { letter.is_ascii_digit() } else { letter == form };
        text.chars().count() == shape.chars().count() && text.chars().zip(shape.chars()).all(fits)
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let of_service = || text.strip_prefix("service:").is_some_and(|handle| !handle.is_empty());
    match pattern {
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$" => like("0000-00-00T00:00:00Z"),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => like("0000-00-00"),
        "^-?[0-9]+(\\.[0-9]+)?$" => {
            let amount = text.strip_prefix('-').unwrap_or(text);
            amount.split_once('.').map_or(digits(amount), |(whole, part)| digits(whole) && digits(part))
        }
        "^(merchant|system|service:.+)$" => matches!(text, "merchant" | "system") || of_service(),
        "^(customer|service:.+)$" => text == "customer" || of_service(),
        "^[0-9dhms]+(\\.\\.[0-9dhms]+)?$" => TimeRange::parse(text).is_ok(),
        _ => panic!("the checker does not know the pattern {pattern}"),
    }
}
