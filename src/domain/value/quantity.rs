//! How many units there may be of something.

use super::unfit::Unfit;
use crate::domain::Quantity;

/// The most units that a line can have, that can be counted or that can be asked for.
pub const MOST_UNITS: Quantity = 1_000_000;

/// The most units that counts and changes can add up to: more are nowhere.
pub const MOST_IN_STOCK: Quantity = 1_000_000_000_000;

/// Judges a number of units that is at least this.
///
/// # Errors
/// What is smaller, or more than [`MOST_UNITS`].
pub fn most_units(number: Quantity, least: Quantity) -> Result<Quantity, Unfit> {
    if (least..=MOST_UNITS).contains(&number) {
        return Ok(number);
    }
    Err(Unfit::OutOfRange { least, most: MOST_UNITS })
}
