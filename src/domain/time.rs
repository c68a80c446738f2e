//! A moment, in whole seconds of UTC. The domain never reads a clock: moments come in as arguments.

use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::written::read_text;

/// A moment in whole seconds since 1970-01-01T00:00:00Z, between the years 1 and 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(i64);

/// What is wrong with a text that should be a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeError {
    /// It cannot be read as a time at all.
    Unreadable,
    /// It can be read, but lies outside the years 1 to 9999.
    OutOfRange,
}

const FIRST: i64 = -62_135_596_800;
const LAST: i64 = 253_402_300_799;

impl Time {
    /// A moment from seconds since 1970; `None` outside the years 1 to 9999.
    pub fn from_unix(seconds: i64) -> Option<Time> {
        (FIRST..=LAST).contains(&seconds).then_some(Time(seconds))
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn unix(self) -> i64 {
        self.0
    }

    /// The hour in which it lies.
    pub fn whole_hour(self) -> Time {
        Time::from_unix(self.unix() - self.unix().rem_euclid(3600)).unwrap_or(self)
    }

    /// Reads RFC 3339 with an offset, or `@UNIXSECONDS`. Fractions of a second are dropped.
    pub fn parse(text: &str) -> Result<Time, TimeError> {
        if let Some(digits) = text.strip_prefix('@') {
            let body = digits.strip_prefix('-').unwrap_or(digits);
            if body.is_empty() || !body.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(TimeError::Unreadable);
            }
            let seconds: i64 = digits.parse().map_err(|_| TimeError::OutOfRange)?;
            return Time::from_unix(seconds).ok_or(TimeError::OutOfRange);
        }
        let moment = DateTime::parse_from_rfc3339(text).map_err(|_| TimeError::Unreadable)?;
        Time::from_unix(moment.timestamp()).ok_or(TimeError::OutOfRange)
    }

    /// Reads what `Display` prints, and no other spelling of a moment.
    pub fn parse_printed(text: &str) -> Option<Time> {
        let is_printed_form = text.len() == 20 && text.as_bytes()[10] == b'T' && text.ends_with('Z');
        if is_printed_form { Time::parse(text).ok() } else { None }
    }

    /// Whether this day (`2026-11-23`) is over, in UTC.
    pub fn is_behind_day(self, day: &str) -> bool {
        self.day().as_str() > day
    }

    /// Its day in UTC: `2026-11-23`.
    pub fn day(self) -> String {
        self.date_time().format("%Y-%m-%d").to_string()
    }

    /// `2026-11-23 09:05`, for people.
    pub fn minutes(self) -> String {
        self.date_time().format("%Y-%m-%d %H:%M").to_string()
    }

    /// RFC 3339 in UTC, whole seconds, with `Z`. Orders are full of moments, and a formatter takes twice as long.
    fn print(self, text: &mut [u8; 20]) -> &str {
        let moment = self.date_time();
        *text = *b"0000-00-00T00:00:00Z";
        let (year, month, day) = (moment.year().unsigned_abs(), moment.month(), moment.day());
        let (hour, minute, second) = (moment.hour(), moment.minute(), moment.second());
        for (end, mut number) in [(4, year), (7, month), (10, day), (13, hour), (16, minute), (19, second)] {
            let mut place = end;
            while number > 0 {
                place -= 1;
                text[place] += (number % 10) as u8;
                number /= 10;
            }
        }
        std::str::from_utf8(text).expect("digits and marks")
    }

    fn date_time(self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0, 0).expect("a Time lies between the years 1 and 9999")
    }
}

impl From<Time> for String {
    /// As it is displayed, without a formatter.
    fn from(time: Time) -> String {
        time.print(&mut [0; 20]).to_owned()
    }
}

impl std::fmt::Display for Time {
    /// RFC 3339 in UTC, whole seconds, with `Z`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.print(&mut [0; 20]))
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.print(&mut [0; 20]))
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Time, D::Error> {
        read_text(deserializer, Time::parse_printed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_offsets_and_prints_utc() {
        let cases = [
            ("2008-01-10T11:00:00-05:00", "2008-01-10T16:00:00Z"),
            ("@0", "1970-01-01T00:00:00Z"),
            ("@-1", "1969-12-31T23:59:59Z"),
            ("2026-11-23T09:00:00.999Z", "2026-11-23T09:00:00Z"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
        ];
        for (text, printed) in cases {
            assert_eq!(Time::parse(text).unwrap().to_string(), printed, "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in ["", "now", "2026-11-23", "2026-11-23T09:00:00", "@", "@1.5", "@+1", "@ 1"] {
            assert_eq!(Time::parse(text), Err(TimeError::Unreadable), "{text}");
        }
        for text in ["@99999999999999999999", "@253402300800", "0000-01-01T00:00:00Z"] {
            assert_eq!(Time::parse(text), Err(TimeError::OutOfRange), "{text}");
        }
    }
}
