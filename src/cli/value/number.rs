//! Counts and changes of quantity. What is not all digits makes no sense (2); what is too small or too large is wrong (6).

use super::{EMPTY, Read};
use crate::domain::{Code, MOST_SEED, MOST_UNITS, Quantity, Unfit};
use crate::failure::{Failure, Result};

/// A number typed as digits, whatever its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count(Quantity);

/// A number with or without a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change(Quantity);

/// Larger numbers are read as this one, so that sums of a few cannot overflow. It is beyond every limit.
const BEYOND: Quantity = MOST_SEED + 1;

/// Reads digits.
pub fn count(text: &str) -> Read<Count> {
    if text.is_empty() {
        return Err(EMPTY.to_owned());
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("not a whole number in digits".to_owned());
    }
    Ok(Count(text.parse().map_or(BEYOND, |number: Quantity| number.min(BEYOND))))
}

/// Reads digits with an optional sign.
pub fn change(text: &str) -> Read<Change> {
    let (sign, digits) = match text.as_bytes().first() {
        Some(b'-') => (-1, &text[1..]),
        Some(b'+') => (1, &text[1..]),
        _ => (1, text),
    };
    Ok(Change(sign * count(digits)?.0))
}

/// Judges a number against its limits, both of them allowed.
pub fn ranged(what: &str, number: Quantity, least: Quantity, most: Quantity) -> Result<Quantity> {
    if (least..=most).contains(&number) {
        return Ok(number);
    }
    Err(Unfit::OutOfRange { least, most }.refusal(what, Code::InvalidQuantity).into())
}

impl Count {
    /// The number as it stands; numbers beyond every limit are all the same.
    pub fn number(self) -> Quantity {
        self.0
    }

    /// The number, if it lies within the limits.
    pub fn judge(self, what: &str, least: Quantity, most: Quantity) -> Result<Quantity> {
        ranged(what, self.0, least, most)
    }
}

impl Change {
    /// The change as it stands.
    pub fn number(self) -> Quantity {
        self.0
    }

    /// The change, if it changes anything and by no more than a quantity may be.
    pub fn judge(self, what: &str) -> Result<Quantity> {
        if self.0 == 0 {
            return Err(Failure::invalid("invalid_quantity", format!("{what} is 0: it changes nothing")));
        }
        ranged(what, self.0, -MOST_UNITS, MOST_UNITS)
    }
}
