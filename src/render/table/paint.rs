//! Colour. Words are marked with invisible characters while a page is laid out, because they have no width; at the
//! end the marks become escape sequences or nothing. Escaped text cannot contain them (see `render::escape`).

use crate::domain::{FulfillmentState, FulfillmentStatus, Time, Word};

/// The colours of status words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    Grey,
    Yellow,
    Green,
    Red,
}

const GREY: char = '\u{2061}';
const YELLOW: char = '\u{2062}';
const GREEN: char = '\u{2063}';
const RED: char = '\u{2064}';
const END: char = '\u{2060}';

/// Marks a text, word by word, so that a line break between two words leaves no colour behind.
pub fn mark(text: &str, color: Color) -> String {
    let begin = match color {
        Color::Grey => GREY,
        Color::Yellow => YELLOW,
        Color::Green => GREEN,
        Color::Red => RED,
    };
    text.split(' ').map(|word| format!("{begin}{word}{END}")).collect::<Vec<_>>().join(" ")
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
        "unfulfilled" | "cancelled" | "not_required" => Some(Color::Grey),
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
        let sequence = match character {
            GREY => "\u{1b}[90m",
            YELLOW => "\u{1b}[33m",
            GREEN => "\u{1b}[32m",
            RED => "\u{1b}[31m",
            END => "\u{1b}[0m",
            other => {
                finished.push(other);
                continue;
            }
        };
        if color {
            finished.push_str(sequence);
        }
    }
    finished
}
