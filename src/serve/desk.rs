//! Where requests get at the database: each opens it anew, so that a file put in its place is served from the next on.

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use super::clock::Clock;
use super::wake::Wake;
use crate::app::{App, OnUpgrade, RunOptions, Session, Until, Watcher, callable, credentials};
use crate::domain::{Credentials, Location};
use crate::failure::{Failure, Result};
use crate::store::{Access, Tx};

/// What all requests share.
#[derive(Debug)]
pub struct Desk {
    db: PathBuf,
    busy_timeout: Duration,
    clock: Clock,
    /// Who is told of each commit.
    wake: Mutex<Wake>,
}

impl Desk {
    pub fn new(db: PathBuf, busy_timeout: Duration, clock: Clock, wake: Wake) -> Desk {
        Desk { db, busy_timeout, clock, wake: Mutex::new(wake) }
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

    /// As [`Desk::write`], for what nobody is to be woken for.
    pub fn note<T>(&self, f: impl FnOnce(&App<'_>, &Tx<'_>) -> Result<T>) -> Result<T> {
        let app = self.app()?;
        let mut store = app.open(Access::Write)?;
        store.write(false, |tx| f(&App { session: Session::Running(tx), ..app.clone() }, tx))
    }

    /// Writes, in one transaction; a failure takes all of it back.
    pub fn write<T>(&self, f: impl FnOnce(&App<'_>, &Tx<'_>) -> Result<T>) -> Result<T> {
        let written = self.note(f)?;
        if let Ok(wake) = self.wake.lock() {
            wake.now();
        }
        Ok(written)
    }

    /// Does what is due by the time that it is, if any service acts by itself.
    pub fn act(&self, watcher: &mut dyn Watcher) -> Result<()> {
        let acts = |location: &Location| location.service.as_ref().is_some_and(|service| service.behaviour.is_some());
        if !self.read(|_, tx| Ok(tx.locations()?.0.iter().any(acts)))? {
            return Ok(());
        }
        let options = RunOptions { until: Until::Now, services: Vec::new(), limit: None };
        self.app()?.run(&options, watcher).map(|_| ())
    }

    /// The domain of the shop, and what a program needs to call as the app of this name.
    pub fn credentials(&self, app: &str) -> Result<(String, Credentials)> {
        self.read(|_, tx| Ok((tx.shop()?.domain, credentials(&tx.given()?, &callable(tx, app)?.name))))
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
