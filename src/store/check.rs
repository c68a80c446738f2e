//! What `check` asks of the file itself, and what `info` says of it.

use rusqlite::Row;

use super::order_save::Derived;
use super::row::Columns;
use super::tx::Tx;
use crate::domain::{Locations, Order};
use crate::failure::Result;

impl Tx<'_> {
    /// How large the database is, as of this transaction.
    pub fn size_bytes(&self) -> Result<i64> {
        Ok(self.count("PRAGMA page_count", [])? * self.count("PRAGMA page_size", [])?)
    }

    /// What SQLite finds wrong with its pages, indexes, constraints and references.
    pub fn integrity_problems(&self) -> Result<Vec<String>> {
        let mut problems = self.all("sqlite_schema", "PRAGMA integrity_check", [], |mut row| row.text())?;
        problems.retain(|problem| problem != "ok");
        self.each("PRAGMA foreign_key_check", [], |row| {
            problems.push(dangling(row)?);
            Ok(())
        })?;
        Ok(problems)
    }

    /// Whether what `order list` prints of this order is what follows from it.
    pub fn listed_rightly(&self, order: &Order, locations: &Locations) -> Result<bool> {
        let sql = "SELECT fulfillment_status, remaining_quantity, services, banners FROM orders WHERE id = ?1";
        let stored = self.first("orders", sql, [order.id], |mut row| {
            Ok(Derived {
                fulfillment_status: row.word()?,
                remaining_quantity: row.integer()?,
                services: row.text()?,
                banners: row.text()?,
            })
        })?;
        if stored != Some(Derived::of(order, locations)) {
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
    let (table, _row_id, parent) = (row.str()?, row.optional_integer()?, row.str()?);
    Ok(format!("a row of {table} refers to a row of {parent} that is not there"))
}
