//! The corridor between the rooms: load, decide, check, save, answer. It introduces `domain`, `store` and `wire` to each
//! other; it knows no flags and no formats.

mod answers;
mod catalogue;
mod execute;
mod expectation;
mod import;
mod notices;
mod orders;
mod questions;
mod read;
mod reference;
mod sample;
mod setup;
mod verify;

use std::path::PathBuf;
use std::time::Duration;

use crate::domain::{Context, Locations, Shop, Stock, Time};
use crate::failure::Result;
use crate::store::{Access, Store, Tx};

pub use answers::Key;
pub use catalogue::{InventoryChange, NewLocation, NewService, ServiceChange};
pub use expectation::Expectation;
pub use import::{ImportSource, Importing};
pub use notices::NotificationFilter;
pub use orders::{AnswerAll, NewOrderRequest};
pub use read::ShownOrder;
pub use reference::{Aim, Candidate, Found, FulfillmentCandidate, OrderCommand, OrderReference, Reference};
pub use setup::NewShop;

/// One run of the program: where the database is, what time it is, and what holds for every command.
#[derive(Debug, Clone)]
pub struct App {
    pub db: PathBuf,
    pub busy_timeout: Duration,
    pub now: Time,
    /// Do everything, then roll back.
    pub dry_run: bool,
    /// The idempotency key of a writing command.
    pub key: Option<Key>,
    /// Whether the answer shall hold the whole order; a table does not show it, and it costs time.
    pub whole_order: bool,
}

impl App {
    /// Opens the database to read.
    fn read<T>(&self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.open(Access::Read)?.read(f)
    }

    fn open(&self, access: Access) -> Result<Store> {
        Store::open(&self.db, access, self.busy_timeout)
    }

    /// What a decision may look at; stock is added where it is needed.
    fn context(&self, tx: &Tx<'_>) -> Result<Context> {
        Ok(Context {
            now: self.now,
            next_seq: tx.next_seq()?,
            shop: tx.shop()?,
            locations: tx.locations()?,
            stock: Stock::default(),
        })
    }

    /// The surroundings of a reading command: as [`App::context`], without a place in the journal.
    fn surroundings(&self, tx: &Tx<'_>) -> Result<Context> {
        let (shop, locations): (Shop, Locations) = (tx.shop()?, tx.locations()?);
        Ok(Context { now: self.now, next_seq: 0, shop, locations, stock: Stock::default() })
    }
}
