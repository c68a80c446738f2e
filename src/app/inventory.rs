//! Stock as it is counted.

use super::App;
use super::events::Heads;
use super::read::known_location;
use crate::domain::{Event, Fact, NextCommand, Quantity, StockRow, Time, did_you_mean};
use crate::failure::{Exit, Failure, Result};
use crate::store::{EventFilter, Tx};
use crate::wire::{InventoryHistoryItem, InventoryList, InventoryRow, Outcome};

/// What is to change of a stock row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InventoryChange {
    /// Makes the row, or sets what is counted.
    Set { on_hand: Quantity, unavailable: Option<Quantity> },
    /// Corrects the units on hand.
    Adjust { by: Quantity, reason: Option<String> },
    /// Drops the row.
    Remove,
}

/// Which counts of stock are meant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountFilter {
    pub sku: Option<String>,
    /// The handle of a location.
    pub location: Option<String>,
    /// Only those at this time or later.
    pub since: Option<Time>,
}

impl App<'_> {
    /// Hands on how stock was counted and adjusted, oldest first. Returns how many events that were. What orders did to
    /// stock stands on their timelines.
    ///
    /// # Errors
    /// A location that is not there, or a SKU that was never counted.
    pub fn inventory_history(
        &self,
        filter: &CountFilter,
        each: &mut dyn FnMut(&InventoryHistoryItem) -> Result<()>,
    ) -> Result<u64> {
        let mut store = self.reader()?;
        store.read(|tx| filter.location.as_ref().map_or(Ok(()), |location| known_location(tx, location, false)))?;
        let events = EventFilter { of_shop: true, ..EventFilter::default() };
        let mut counted = false;
        let show = |_: &mut Heads<'_>, _: Option<i64>, event: &Event| {
            let item = InventoryHistoryItem::from_domain(event);
            let item = item.filter(|item| filter.sku.as_ref().is_none_or(|sku| *sku == item.sku));
            counted |= item.is_some();
            let is_meant = |item: &InventoryHistoryItem| {
                filter.location.as_ref().is_none_or(|location| *location == item.location)
                    && filter.since.is_none_or(|since| item.at >= since)
            };
            Ok(item.filter(is_meant))
        };
        let returned = self.each_event(&mut store, &events, show, each)?;
        match &filter.sku {
            Some(sku) if !counted => Err(store.read(|tx| no_sku(tx, sku))?),
            _ => Ok(returned),
        }
    }

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

    /// Sets, corrects or drops a stock row.
    pub fn change_inventory(&self, name: &str, sku: &str, handle: &str, change: &InventoryChange) -> Result<Outcome> {
        self.write(|tx| {
            let locations = tx.locations()?;
            let location = locations.find(handle)?;
            let stock = tx.stock_of(&[sku])?;
            let before = stock.row(sku, handle);
            let changed = match (change, before) {
                (InventoryChange::Set { on_hand, unavailable }, Some(row)) => {
                    row.on_hand != *on_hand || unavailable.is_some_and(|unavailable| row.unavailable != unavailable)
                }
                _ => true,
            };
            let fact = match (change, before) {
                (InventoryChange::Set { on_hand, unavailable }, _) => Fact::InventorySet {
                    sku: sku.to_owned(),
                    location: location.handle.clone(),
                    on_hand: Some(*on_hand),
                    unavailable: Some(unavailable.unwrap_or(before.map_or(0, |row| row.unavailable))),
                },
                (InventoryChange::Adjust { by, reason }, Some(row)) => Fact::InventoryAdjusted {
                    sku: sku.to_owned(),
                    location: location.handle.clone(),
                    by: *by,
                    reason: reason.clone(),
                    on_hand: Some(row.on_hand + by),
                    unavailable: Some(row.unavailable),
                },
                (InventoryChange::Remove, Some(row)) if row.committed != 0 => return Err(stock_in_use(row)),
                (InventoryChange::Remove, Some(_)) => Fact::InventorySet {
                    sku: sku.to_owned(),
                    location: location.handle.clone(),
                    on_hand: None,
                    unavailable: None,
                },
                (InventoryChange::Adjust { .. } | InventoryChange::Remove, None) => {
                    return Err(no_sku_at(tx, sku, handle, !stock.rows().is_empty())?);
                }
            };
            let mut outcome = Outcome { changed, ..Outcome::new(name) };
            if changed {
                outcome.events.push(self.record(tx, fact)?);
            }
            if *change == InventoryChange::Remove {
                return Ok(outcome);
            }
            let stock = tx.stock_of(&[sku])?;
            let after =
                stock.row(sku, handle).ok_or_else(|| Failure::internal("the row that was counted is not there"))?;
            if after.on_hand < 0 {
                outcome.warnings.push(format!("{} of {sku} are on hand at {handle}.", after.on_hand));
            }
            outcome.inventory = vec![InventoryRow::from_domain(after)];
            Ok(outcome)
        })
    }
}

/// Units of it wait to be shipped from there.
fn stock_in_use(row: &StockRow) -> Failure {
    let StockRow { sku, location, committed, .. } = row;
    let message = format!("{committed} of {sku} are committed at {location}");
    Failure::new("stock_in_use", Exit::Refused, message).hint("ship them, or move their work to another location first")
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
