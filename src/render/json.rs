//! Compact JSON: one line, with every character escaped that would steer or deceive a terminal.

use std::io::Write;

use serde::Serialize;

use super::text::is_hidden;

/// Writes a value into a buffer, without a line break.
pub fn write(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    let start = out.len();
    serde_json::to_writer(&mut *out, value).expect("wire shapes have text keys, and a buffer takes everything");
    // Nearly all text is printable ASCII. To look at every byte, whatever the others are, takes a processor less time
    // than to stop at the first: it looks at many at once.
    if !out[start..].iter().fold(true, |plain, byte| plain & (*byte < 0x7f)) {
        escape_hidden(out, start);
    }
}

/// A value as text.
pub fn to_string(value: &(impl Serialize + ?Sized)) -> String {
    let mut out = Vec::new();
    write(&mut out, value);
    String::from_utf8(out).expect("JSON is written as UTF-8")
}

/// Escapes what is never printed as it is. Such characters stand only in the texts of JSON: serde_json writes nothing
/// around them but printable ASCII, and escapes C0 itself.
fn escape_hidden(out: &mut Vec<u8>, start: usize) {
    let json = String::from_utf8(out.split_off(start)).expect("JSON is written as UTF-8");
    for character in json.chars() {
        match is_hidden(character) {
            // All of them lie in the basic plane: four digits do.
            true => write!(out, "\\u{:04x}", u32::from(character)).expect("a buffer takes everything"),
            false => out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn escapes_in_values_and_keys_what_would_hide() {
        let value = json!({ "k\u{202e}": "a\u{1b}\u{7f}\u{85}\u{200b}\u{2028}\u{2066}\u{61c}\u{feff}z\n\"ü👟" });
        let json = to_string(&value);
        assert_eq!(json, r#"{"k\u202e":"a\u001b\u007f\u0085\u200b\u2028\u2066\u061c\ufeffz\n\"ü👟"}"#);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), value);
    }
}
