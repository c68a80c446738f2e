//! Errors, as text for people and as one line of JSON for scripts.

use serde_json::{Map, Value, json};

use super::table::{paint, wrap};
use super::text::escape;
use super::{Style, json};
use crate::domain::Hint;
use crate::failure::{Detail, Failure, RecordProblem};
use crate::wire::{self, Kind, Schema};

/// `error[code]: sentence` and, where there is one, `hint: the next command to try`; with a line break at the end.
pub fn error_text(failure: &Failure, style: Style) -> String {
    let (mut text, width) = (String::new(), style.width);
    let error = paint::mark("error", paint::Color::Red);
    wrap::push(&mut text, &format!("{error}[{}]: {}", failure.code, escape(&failure.message)), 2, width);
    for (key, detail) in &failure.details {
        if let Detail::Records(records) = detail {
            for record in records {
                wrap::push(&mut text, &format!("  {} {}", key.trim_end_matches('s'), told(record)), 4, width);
            }
        }
    }
    if let Some(hint) = &failure.hint {
        let said = escape(&wire::hint(hint)).into_owned();
        let label = paint::bold("hint:");
        // A command is to be copied.
        let begins = match hint.as_ref() {
            Hint::Words(_) => Some(0).filter(|_| said.starts_with("consign ") && !said.contains(", ")),
            Hint::Command(_) => Some(0),
            Hint::Led { words, .. } => Some(escape(words).len() + ": ".len()),
        };
        match begins {
            Some(at) => wrap::offer(&mut text, format!("{label} {}", &said[..at]).trim_end(), 0, &said[at..], 4, width),
            None => wrap::push(&mut text, &format!("{label} {said}"), 2, width),
        }
    }
    paint::finish(&text, style.color)
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
