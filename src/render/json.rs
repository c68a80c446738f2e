//! Compact JSON: one line, with every character escaped that would steer or deceive a terminal.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::text::is_hidden;

/// Writes a value into a buffer, without a line break.
pub fn write(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    let mut serializer = Serializer::with_formatter(out, Escaping);
    value.serialize(&mut serializer).expect("wire shapes have text keys, and a buffer takes everything");
}

/// A value as text.
pub fn to_string(value: &(impl Serialize + ?Sized)) -> String {
    let mut out = Vec::new();
    write(&mut out, value);
    String::from_utf8(out).expect("JSON is written as UTF-8")
}

/// serde_json's compact format; it escapes C0 itself, this adds the rest of what is never printed as it is.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        // Nearly all text is printable ASCII. To look at every byte, whatever the others are, takes a processor less time
        // than to stop at the first: it looks at many at once.
        if fragment.bytes().fold(true, |plain, byte| plain & (byte < 0x7f)) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut written = 0;
        for (at, character) in fragment.char_indices().filter(|(_, character)| is_hidden(*character)) {
            writer.write_all(&fragment.as_bytes()[written..at])?;
            // All of them lie in the basic plane: four digits do.
            write!(writer, "\\u{:04x}", u32::from(character))?;
            written = at + character.len_utf8();
        }
        writer.write_all(&fragment.as_bytes()[written..])
    }

    /// JSON that is written already: such characters stand only in its texts.
    fn write_raw_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        self.write_string_fragment(writer, fragment)
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
