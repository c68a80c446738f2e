//! What a report counts: orders, requests and their answers, shipments, and what is open, by service, day, SKU or
//! location. Pure: the histories of orders go in one by one, in any order.

mod counts;
mod history;

use std::collections::{BTreeMap, BTreeSet};

use super::word::words;
use super::{LineNumber, Locations, Order, Quantity, Time, Units};

pub use counts::{Counts, Durations};
pub use history::History;

use history::{Ending, Happening, What};

words! {
    /// By what a report groups.
    Grouping {
        Service = "service",
        Day = "day",
        Sku = "sku",
        Location = "location",
    }
}

/// A span of time, open at either end where no time is given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// Inclusive.
    pub since: Option<Time>,
    /// Exclusive.
    pub until: Option<Time>,
}

/// A report in the making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    period: Period,
    by: Grouping,
    groups: BTreeMap<Option<String>, Counts>,
    total: Counts,
}

/// What a group is found by: when, where, and about which units.
struct Spot<'a> {
    order: &'a Order,
    at: Time,
    location: &'a str,
    units: &'a [Units],
    /// Whether it is still to be done.
    is_open: bool,
}

impl Period {
    /// Whether a moment lies in it.
    pub fn holds(&self, at: Time) -> bool {
        self.since.is_none_or(|since| at >= since) && self.until.is_none_or(|until| at < until)
    }
}

impl Report {
    /// An empty one.
    pub fn new(period: Period, by: Grouping) -> Report {
        Report { period, by, groups: BTreeMap::new(), total: Counts::default() }
    }

    /// Adds an order. `now` decides what is overdue.
    pub fn count(&mut self, history: &History, now: Time, locations: &Locations) {
        let Some((order, begun)) = history.order() else { return };
        let period = self.period;
        for happening in history.happened().filter(|happening| period.holds(happening.at)) {
            let Happening { at, location, units, .. } = happening;
            let spot = Spot { order, at: *at, location, units, is_open: false };
            self.add(&spot, locations, |counts, quantity| count(counts, happening, quantity));
        }
        if period.holds(begun) {
            self.count_order(history, order, begun, locations);
            self.count_open(order, begun, now, locations);
        }
    }

    /// The groups in order, that without a name last, and all together.
    pub fn end(self) -> (Vec<(Option<String>, Counts)>, Counts) {
        let mut groups: Vec<(Option<String>, Counts)> = self.groups.into_iter().collect();
        // The map has it first.
        if groups.first().is_some_and(|(name, _)| name.is_none()) {
            groups.rotate_left(1);
        }
        (groups, self.total)
    }

    /// An order counts once in each group that it has work in.
    fn count_order(&mut self, history: &History, order: &Order, begun: Time, locations: &Locations) {
        let mut names = BTreeSet::new();
        for (location, lines) in history.places() {
            let units: Vec<Units> = lines.iter().map(|line| Units { line: *line, quantity: 1 }).collect();
            let spot = Spot { order, at: begun, location, units: &units, is_open: false };
            names.extend(self.names(&spot, locations).into_keys());
        }
        self.total.orders += u64::from(!history.places().is_empty());
        for name in names {
            self.groups.entry(name).or_default().orders += 1;
        }
    }

    fn count_open(&mut self, order: &Order, begun: Time, now: Time, locations: &Locations) {
        for work in order.fulfillment_orders.iter().filter(|work| !work.is_closed()) {
            let is_overdue = work.waiting.is_some() && work.due().is_some_and(|day| now.is_behind_day(day));
            let units = work.remaining_units();
            let spot = Spot { order, at: begun, location: &work.location, units: &units, is_open: true };
            self.add(&spot, locations, |counts, quantity| {
                counts.units_open += quantity;
                counts.overdue += u64::from(is_overdue);
                let oldest = counts.oldest_open_at.map_or(order.created_at, |oldest| oldest.min(order.created_at));
                counts.oldest_open_at = Some(oldest);
            });
        }
    }

    /// Counts something in its groups, each with its share of the units, and in the total.
    fn add(&mut self, spot: &Spot<'_>, locations: &Locations, count: impl Fn(&mut Counts, Quantity)) {
        count(&mut self.total, quantity(spot.units));
        for (name, quantity) in self.names(spot, locations) {
            count(self.groups.entry(name).or_default(), quantity);
        }
    }

    /// The groups that something belongs to: by SKU those of its units, else a single one.
    fn names(&self, spot: &Spot<'_>, locations: &Locations) -> BTreeMap<Option<String>, Quantity> {
        let name = match self.by {
            Grouping::Service => {
                // What a service did before the merchant kept its location is its own for ever.
                let location = locations.get(spot.location).filter(|location| {
                    let did_it = || !spot.is_open && spot.order.was_served_at(&location.handle);
                    location.service.is_some() || (location.former_service.is_some() && did_it())
                });
                location.map(|location| location.handle.clone())
            }
            Grouping::Location => Some(spot.location.to_owned()),
            Grouping::Day => Some(spot.at.day()),
            Grouping::Sku => {
                let sku = |line: LineNumber| spot.order.sku(line).map(str::to_owned);
                let mut skus = BTreeMap::new();
                for units in spot.units {
                    *skus.entry(sku(units.line)).or_default() += units.quantity;
                }
                return skus;
            }
        };
        BTreeMap::from([(name, quantity(spot.units))])
    }
}

fn quantity(units: &[Units]) -> Quantity {
    units.iter().map(|units| units.quantity).sum()
}

/// Counts what happened, with so many of its units.
fn count(counts: &mut Counts, happening: &Happening, quantity: Quantity) {
    match happening.what {
        What::Request(ending) => {
            counts.requests += 1;
            match ending {
                Ending::Unanswered => counts.unanswered += 1,
                Ending::Accepted(at) => {
                    counts.accepted += 1;
                    counts.answer_seconds.add(happening.at, at);
                }
                Ending::Rejected(at) => {
                    counts.rejected += 1;
                    counts.answer_seconds.add(happening.at, at);
                }
                Ending::Withdrawn => {}
            }
        }
        What::Cancellation(ending) => {
            counts.cancellations_asked += 1;
            match ending {
                Ending::Accepted(_) => counts.cancellations_accepted += 1,
                Ending::Rejected(_) => counts.cancellations_rejected += 1,
                Ending::Unanswered | Ending::Withdrawn => {}
            }
        }
        What::Shipment { since, .. } => {
            counts.shipments += 1;
            counts.units_shipped += quantity;
            if let Some(since) = since {
                counts.ship_seconds.add(since, happening.at);
            }
        }
        What::Reverted => counts.reverted += 1,
        What::GivenUp => counts.given_up += 1,
        What::LateShipment => counts.late_shipments += 1,
    }
}
