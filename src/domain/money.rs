//! Exact amounts of money.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::written::read_text;

/// An exact decimal amount, in billionths of the currency's unit. Printed with at least two decimals and no
/// needless zeros after them: `409.94`, `0.00`, `1.005`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i128);

/// What is wrong with a text that should be an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyError {
    /// It cannot be read as a decimal number.
    Unreadable,
    /// It can be read, but is larger or finer than an amount can be.
    OutOfRange,
}

const DECIMALS: usize = 9;
const UNIT: i128 = 1_000_000_000;
/// Bytes of the longest amount that the type can hold, as it is printed: a sign, 30 digits, a point, 9 decimals.
const LONGEST: usize = 41;
/// The largest amount that can be given: 10^15 units. Sums may be larger.
const LARGEST: i128 = 1_000_000_000_000_000 * UNIT;

/// Currencies whose smallest coin is the unit itself, and those whose unit has a thousand of them.
const WITHOUT_DECIMALS: &[&str] = &[
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
    "XPF",
];
const WITH_THREE_DECIMALS: &[&str] = &["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

/// How many decimals amounts of a currency have.
pub fn decimals_of(currency: &str) -> u32 {
    match currency {
        none if WITHOUT_DECIMALS.contains(&none) => 0,
        three if WITH_THREE_DECIMALS.contains(&three) => 3,
        _ => 2,
    }
}

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// Reads `12`, `12.5`, `-3.00`. At most nine decimals count; amounts beyond 10^15 are out of range.
    pub fn parse(text: &str) -> Result<Money, MoneyError> {
        let money = Money::parse_any(text)?;
        if money.0.abs() > LARGEST {
            return Err(MoneyError::OutOfRange);
        }
        Ok(money)
    }

    /// As [`Money::parse`], for sums that were stored: no bound but the type's own.
    pub fn parse_any(text: &str) -> Result<Money, MoneyError> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !all_digits(fraction) {
            return Err(MoneyError::Unreadable);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > DECIMALS || whole.trim_start_matches('0').len() > 28 {
            return Err(MoneyError::OutOfRange);
        }
        let whole: i128 = whole.parse().map_err(|_| MoneyError::OutOfRange)?;
        let padded = fraction.bytes().chain(std::iter::repeat(b'0')).take(DECIMALS);
        let billionths = padded.fold(0, |billionths, digit| billionths * 10 + i128::from(digit - b'0'));
        Ok(Money(sign * (whole * UNIT + billionths)))
    }

    /// The amount for `quantity` units at this price.
    pub fn times(self, quantity: i64) -> Money {
        Money(self.0.saturating_mul(i128::from(quantity)))
    }

    /// From the last digit to the first. Orders are full of amounts, and a formatter takes three times as long.
    fn print(self, text: &mut [u8; LONGEST]) -> &str {
        let (amount, unit) = (self.0.unsigned_abs(), UNIT.unsigned_abs());
        let mut whole = amount / unit;
        let mut fraction = u32::try_from(amount % unit).expect("less than a unit");
        let mut decimals = DECIMALS;
        while decimals > 2 && fraction.is_multiple_of(10) {
            fraction /= 10;
            decimals -= 1;
        }
        *text = [b'0'; LONGEST];
        let point = text.len() - decimals - 1;
        for digit in text[point + 1..].iter_mut().rev() {
            *digit += (fraction % 10) as u8;
            fraction /= 10;
        }
        text[point] = b'.';
        let mut first = point - 1;
        while whole > 0 {
            text[first] += (whole % 10) as u8;
            whole /= 10;
            first -= usize::from(whole > 0);
        }
        if self.0 < 0 {
            first -= 1;
            text[first] = b'-';
        }
        std::str::from_utf8(&text[first..]).expect("digits and marks")
    }

    /// Whether it has at most this many decimals.
    pub fn fits(self, decimals: u32) -> bool {
        10_i128.checked_pow((DECIMALS as u32).saturating_sub(decimals)).is_none_or(|step| self.0 % step == 0)
    }

    /// True below zero.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl std::ops::Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, |total, amount| total + amount)
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.print(&mut [0; LONGEST]))
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.print(&mut [0; LONGEST]))
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
        // An amount can be read from `5` too, which nobody ever wrote.
        read_text(deserializer, |text| {
            Money::parse_any(text).ok().filter(|money| money.print(&mut [0; LONGEST]) == text)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_every_digit_it_is_given() {
        let cases = [
            ("199", "199.00"),
            ("0.1", "0.10"),
            ("-3.005", "-3.005"),
            ("0.000000001", "0.000000001"),
            ("1.50000000000", "1.50"),
        ];
        for (text, printed) in cases {
            assert_eq!(Money::parse(text).unwrap().to_string(), printed, "{text}");
        }
        assert_eq!((Money::parse("0.1").unwrap() + Money::parse("0.2").unwrap()).to_string(), "0.30");
        assert_eq!(Money::parse("199.99").unwrap().times(1_000_000).to_string(), "199990000.00");
        // The largest and the least that the type can hold.
        let (largest, least) = (Money(i128::MAX), Money(i128::MIN));
        assert_eq!(largest.to_string(), "170141183460469231731687303715.884105727");
        assert_eq!(least.to_string(), "-170141183460469231731687303715.884105728");
        assert_eq!((Money::ZERO.to_string(), Money(-1).to_string()), ("0.00".to_owned(), "-0.000000001".to_owned()));
    }

    #[test]
    fn refuses_what_it_could_not_keep() {
        for text in ["", ".", "1.", ".5", "1e3", "1,00", "+1", "NaN", " 1", "1 ", "--1", "0x1"] {
            assert_eq!(Money::parse(text), Err(MoneyError::Unreadable), "{text}");
        }
        for text in ["0.0000000001", "1000000000000001", "99999999999999999999999999999999999999999"] {
            assert_eq!(Money::parse(text), Err(MoneyError::OutOfRange), "{text}");
        }
    }
}
