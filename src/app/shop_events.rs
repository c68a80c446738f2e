//! The natural path of what happens to the shop itself: the event is written, and leads settings, locations and counts of
//! stock, by the same code with which the journal is followed again.

use super::App;
use super::events::Heads;
use super::webhooks::{announce_shop, announce_stock, is_about_stock};
use crate::domain::{Actor, Event, Fact, Stock, evolve_shop};
use crate::failure::{Failure, Result};
use crate::store::Tx;
use crate::wire;

impl App<'_> {
    /// Writes a fact about no order, which a command has judged, and what follows from it: the event as it is shown.
    pub(super) fn record(&self, tx: &Tx<'_>, fact: Fact) -> Result<wire::Event> {
        self.record_by(tx, Actor::Merchant, fact)
    }

    /// As [`App::record`], of what somebody else did.
    pub(super) fn record_by(&self, tx: &Tx<'_>, actor: Actor, fact: Fact) -> Result<wire::Event> {
        let mut event = Event::of_shop(actor, tx.next_seq()?, self.time.now(tx)?, fact);
        self.sign(std::slice::from_mut(&mut event));
        tx.append(None, std::slice::from_ref(&event))?;
        let (mut shop, mut locations) = (tx.shop()?, tx.locations()?);
        announce_shop(tx, &shop, &locations, &event)?;
        evolve_shop(&mut shop, &mut locations, &event).map_err(|unfit| Failure::internal(unfit.0))?;
        match &event.fact {
            Fact::InventorySet { sku, location, on_hand, unavailable }
            | Fact::InventoryAdjusted { sku, location, on_hand, unavailable, .. } => {
                let is_told = is_about_stock(&shop);
                let before = if is_told { tx.stock_of(&[sku])? } else { Stock::default() };
                match (on_hand, unavailable) {
                    (Some(on_hand), Some(unavailable)) => {
                        tx.count_stock(sku, location, *on_hand, *unavailable, event.at)?
                    }
                    _ => tx.remove_stock(sku, location)?,
                }
                if is_told {
                    let after = tx.stock_of(&[sku])?;
                    let rows = [(before.row(sku, location), after.row(sku, location))];
                    let is_first = |sku: &str| !before.is_tracked(sku);
                    announce_stock(tx, &shop, &locations, event.at, &rows, &is_first)?;
                }
            }
            _ => tx.save_shop(&shop, &locations)?,
        }
        Heads::new(tx, &locations).wire_event(None, &event)
    }
}
