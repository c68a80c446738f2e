//! The answers of a batch: a document with the keys that say which line it answers.

use serde::Serialize;
use serde_json::Value;

use super::{Document, error_json, json};
use crate::failure::Failure;
use crate::wire::{BatchErrorKeys, BatchKeys, Kind};

/// Adds a document with `line`, `id`, `ok`, `exit`, and a line break. A document with an `id` of its own loses it to the
/// line's: it has a name too, and no object has a key twice.
pub fn batch_answer(document: &dyn Document, keys: &BatchKeys<'_>, out: &mut Vec<u8>) {
    if matches!(document.kind(), Kind::Order | Kind::Fulfillment) {
        let mut value = document.to_value();
        if let Value::Object(value) = &mut value {
            value.shift_remove("id");
        }
        json::write(out, &value);
    } else {
        document.write_json(out);
    }
    add(out, keys);
}

/// Adds an error object with `line`, `id`, `ok` beside its own `exit`, and a line break.
pub fn batch_error(failure: &Failure, keys: &BatchKeys<'_>, out: &mut Vec<u8>) {
    let BatchKeys { line, id, ok, .. } = *keys;
    out.extend_from_slice(error_json(failure).as_bytes());
    add(out, &BatchErrorKeys { line, id, ok });
}

/// Adds keys to the object that `out` ends with, which is not empty, and a line break.
fn add(out: &mut Vec<u8>, keys: &impl Serialize) {
    out.pop();
    let joint = out.len();
    json::write(out, keys);
    out[joint] = b',';
    out.push(b'\n');
}
