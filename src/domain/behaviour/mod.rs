//! How a service answers, ships and gives up by itself. A value: what follows from it, and when, is in `due`.

mod change;
mod share;
mod tracking_number;

use serde::{Deserialize, Serialize};

use super::{RejectionReason, draw};

pub use change::BehaviourChange;
pub use share::{Percent, TimeRange};
pub use tracking_number::{has_tracking_form, tracking_number};

/// The behaviour of one service. It is written whole, so that what a later version takes for granted changes none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Behaviour {
    /// The share of fulfillment requests that are accepted; the others are rejected.
    pub accept: Percent,
    /// How long after a fulfillment request it is answered; at a legacy service, acknowledged.
    pub after: TimeRange,
    /// What the reason of a rejection is drawn from; none means `other`.
    pub reject_reasons: Vec<RejectionReason>,
    /// A request with a line of one of these SKUs is always rejected.
    pub reject_skus: Vec<String>,
    /// A request of an order to one of these countries (two capital letters) is always rejected.
    pub reject_countries: Vec<String>,
    /// The share of accepted work that is shipped; the rest is given up.
    pub ship: Percent,
    /// How long after the acceptance it is shipped or given up.
    pub ship_after: TimeRange,
    /// The share of work of several units that leaves in two parcels.
    pub parcels: Percent,
    /// The carrier of each shipment, which then has a tracking number.
    pub carrier: Option<String>,
    /// How long a shipment is in transit; without it nothing is reported of one.
    pub transit: Option<TimeRange>,
    /// The share of shipments in transit that are lost.
    pub lost: Percent,
    /// The share of cancellation requests that are accepted.
    pub cancel: Percent,
    /// How long after a cancellation request it is answered.
    pub cancel_after: TimeRange,
    /// The share of requests of either kind that never get an answer.
    pub silent: Percent,
    /// The share of fulfillment orders whose reverted units are shipped all the same.
    pub late: Percent,
    /// Left with each answer and when giving up.
    pub message: Option<String>,
    pub seed: u64,
}

impl Default for Behaviour {
    /// Everything is accepted at once and shipped a day later.
    fn default() -> Behaviour {
        Behaviour {
            accept: Percent::ALL,
            after: TimeRange::AT_ONCE,
            reject_reasons: Vec::new(),
            reject_skus: Vec::new(),
            reject_countries: Vec::new(),
            ship: Percent::ALL,
            ship_after: TimeRange::ONE_DAY,
            parcels: Percent::NONE,
            carrier: None,
            transit: None,
            lost: Percent::NONE,
            cancel: Percent::ALL,
            cancel_after: TimeRange::AT_ONCE,
            silent: Percent::NONE,
            late: Percent::NONE,
            message: None,
            seed: 1,
        }
    }
}

impl Behaviour {
    /// The reasons a rejection may have.
    pub fn reasons(&self) -> &[RejectionReason] {
        if self.reject_reasons.is_empty() { &[RejectionReason::Other] } else { &self.reject_reasons }
    }
}

/// What is drawn for one part of an order at one service. Everything that is drawn is named, so that nothing else changes
/// it: not when it is asked, nor how often, nor what happens to other orders.
#[derive(Debug, Clone, Copy)]
pub struct Lot<'a> {
    pub behaviour: &'a Behaviour,
    /// The handle of the service.
    pub service: &'a str,
    /// The name of the fulfillment order or shipment.
    pub name: &'a str,
    /// How many requests of the kind in question there were about it.
    pub number: u32,
}

impl Lot<'_> {
    /// The number drawn under a name: that of the option, without its dashes.
    pub fn draw(&self, drawn: &str) -> u64 {
        draw(&[&self.behaviour.seed.to_string(), self.service, self.name, drawn, &self.number.to_string()])
    }

    /// Whether the part belongs to a share.
    pub fn meets(&self, share: Percent, drawn: &str) -> bool {
        share.is_met(|| self.draw(drawn))
    }

    /// The delay of the part, in seconds.
    pub fn delay(&self, range: TimeRange, drawn: &str) -> i64 {
        range.of(|| self.draw(drawn))
    }
}
