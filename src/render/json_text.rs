//! Texts in JSON, with every character escaped that would steer or deceive a terminal.
//!
//! `serde_json` looks at every byte for what must be escaped, several instructions each. Hardly any text holds something
//! of the kind: only those that do are given to it.

use std::io::Write;

use super::text::is_hidden;

/// Adds a text.
pub fn add_text(out: &mut Vec<u8>, text: &str) {
    if text.bytes().fold(true, |plain, byte| plain & PLAIN[usize::from(byte)]) {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    } else {
        add_json(out, &serde_json::to_string(text).expect("a text can be written"));
    }
}

/// Bytes that stand in a text as they are.
const PLAIN: [bool; 256] = {
    let (mut plain, mut byte) = ([false; 256], b' ');
    while byte < 0x7f {
        plain[byte as usize] = byte != b'"' && byte != b'\\';
        byte += 1;
    }
    plain
};

/// Adds JSON that was written before, and escapes what is never printed as it is. Such characters stand only in the texts
/// of JSON: `serde_json` writes nothing around them but printable ASCII, and escapes C0 itself.
pub fn add_json(out: &mut Vec<u8>, json: &str) {
    if json.bytes().fold(true, |plain, byte| plain & (byte < 0x7f)) {
        return out.extend_from_slice(json.as_bytes());
    }
    for character in json.chars() {
        match is_hidden(character) {
            // All of them lie in the basic plane: four digits do.
            true => write!(out, "\\u{:04x}", u32::from(character)).expect("a buffer takes everything"),
            false => out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
}
