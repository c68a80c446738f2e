//! The answers of a batch: a document with the keys that say which line it answers.

use serde::Serialize;
use serde_json::Value;

use super::{View, error_json, json};
use crate::failure::Failure;
use crate::wire::{BatchErrorKeys, BatchKeys};

/// Adds a document with `line`, `id`, `ok`, `exit`, and a line break. A document with an `id` of its own loses it to the
/// line's: it has a name too, and no object has a key twice.
pub fn batch_answer(view: &View, keys: &BatchKeys<'_>, out: &mut Vec<u8>) {
    match view {
        View::Order(_) | View::Fulfillment(_) => {
            let mut document = view.to_value();
            if let Value::Object(document) = &mut document {
                document.shift_remove("id");
            }
            json::write(out, &document);
        }
        _ => view.write_json(out),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Answer, Error};

    #[test]
    fn answers_name_their_line() {
        let mut out = Vec::new();
        let view = View::Answer(Answer::yes());
        batch_answer(&view, &BatchKeys { line: 3, id: Some("a\u{1b}"), ok: true, exit: 0 }, &mut out);
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "{\"schema\":\"consign/v1\",\"kind\":\"answer\",\"allowed\":true,\"code\":null,\"message\":null,\
             \"line\":3,\"id\":\"a\\u001b\",\"ok\":true,\"exit\":0}\n"
        );
    }

    #[test]
    fn errors_keep_one_exit_code() {
        let mut out = Vec::new();
        let failure = Failure::usage("no");
        batch_error(&failure, &BatchKeys { line: 1, id: None, ok: false, exit: 2 }, &mut out);
        let text = String::from_utf8(out).unwrap();
        assert!(text.ends_with(",\"details\":{},\"line\":1,\"id\":null,\"ok\":false}\n"), "{text}");
        assert_eq!(serde_json::from_str::<Error>(&text).unwrap().exit, 2);
    }
}
