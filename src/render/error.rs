//! Errors, as text for people and as one line of JSON for scripts.

use serde_json::{Map, Value, json};

use super::json;
use super::text::escape;
use crate::failure::{Detail, Failure, RecordProblem};
use crate::wire::{self, Kind, Schema};

/// `error[code]: sentence` and, where there is one, `hint: the next command to try`; with a line break at the end.
pub fn error_text(failure: &Failure) -> String {
    let mut text = format!("error[{}]: {}\n", failure.code, escape(&failure.message));
    for (key, detail) in &failure.details {
        if let Detail::Records(records) = detail {
            records
                .iter()
                .for_each(|record| text.push_str(&format!("  {} {}\n", key.trim_end_matches('s'), told(record))));
        }
    }
    if let Some(hint) = &failure.hint {
        text.push_str(&format!("hint: {}\n", escape(&wire::hint(hint))));
    }
    text
}

/// The document of `kind: error`, without a line break.
pub fn error_json(failure: &Failure) -> String {
    json::to_string(&document(failure))
}

fn document(failure: &Failure) -> wire::Error {
    wire::Error {
        schema: Schema,
        kind: Kind::Error,
        code: failure.code.to_owned(),
        exit: failure.exit.number(),
        message: failure.message.clone(),
        hint: failure.hint.as_deref().map(wire::hint),
        retryable: failure.retryable(),
        details: details(&failure.details),
    }
}

fn details(details: &[(&'static str, Detail)]) -> Map<String, Value> {
    let value = |detail: &Detail| match detail {
        Detail::Text(text) => json!(text),
        Detail::Number(number) => json!(number),
        Detail::Texts(texts) => json!(texts),
        Detail::Records(records) => records.iter().map(record).collect(),
        Detail::Json(text) => serde_json::from_str(text).unwrap_or_else(|_| json!(text)),
    };
    details.iter().map(|(key, detail)| ((*key).to_owned(), value(detail))).collect()
}

fn record(problem: &RecordProblem) -> Value {
    json!({
        "index": problem.index,
        "line": problem.line,
        "name": problem.name,
        "source_id": problem.source_id,
        "code": problem.code,
        "message": problem.message,
    })
}

/// `record 3 (line 12, #1003): the sentence`, without its first word.
fn told(problem: &RecordProblem) -> String {
    let place = problem.line.map(|line| format!("line {line}"));
    let about: Vec<String> =
        place.into_iter().chain(problem.name.as_deref().map(|name| escape(name).into_owned())).collect();
    let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
    format!("{}{about}: {}", problem.index, escape(&problem.message))
}
