//! Closed sets of words. A word outside its set makes no sense (2), but a reason outside its set is wrong (6).

use std::marker::PhantomData;

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};

pub use crate::domain::Word;
use crate::domain::words;
use crate::failure::{Failure, Result};

words! {
    /// `on` or `off`.
    Switch {
        On = "on",
        Off = "off",
    }
}

/// A reason: a word of its set as the set spells it, or else as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

/// Reads a word of a set.
#[derive(Debug, Clone, Copy)]
pub struct WordParser<T>(PhantomData<T>);

/// Takes any word as a reason, and offers those of the set to completions.
#[derive(Debug, Clone, Copy)]
pub struct ReasonParser<T>(PhantomData<T>);

impl Reason {
    /// The word.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Switch {
    /// Whether it is on.
    pub fn is_on(self) -> bool {
        self == Switch::On
    }
}

/// Reads one of a set for clap, which lists the set in its help and errors.
pub fn word<T: Word>() -> WordParser<T> {
    WordParser(PhantomData)
}

/// Reads one of a set without clap.
pub fn one_of<T: Word>(text: &str) -> super::Read<T> {
    T::typed(text).ok_or_else(|| format!("the valid words are {}", list::<T>()))
}

/// Takes a reason for clap.
pub fn reason<T: Word>() -> ReasonParser<T> {
    ReasonParser(PhantomData)
}

/// Judges a reason; an empty one is none.
pub fn optional_reason<T: Word>(given: Option<Reason>) -> Result<Option<T>> {
    given.filter(|reason| !reason.0.is_empty()).map(|reason| judged_reason(&reason.0)).transpose()
}

/// Judges a reason that was given.
pub fn judged_reason<T: Word>(text: &str) -> Result<T> {
    T::of_spelling(text).ok_or_else(|| {
        let message = format!("`{text}` is not one of the reasons");
        Failure::invalid("unknown_reason", message).hint(format!("one of {}", list::<T>()))
    })
}

/// The words of a set, for messages.
fn list<T: Word>() -> String {
    T::all().iter().map(|word| word.spelling()).collect::<Vec<_>>().join(", ")
}

impl<T: Word> TypedValueParser for WordParser<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &clap::Command,
        option: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<T, clap::Error> {
        match value.to_str().and_then(T::typed) {
            Some(word) => Ok(word),
            // It is none of them, and clap has the words to say so.
            None => PossibleValuesParser::new(T::all().iter().map(|word| word.spelling()))
                .parse_ref(command, option, value)
                .map(|text| T::of_spelling(&text).expect("clap lets only the listed words through")),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(T::all().iter().map(|word| PossibleValue::new(word.spelling()))))
    }
}

impl<T: Word> TypedValueParser for ReasonParser<T> {
    type Value = Reason;

    fn parse_ref(
        &self,
        command: &clap::Command,
        option: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<Reason, clap::Error> {
        let text = StringValueParser::new().parse_ref(command, option, value)?;
        Ok(Reason(T::typed(&text).map_or(text, |word| word.spelling().to_owned())))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(T::all().iter().map(|word| PossibleValue::new(word.spelling()))))
    }
}
