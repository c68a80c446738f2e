//! Closed sets of words. A word outside its set makes no sense (2), but a reason outside its set is wrong (6).

use std::marker::PhantomData;

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};

use crate::domain::{
    Action, BannerKind, CancelReason, FinancialStatus, FulfillmentStatus, HoldReason, Pending, RejectionReason,
    RequestKind, Restock, ShipmentStatus, Workflow,
};
use crate::failure::{Failure, Result};

/// A closed set of words.
pub trait Word: Copy + Send + Sync + 'static {
    /// Every word, in the order of the contract.
    fn all() -> &'static [Self];
    /// The spelling.
    fn spelling(self) -> &'static str;
}

/// Gives sets of words that have `ALL` and `as_str` to the command line.
macro_rules! closed_sets {
    ($($set:ty,)+) => {
        $(impl Word for $set {
            fn all() -> &'static [Self] {
                <$set>::ALL
            }
            fn spelling(self) -> &'static str {
                self.as_str()
            }
        })+
    };
}

closed_sets! {
    Action, BannerKind, CancelReason, FinancialStatus, FulfillmentStatus, HoldReason, Pending, RejectionReason,
    RequestKind, Restock, ShipmentStatus, Workflow, Switch,
}

/// `on` or `off`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    On,
    Off,
}

/// A reason as typed: perhaps not one of its set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

/// Takes any word as a reason, and offers those of the set to completions.
#[derive(Debug, Clone, Copy)]
pub struct ReasonParser<T>(PhantomData<T>);

impl Reason {
    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Switch {
    /// Both.
    pub const ALL: &'static [Switch] = &[Switch::On, Switch::Off];

    /// The spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Switch::On => "on",
            Switch::Off => "off",
        }
    }

    /// Whether it is on.
    pub fn is_on(self) -> bool {
        self == Switch::On
    }
}

/// Reads one of a set for clap, which lists the set in its help and errors.
pub fn word<T: Word>() -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(T::all().iter().map(|word| word.spelling()))
        .map(|text| find::<T>(&text).expect("clap lets only the listed words through"))
}

/// Reads one of a set.
pub fn find<T: Word>(text: &str) -> Option<T> {
    T::all().iter().copied().find(|word| word.spelling() == text)
}

/// Reads one of a set without clap.
pub fn one_of<T: Word>(text: &str) -> super::Read<T> {
    find(text).ok_or_else(|| format!("the valid words are {}", list::<T>()))
}

/// Takes a reason for clap.
pub fn reason<T: Word>() -> ReasonParser<T> {
    ReasonParser(PhantomData)
}

/// Judges a reason; an empty one is none.
pub fn optional_reason<T: Word>(given: Option<Reason>) -> Result<Option<T>> {
    let Some(Reason(text)) = given.filter(|reason| !reason.0.is_empty()) else { return Ok(None) };
    match find(&text) {
        Some(reason) => Ok(Some(reason)),
        None => Err(Failure::invalid("unknown_reason", format!("`{text}` is not one of the reasons"))
            .hint(format!("one of {}", list::<T>()))),
    }
}

/// The words of a set, for messages.
fn list<T: Word>() -> String {
    T::all().iter().map(|word| word.spelling()).collect::<Vec<_>>().join(", ")
}

impl<T: Word> TypedValueParser for ReasonParser<T> {
    type Value = Reason;

    fn parse_ref(
        &self,
        command: &clap::Command,
        option: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<Reason, clap::Error> {
        StringValueParser::new().parse_ref(command, option, value).map(Reason)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(T::all().iter().map(|word| PossibleValue::new(word.spelling()))))
    }
}
