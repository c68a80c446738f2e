//! A report: what `report` prints. The items have a key for each way to group them; those that were not asked for are
//! `null`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::domain_schema::DATE;
use super::{Kind, Schema};
use crate::domain::{Counts, Durations, Grouping, Period, Report as Counted, Time};

/// What happened in a period, and what of its orders is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Report)]
pub struct Report {
    pub schema: Schema,
    pub kind: Kind,
    /// Inclusive; `null` from the beginning.
    pub since: Option<Time>,
    /// Exclusive; `null` to the end.
    pub until: Option<Time>,
    pub by: Grouping,
    pub items: Vec<ReportItem>,
    /// All groups together; what belongs to several of them counts once.
    pub total: ReportItem,
}

/// The numbers of one group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportItem {
    /// The handle of the service; `null` for work at the merchant's own locations.
    pub service: Option<String>,
    /// A day in UTC.
    #[schemars(extend("pattern" = DATE))]
    pub day: Option<String>,
    /// `null` for units of lines without one.
    pub sku: Option<String>,
    /// The handle of the location.
    pub location: Option<String>,
    /// Orders placed or imported in the period with work there.
    pub orders: u64,
    /// Requests sent in the period.
    pub requests: u64,
    /// Of these requests, whenever they were answered.
    pub accepted: u64,
    pub rejected: u64,
    pub unanswered: u64,
    /// From the request to its answer.
    pub answer_seconds: Percentiles,
    /// Shipments that left in the period and were not cancelled.
    pub shipments: u64,
    pub units_shipped: i64,
    /// From the acceptance (legacy: the request; own work: the order) to the shipment.
    pub ship_seconds: Percentiles,
    /// Cancellations that were asked for in the period.
    pub cancellations_asked: u64,
    /// Of these, whenever they were answered.
    pub cancellations_accepted: u64,
    pub cancellations_rejected: u64,
    pub reverted: u64,
    pub given_up: u64,
    pub late_shipments: u64,
    /// Units of orders of the period that are to be shipped now.
    pub units_open: i64,
    /// When the oldest order with such units was made.
    pub oldest_open_at: Option<Time>,
    /// Fulfillment orders of orders of the period whose promised day is over now.
    pub overdue: u64,
}

/// Percentiles by nearest rank, in whole seconds; `null` where there is nothing to measure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Percentiles {
    pub median: Option<i64>,
    pub p90: Option<i64>,
    pub max: Option<i64>,
}

impl Report {
    /// What was counted in a period.
    pub fn from_domain(period: Period, by: Grouping, counted: Counted) -> Report {
        let (groups, total) = counted.end();
        let items = groups.into_iter().map(|(name, counts)| ReportItem::from_domain(by, name, &counts)).collect();
        let total = ReportItem::from_domain(by, None, &total);
        Report { schema: Schema, kind: Kind::Report, since: period.since, until: period.until, by, items, total }
    }

    /// The same without its items: the last line of ndjson.
    pub fn without_items(&self) -> Report {
        Report { items: Vec::new(), total: self.total.clone(), ..*self }
    }
}

impl ReportItem {
    fn from_domain(by: Grouping, name: Option<String>, counts: &Counts) -> ReportItem {
        let mut item = ReportItem {
            orders: counts.orders,
            requests: counts.requests,
            accepted: counts.accepted,
            rejected: counts.rejected,
            unanswered: counts.unanswered,
            answer_seconds: Percentiles::from_domain(&counts.answer_seconds),
            shipments: counts.shipments,
            units_shipped: counts.units_shipped,
            ship_seconds: Percentiles::from_domain(&counts.ship_seconds),
            cancellations_asked: counts.cancellations_asked,
            cancellations_accepted: counts.cancellations_accepted,
            cancellations_rejected: counts.cancellations_rejected,
            reverted: counts.reverted,
            given_up: counts.given_up,
            late_shipments: counts.late_shipments,
            units_open: counts.units_open,
            oldest_open_at: counts.oldest_open_at,
            overdue: counts.overdue,
            ..ReportItem::default()
        };
        match by {
            Grouping::Service => item.service = name,
            Grouping::Day => item.day = name,
            Grouping::Sku => item.sku = name,
            Grouping::Location => item.location = name,
        }
        item
    }

    /// The name of its group.
    pub fn name(&self, by: Grouping) -> Option<&str> {
        match by {
            Grouping::Service => self.service.as_deref(),
            Grouping::Day => self.day.as_deref(),
            Grouping::Sku => self.sku.as_deref(),
            Grouping::Location => self.location.as_deref(),
        }
    }
}

impl Percentiles {
    fn from_domain(durations: &Durations) -> Percentiles {
        Percentiles { median: durations.percentile(50), p90: durations.percentile(90), max: durations.percentile(100) }
    }
}
