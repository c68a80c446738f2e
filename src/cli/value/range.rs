//! Ranges. What is not made of digits makes no sense (2); what ends before it begins, or lies beyond a limit,
//! is wrong (6).

use std::ops::RangeInclusive;

use super::number::{count, ranged};
use super::{Count, Read};
use crate::domain::Quantity;
use crate::failure::{Failure, Result};

/// A range of whole numbers as typed, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountRange {
    from: Count,
    to: Count,
}

/// Reads `1..3`, or `2` for `2..2`.
pub fn count_range(text: &str) -> Read<CountRange> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let number = |text| count(text).map_err(|_| "not a range: write it as 1..3, or as 2".to_owned());
    Ok(CountRange { from: number(from)?, to: number(to)? })
}

impl CountRange {
    /// The range, if it lies within the limits and does not end before it begins.
    pub fn judge(self, what: &str, least: Quantity, most: Quantity) -> Result<RangeInclusive<Quantity>> {
        let (from, to) = (self.from.number(), self.to.number());
        if from > to {
            let message = format!("{what}: {from}..{to} ends before it begins");
            return Err(Failure::invalid("invalid_quantity", message));
        }
        Ok(ranged(what, from, least, most)?..=ranged(what, to, least, most)?)
    }
}

impl std::fmt::Display for CountRange {
    /// As short as it can be written.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.from.number(), self.to.number()) {
            (from, to) if from == to => write!(f, "{from}"),
            (from, to) => write!(f, "{from}..{to}"),
        }
    }
}
