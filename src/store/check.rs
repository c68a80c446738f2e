//! What `check` asks of the file itself, and what `info` says of it.

use rusqlite::Row;

use super::failures::pages;
use super::order_load::name_key;
use super::order_save::Derived;
use super::row::Columns;
use super::tx::Tx;
use crate::domain::{Locations, Order};
use crate::failure::Result;

/// The tables whose rows belong to an order.
const PARTS: [&str; 9] = [
    "line_item",
    "fulfillment_order",
    "fulfillment_order_line",
    "request",
    "fulfillment",
    "fulfillment_line",
    "refund",
    "refund_line",
    "event",
];

/// Parts of orders, and the orders in which their numbers, or how many there are said to be, are wrong.
const NUMBERING: &[(&str, &str)] = &[
    (
        "fulfillments",
        "SELECT id FROM orders WHERE last_fulfillment <>
            (SELECT coalesce(max(number), 0) FROM fulfillment WHERE order_id = orders.id)",
    ),
    (
        "refunds",
        "SELECT id FROM orders WHERE last_refund <>
            (SELECT coalesce(max(number), 0) FROM refund WHERE order_id = orders.id)",
    ),
    (
        "requests",
        "SELECT DISTINCT order_id FROM fulfillment_order AS work WHERE
            (last_request, last_request) <> (SELECT count(*), coalesce(max(number), 0) FROM request
                WHERE request.order_id = work.order_id AND request.fulfillment_order = work.number)",
    ),
    (
        "shipped lines",
        "SELECT DISTINCT order_id FROM fulfillment_line GROUP BY order_id, fulfillment
            HAVING min(position) <> 0 OR max(position) <> count(*) - 1",
    ),
    (
        "refunded lines",
        "SELECT DISTINCT order_id FROM refund_line GROUP BY order_id, refund
            HAVING min(position) <> 0 OR max(position) <> count(*) - 1",
    ),
];

/// Statements that give a sentence for each row that cannot be what this program wrote.
const UNSOUND: &[(&str, &str)] = &[
    (
        "places",
        "SELECT 'the location ' || handle || ' has half a service' FROM location
            WHERE (service IS NULL) <> (workflow IS NULL) OR (single_location IS NULL) <> (workflow IS NULL)",
    ),
    (
        "stock",
        "SELECT 'of ' || sku || ' at ' || location || ' fewer than none are committed or unavailable' FROM stock
            WHERE committed < 0 OR unavailable < 0",
    ),
    (
        "settings",
        "SELECT 'the setting ' || key || ' says what no command sets' FROM setting WHERE NOT CASE key
            WHEN 'auto-fulfill' THEN value IN ('on', 'off')
            WHEN 'require-paid' THEN value IN ('on', 'off')
            WHEN 'default-location' THEN value IN (SELECT handle FROM location WHERE active = 1 AND workflow IS NULL)
            WHEN 'currency' THEN value GLOB '[A-Z][A-Z][A-Z]'
            WHEN 'shop' THEN value <> ''
            WHEN 'next_order_number' THEN value NOT GLOB '*[^0-9]*' AND CAST(value AS INTEGER) BETWEEN 1 AND 1 << 52
            ELSE 0 END",
    ),
    (
        "settings",
        "SELECT 'the setting ' || value || ' is missing' FROM json_each('[\"auto-fulfill\", \"require-paid\",
            \"default-location\", \"currency\", \"shop\", \"next_order_number\"]')
            WHERE value NOT IN (SELECT key FROM setting)",
    ),
    (
        "adjustments",
        "SELECT 'an adjustment before number ' || number || ' is missing' FROM adjustment
            WHERE number > 1 AND number - 1 NOT IN (SELECT number FROM adjustment)",
    ),
    (
        "adjustments",
        "SELECT 'adjustment ' || number || ' was made at no moment, or counts what no one could count' FROM adjustment
            WHERE coalesce(strftime('%Y-%m-%dT%H:%M:%SZ', at), '') <> at OR change NOT BETWEEN -(1 << 52) AND 1 << 52",
    ),
    (
        "keys",
        "SELECT 'the answer kept before key ' || key || ' is missing' FROM idempotency_key
            WHERE number > 1 AND number - 1 NOT IN (SELECT number FROM idempotency_key)",
    ),
    (
        "keys",
        "SELECT 'what is kept of key ' || key || ' cannot be what was stored' FROM idempotency_key
            WHERE length(hash) <> 64 + 2 * (hash GLOB '2:*') OR substr(hash, -64) GLOB '*[^0-9a-f]*'
            OR NOT json_valid(answer)
            OR coalesce(strftime('%Y-%m-%dT%H:%M:%SZ', at), '') <> at OR key = ''",
    ),
    (
        "keys",
        "SELECT DISTINCT 'the answer kept under key ' || stored.key || ' tells of event '
            || json_extract(told.value, '$.seq') || ', which is another one'
            FROM idempotency_key AS stored,
                json_each(CASE WHEN json_valid(answer) THEN answer ELSE '{}' END, '$.events') AS told
            WHERE NOT EXISTS
            (SELECT 1 FROM event WHERE seq = json_extract(told.value, '$.seq')
                AND type = json_extract(told.value, '$.type') AND at = json_extract(told.value, '$.at')
                AND actor = json_extract(told.value, '$.actor') AND note IS json_extract(told.value, '$.note'))",
    ),
];

