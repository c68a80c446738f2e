//! What a search string asks for.

use super::value::Value;
use crate::domain::Time;
use crate::serve::graphql::{gid, text};

/// A part of a search.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    All(Vec<Wish>),
    Any(Vec<Wish>),
    Not(Box<Wish>),
    Term { field: Option<String>, test: Test },
}

/// What a field must be.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Any of these; one that ends in `*` begins so.
    Is(Vec<String>),
    Below(String),
    AtMost(String),
    Above(String),
    AtLeast(String),
    /// There is one.
    There,
}

impl Wish {
    pub fn is_about(&self, sought: &str) -> bool {
        match self {
            Wish::All(wishes) | Wish::Any(wishes) => wishes.iter().any(|wish| wish.is_about(sought)),
            Wish::Not(wish) => wish.is_about(sought),
            Wish::Term { field, .. } => field.as_deref() == Some(sought),
        }
    }

    pub fn holds(&self, value: &dyn Fn(Option<&str>) -> Value) -> bool {
        match self {
            Wish::All(wishes) => wishes.iter().all(|wish| wish.holds(value)),
            Wish::Any(wishes) => wishes.iter().any(|wish| wish.holds(value)),
            Wish::Not(wish) => !wish.holds(value),
            Wish::Term { field, test } => test.holds(&value(field.as_deref())),
        }
    }
}

impl Test {
    fn holds(&self, value: &Value) -> bool {
        match value {
            Value::Numbers(numbers) => numbers.iter().any(|number| self.holds_number(*number)),
            Value::Words(words) => words.iter().any(|word| self.holds_word(word)),
            Value::Times(times) => times.iter().any(|time| self.holds_time(*time)),
        }
    }

    fn holds_number(&self, number: i64) -> bool {
        let read = |text: &str| gid::apart(text).map_or(text, |(_, number)| number).parse::<i64>().ok();
        match self {
            Test::Is(texts) => texts.iter().any(|text| read(text) == Some(number)),
            Test::Below(text) => read(text).is_some_and(|than| number < than),
            Test::AtMost(text) => read(text).is_some_and(|than| number <= than),
            Test::Above(text) => read(text).is_some_and(|than| number > than),
            Test::AtLeast(text) => read(text).is_some_and(|than| number >= than),
            Test::There => true,
        }
    }

    fn holds_word(&self, word: &str) -> bool {
        match self {
            Test::Is(texts) => texts.iter().any(|text| match text.strip_suffix('*') {
                Some(begin) => word.starts_with(begin),
                None => word == text,
            }),
            Test::Below(text) => word < text.as_str(),
            Test::AtMost(text) => word <= text.as_str(),
            Test::Above(text) => word > text.as_str(),
            Test::AtLeast(text) => word >= text.as_str(),
            Test::There => !word.is_empty(),
        }
    }

    fn holds_time(&self, time: Time) -> bool {
        let read = |text: &String| text::read_time(&text.to_uppercase());
        match self {
            // A day is all of it.
            Test::Is(texts) => texts.iter().any(|text| match text.len() {
                10 => time.day() == *text,
                _ => read(text) == Some(time),
            }),
            Test::Below(text) => read(text).is_some_and(|than| time < than),
            Test::AtMost(text) => read(text).is_some_and(|than| time <= than),
            Test::Above(text) => read(text).is_some_and(|than| time > than),
            Test::AtLeast(text) => read(text).is_some_and(|than| time >= than),
            Test::There => true,
        }
    }
}
