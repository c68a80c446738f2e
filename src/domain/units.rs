//! Some units of a line: what work, shipments and requests are made of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{LineNumber, Quantity};

/// Some units of one line of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Units {
    pub line: LineNumber,
    pub quantity: Quantity,
}

/// Units added up by line: one entry a line, in the order in which lines first come up.
pub fn by_line(units: impl Iterator<Item = Units>) -> Vec<Units> {
    let mut sums: Vec<Units> = Vec::new();
    let mut places: BTreeMap<LineNumber, usize> = BTreeMap::new();
    for units in units {
        let place = *places.entry(units.line).or_insert(sums.len());
        match sums.get_mut(place) {
            Some(sum) => sum.quantity += units.quantity,
            None => sums.push(units),
        }
    }
    sums
}
