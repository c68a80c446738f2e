//! Making a database: `init`, with or without sample data.

use super::{App, Sample, TimeSource};
use crate::failure::{Exit, Result};
use crate::store::{Given, Store};
use crate::wire::Outcome;

/// A shop to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewShop {
    pub name: String,
    pub currency: String,
    /// The number of the first order made here.
    pub order_start: u64,
    /// A database that is there already is fine.
    pub if_missing: bool,
    /// Fill it with locations, services, stock and orders.
    pub sample: Option<Sample>,
}

impl App<'_> {
    /// Creates the database. It appears at once and whole, or not at all.
    pub fn init(&self, name: &str, shop: &NewShop) -> Result<Outcome> {
        let source = self.time.source();
        let now = source.without_file()?;
        // The same commands make the same file, unless they are about the time: the system's is not kept.
        let made_at = (!matches!(source, TimeSource::Clocks { .. })).then_some(now);
        let made = Store::create(&self.db, |tx| {
            let given = Given { shop: shop.name.clone(), currency: shop.currency.clone(), made_at };
            tx.open_shop(&given, shop.order_start)?;
            shop.sample.map_or(Ok(()), |sample| App::fill_with_sample(tx, sample, now))
        });
        match made {
            Ok(()) => Ok(Outcome { changed: true, ..Outcome::new(name) }),
            // What is in the way may not even be a database of ours.
            Err(failure) if failure.exit == Exit::Conflict => match self.read(|_| Ok(())) {
                Ok(()) if shop.if_missing => Ok(Outcome::new(name)),
                Ok(()) => Err(failure.hint("consign init --if-missing")),
                // A link that leads nowhere: nothing can be made through it.
                Err(missing) if missing.exit == Exit::NotFound => Err(failure),
                Err(other) => Err(other),
            },
            Err(failure) => Err(failure),
        }
    }
}
