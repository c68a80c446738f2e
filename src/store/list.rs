//! The list of orders: one walk over one table, without a look at any other unless a filter asks for it.

use rusqlite::{Row, params_from_iter};

use super::cell::folded;
use super::conditions::Conditions;
use super::row::Columns;
use super::tx::{Tx, next_key};
use crate::domain::{BannerKind, FinancialStatus, FulfillmentStatus, MatchField, Time};
use crate::failure::Result;

/// Which orders are meant: all conditions that are given must hold, of a list any one.
#[derive(Debug, Clone, Default)]
pub struct OrderFilter {
    pub financial_status: Vec<FinancialStatus>,
    pub status: Vec<FulfillmentStatus>,
    /// The handle of a service that has or had work of the order.
    pub service: Option<String>,
    /// The handle of a location that any of its fulfillment orders stands at.
    pub location: Option<String>,
    pub banner: Option<BannerKind>,
    /// Stands on any of its lines.
    pub sku: Option<String>,
    /// The customer's, in any case.
    pub email: Option<String>,
    /// One of its tags, in any case.
    pub tag: Option<String>,
    /// Only what is not cancelled and has something left to ship.
    pub open: bool,
    /// Only what is cancelled.
    pub cancelled: bool,
    /// Inclusive, on `created_at`.
    pub since: Option<Time>,
    /// Exclusive, on `created_at`.
    pub until: Option<Time>,
    /// The walk goes from the highest id to the lowest.
    pub newest: bool,
}

/// A row of the list, as stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderRow<'a> {
    pub id: i64,
    /// What is shown of it, as JSON.
    pub listed: &'a str,
}

const COLUMNS: &str = "id, listed";

impl Tx<'_> {
    /// Calls `each` with at most `limit` orders behind this id, in the order of the walk.
    pub fn list_orders(
        &self,
        filter: &OrderFilter,
        after: i64,
        limit: i64,
        each: &mut dyn FnMut(OrderRow<'_>) -> Result<()>,
    ) -> Result<()> {
        let Conditions { text: conditions, mut values } = filter.conditions(after);
        values.push(limit.into());
        let way = if filter.newest { " DESC" } else { "" };
        let sql = format!("SELECT {COLUMNS} FROM orders WHERE {conditions} ORDER BY id{way} LIMIT ?");
        let mut last = after;
        self.each(&sql, params_from_iter(values), |row| {
            let row = order_row(row)?;
            let (lower, higher) = if filter.newest { (row.id, last) } else { (last, row.id) };
            next_key("orders", lower, higher)?;
            last = row.id;
            each(row)
        })
    }

    /// The row of an order, read by `read`.
    pub fn order_row<T>(&self, id: i64, read: impl FnOnce(OrderRow<'_>) -> Result<T>) -> Result<Option<T>> {
        let (sql, mut read) = (format!("SELECT {COLUMNS} FROM orders WHERE id = ?1"), Some(read));
        let mut found = None;
        self.each(&sql, [id], |row| {
            let row = order_row(row)?;
            found = read.take().map(|read| read(row)).transpose()?;
            Ok(())
        })?;
        Ok(found)
    }

    /// Whether a filter lets any order through behind this id.
    pub fn has_order_after(&self, filter: &OrderFilter, after: i64) -> Result<bool> {
        let Conditions { text: conditions, values } = filter.conditions(after);
        let sql = format!("SELECT 1 FROM orders WHERE {conditions} LIMIT 1");
        self.exists(&sql, params_from_iter(values))
    }

    /// How many orders a filter lets through.
    pub fn count_orders(&self, filter: &OrderFilter) -> Result<i64> {
        let Conditions { text: conditions, values } = filter.conditions(filter.beginning());
        self.count(&format!("SELECT count(*) FROM orders WHERE {conditions}"), params_from_iter(values))
    }
}

fn order_row<'row>(row: &'row Row<'row>) -> Result<OrderRow<'row>> {
    let mut row = Columns::of("orders", row);
    Ok(OrderRow { id: row.integer()?, listed: row.str()? })
}

impl OrderFilter {
    /// The id behind which the whole list stands.
    pub fn beginning(&self) -> i64 {
        if self.newest { i64::MAX } else { 0 }
    }

    /// The orders behind this id that the filter lets through.
    pub(super) fn conditions(&self, after: i64) -> Conditions {
        let behind = if self.newest { "id < ?" } else { "id > ?" };
        let mut sql = Conditions { text: behind.to_owned(), values: vec![after.into()] };
        sql.any_of("financial_status", self.financial_status.iter().map(|status| status.as_str()));
        sql.any_of("fulfillment_status", self.status.iter().map(|status| status.as_str()));
        // Handles and kinds need no escape in JSON, so a quoted one is found exactly.
        if let Some(service) = &self.service {
            sql.add("instr(services, ?) > 0", format!("\"{service}\""));
        }
        if let Some(banner) = self.banner {
            sql.add("instr(banners, ?) > 0", format!("\"{}\"", banner.as_str()));
        }
        if let Some(location) = &self.location {
            sql.add("instr(locations, ?) > 0", format!("\"{location}\""));
        }
        if let Some(sku) = &self.sku {
            // Look-ups know no case, so the document has the last word.
            sql.look_up(MatchField::Sku, sku);
            let exists = "EXISTS (SELECT 1 FROM document, json_each(document.document, '$.line_items') AS line
                WHERE document.order_id = orders.id AND line.value ->> 'sku' = ?)";
            sql.add(exists, sku.clone());
        }
        if let Some(email) = &self.email {
            sql.look_up(MatchField::Email, email);
        }
        if let Some(tag) = &self.tag {
            sql.add("EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)", folded(tag));
        }
        if self.open {
            sql.text.push_str(" AND cancelled_at IS NULL AND remaining_quantity > 0");
        }
        if self.cancelled {
            sql.text.push_str(" AND cancelled_at IS NOT NULL");
        }
        sql.between("created_at", self.since, self.until);
        sql
    }
}
