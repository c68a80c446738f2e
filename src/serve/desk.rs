//! Where requests get at the database: each opens it anew, so that a file put in its place is served from the next on.

use std::path::PathBuf;
use std::time::Duration;

use super::clock::Clock;
use crate::app::{App, OnUpgrade, Session};
use crate::failure::{Failure, Result};
use crate::store::{Access, Given, Tx};

/// What all requests share.
#[derive(Debug)]
pub struct Desk {
    db: PathBuf,
    busy_timeout: Duration,
    clock: Clock,
}

impl Desk {
    pub fn new(db: PathBuf, busy_timeout: Duration, clock: Clock) -> Desk {
        Desk { db, busy_timeout, clock }
    }

    /// The app of one request. Its time is asked for here and nowhere else.
    fn app(&self) -> Result<App<'static>> {
        Ok(App {
            db: self.db.clone(),
            session: Session::Closed,
            busy_timeout: self.busy_timeout,
            time: self.clock.time()?,
            dry_run: false,
            key: None,
            whole_order: false,
            calling: None,
            on_upgrade: OnUpgrade::untold(),
        })
    }

    /// Reads, in one transaction: everything is of one moment.
    pub fn read<T>(&self, f: impl FnOnce(&App<'_>, &Tx<'_>) -> Result<T>) -> Result<T> {
        let app = self.app()?;
        let mut store = app.open(Access::Read)?;
        store.read(|tx| f(&App { session: Session::Running(tx), ..app.clone() }, tx))
    }

    /// Writes, in one transaction; a failure takes all of it back.
    pub fn write<T>(&self, f: impl FnOnce(&App<'_>, &Tx<'_>) -> Result<T>) -> Result<T> {
        let app = self.app()?;
        let mut store = app.open(Access::Write)?;
        store.write(false, |tx| f(&App { session: Session::Running(tx), ..app.clone() }, tx))
    }

    /// What the shop was made with.
    pub fn shop(&self) -> Result<Given> {
        self.read(|_, tx| tx.given())
    }

    /// The path of the database as another program needs it.
    pub fn db_path(&self) -> Result<PathBuf> {
        std::path::absolute(&self.db)
            .map_err(|error| Failure::io(format!("cannot find `{}`: {}", self.db.display(), error.kind())))
    }

    /// The time that was given to the server.
    pub fn given_time(&self) -> Option<String> {
        self.clock.given()
    }
}
