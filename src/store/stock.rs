//! Stock rows, what is committed from them, and the log of adjustments.

use rusqlite::params;

use super::row::{Columns, Spelled};
use super::row_save::Column;
use super::tx::Tx;
use crate::domain::{Quantity, Stock, StockRow, Time};
use crate::failure::Result;

/// A counted difference of the units on hand, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjustment {
    pub at: Time,
    pub sku: String,
    pub location: String,
    pub change: Quantity,
    pub reason: Option<String>,
}

impl Tx<'_> {
    /// All rows of these SKUs.
    pub fn stock_of(&self, skus: &[&str]) -> Result<Stock> {
        let mut skus = skus.to_vec();
        skus.sort_unstable();
        skus.dedup();
        let sql = "SELECT sku, location, on_hand, committed, unavailable FROM stock WHERE sku = ?1 ORDER BY location";
        let mut rows = Vec::new();
        for sku in skus {
            rows.extend(self.all("stock", sql, [sku], read_row)?);
        }
        Ok(Stock(rows))
    }

    /// The rows of a SKU, of a location, of both, or all of them: by SKU, then by location.
    pub fn stock_rows(&self, sku: Option<&str>, location: Option<&str>) -> Result<Vec<StockRow>> {
        let sql = "SELECT sku, location, on_hand, committed, unavailable FROM stock
            WHERE (?1 IS NULL OR sku = ?1) AND (?2 IS NULL OR location = ?2) ORDER BY sku, location";
        self.all("stock", sql, params![sku, location], read_row)
    }

    /// Writes a row, new or not.
    pub fn put_stock(&self, row: &StockRow) -> Result<()> {
        let sql = "INSERT INTO stock (sku, location, on_hand, committed, unavailable) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (sku, location) DO UPDATE SET on_hand = ?3, committed = ?4, unavailable = ?5";
        self.execute(sql, params![row.sku, row.location, row.on_hand, row.committed, row.unavailable])?;
        Ok(())
    }

    /// Writes what changed of a row that is there.
    pub fn change_stock(&self, before: &StockRow, after: &StockRow) -> Result<()> {
        let key = [("sku", (&after.sku).into()), ("location", (&after.location).into())];
        Ok(self.save_row("stock", &key, Some(&counts(before)), &counts(after))?)
    }

    /// Takes a row away: the SKU is no longer kept there.
    pub fn remove_stock(&self, sku: &str, location: &str) -> Result<()> {
        self.execute("DELETE FROM stock WHERE sku = ?1 AND location = ?2", [sku, location])?;
        Ok(())
    }

    /// Units of a SKU in open work at a location.
    pub fn committed_units(&self, sku: &str, location: &str) -> Result<Quantity> {
        let sql = "SELECT coalesce(sum(work.remaining), 0) FROM fulfillment_order AS parent INDEXED BY open_work
            CROSS JOIN fulfillment_order_line AS work
                ON work.order_id = parent.order_id AND work.fulfillment_order = parent.number
            CROSS JOIN line_item AS line ON line.order_id = work.order_id AND line.number = work.line
            WHERE parent.location = ?2 AND parent.status <> 'closed' AND line.sku = ?1";
        self.count(sql, [sku, location])
    }

    /// The units in open work for each SKU and location that has any: what stock rows there must say.
    pub fn committed_everywhere(&self) -> Result<Vec<(String, String, Quantity)>> {
        let sql = "SELECT line.sku, parent.location, sum(work.remaining) FROM fulfillment_order AS parent
            INDEXED BY open_work
            CROSS JOIN fulfillment_order_line AS work
                ON work.order_id = parent.order_id AND work.fulfillment_order = parent.number
            CROSS JOIN line_item AS line ON line.order_id = work.order_id AND line.number = work.line
            WHERE parent.status <> 'closed' GROUP BY line.sku, parent.location ORDER BY line.sku, parent.location";
        self.all("stock", sql, [], |mut row| Ok((row.text()?, row.text()?, row.integer()?)))
    }

    /// Writes an adjustment at the end of the log.
    pub fn add_adjustment(&self, adjustment: &Adjustment) -> Result<()> {
        let sql = "INSERT INTO adjustment (at, sku, location, change, reason) VALUES (?1, ?2, ?3, ?4, ?5)";
        let Adjustment { at, sku, location, change, reason } = adjustment;
        self.execute(sql, params![at.spell(), sku, location, change, reason])?;
        Ok(())
    }

    /// At most `limit` adjustments after this number, oldest first, with their numbers.
    pub fn adjustments(&self, after: i64, limit: i64) -> Result<Vec<(i64, Adjustment)>> {
        let sql = "SELECT number, at, sku, location, change, reason FROM adjustment
            WHERE number > ?1 ORDER BY number LIMIT ?2";
        self.all("adjustment", sql, [after, limit], |mut row| {
            let number = row.integer()?;
            let adjustment = Adjustment {
                at: row.word()?,
                sku: row.text()?,
                location: row.text()?,
                change: row.integer()?,
                reason: row.optional_text()?,
            };
            Ok((number, adjustment))
        })
    }

    /// The number of the last adjustment; 0 if there is none.
    pub fn last_adjustment(&self) -> Result<i64> {
        self.count("SELECT coalesce(max(number), 0) FROM adjustment", [])
    }
}

fn counts<'a>(row: &StockRow) -> [Column<'a>; 3] {
    [("on_hand", row.on_hand.into()), ("committed", row.committed.into()), ("unavailable", row.unavailable.into())]
}

fn read_row(mut row: Columns<'_>) -> Result<StockRow> {
    Ok(StockRow {
        sku: row.text()?,
        location: row.text()?,
        on_hand: row.integer()?,
        committed: row.integer()?,
        unavailable: row.integer()?,
    })
}
