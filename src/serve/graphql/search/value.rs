//! What a thing has, to be searched for.

use crate::domain::{Time, name_key};
use crate::serve::graphql::{gid, text};

/// What a thing has for a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Numbers(Vec<i64>),
    Words(Vec<String>),
    Times(Vec<Time>),
}

/// What can be asked of a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    Number,
    Time,
    Text,
    /// One of these words.
    Among(&'static [&'static str]),
}

impl Kind {
    pub const FLAG: Kind = Kind::Among(&["true", "false"]);

    /// Why a value makes no sense; `None` if it does.
    pub fn fault(self, text: &str) -> Option<String> {
        match self {
            Kind::Number if read_number(text).is_none() => Some(format!("{text} is no number")),
            Kind::Time if read_time(text).is_none() => Some(format!("{text} is neither a date nor a time")),
            Kind::Among(words) if !words.iter().any(|word| is_like(word, text)) => {
                Some(format!("{text} is none of: {}", words.join(", ")))
            }
            _ => None,
        }
    }
}

/// Whether a word is this, or begins so.
pub fn is_like(word: &str, text: &str) -> bool {
    text.strip_suffix('*').map_or(word == text, |begin| word.starts_with(begin))
}

/// A number, alone or in an id.
pub fn read_number(text: &str) -> Option<i64> {
    gid::apart(text).map_or(text, |(_, number)| number).parse().ok()
}

pub fn read_time(text: &str) -> Option<Time> {
    text::read_time(&text.to_uppercase())
}

impl Value {
    pub fn numbers(numbers: impl IntoIterator<Item = i64>) -> Value {
        Value::Numbers(numbers.into_iter().collect())
    }

    pub fn words<'a>(words: impl IntoIterator<Item = &'a str>) -> Value {
        Value::Words(words.into_iter().map(str::to_lowercase).collect())
    }

    /// The name of an order, with and without its `#`.
    pub fn names(name: &str) -> Value {
        Value::words([name, name_key(name)])
    }
}
