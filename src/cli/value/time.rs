//! Moments and dates. What cannot be read makes no sense (2); what can be read and lies beyond the calendar is wrong (6).

use super::Read;
use crate::app::GivenTime;
use crate::domain::{Time, TimeError, TimeSpan};
use crate::failure::{Failure, Result};

/// A moment as typed: its form is right, it may lie beyond the years 1 to 9999.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    text: String,
    time: Option<Time>,
}

/// A date as typed: its form is right, the day may not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    text: String,
}

/// A length of time as typed: its form is right, it may be too long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenSpan {
    text: String,
    span: Option<TimeSpan>,
}

/// The clock of a command as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    Moment(Moment),
    /// That long after the last event.
    After(GivenSpan),
}

/// Reads RFC 3339 with an offset, `@UNIXSECONDS`, or `+` and a duration.
pub fn at(text: &str) -> Read<At> {
    let read = match text.strip_prefix('+') {
        Some(span) => time_span(span).map(At::After),
        None => moment(text).map(At::Moment),
    };
    read.map_err(|_| {
        "not a time: write it as 2026-11-23T09:00:00Z, with an offset, as @UNIXSECONDS, or as +2h after the last event"
            .to_owned()
    })
}

/// Reads RFC 3339 with an offset, or `@UNIXSECONDS`.
pub fn moment(text: &str) -> Read<Moment> {
    let time = match Time::parse(text) {
        Ok(time) => Some(time),
        Err(TimeError::OutOfRange) => None,
        Err(TimeError::Unreadable) => {
            return Err("not a time: write it as 2026-11-23T09:00:00Z, with an offset, or as @UNIXSECONDS".to_owned());
        }
    };
    Ok(Moment { text: text.to_owned(), time })
}

/// Reads `YYYY-MM-DD`.
pub fn date(text: &str) -> Read<Date> {
    let form = |(position, byte): (usize, u8)| match position {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    if text.len() != 10 || !text.bytes().enumerate().all(form) {
        return Err("not a date: write it as 2026-11-23".to_owned());
    }
    Ok(Date { text: text.to_owned() })
}

/// Reads `90s`, `15m`, `2h`, `3d`, `1d12h`.
pub fn time_span(text: &str) -> Read<GivenSpan> {
    let span = match TimeSpan::parse(text) {
        Ok(span) => Some(span),
        Err(TimeError::OutOfRange) => None,
        Err(TimeError::Unreadable) => return Err("not a duration: write it as 90s, 15m, 2h, 3d or 1d12h".to_owned()),
    };
    Ok(GivenSpan { text: text.to_owned(), span })
}

impl At {
    /// The time, if it lies within the years 1 to 9999 and is not too far from the last event.
    pub fn judge(self, what: &str) -> Result<GivenTime> {
        match self {
            At::Moment(moment) => moment.judge(what).map(GivenTime::At),
            At::After(span) => span.judge(what).map(GivenTime::AfterLastEvent),
        }
    }
}

/// Reads seconds, or what [`time_span`] reads.
pub fn seconds_or_span(text: &str) -> Read<GivenSpan> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { time_span(&format!("{text}s")) } else { time_span(text) }
}

impl GivenSpan {
    /// The length of time, if it is not too long.
    pub fn judge(self, what: &str) -> Result<TimeSpan> {
        self.span
            .ok_or_else(|| Failure::invalid("invalid_time", format!("{what}: {} is longer than 3650 days", self.text)))
    }
}

impl Moment {
    /// The moment, if it lies within the years 1 to 9999.
    pub fn judge(self, what: &str) -> Result<Time> {
        self.time.ok_or_else(|| {
            let message = format!("{what}: {} lies outside the years 1 to 9999", self.text);
            Failure::invalid("invalid_time", message)
        })
    }
}

impl Date {
    /// The date, if there is such a day.
    pub fn judge(self, what: &str) -> Result<String> {
        match Time::parse(&format!("{}T00:00:00Z", self.text)) {
            Ok(_) => Ok(self.text),
            Err(_) => Err(Failure::invalid("invalid_time", format!("{what}: there is no day {}", self.text))),
        }
    }
}

impl std::fmt::Display for Moment {
    /// In UTC, or as typed if it lies beyond the calendar.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.time {
            Some(time) => time.fmt(f),
            None => f.write_str(&self.text),
        }
    }
}

impl std::fmt::Display for GivenSpan {
    /// In its shortest spelling, or as typed if it is too long.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.span {
            Some(span) => span.fmt(f),
            None => f.write_str(&self.text),
        }
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}
