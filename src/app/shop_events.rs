//! The natural path of what happens to the shop itself: the event is written, and leads settings, locations and counts of
//! stock, by the same code with which the journal is followed again.

use super::App;
use crate::domain::{Actor, Fact, Locations, Names, evolve_shop};
use crate::failure::{Failure, Result};
use crate::store::Tx;
use crate::wire;

impl App<'_> {
    /// Writes a fact about no order, which a command has judged, and what follows from it: the event as it is shown.
    pub(super) fn record(&self, tx: &Tx<'_>, fact: Fact) -> Result<wire::Event> {
        let event = tx.append_fact(Actor::Merchant, self.now, fact)?;
        let (before, locations_before) = (tx.shop()?, tx.locations()?);
        let (mut shop, mut locations) = (before.clone(), locations_before.clone());
        evolve_shop(&mut shop, &mut locations, &event).map_err(|unfit| Failure::internal(unfit.0))?;
        if (&shop, &locations) != (&before, &locations_before) {
            tx.save_shop(&shop, &locations)?;
        }
        count(tx, &event.fact)?;
        Ok(shown(&event, &locations))
    }
}

/// Makes, changes or removes the row of stock that a fact counts.
fn count(tx: &Tx<'_>, fact: &Fact) -> Result<()> {
    match fact {
        Fact::InventorySet { sku, location, on_hand, unavailable }
        | Fact::InventoryAdjusted { sku, location, on_hand, unavailable, .. } => match (on_hand, unavailable) {
            (Some(on_hand), Some(unavailable)) => tx.count_stock(sku, location, *on_hand, *unavailable),
            _ => tx.remove_stock(sku, location),
        },
        _ => Ok(()),
    }
}

fn shown(event: &crate::domain::Event, locations: &Locations) -> wire::Event {
    wire::Event::from_domain(None, event, &Names { order: "", locations, skus: &[] })
}
