//! Shares of 100, and ranges of time: what is drawn of them.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{TimeError, TimeSpan, Unfit, read_text};

/// How many of 100: from 0 to 100.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

/// A time between two lengths, both of them possible: `10m..2h`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeRange {
    from: TimeSpan,
    to: TimeSpan,
}

impl Percent {
    pub const NONE: Percent = Percent(0);
    pub const ALL: Percent = Percent(100);
    /// The largest.
    pub const MOST: u8 = 100;

    /// # Errors
    /// More than 100.
    pub fn new(percent: u8) -> Result<Percent, Unfit> {
        if percent <= Percent::MOST { Ok(Percent(percent)) } else { Err(unfit()) }
    }

    /// The number.
    pub fn get(self) -> u8 {
        self.0
    }

    /// Whether a drawn number belongs to the share. It is drawn only where that is not certain.
    pub fn is_met(self, draw: impl FnOnce() -> u64) -> bool {
        match self {
            Percent::NONE => false,
            Percent::ALL => true,
            Percent(percent) => draw() % 100 < u64::from(percent),
        }
    }
}

fn unfit() -> Unfit {
    Unfit::OutOfRange { least: 0, most: Percent::MOST.into() }
}

impl TryFrom<u8> for Percent {
    type Error = Unfit;

    fn try_from(percent: u8) -> Result<Percent, Unfit> {
        Percent::new(percent)
    }
}

impl From<Percent> for u8 {
    fn from(percent: Percent) -> u8 {
        percent.0
    }
}

impl TimeRange {
    /// No time at all.
    pub const AT_ONCE: TimeRange = TimeRange { from: TimeSpan::ZERO, to: TimeSpan::ZERO };
    /// One day, exactly.
    pub const ONE_DAY: TimeRange = TimeRange { from: TimeSpan::DAY, to: TimeSpan::DAY };

    /// Reads one length, or two with `..` between them.
    ///
    /// # Errors
    /// What is no length of time; out of range also where the end lies before the start.
    pub fn parse(text: &str) -> Result<TimeRange, TimeError> {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let (from, to) = (TimeSpan::parse(from)?, TimeSpan::parse(to)?);
        if from <= to { Ok(TimeRange { from, to }) } else { Err(TimeError::OutOfRange) }
    }

    /// One of its seconds. It is drawn only where there are several.
    pub fn of(self, draw: impl FnOnce() -> u64) -> i64 {
        let (from, to) = (self.from.seconds(), self.to.seconds());
        let seconds = (to - from).unsigned_abs() + 1;
        if seconds == 1 { from } else { from + (draw() % seconds) as i64 }
    }
}

impl std::fmt::Display for TimeRange {
    /// `10m..2h`; a single length alone.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.from == self.to { self.from.fmt(f) } else { write!(f, "{}..{}", self.from, self.to) }
    }
}

impl Serialize for TimeRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<TimeRange, D::Error> {
        read_text(deserializer, |text| TimeRange::parse(text).ok().filter(|range| range.to_string() == text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_and_spelled_in_one_way() {
        let cases = [
            ("2h", "2h"),
            ("10m..2h", "10m..2h"),
            ("60m..120m", "1h..2h"),
            ("0s", "0s"),
            ("1h..60m", "1h"),
            ("0s..1s", "0s..1s"),
        ];
        for (text, spelled) in cases {
            assert_eq!(TimeRange::parse(text).map(|range| range.to_string()).as_deref(), Ok(spelled), "{text}");
        }
        for text in ["2h..10m", "1s..0s", "0s..3651d", "3651d"] {
            assert_eq!(TimeRange::parse(text), Err(TimeError::OutOfRange), "{text}");
        }
        for text in ["", "..", "1h..", "..1h", "1h..2h..3h", "1h...2h", "1h-2h", "1 h..2 h"] {
            assert_eq!(TimeRange::parse(text), Err(TimeError::Unreadable), "{text}");
        }
    }

    #[test]
    fn both_ends_of_a_range_are_drawn_and_nothing_beyond() {
        let range = TimeRange::parse("10s..12s").unwrap();
        let drawn: Vec<i64> = (0..6).map(|number| range.of(|| number)).collect();
        assert_eq!(drawn, [10, 11, 12, 10, 11, 12]);
        let widest = TimeRange::parse("0s..3650d").unwrap();
        assert!((0..=3_650 * 86_400).contains(&widest.of(|| u64::MAX)));
    }

    #[test]
    fn a_share_is_that_many_of_100() {
        for percent in [0, 1, 50, 99, 100] {
            let share = Percent::new(percent).unwrap();
            assert_eq!((0..100).filter(|number| share.is_met(|| *number)).count(), usize::from(percent));
        }
        assert!(Percent::new(101).is_err());
    }
}
