//! Things with a weight: `TEE-M` or `TEE-M:3`, `NO` or `NO:2`. What comes up more often weighs more.

use super::behaviour::country;
use super::number::{count, ranged};
use super::{EMPTY, Read};
use crate::domain::{MOST_UNITS, Quantity};
use crate::failure::{Failure, Result};

/// A word with its weight, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenWeight {
    word: String,
    weight: Quantity,
}

/// Reads `SKU` or `SKU:WEIGHT`, split at the last `:`.
pub fn weighted_sku(text: &str) -> Read<GivenWeight> {
    let (word, weight) = match text.rsplit_once(':') {
        Some((word, weight)) => {
            let why =
                |_| format!("`{weight}` is not a weight in digits; a SKU with a colon is written with its weight");
            (word, count(weight).map_err(why)?.number())
        }
        None => (text, 1),
    };
    if word.is_empty() {
        return Err(EMPTY.to_owned());
    }
    Ok(GivenWeight { word: word.to_owned(), weight })
}

/// Reads the code of a country, `CC` or `CC:WEIGHT`; the code is kept in capitals.
pub fn weighted_country(text: &str) -> Read<GivenWeight> {
    let given = weighted_sku(text)?;
    Ok(GivenWeight { word: country(&given.word)?, ..given })
}

impl GivenWeight {
    /// These words with their weights, if each is given once.
    pub fn judge_all(what: &str, all: Vec<GivenWeight>) -> Result<Vec<(String, u64)>> {
        for (position, given) in all.iter().enumerate() {
            if all[..position].iter().any(|earlier| earlier.word == given.word) {
                return Err(Failure::usage(format!("{what} {} is given twice", given.word)));
            }
        }
        let weight = |given: GivenWeight| {
            let weight = ranged(&format!("the weight of {}", given.word), given.weight, 1, MOST_UNITS)?;
            Ok((given.word, weight.unsigned_abs()))
        };
        all.into_iter().map(weight).collect()
    }
}

impl std::fmt::Display for GivenWeight {
    /// As short as it can be written.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.weight {
            1 if !self.word.contains(':') => f.write_str(&self.word),
            weight => write!(f, "{}:{weight}", self.word),
        }
    }
}
