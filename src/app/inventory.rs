//! Stock as it is counted (contract 10.9).

use super::App;
use super::execute::append_fact;
use super::read::known_location;
use crate::domain::{Actor, Fact, NextCommand, Quantity, StockRow, did_you_mean, fact_of_stock};
use crate::failure::{Failure, Result};
use crate::store::Tx;
use crate::wire::{InventoryList, InventoryRow, Outcome};

/// What is to change of a stock row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InventoryChange {
    /// Makes the row, or sets what is counted.
    Set { on_hand: Quantity, unavailable: Option<Quantity> },
    /// Corrects the units on hand.
    Adjust { by: Quantity, reason: Option<String> },
}

impl App<'_> {
    /// Stock rows, by SKU and location.
    pub fn list_inventory(&self, sku: Option<&str>, location: Option<&str>) -> Result<InventoryList> {
        self.read(|tx| {
            if let Some(location) = location {
                known_location(tx, location, false)?;
            }
            if let Some(sku) = sku.filter(|sku| tx.stock_of(&[sku]).is_ok_and(|stock| stock.rows().is_empty())) {
                return Err(no_sku(tx, sku)?);
            }
            let rows = tx.stock_rows(sku, location)?;
            Ok(InventoryList::whole(rows.iter().map(InventoryRow::from_domain).collect()))
        })
    }

    /// Sets or corrects a stock row.
    pub fn change_inventory(&self, name: &str, sku: &str, handle: &str, change: &InventoryChange) -> Result<Outcome> {
        self.write(|tx| {
            let locations = tx.locations()?;
            let location = locations.find(handle)?;
            let stock = tx.stock_of(&[sku])?;
            let before = stock.row(sku, handle);
            let after = match change {
                InventoryChange::Set { on_hand, unavailable } => StockRow {
                    sku: sku.to_owned(),
                    location: location.handle.clone(),
                    on_hand: *on_hand,
                    committed: match before {
                        Some(row) => row.committed,
                        None => tx.committed_units(sku, handle)?,
                    },
                    unavailable: unavailable.unwrap_or(before.map_or(0, |row| row.unavailable)),
                },
                InventoryChange::Adjust { by, .. } => {
                    let Some(row) = before else { return Err(no_sku_at(tx, sku, handle, !stock.rows().is_empty())?) };
                    StockRow { on_hand: row.on_hand + by, ..row.clone() }
                }
            };
            let fact = match change {
                InventoryChange::Set { .. } => fact_of_stock(&after),
                InventoryChange::Adjust { by, reason } => Fact::InventoryAdjusted {
                    sku: after.sku.clone(),
                    location: after.location.clone(),
                    by: *by,
                    reason: reason.clone(),
                    on_hand: Some(after.on_hand),
                    unavailable: Some(after.unavailable),
                },
            };
            let changed = before != Some(&after) || matches!(change, InventoryChange::Adjust { .. });
            let mut outcome = Outcome { changed, ..Outcome::new(name) };
            if changed {
                tx.put_stock(&after)?;
                outcome.events.push(append_fact(tx, Actor::Merchant, self.now, fact)?);
            }
            if after.on_hand < 0 {
                outcome.warnings.push(format!("{} of {sku} are on hand at {handle}.", after.on_hand));
            }
            outcome.inventory = vec![InventoryRow::from_domain(&after)];
            Ok(outcome)
        })
    }
}

fn no_sku(tx: &Tx<'_>, sku: &str) -> Result<Failure> {
    let near = tx.skus_like(sku)?;
    let hint = did_you_mean(sku, near.iter().map(String::as_str), NextCommand::ListInventory);
    Ok(Failure::not_found("sku_not_found", format!("no location stocks {sku}")).hint(hint))
}

fn no_sku_at(tx: &Tx<'_>, sku: &str, handle: &str, elsewhere: bool) -> Result<Failure> {
    let set = NextCommand::SetStock { sku: sku.to_owned(), location: handle.to_owned() };
    let near = if elsewhere { Vec::new() } else { tx.skus_like(sku)? };
    let hint = did_you_mean(sku, near.iter().map(String::as_str), set);
    Ok(Failure::not_found("sku_not_found", format!("{handle} does not stock {sku}")).hint(hint))
}
