//! Orders as clients of the API ask for them: more conditions than the command line has.

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::conditions::Conditions;
use super::list::OrderFilter;
use super::tx::Tx;
use crate::domain::Time;
use crate::failure::Result;

/// Which orders are meant: all conditions that are given must hold.
#[derive(Debug, Clone, Default)]
pub struct OrderList {
    pub filter: OrderFilter,
    pub ids: Option<Vec<i64>>,
    /// With its `#` or without.
    pub name: Option<String>,
    /// Whether it was put away.
    pub closed: Option<bool>,
    /// Only what is not cancelled.
    pub uncancelled: bool,
    /// Inclusive, on the time of the last event.
    pub updated_since: Option<Time>,
    /// Exclusive, likewise.
    pub updated_until: Option<Time>,
    /// Only those that clients know by a greater number than the second; the first is what is added to the ids of those
    /// that were made here.
    pub since_number: Option<(i64, i64)>,
}

impl Tx<'_> {
    /// How many orders a list holds.
    pub fn count_order_list(&self, list: &OrderList) -> Result<i64> {
        let Conditions { text, values } = list.conditions();
        self.count(&format!("SELECT count(*) FROM orders WHERE {text}"), params_from_iter(values))
    }
}

impl OrderList {
    /// The conditions, and their values.
    pub(super) fn conditions(&self) -> Conditions {
        let mut sql = self.filter.conditions(self.filter.beginning());
        if let Some(ids) = &self.ids {
            let marks = vec!["?"; ids.len()].join(", ");
            sql.text.push_str(&format!(" AND id IN ({marks})"));
            sql.values.extend(ids.iter().map(|id| Value::from(*id)));
        }
        if let Some(name) = &self.name {
            sql.add("name IN (?, '#' || ?)", name.clone());
            sql.values.push(name.clone().into());
        }
        if let Some(closed) = self.closed {
            let document = "(SELECT document ->> 'closed_at' FROM document WHERE order_id = orders.id)";
            sql.text.push_str(&format!(" AND {document} IS {}NULL", if closed { "NOT " } else { "" }));
        }
        if self.uncancelled {
            sql.text.push_str(" AND cancelled_at IS NULL");
        }
        sql.between("last_event_at", self.updated_since, self.updated_until);
        if let Some((own, since)) = self.since_number {
            sql.add(&format!("{} > ?", number(own)), since);
        }
        sql
    }
}

/// The number that clients know an order by: the id it was imported with, else its own and this.
pub(super) fn number(own: i64) -> String {
    let source = "source_id NOT GLOB '*[^0-9]*' AND length(source_id) < 19 AND CAST(source_id AS INTEGER) > 0";
    format!("CASE WHEN {source} THEN CAST(source_id AS INTEGER) ELSE {own} + id END")
}
