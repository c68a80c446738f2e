//! A value as the text of one cell, for programs that know no lists: spreadsheets, `cut`, `awk`.

use std::borrow::Cow;

use serde_json::{Map, Value};

/// The text of a value. Several values stand with a blank between them or, where one of them holds a blank, with `; `.
pub fn flat(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => Cow::Borrowed(text),
        Value::Bool(_) | Value::Number(_) => Cow::Owned(value.to_string()),
        Value::Array(values) => Cow::Owned(joined(values.iter().map(flat).filter(|text| !text.is_empty()).collect())),
        Value::Object(map) => object(map),
    }
}

/// Units as `SKU=QTY`, the tracking of a parcel as its number, a step as its command, a behaviour by what it has; of
/// anything else each key.
fn object(map: &Map<String, Value>) -> Cow<'_, str> {
    let text = |key: &str| map.get(key).filter(|value| !value.is_null()).map(flat);
    if let (true, Some(quantity)) = (map.contains_key("sku"), text("quantity")) {
        let line = || format!("line:{}", text("line_item_id").unwrap_or_default());
        return Cow::Owned(format!("{}={quantity}", text("sku").map_or_else(line, Cow::into_owned)));
    }
    if map.contains_key("number") && map.contains_key("url") {
        return ["number", "url", "company"].into_iter().find_map(text).unwrap_or_default();
    }
    if let Some(command) = text("command") {
        return command;
    }
    let is_behaviour = map.contains_key("ship_after");
    let is_nothing = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    let shown = map.iter().filter(|(_, value)| !(is_behaviour && is_nothing(value)));
    let pairs = shown.map(|(key, value)| {
        let values = match value {
            Value::Array(values) => values.iter().map(flat).collect::<Vec<_>>().join(","),
            _ => flat(value).into_owned(),
        };
        Cow::Owned(format!("{key}={values}"))
    });
    Cow::Owned(joined(pairs.collect()))
}

fn joined(texts: Vec<Cow<'_, str>>) -> String {
    let separator = if texts.iter().any(|text| text.contains(' ')) { "; " } else { " " };
    texts.join(separator)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nested_values_are_written_flat() {
        let cases = [
            (json!(null), ""),
            (json!(true), "true"),
            (json!("a, \"b\""), "a, \"b\""),
            (json!([]), ""),
            (json!(["acme", "zenith"]), "acme zenith"),
            (json!(["a: 1 -> 2", "b"]), "a: 1 -> 2; b"),
            (
                json!([{"line_item_id": 7, "sku": "TEE-M", "quantity": 2}, {"sku": "MUG", "quantity": -1}]),
                "TEE-M=2 MUG=-1",
            ),
            (json!([{"line_item_id": 1000002, "sku": null, "quantity": 1}]), "line:1000002=1"),
            (
                json!([{"number": "1Z9", "company": "UPS", "url": null}, {"number": "2", "company": null, "url": "x"}]),
                "1Z9 2",
            ),
            (json!([{"number": null, "company": "UPS", "url": "https://x"}]), "https://x"),
            (json!([{"number": null, "company": null, "url": null}]), ""),
            (
                json!([{"actor": "merchant", "command": "consign order pay 1"}, {"command": "b"}]),
                "consign order pay 1; b",
            ),
            (json!({"field": "sku", "value": "TEE-M"}), "field=sku value=TEE-M"),
            (
                json!({"line_items": [{"sku": "A", "quantity": 1}, {"sku": "B", "quantity": 2}], "to": "main"}),
                "line_items=A=1,B=2 to=main",
            ),
            (
                json!({"accept": 90, "reject_skus": [], "reject_countries": ["NO", "SE"], "ship_after": "1d", "transit": null}),
                "accept=90 reject_countries=NO,SE ship_after=1d",
            ),
            (json!({"reason": "out of stock", "on_hand": null}), "reason=out of stock; on_hand="),
        ];
        for (value, text) in cases {
            assert_eq!(flat(&value), text, "{value}");
        }
    }
}
