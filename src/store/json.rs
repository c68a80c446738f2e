//! How documents and facts are written and read as JSON.

use serde::de::DeserializeOwned;

/// Digits of the longest number in a document: such numbers can be added up without a thought.
const MOST_DIGITS: usize = 15;
/// Digits of the longest number in what is about no order: the largest seed of a behaviour has so many.
const MOST_DIGITS_OF_SHOP: usize = 16;

/// Bytes that most documents are shorter than.
const SHORT: usize = 512;

/// Reads a document; `None` if it is none that this program writes.
pub(super) fn read_document<T: DeserializeOwned>(text: &str) -> Option<T> {
    read(text, MOST_DIGITS)
}

/// As [`read_document`], of what is about no order.
pub(super) fn read_shop_document<T: DeserializeOwned>(text: &str) -> Option<T> {
    read(text, MOST_DIGITS_OF_SHOP)
}

fn read<T: DeserializeOwned>(text: &str, most: usize) -> Option<T> {
    if has_long_number(text, most) { None } else { serde_json::from_str(text).ok() }
}

/// Writes a document.
pub(super) fn write_document<T: serde::Serialize>(value: &T) -> String {
    let mut text = Vec::with_capacity(SHORT);
    let written = serde_json::to_writer(&mut text, value).map(|()| String::from_utf8(text));
    written.ok().and_then(Result::ok).expect("values of the domain can always be written as JSON")
}

/// Whether a number outside of texts has more digits than this.
pub fn has_long_number(json: &str, most: usize) -> bool {
    has_digits_in_a_row(json.as_bytes(), most + 1) && has_long_number_outside_of_texts(json, most)
}

/// Whether so many digits stand in a row anywhere. One of them would be among every `count`th byte, so that hardly any
/// byte of a document has to be looked at.
fn has_digits_in_a_row(bytes: &[u8], count: usize) -> bool {
    let is_digit = |place: &usize| bytes.get(*place).is_some_and(u8::is_ascii_digit);
    (0..bytes.len()).step_by(count).filter(is_digit).any(|place| {
        let before = (0..place).rev().take_while(is_digit).count();
        before + (place..bytes.len()).take_while(is_digit).count() >= count
    })
}

fn has_long_number_outside_of_texts(json: &str, most: usize) -> bool {
    let (mut digits, mut in_text, mut escaped) = (0, false, false);
    for byte in json.bytes() {
        if in_text {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_text = false,
                _ => {}
            }
            continue;
        }
        in_text = byte == b'"';
        digits = if byte.is_ascii_digit() { digits + 1 } else { 0 };
        if digits > most {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_seen_outside_of_texts_only() {
        let cases = [
            (r#"{"id":999999999}"#, false),
            (r#"{"id":1000000000}"#, true),
            (r#"{"id":"1000000000"}"#, false),
            (r#"{"t":"\"1000000000","id":-1}"#, false),
            (r#"{"t":"2026-11-27","n":[1000000000]}"#, true),
            ("1000000000", true),
            ("999999999", false),
            (r#"{"t":"\\","id":-1000000000}"#, true),
        ];
        for (json, long) in cases {
            assert_eq!(has_long_number(json, 9), long, "{json}");
        }
    }
}
