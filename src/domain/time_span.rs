//! A length of time, as people write it: `90s`, `15m`, `1d12h`.

use super::{Time, TimeError};

/// A length of time in whole seconds: from 0 to 3,650 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeSpan(i64);

/// The units, from the longest to the shortest, each with its seconds.
const UNITS: [(char, i64); 4] = [('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];
const LONGEST: i64 = 3_650 * 86_400;

impl TimeSpan {
    /// No time at all.
    pub const ZERO: TimeSpan = TimeSpan(0);
    /// 24 hours.
    pub const DAY: TimeSpan = TimeSpan(86_400);

    /// Reads numbers with the units `d`, `h`, `m` and `s`: each at most once, the longest first.
    pub fn parse(text: &str) -> Result<TimeSpan, TimeError> {
        let mut units = UNITS.iter();
        let (mut rest, mut seconds) = (text, Some(0_i64));
        loop {
            let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
            let (number, behind) = rest.split_at(digits);
            let mut letters = behind.chars();
            let unit = letters.next().and_then(|letter| units.find(|(unit, _)| *unit == letter));
            let Some((_, length)) = unit.filter(|_| !number.is_empty()) else { return Err(TimeError::Unreadable) };
            // A number too large for a machine is still a number.
            let part = number.parse::<i64>().ok().and_then(|number| number.checked_mul(*length));
            seconds = seconds.zip(part).and_then(|(seconds, part)| seconds.checked_add(part));
            rest = letters.as_str();
            if rest.is_empty() {
                return seconds.filter(|seconds| *seconds <= LONGEST).map(TimeSpan).ok_or(TimeError::OutOfRange);
            }
        }
    }

    /// The moment this long after another; `None` beyond the year 9999.
    pub fn after(self, time: Time) -> Option<Time> {
        Time::from_unix(time.unix() + self.0)
    }

    /// The moment this long before another; `None` before the year 1.
    pub fn before(self, time: Time) -> Option<Time> {
        Time::from_unix(time.unix() - self.0)
    }

    /// Its seconds.
    pub fn seconds(self) -> i64 {
        self.0
    }
}

impl std::fmt::Display for TimeSpan {
    /// In the longest units that it fills, without those of which there are none: `1d12h`; nothing at all is `0s`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut left = self.0;
        if left == 0 {
            return f.write_str("0s");
        }
        for (unit, length) in UNITS {
            if left >= length {
                write!(f, "{}{unit}", left / length)?;
                left %= length;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_and_spelled_in_one_way() {
        let cases = [
            ("90s", 90, "1m30s"),
            ("15m", 900, "15m"),
            ("2h", 7_200, "2h"),
            ("3d", 259_200, "3d"),
            ("1d12h", 129_600, "1d12h"),
            ("36h", 129_600, "1d12h"),
            ("1d0h5m", 86_700, "1d5m"),
            ("0s", 0, "0s"),
            ("007m", 420, "7m"),
            ("3650d", LONGEST, "3650d"),
        ];
        for (text, seconds, spelled) in cases {
            let span = TimeSpan::parse(text).unwrap();
            assert_eq!((span.seconds(), span.to_string().as_str()), (seconds, spelled), "{text}");
            assert_eq!(TimeSpan::parse(spelled), Ok(span), "{text}");
        }
    }

    #[test]
    fn what_is_no_span_or_too_long_is_told_apart() {
        for text in ["", "90", "s", "1.5h", "-1h", "+1h", "1 h", "1H", "1w", "12h1d", "1h1h", "1d12", "1h ", "½d"] {
            assert_eq!(TimeSpan::parse(text), Err(TimeError::Unreadable), "{text}");
        }
        for text in ["3650d1s", "99999999999999999999s", "9223372036854775807d9223372036854775807h"] {
            assert_eq!(TimeSpan::parse(text), Err(TimeError::OutOfRange), "{text}");
        }
    }
}
