//! Names beside one that is not there, for a hint, and names that begin so, for the completions of a shell. Every look is one into an index: a hundred for the
//! name of an order, some hundred more for a longer word, whatever the size of the file.

use super::projections::UNLISTED;
use super::tx::Tx;
use crate::domain::one_slip;
use crate::failure::Result;

/// Neighbours in the index, on each side.
const NEIGHBOURS: i64 = 20;

impl Tx<'_> {
    /// Orders, with id and name, whose names are like this one, which has no leading `#`.
    pub fn orders_like(&self, key: &str) -> Result<Vec<(i64, String)>> {
        let mut found = Vec::new();
        for word in one_slip(key) {
            let sql = "SELECT id, name FROM orders WHERE name_key = ?1";
            found.extend(self.first("orders", sql, [word], |mut row| Ok((row.integer()?, row.text()?)))?);
        }
        for sql in [
            "SELECT id, name FROM orders WHERE name_key > ?1 ORDER BY name_key LIMIT ?2",
            "SELECT id, name FROM orders WHERE name_key < ?1 ORDER BY name_key DESC LIMIT ?2",
        ] {
            found.extend(self.all("orders", sql, (key, NEIGHBOURS), |mut row| Ok((row.integer()?, row.text()?)))?);
        }
        Ok(found)
    }

    /// The names of the order that came first and of the one that came last.
    pub fn first_and_last_order(&self) -> Result<Option<(String, String)>> {
        let end = |sql| self.first("orders", sql, [], |mut row| row.text());
        let first = end("SELECT name FROM orders ORDER BY id LIMIT 1")?;
        let last = end("SELECT name FROM orders ORDER BY id DESC LIMIT 1")?;
        Ok(first.zip(last))
    }

    /// SKUs that are stocked and are like this one.
    pub fn skus_like(&self, sku: &str) -> Result<Vec<String>> {
        let mut found = Vec::new();
        for word in one_slip(sku) {
            let sql = "SELECT sku FROM stock WHERE sku = ?1 LIMIT 1";
            found.extend(self.first("stock", sql, [word], |mut row| row.text())?);
        }
        found.extend(self.skus_beside(sku)?);
        Ok(found)
    }

    /// SKUs that are stocked and stand beside this one in the index: none if no other SKU is stocked.
    pub fn skus_beside(&self, sku: &str) -> Result<Vec<String>> {
        let mut found = Vec::new();
        for sql in [
            "SELECT sku FROM stock WHERE sku > ?1 ORDER BY sku LIMIT ?2",
            "SELECT sku FROM stock WHERE sku < ?1 ORDER BY sku DESC LIMIT ?2",
        ] {
            found.extend(self.all("stock", sql, (sku, NEIGHBOURS), |mut row| row.text())?);
        }
        Ok(found)
    }

    /// At most `most` ids of orders whose names begin so, by name; without a beginning the last orders.
    pub fn orders_from(&self, prefix: &str, most: i64) -> Result<Vec<i64>> {
        if prefix.is_empty() {
            return self
                .all("orders", "SELECT id FROM orders ORDER BY id DESC LIMIT ?1", [most], |mut row| row.integer());
        }
        let sql = "SELECT id FROM orders WHERE name_key >= ?1 AND name_key < ?2 ORDER BY name_key LIMIT ?3";
        let prefix = prefix.strip_prefix('#').unwrap_or(prefix);
        self.all("orders", sql, (prefix, behind(prefix), most), |mut row| row.integer())
    }

    /// At most `most` stocked SKUs that begin so.
    pub fn skus_from(&self, prefix: &str, most: i64) -> Result<Vec<String>> {
        let sql = "SELECT DISTINCT sku FROM stock WHERE sku >= ?1 AND sku < ?2 ORDER BY sku LIMIT ?3";
        self.all("stock", sql, (prefix, behind(prefix), most), |mut row| row.text())
    }

    /// The last orders that were shipped from, at most `most` shipments back.
    pub fn last_shipping_orders(&self, most: i64) -> Result<Vec<i64>> {
        let sql = "SELECT DISTINCT order_id FROM (SELECT order_id FROM shipment ORDER BY order_id DESC LIMIT ?1)";
        self.all("shipment", sql, [most], |mut row| row.integer())
    }

    /// The orders of at most `most` fulfillment orders that wait for the service at a location, oldest first by kind.
    pub fn orders_waiting_first(&self, handle: &str, most: i64) -> Result<Vec<i64>> {
        let sql = "SELECT order_id FROM open_work INDEXED BY open_work_by_location
            WHERE location = ?1 AND waits_for > '' AND waits_for < ?2 ORDER BY waits_for, waits_since_seq LIMIT ?3";
        self.all("open_work", sql, (handle, UNLISTED, most), |mut row| row.integer())
    }
}

/// What sorts behind every text with this beginning.
pub(super) fn behind(prefix: &str) -> String {
    format!("{prefix}\u{10ffff}")
}
