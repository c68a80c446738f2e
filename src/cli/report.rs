//! The one place that writes to stderr: errors and notices.

use std::io::{self, Write};

use crate::failure::{Exit, Failure};
use crate::render::{self, Format, Style};

/// Tells what went wrong, as one line of JSON in the JSON formats and as text otherwise.
pub fn failure(failure: &Failure, output: Format, style: Style) -> Exit {
    if failure.code == PIPE_CLOSED {
        return Exit::Ok;
    }
    told(failure, output, style);
    failure.exit
}

/// Tells what went wrong with a part of the work.
pub fn told(failure: &Failure, output: Format, style: Style) {
    let mut text = if output.is_json() { render::error_json(failure) } else { render::error_text(failure, style) };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    tell(&text);
}

/// Tells something that is not part of the result.
pub fn notices(lines: impl IntoIterator<Item = String>) {
    for line in lines {
        tell(&format!("{}\n", render::escape(&line)));
    }
}

fn tell(text: &str) {
    // Nobody is left to be told that stderr cannot be written.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Not an error code: the mark of a list whose reader left.
pub const PIPE_CLOSED: &str = "pipe_closed";