impl Tx<'_> {
    /// How large the database is, as of this transaction.
    pub fn size_bytes(&self) -> Result<i64> {
        Ok(self.count("PRAGMA page_count", [])? * self.count("PRAGMA page_size", [])?)
    }

    /// What SQLite finds wrong with its pages, indexes, types and references. Of a file that is only read it leaves out the
    /// CHECKs when it reads the tables: what those guard is looked at by [`Tx::unsound_rows`], or where orders are read.
    pub fn integrity_problems(&self) -> Result<Vec<String>> {
        let mut problems = self.all("sqlite_schema", "PRAGMA integrity_check", [], |mut row| row.text())?;
        problems.retain(|problem| problem != "ok");
        if self.device_failed() {
            return Err(pages());
        }
        self.each("PRAGMA foreign_key_check", [], |row| {
            problems.push(dangling(row)?);
            Ok(())
        })?;
        for table in PARTS {
            let sql = format!("SELECT DISTINCT order_id FROM {table} EXCEPT SELECT id FROM orders");
            let strays = self.all("orders", &sql, [], |mut row| row.integer())?;
            problems.extend(
                strays.iter().map(|id| format!("a row of {table} belongs to order id:{id}, which is not there")),
            );
        }
        Ok(problems)
    }

    /// Orders whose parts are not numbered as they were written, so that one is missing, or one that is not read: the
    /// id of each, and which parts.
    pub fn misnumbered(&self) -> Result<Vec<(i64, &'static str)>> {
        let mut found = Vec::new();
        for (parts, sql) in NUMBERING {
            found.extend(self.all("orders", sql, [], |mut row| Ok((row.integer()?, *parts)))?);
        }
        Ok(found)
    }

    /// What is wrong with the rows that have no history: they can only be held against what they may say.
    pub fn unsound_rows(&self) -> Result<Vec<(&'static str, String)>> {
        let mut found = Vec::new();
        for (check, sql) in UNSOUND {
            found.extend(self.all("sqlite_schema", sql, [], |mut row| Ok((*check, row.text()?)))?);
        }
        Ok(found)
    }

    /// Whether what `order list` prints of this order is what follows from it.
    pub fn listed_rightly(&self, order: &Order, locations: &Locations) -> Result<bool> {
        let mut found_by_name = false;
        let sql =
            "SELECT name_key, fulfillment_status, remaining_quantity, services, banners FROM orders WHERE id = ?1";
        let stored = self.first("orders", sql, [order.id], |mut row| {
            found_by_name = row.str()? == name_key(&order.name);
            Ok(Derived {
                fulfillment_status: row.word()?,
                remaining_quantity: row.integer()?,
                services: row.text()?,
                banners: row.text()?,
            })
        })?;
        if !found_by_name || stored != Some(Derived::of(order, locations)) {
            return Ok(false);
        }
        let sql = "SELECT number, status FROM fulfillment_order WHERE order_id = ?1 ORDER BY number";
        let stored = self.all("fulfillment_order", sql, [order.id], |mut row| Ok((row.number()?, row.word()?)))?;
        let works = order.fulfillment_orders.iter();
        Ok(stored.into_iter().eq(works.map(|work| (work.number, crate::domain::fulfillment_order_status(order, work)))))
    }
}

fn dangling(row: &Row<'_>) -> Result<String> {
    let mut row = Columns::of("foreign_key_check", row);
    let (table, row_id, parent) = (row.str()?, row.optional_integer()?, row.str()?);
    let which = row_id.map_or_else(String::new, |number| format!(" (number {number})"));
    Ok(format!("a row of {table}{which} refers to a row of {parent} that is not there"))
}
