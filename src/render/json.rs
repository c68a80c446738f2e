//! Compact JSON: one line, with every character escaped that would steer or deceive a terminal.

use serde::Serialize;

use super::json_writer::Json;

/// Writes a value into a buffer, without a line break.
pub fn write(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    value.serialize(Json::new(out)).expect("wire shapes have text keys, and a buffer takes everything");
}

/// A value as text.
pub fn to_string(value: &(impl Serialize + ?Sized)) -> String {
    let mut out = Vec::new();
    write(&mut out, value);
    String::from_utf8(out).expect("JSON is written as UTF-8")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;
    use serde_json::value::RawValue;

    use super::*;

    #[test]
    fn escapes_in_values_and_keys_what_would_hide() {
        let value = json!({ "k\u{202e}": "a\u{1b}\u{7f}\u{85}\u{200b}\u{2028}\u{2066}\u{61c}\u{feff}z\n\"ü👟" });
        let json = to_string(&value);
        assert_eq!(json, r#"{"k\u202e":"a\u001b\u007f\u0085\u200b\u2028\u2066\u061c\ufeffz\n\"ü👟"}"#);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), value);
    }

    #[derive(Serialize)]
    struct Everything<'a> {
        texts: [&'a str; 6],
        numbers: (u64, i64, f64, u8, bool, char, ()),
        option: [Option<i32>; 2],
        map: BTreeMap<&'a str, Nothing>,
        variants: [Variant; 4],
        empty: (Vec<i32>, BTreeMap<String, i32>),
        raw: &'a RawValue,
    }

    #[derive(Serialize)]
    struct Nothing;

    #[derive(Serialize)]
    enum Variant {
        Unit,
        Newtype(i32),
        Tuple(i32, i32),
        Struct { a: i32, b: Option<i32> },
    }

    #[test]
    fn is_what_serde_json_writes_where_nothing_hides() {
        let raw = r#"{"z":"ü\"", "a":[ 1 ]}"#;
        let everything = Everything {
            texts: ["", "plain", "\"", "\\", "a\tb\n\u{1}", "ü日👟"],
            numbers: (u64::MAX, i64::MIN, -0.5, 7, true, '"', ()),
            option: [None, Some(-1)],
            map: [("key", Nothing), ("\"", Nothing)].into(),
            variants: [Variant::Unit, Variant::Newtype(1), Variant::Tuple(1, 2), Variant::Struct { a: 1, b: None }],
            empty: (Vec::new(), BTreeMap::new()),
            raw: serde_json::from_str(raw).unwrap(),
        };
        let json = to_string(&everything);
        assert_eq!(json, serde_json::to_string(&everything).unwrap());
        assert!(json.ends_with(&format!("{raw}}}")), "{json}");
    }
}
