//! The end of a run: the one place that writes to stderr.

use std::io::{self, Write};

use super::settings::Output;
use crate::failure::{Exit, Failure, Result};

/// Tells what went wrong, as one line of JSON in the JSON formats and as text otherwise.
pub fn failure(failure: &Failure, output: Output) -> Exit {
    let told = if output.is_json() { json(failure) } else { text(failure) };
    // Nobody is left to be told that stderr cannot be written.
    let _ = io::stderr().lock().write_all(told.as_bytes());
    failure.exit
}

/// Writes a text that is the whole result. A reader that closed the pipe has read enough.
pub fn answer(bytes: &[u8]) -> Result<Exit> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(Exit::Ok),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Exit::Ok),
        Err(error) => Err(Failure::io(format!("writing to standard output: {error}"))),
    }
}

fn text(failure: &Failure) -> String {
    let hint = failure.hint.as_ref().map(|hint| format!("hint: {hint}\n")).unwrap_or_default();
    format!("error[{}]: {}\n{hint}", failure.code, failure.message)
}

fn json(failure: &Failure) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    format!(
        "{{\"schema\":\"consign/v1\",\"kind\":\"error\",\"code\":{},\"exit\":{},\"message\":{},\"hint\":{},\"retryable\":{},\"details\":{{}}}}\n",
        quoted(failure.code),
        failure.exit.number(),
        quoted(&failure.message),
        failure.hint.as_deref().map_or_else(|| "null".to_owned(), quoted),
        failure.retryable(),
    )
}
