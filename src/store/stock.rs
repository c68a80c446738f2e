//! Stock rows, and what is committed from them.

use std::collections::HashMap;

use rusqlite::params;

use super::cell::Column;
use super::row::Columns;
use super::tx::Tx;
use crate::domain::{EventType, Quantity, Stock, StockRow, Time};
use crate::failure::Result;

/// When units were first counted, by SKU and location.
pub type StockBeginnings = HashMap<(String, String), Time>;

impl Tx<'_> {
    /// All rows of these SKUs.
    pub fn stock_of(&self, skus: &[&str]) -> Result<Stock> {
        let mut skus = skus.to_vec();
        skus.sort_unstable();
        skus.dedup();
        let sql = "SELECT sku, location, on_hand, committed, unavailable, updated_at FROM stock
            WHERE sku = ?1 ORDER BY location";
        let mut rows = Vec::new();
        for sku in skus {
            rows.extend(self.all("stock", sql, [sku], read_row)?);
        }
        Ok(Stock::new(rows))
    }

    /// The rows of a SKU, of a location, of both, or all of them: by SKU, then by location.
    pub fn stock_rows(&self, sku: Option<&str>, location: Option<&str>) -> Result<Vec<StockRow>> {
        let sql = "SELECT sku, location, on_hand, committed, unavailable, updated_at FROM stock
            WHERE (?1 IS NULL OR sku = ?1) AND (?2 IS NULL OR location = ?2) ORDER BY sku, location";
        self.all("stock", sql, params![sku, location], read_row)
    }

    /// Every SKU that is stocked or was ever ordered, each once.
    pub fn all_skus(&self) -> Result<Vec<String>> {
        let sql = "SELECT sku FROM stock UNION SELECT line.value ->> 'sku'
            FROM document, json_each(document.document, '$.line_items') AS line WHERE line.value ->> 'sku' IS NOT NULL";
        self.all("stock", sql, [], |mut row| row.text())
    }

    /// When the units of each SKU at each location were counted first.
    pub fn stock_beginnings(&self) -> Result<StockBeginnings> {
        let sql = "SELECT payload -> type ->> 'sku' AS sku, payload -> type ->> 'location' AS location, min(at)
            FROM event WHERE order_id IS NULL AND type IN (?1, ?2) GROUP BY sku, location";
        let types = [EventType::InventorySet, EventType::InventoryAdjusted].map(|kind| kind.as_str());
        let times = self.all("event", sql, types, |mut row| Ok(((row.text()?, row.text()?), row.word()?)))?;
        Ok(times.into_iter().collect())
    }

    /// Writes a row, new or not.
    pub fn put_stock(&self, row: &StockRow) -> Result<()> {
        let sql = "INSERT INTO stock (sku, location, on_hand, committed, unavailable, updated_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (sku, location) DO UPDATE SET on_hand = ?3, committed = ?4, unavailable = ?5, updated_at = ?6";
        let StockRow { sku, location, on_hand, committed, unavailable, updated_at } = row;
        self.execute(sql, params![sku, location, on_hand, committed, unavailable, updated_at.unix()])?;
        Ok(())
    }

    /// Writes what was counted. A new row commits what open fulfillment orders hold there already.
    pub fn count_stock(
        &self,
        sku: &str,
        location: &str,
        on_hand: Quantity,
        unavailable: Quantity,
        at: Time,
    ) -> Result<()> {
        let sql = "UPDATE stock SET on_hand = ?3, unavailable = ?4, updated_at = ?5 WHERE sku = ?1 AND location = ?2";
        if self.execute(sql, params![sku, location, on_hand, unavailable, at.unix()])? > 0 {
            return Ok(());
        }
        let committed = self.committed_units(sku, location)?;
        let (sku, location) = (sku.to_owned(), location.to_owned());
        self.put_stock(&StockRow { sku, location, on_hand, committed, unavailable, updated_at: at })
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
        let sql = "SELECT coalesce(sum(units.value ->> 'quantity'), 0)
            FROM open_work INDEXED BY open_work_by_location, json_each(open_work.units) AS units
            WHERE open_work.location = ?2 AND units.value ->> 'sku' = ?1";
        self.count(sql, [sku, location])
    }
}

fn counts<'a>(row: &StockRow) -> [Column<'a>; 4] {
    [
        ("on_hand", row.on_hand.into()),
        ("committed", row.committed.into()),
        ("unavailable", row.unavailable.into()),
        ("updated_at", row.updated_at.unix().into()),
    ]
}

fn read_row(mut row: Columns<'_>) -> Result<StockRow> {
    Ok(StockRow {
        sku: row.text()?,
        location: row.text()?,
        on_hand: row.integer()?,
        committed: row.integer()?,
        unavailable: row.integer()?,
        updated_at: row.moment()?,
    })
}
