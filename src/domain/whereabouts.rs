//! Where a carrier had a shipment as it reported something of it, as far as it said.

use serde::{Deserialize, Serialize};

use super::Unfit;
use super::written::unset;

/// A place that a carrier named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whereabouts {
    #[serde(default, skip_serializing_if = "unset")]
    pub address1: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub city: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub province: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub zip: Option<String>,
    /// In whatever words the carrier uses.
    #[serde(default, skip_serializing_if = "unset")]
    pub country: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub latitude: Option<Degrees>,
    #[serde(default, skip_serializing_if = "unset")]
    pub longitude: Option<Degrees>,
}

/// A latitude or a longitude, with as many decimals as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Degrees(String);

/// Characters of the longest number.
const LONGEST: usize = 30;

impl Degrees {
    /// Between -90 and 90.
    ///
    /// # Errors
    /// What is no such number.
    pub fn latitude(text: &str) -> Result<Degrees, Unfit> {
        Degrees::within(text, 90.0).ok_or(Unfit::Form("a latitude is a number between -90 and 90, like 59.91"))
    }

    /// Between -180 and 180.
    ///
    /// # Errors
    /// What is no such number.
    pub fn longitude(text: &str) -> Result<Degrees, Unfit> {
        Degrees::within(text, 180.0).ok_or(Unfit::Form("a longitude is a number between -180 and 180, like 10.75"))
    }

    fn within(text: &str, most: f64) -> Option<Degrees> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let is_within = text.parse::<f64>().is_ok_and(|degrees| degrees.abs() <= most);
        (text.len() <= LONGEST && is_number(whole) && is_number(decimals) && is_within)
            .then(|| Degrees(text.to_owned()))
    }

    /// The number.
    pub fn number(&self) -> f64 {
        self.0.parse().unwrap_or_default()
    }
}

impl TryFrom<String> for Degrees {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Degrees, Unfit> {
        Degrees::longitude(&text)
    }
}

impl From<Degrees> for String {
    fn from(degrees: Degrees) -> String {
        degrees.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_decimal_numbers_within_the_globe() {
        for text in ["0", "-0.5", "59.913868", "90", "-90.0", "007"] {
            assert_eq!(Degrees::latitude(text).map(String::from), Ok(text.to_owned()));
        }
        for text in ["", "-", ".5", "5.", "90.1", "-91", "1e1", "NaN", "inf", "+1", "1,5", &"1".repeat(31)] {
            assert!(Degrees::latitude(text).is_err(), "{text}");
        }
        assert!(Degrees::longitude("-180").is_ok() && Degrees::longitude("180.5").is_err());
    }
}
