//! Amounts, times and addresses as GraphQL spells them.

use crate::domain::{Money, Time};

/// An amount without superfluous zeros, but with at least one decimal.
pub fn amount(money: Money) -> String {
    let text = money.to_string();
    match text.strip_suffix('0') {
        // There are always two decimals, and more only if they say something.
        Some(shorter) if !shorter.ends_with('.') => shorter.to_owned(),
        _ => text,
    }
}

/// A moment with an offset, whose fractions of a second are cut, or a day, which is its midnight in UTC.
pub fn read_time(text: &str) -> Option<Time> {
    if text.starts_with('@') {
        return None;
    }
    Time::parse(text).or_else(|_| Time::parse(&format!("{text}T00:00:00Z"))).ok()
}

/// Words with one capital and spaces: `Incorrect address`.
pub fn spoken(word: &str) -> String {
    let words = word.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_one_decimal_at_least() {
        for (given, told) in [("20", "20.0"), ("19.99", "19.99"), ("0", "0.0"), ("1.5", "1.5"), ("1.005", "1.005")] {
            assert_eq!(amount(Money::parse(given).unwrap()), told);
        }
    }

    #[test]
    fn a_day_is_its_midnight() {
        let read = |text| read_time(text).map(|time| time.to_string());
        assert_eq!(read("2026-01-31").as_deref(), Some("2026-01-31T00:00:00Z"));
        assert_eq!(read("2026-01-31T10:00:00.9+02:00").as_deref(), Some("2026-01-31T08:00:00Z"));
        for text in ["", "@0", "2026-1-31", "tomorrow", "2026-01-31T10:00:00"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
