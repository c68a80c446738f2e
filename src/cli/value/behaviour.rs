//! What a behaviour is made of: shares, ranges of time, and values of which there can be none.

use clap::builder::TypedValueParser;

use super::{Count, EMPTY, Read, Reason, count, reason};
use crate::domain::{Code, Percent, RejectionReason, TimeError, TimeRange, TimeSpan, country_code};
use crate::failure::{Failure, Result};

/// A share as typed: a whole number, whatever its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GivenPercent(Count);

/// A range of time as typed: its form is right, it may be too long, or end before it starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenRange {
    text: String,
    range: Option<TimeRange>,
}

/// A value, or the word `none`, which takes away what was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrNone<T>(Option<T>);

/// Reads digits, with or without `%`.
pub fn percent(text: &str) -> Read<GivenPercent> {
    let read = count(text.strip_suffix('%').unwrap_or(text));
    read.map(GivenPercent).map_err(|_| "not a share of 100: write it as a whole number, like 90 or 90%".to_owned())
}

/// Reads one duration, or two with `..` between them.
pub fn range(text: &str) -> Read<GivenRange> {
    let range = match TimeRange::parse(text) {
        Ok(range) => Some(range),
        Err(TimeError::OutOfRange) => None,
        Err(TimeError::Unreadable) => {
            return Err("not a range of time: write it as 2h, or as 10m..2h".to_owned());
        }
    };
    Ok(GivenRange { text: text.to_owned(), range })
}

/// Reads a range of time, or `none`.
pub fn range_or_none(text: &str) -> Read<OrNone<GivenRange>> {
    if is_none(text) { Ok(OrNone(None)) } else { range(text).map(OrNone::some) }
}

/// Reads a carrier, or `none`.
pub fn carrier_or_none(text: &str) -> Read<OrNone<String>> {
    if text.chars().any(char::is_control) {
        return Err("it has control characters".to_owned());
    }
    word_or_none(text)
}

/// Reads the code of a country, in capitals or not, or `none`.
pub fn country_or_none(text: &str) -> Read<OrNone<String>> {
    let OrNone(code) = word_or_none(text)?;
    Ok(OrNone(code.as_deref().map(country).transpose()?))
}

/// Reads the code of a country, which is kept in capitals.
pub fn country(text: &str) -> Read<String> {
    country_code(text).ok_or_else(|| "not the code of a country: two letters, like NO".to_owned())
}

/// Reads a SKU, or `none`. SKUs are compared byte for byte, so `NONE` may be one.
pub fn sku_or_none(text: &str) -> Read<OrNone<String>> {
    if text == NONE { Ok(OrNone(None)) } else { super::nonempty(text).map(OrNone::some) }
}

/// Reads where something is sent on this machine, or `none`.
pub fn url_or_none(text: &str) -> Read<OrNone<String>> {
    if is_none(text) { Ok(OrNone(None)) } else { super::local_url(text).map(|url| OrNone::some(url.into())) }
}

/// Takes the reason of a rejection, or `none`; completions know the words.
pub fn reason_or_none() -> impl TypedValueParser<Value = OrNone<String>> {
    reason::<RejectionReason>().try_map(|reason: Reason| word_or_none(reason.as_str()))
}

fn word_or_none(text: &str) -> Read<OrNone<String>> {
    match text {
        "" => Err(EMPTY.to_owned()),
        text if is_none(text) => Ok(OrNone(None)),
        text => Ok(OrNone(Some(text.to_owned()))),
    }
}

/// The word that takes away what was there.
pub const NONE: &str = "none";

fn is_none(text: &str) -> bool {
    text.eq_ignore_ascii_case(NONE)
}

/// The list that was named, which is empty where that is `none`; `None` where nothing was named.
///
/// # Errors
/// Usage, if `none` stands beside a value.
pub fn listed<T>(what: &str, given: Vec<OrNone<T>>) -> Result<Option<Vec<T>>> {
    let number = given.len();
    let values: Vec<T> = given.into_iter().filter_map(OrNone::value).collect();
    if !values.is_empty() && values.len() < number {
        return Err(Failure::usage(format!("{what}: {NONE} stands alone, it empties the list")));
    }
    Ok((number > 0).then_some(values))
}

impl<T> OrNone<T> {
    fn some(value: T) -> OrNone<T> {
        OrNone(Some(value))
    }

    /// The value, unless it is `none`.
    pub fn value(self) -> Option<T> {
        self.0
    }
}

impl GivenPercent {
    /// The number as it stands.
    pub fn number(self) -> i64 {
        self.0.number()
    }

    /// The share, if it is not above 100.
    pub fn judge(self, what: &str) -> Result<Percent> {
        let percent = u8::try_from(self.number()).unwrap_or(u8::MAX);
        Ok(Percent::new(percent).map_err(|unfit| unfit.refusal(what, Code::InvalidQuantity))?)
    }
}

impl GivenRange {
    /// The range, if it is one and not too long.
    pub fn judge(self, what: &str) -> Result<TimeRange> {
        let GivenRange { text, range } = self;
        range.ok_or_else(|| {
            let both = text.split_once("..").map(|(from, to)| TimeSpan::parse(from).and(TimeSpan::parse(to)));
            let why = if matches!(both, Some(Ok(_))) { "ends before it starts" } else { "is longer than 3650 days" };
            Failure::invalid("invalid_time", format!("{what}: {text} {why}"))
        })
    }
}

impl std::fmt::Display for GivenRange {
    /// In its shortest spelling, or as typed if it is none.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.range {
            Some(range) => range.fmt(f),
            None => f.write_str(&self.text),
        }
    }
}

impl std::fmt::Display for OrNone<GivenRange> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0 {
            Some(range) => range.fmt(f),
            None => f.write_str(NONE),
        }
    }
}

impl std::fmt::Display for OrNone<String> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.as_deref().unwrap_or(NONE))
    }
}
