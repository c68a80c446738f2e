//! Colour. Words are marked with invisible characters while a page is laid out, because they have no width; at the
//! end the marks become escape sequences or nothing. Escaped text cannot contain them (see `render::escape`).

use crate::domain::{FulfillmentState, FulfillmentStatus, Time, Word};

/// How a word is set apart. Only colours that are seen on light and dark backgrounds alike; grey is not one of them,
/// since some themes paint it like their background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    Bold,
    Dim,
    Yellow,
    Green,
    Red,
}

const BOLD: char = '\u{2061}';
const DIM: char = '\u{200b}';
const YELLOW: char = '\u{2062}';
const GREEN: char = '\u{2063}';
const RED: char = '\u{2064}';
/// A blank at which no line is broken.
pub const TIGHT: char = '\u{2007}';
/// Ends a mark.
pub const END: char = '\u{2060}';

/// Whether a character is one of the marks.
pub fn is_mark(character: char) -> bool {
    sequence(character).is_some()
}

/// Marks a text, word by word, so that a line break between two words leaves no colour behind.
pub fn mark(text: &str, color: Color) -> String {
    let begin = match color {
        Color::Bold => BOLD,
        Color::Dim => DIM,
        Color::Yellow => YELLOW,
        Color::Green => GREEN,
        Color::Red => RED,
    };
    let word = |word: &str| if word.is_empty() { String::new() } else { format!("{begin}{word}{END}") };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// A heading, or the name of something.
pub fn bold(text: &str) -> String {
    mark(text, Color::Bold)
}

/// A time, or a notice that nobody has to act on.
pub fn dim(text: &str) -> String {
    mark(text, Color::Dim)
}

/// A person is needed.
pub fn alarm() -> String {
    mark("!", Color::Red)
}

/// A status as people read it: `in progress`, in its colour.
pub fn status(word: impl Word) -> String {
    let spoken = spoken(word);
    match color(word.spelling()) {
        Some(color) => mark(&spoken, color),
        None => spoken,
    }
}

/// The status of an order as people read it: a cancelled one is cancelled, whatever was shipped.
pub fn status_of_order(fulfillment: FulfillmentStatus, cancelled_at: Option<Time>) -> String {
    if cancelled_at.is_some() { status(FulfillmentState::Cancelled) } else { status(fulfillment) }
}

/// A status at the beginning of something: `In progress`.
pub fn title(word: impl Word) -> String {
    let spoken = spoken(word);
    let mut rest = spoken.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
    let title: String = first.into_iter().chain(rest).collect();
    match color(word.spelling()) {
        Some(color) => mark(&title, color),
        None => title,
    }
}

/// A word of a closed set without its underscores.
pub fn spoken(word: impl Word) -> String {
    word.spelling().replace('_', " ")
}

fn color(word: &str) -> Option<Color> {
    match word {
        "unfulfilled" | "cancelled" | "not_required" => Some(Color::Dim),
        "in_progress"
        | "partially_fulfilled"
        | "requested"
        | "accepted"
        | "cancellation_requested"
        | "on_hold"
        | "pending"
        | "open" => Some(Color::Yellow),
        "fulfilled" | "success" => Some(Color::Green),
        "rejected" | "refused" | "cancellation_rejected" | "failed" | "failure" | "incomplete" => Some(Color::Red),
        _ => None,
    }
}

/// Turns the marks into colours, or takes them out.
pub fn finish(page: &str, color: bool) -> String {
    let mut finished = String::with_capacity(page.len() + 64);
    for character in page.chars() {
        match sequence(character) {
            None if character == TIGHT => finished.push(' '),
            None => finished.push(character),
            Some(sequence) if color => finished.push_str(sequence),
            Some(_) => {}
        }
    }
    finished
}

/// What a terminal takes a mark for.
fn sequence(mark: char) -> Option<&'static str> {
    match mark {
        BOLD => Some("\u{1b}[1m"),
        DIM => Some("\u{1b}[2m"),
        YELLOW => Some("\u{1b}[33m"),
        GREEN => Some("\u{1b}[32m"),
        RED => Some("\u{1b}[31m"),
        END => Some("\u{1b}[0m"),
        _ => None,
    }
}
