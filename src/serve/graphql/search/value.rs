//! What a thing has, to be searched for.

use crate::domain::{Time, name_key};

/// What a thing has for a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Numbers(Vec<i64>),
    Words(Vec<String>),
    Times(Vec<Time>),
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
