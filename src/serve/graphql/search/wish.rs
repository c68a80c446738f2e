//! What a search string asks for.

use super::value::{Kind, Value, is_like, read_number, read_time};
use crate::domain::Time;

/// A part of a search.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    All(Vec<Wish>),
    Any(Vec<Wish>),
    Not(Box<Wish>),
    Term {
        field: Option<String>,
        test: Test,
    },
    /// A term that cannot be read: it finds nothing, turned round or not.
    Unread,
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
            Wish::Unread => false,
        }
    }

    /// Whether it holds; `None` where nobody can tell.
    pub fn holds(&self, value: &dyn Fn(Option<&str>) -> Value) -> Option<bool> {
        // Of several, the one that settles it; else one that nobody can tell; else the other.
        let of = |wishes: &[Wish], settles: bool| {
            let mut held = wishes.iter().map(|wish| wish.holds(value));
            let mut untold = false;
            let settled = held.any(|held| {
                untold |= held.is_none();
                held == Some(settles)
            });
            if settled { Some(settles) } else { (!untold).then_some(!settles) }
        };
        match self {
            Wish::All(wishes) => of(wishes, false),
            Wish::Any(wishes) => of(wishes, true),
            Wish::Not(wish) => wish.holds(value).map(|held| !held),
            Wish::Term { field, test } => Some(test.holds(&value(field.as_deref()))),
            Wish::Unread => None,
        }
    }
}

impl Test {
    /// Takes out the values that no field of this kind can have; what is wrong with them goes to `told`.
    pub fn readable(self, kind: Kind, told: &mut Vec<String>) -> Option<Test> {
        let mut reads = |text: &String| {
            let fault = kind.fault(text);
            let reads = fault.is_none();
            told.extend(fault);
            reads
        };
        match self {
            Test::Is(mut texts) => {
                texts.retain(&mut reads);
                (!texts.is_empty()).then_some(Test::Is(texts))
            }
            Test::Below(ref text) | Test::AtMost(ref text) | Test::Above(ref text) | Test::AtLeast(ref text) => {
                reads(text).then_some(self)
            }
            Test::There => Some(Test::There),
        }
    }

    fn holds(&self, value: &Value) -> bool {
        match value {
            Value::Numbers(numbers) => numbers.iter().any(|number| self.holds_number(*number)),
            Value::Words(words) => words.iter().any(|word| self.holds_word(word)),
            Value::Times(times) => times.iter().any(|time| self.holds_time(*time)),
        }
    }

    fn holds_number(&self, number: i64) -> bool {
        let read = |text: &String| read_number(text);
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
            Test::Is(texts) => texts.iter().any(|text| is_like(word, text)),
            Test::Below(text) => word < text.as_str(),
            Test::AtMost(text) => word <= text.as_str(),
            Test::Above(text) => word > text.as_str(),
            Test::AtLeast(text) => word >= text.as_str(),
            Test::There => !word.is_empty(),
        }
    }

    fn holds_time(&self, time: Time) -> bool {
        let read = |text: &String| read_time(text);
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
