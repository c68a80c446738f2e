//! Some units of a line: what work, shipments and requests are made of.

use serde::{Deserialize, Serialize};

use super::Quantity;

/// Some units of one line of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Units {
    pub line: u32,
    pub quantity: Quantity,
}
