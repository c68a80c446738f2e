//! The numbers of a report. Durations are kept as how often each came up, so that memory follows the number of
//! different ones.

use std::collections::BTreeMap;

use crate::domain::{Quantity, Time};

/// What a report says of one group, or of all together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Orders of the period with work there.
    pub orders: u64,
    /// Requests sent in the period; withdrawn ones are none of the next three.
    pub requests: u64,
    pub accepted: u64,
    pub rejected: u64,
    pub unanswered: u64,
    /// From a request to its answer.
    pub answer_seconds: Durations,
    pub shipments: u64,
    pub units_shipped: Quantity,
    /// From the acceptance to the shipment.
    pub ship_seconds: Durations,
    pub cancellations_asked: u64,
    pub cancellations_accepted: u64,
    pub cancellations_rejected: u64,
    pub reverted: u64,
    pub given_up: u64,
    pub late_shipments: u64,
    /// Units of orders of the period that are still to be shipped.
    pub units_open: Quantity,
    /// When the oldest order with such units was made.
    pub oldest_open_at: Option<Time>,
    /// Open fulfillment orders of orders of the period whose promised day is over.
    pub overdue: u64,
}

/// Lengths of time in whole seconds, each with how often it came up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Durations(BTreeMap<i64, u64>);

impl Durations {
    /// Adds the time from one moment to another; a clock that was set back counts as no time at all.
    pub fn add(&mut self, from: Time, to: Time) {
        *self.0.entry((to.unix() - from.unix()).max(0)).or_default() += 1;
    }

    /// The percentile by nearest rank: the least of them that at least so many percent do not exceed; `None` if there
    /// are none.
    pub fn percentile(&self, percent: u64) -> Option<i64> {
        let count: u64 = self.0.values().sum();
        let rank = (u128::from(count) * u128::from(percent)).div_ceil(100).max(1);
        let mut seen = 0_u128;
        let reached = self.0.iter().find(|(_, times)| {
            seen += u128::from(**times);
            seen >= rank
        });
        reached.map(|(seconds, _)| *seconds)
    }
}
