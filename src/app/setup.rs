//! Making a database: `init`, with or without sample data.

use super::App;
use crate::domain::Location;
use crate::failure::{Exit, Result};
use crate::store::{Store, Tx};
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
    pub sample: bool,
}

/// The location every shop begins with.
const MAIN: &str = "main";

impl App<'_> {
    /// Creates the database. It appears at once and whole, or not at all (contract 10.12).
    pub fn init(&self, name: &str, shop: &NewShop) -> Result<Outcome> {
        let made = Store::create(&self.db, |tx| {
            fill(tx, shop)?;
            if shop.sample { self.fill_with_sample(tx) } else { Ok(()) }
        });
        match made {
            Ok(()) => Ok(Outcome { changed: true, ..Outcome::new(name) }),
            Err(failure) if failure.exit == Exit::Conflict && shop.if_missing => {
                self.read(|_| Ok(()))?;
                Ok(Outcome::new(name))
            }
            Err(failure) if failure.exit == Exit::Conflict => {
                // What is in the way may not even be a database of ours.
                self.read(|_| Ok(()))?;
                Err(failure.hint("consign init --if-missing"))
            }
            Err(failure) => Err(failure),
        }
    }
}

/// What every shop has.
fn fill(tx: &Tx<'_>, shop: &NewShop) -> Result<()> {
    let location =
        Location { id: 1, handle: MAIN.to_owned(), name: "Main location".to_owned(), active: true, service: None };
    tx.insert_location(&location)?;
    let settings = [
        ("auto-fulfill", "off"),
        ("require-paid", "off"),
        ("default-location", MAIN),
        ("shop", &shop.name),
        ("currency", &shop.currency),
    ];
    for (key, value) in settings {
        tx.set_setting(key, value)?;
    }
    tx.set_setting(super::orders::NEXT_ORDER_NUMBER, &shop.order_start.to_string())
}
