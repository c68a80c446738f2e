//! The list of orders: one scan of one table, without a look at any other unless a filter asks for it.

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::row::{Columns, Spelled};
use super::tx::{Tx, next_key};
use crate::domain::{BannerKind, FinancialStatus, FulfillmentStatus, Time};
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
    /// Inclusive, on `created_at`.
    pub since: Option<Time>,
    /// Exclusive, on `created_at`.
    pub until: Option<Time>,
}

/// A row of the list, as stored: the words and times are spelled already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderRow<'a> {
    pub id: i64,
    pub name: &'a str,
    pub source_id: Option<&'a str>,
    pub created_at: &'a str,
    pub financial_status: &'a str,
    pub fulfillment_status: &'a str,
    pub currency: &'a str,
    pub total_price: &'a str,
    pub remaining_quantity: i64,
    /// A JSON array of handles.
    pub services: &'a str,
}

impl Tx<'_> {
    /// Calls `each` with at most `limit` orders after this id, by id.
    pub fn list_orders(
        &self,
        filter: &OrderFilter,
        after_id: i64,
        limit: i64,
        each: &mut dyn FnMut(OrderRow<'_>) -> Result<()>,
    ) -> Result<()> {
        let (conditions, mut values) = filter.sql(after_id);
        values.push(limit.into());
        let sql = format!(
            "SELECT id, name, source_id, created_at, financial_status, fulfillment_status, currency, total_price,
            remaining_quantity, services FROM orders WHERE {conditions} ORDER BY id LIMIT ?"
        );
        let mut last = after_id;
        self.each(&sql, params_from_iter(values), |row| {
            let mut row = Columns::of("orders", row);
            last = next_key("orders", last, row.integer()?)?;
            each(OrderRow {
                id: last,
                name: row.str()?,
                source_id: row.optional_str()?,
                created_at: row.str()?,
                financial_status: row.str()?,
                fulfillment_status: row.str()?,
                currency: row.str()?,
                total_price: row.str()?,
                remaining_quantity: row.integer()?,
                services: row.str()?,
            })
        })
    }

    /// Whether a filter lets any order through after this id.
    pub fn has_order_after(&self, filter: &OrderFilter, after_id: i64) -> Result<bool> {
        let (conditions, values) = filter.sql(after_id);
        let sql = format!("SELECT 1 FROM orders WHERE {conditions} LIMIT 1");
        self.exists(&sql, params_from_iter(values))
    }

    /// How many orders a filter lets through.
    pub fn count_orders(&self, filter: &OrderFilter) -> Result<i64> {
        let (conditions, values) = filter.sql(0);
        self.count(&format!("SELECT count(*) FROM orders WHERE {conditions}"), params_from_iter(values))
    }
}

impl OrderFilter {
    /// The conditions, and their values.
    fn sql(&self, after_id: i64) -> (String, Vec<Value>) {
        let mut sql = Conditions { text: "id > ?".to_owned(), values: vec![after_id.into()] };
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
            sql.add("id IN (SELECT order_id FROM look_up WHERE kind = 'sku' AND value = ?)", sku.to_lowercase());
            let exists = "EXISTS (SELECT 1 FROM document, json_each(document.document, '$.line_items') AS line
                WHERE document.order_id = orders.id AND line.value ->> 'sku' = ?)";
            sql.add(exists, sku.clone());
        }
        if let Some(since) = self.since {
            sql.add("created_at >= ?", since.spell().into_owned());
        }
        if let Some(until) = self.until {
            sql.add("created_at < ?", until.spell().into_owned());
        }
        (sql.text, sql.values)
    }
}

struct Conditions {
    text: String,
    values: Vec<Value>,
}

impl Conditions {
    fn add(&mut self, condition: &str, value: String) {
        self.text.push_str(" AND ");
        self.text.push_str(condition);
        self.values.push(value.into());
    }

    fn any_of<'a>(&mut self, column: &str, words: impl Iterator<Item = &'a str>) {
        let words: Vec<Value> = words.map(|word| Value::from(word.to_owned())).collect();
        if !words.is_empty() {
            let marks = vec!["?"; words.len()].join(", ");
            self.text.push_str(&format!(" AND {column} IN ({marks})"));
            self.values.extend(words);
        }
    }
}
