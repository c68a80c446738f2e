//! The corridor between the rooms: load, decide, check, save, answer. It introduces `domain`, `store` and `wire` to each
//! other; it knows no flags and no formats.

mod ages;
mod answers;
mod apps;
mod backup;
mod behaviour;
mod clock;
mod command_time;
mod complete;
mod config;
mod credentials;
mod events;
mod execute;
mod expectation;
mod export;
mod follow;
mod generate;
mod import;
mod inbox;
mod inventory;
mod key;
mod locations;
mod missing;
mod notices;
mod order_list;
mod orders;
mod pages;
mod questions;
mod read;
mod reference;
mod report;
mod restore;
mod run;
mod sample;
mod service_end;
mod services;
mod setup;
mod shop_events;
mod source;
mod spool;
mod verify;
mod wait;
mod webhooks;

use std::path::PathBuf;
use std::time::Duration;

use crate::domain::{Context, Event, Locations, Origin, Shop, Stock, Time};
use crate::failure::{Exit, Failure, Result};
use crate::store::{Access, Store, Tx, Upgrade, Upgrading};

pub use ages::{LocationTimes, begun_at, location_times};
pub use apps::{NewApp, callable};
pub use command_time::{CommandTime, GivenTime, TimeSource};
pub use complete::Wanted;
pub use credentials::{credentials, hmac, signature};
pub use execute::Parcel;
pub use expectation::Expectation;
pub use export::Exporting;
pub use generate::{Generating, MOST_GENERATED};
pub use import::Importing;
pub use inbox::InboxFilter;
pub use inventory::{CountFilter, InventoryChange};
pub use key::{Key, digest};
pub use locations::{LocationChange, NewLocation};
pub use notices::NotificationFilter;
pub use order_list::item as order_list_item;
pub use orders::{AnswerAll, NewOrderRequest};
pub use pages::Look;
pub use questions::ShownExplanation;
pub use read::ShownOrder;
pub use reference::{Candidate, FulfillmentCandidate, OrderCommand, OrderReference, Reference};
pub use run::{Ended, Ran, RunOptions, Until, Watcher};
pub use sample::Sample;
pub use service_end::Leaving;
pub use services::{NewService, ServiceChange};
pub use setup::NewShop;
pub use source::Source;
pub use spool::{Spool, Spooled};
pub use wait::{RealTime, Waited, Watch};
pub use webhooks::{
    Claim, NewWebhook, Outgoing, Settled, SyncAnswer, SyncQuestion, Syncing, Taken, Taking, Tried, WebhookChange,
};

/// One command: where the database is, what time it is, and what else holds for every command.
#[derive(Debug, Clone)]
pub struct App<'s> {
    pub db: PathBuf,
    /// Where the database is found open.
    pub session: Session<'s>,
    pub busy_timeout: Duration,
    pub time: CommandTime,
    /// Do everything, then roll back.
    pub dry_run: bool,
    /// The idempotency key of a writing command.
    pub key: Option<Key>,
    /// Whether the answer shall hold the whole order; a table does not show it, and it costs time.
    pub whole_order: bool,
    /// The app on whose behalf something is done, which the journal names.
    pub calling: Option<String>,
    /// Who is told that an older file is brought up to date.
    pub on_upgrade: OnUpgrade<'s>,
}

/// Who is told how far the upgrade of an older file has come.
#[derive(Clone, Copy)]
pub struct OnUpgrade<'s>(pub &'s dyn Fn(Upgrading));

impl OnUpgrade<'static> {
    /// Nobody.
    pub fn untold() -> OnUpgrade<'static> {
        OnUpgrade(&|_| {})
    }
}

impl std::fmt::Debug for OnUpgrade<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OnUpgrade")
    }
}

/// Where a command finds the database open.
#[derive(Debug, Clone, Copy)]
pub enum Session<'s> {
    /// Nowhere: it opens the file itself.
    Closed,
    /// In a transaction of a batch.
    Running(&'s Tx<'s>),
}

/// A database that is being read, in one transaction or in several.
enum Reader<'s> {
    Own(Store<'s>),
    Running(&'s Tx<'s>),
}

impl Reader<'_> {
    fn read<T>(&mut self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        match self {
            Reader::Own(store) => store.read(f),
            Reader::Running(tx) => f(tx),
        }
    }
}

impl<'s> App<'s> {
    /// Reads, in one transaction.
    fn read<T>(&self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        match self.reader()? {
            Reader::Own(store) => store.read_last(f),
            mut reader => reader.read(f),
        }
    }

    /// Opens the database.
    pub fn open(&self, access: Access) -> Result<Store<'s>> {
        let upgrade = Upgrade { now: self.time.source().without_file().ok(), told: self.on_upgrade.0 };
        Store::open(&self.db, access, self.busy_timeout, upgrade)
    }

    /// Opens the database to read, page by page if need be.
    fn reader(&self) -> Result<Reader<'s>> {
        Ok(match self.session {
            Session::Closed => Reader::Own(self.open(Access::Read)?),
            Session::Running(tx) => Reader::Running(tx),
        })
    }

    /// Writes, in one transaction; in that of a batch, it is for the batch to take back what a failure leaves.
    fn transact<T>(&self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let written = match self.session {
            Session::Closed => {
                let store = self.open(Access::Write)?;
                store.write_last(self.dry_run, f)
            }
            Session::Running(tx) => f(tx),
        };
        written.map_err(|failure| self.blame(failure))
    }

    /// Notes in events who did it: the app that calls, if one does.
    fn sign(&self, events: &mut [Event]) {
        let Some(app) = &self.calling else { return };
        for event in events {
            event.origin.get_or_insert_with(Origin::default).app = Some(app.clone());
        }
    }

    /// What looks like a bug, on a file that is not what its journal says, is the fault of the file.
    fn blame(&self, failure: Failure) -> Failure {
        if failure.exit != Exit::Internal {
            return failure;
        }
        match self.check(true, &|_, _| {}) {
            Err(found) if found.exit == Exit::Database => found,
            Ok(report) => match report.problems.into_iter().next() {
                Some(problem) => {
                    let message = format!("the database is damaged: {}", problem.message);
                    Failure::database("damaged", message).hint("consign check --deep")
                }
                None => failure,
            },
            Err(_) => failure,
        }
    }

    /// What time it is, in a running transaction.
    pub fn now(&self, tx: &Tx<'_>) -> Result<Time> {
        self.time.now(tx)
    }

    /// What a decision may look at; stock is added where it is needed.
    fn context(&self, tx: &Tx<'_>) -> Result<Context> {
        Ok(Context {
            now: self.time.now(tx)?,
            next_seq: tx.next_seq()?,
            shop: tx.shop()?,
            locations: tx.locations()?,
            stock: Stock::default(),
            app: self.calling.clone(),
        })
    }

    /// The surroundings of a reading command: as [`App::context`], without a place in the journal.
    fn surroundings(&self, tx: &Tx<'_>) -> Result<Context> {
        let (shop, locations): (Shop, Locations) = (tx.shop()?, tx.locations()?);
        let app = self.calling.clone();
        Ok(Context { now: self.time.now(tx)?, next_seq: 0, shop, locations, stock: Stock::default(), app })
    }
}
