//! The database: rows, journal and keys in one SQLite file. The only place that knows SQLite.
//!
//! It keeps what it is given and gives it back exactly. It knows no command line, no rendering and no rules: what is
//! derived from an order comes from `domain`, what a command means from `app`.

mod active;
mod awaited;
mod cell;
mod chain;
mod check;
mod conditions;
mod connection;
mod deliveries;
mod delivery_targets;
mod documents;
mod entry;
mod failures;
mod find;
mod inbox;
mod journal;
mod json;
mod keys;
mod list;
mod listed;
mod near;
mod new_file;
mod order_list;
mod projections;
mod rebuild;
mod row;
mod row_save;
mod schema;
mod scratch;
mod shipments;
mod shop;
mod shop_document;
mod sorted;
mod statements;
mod stock;
mod tx;
mod upgrade;

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

use crate::failure::{Failure, Result};
use connection::{connect, device_failed, examine};
use schema::Header;
use statements::Statements;

pub use awaited::AwaitedRow;
pub use chain::{Chain, hexadecimal};
pub use connection::Access;
pub use deliveries::{Delivery, DeliveryFilter, NewDelivery};
pub use documents::Namesake;
pub use entry::Entry;
pub use failures::is_about_a_row;
pub use inbox::{InboxPlace, InboxRow, InboxUnits, Work};
pub use journal::EventFilter;
pub use json::has_long_number;
pub use keys::{KeptAnswer, StoredAnswer};
pub use list::{OrderFilter, OrderRow};
pub use order_list::OrderList;
pub use rebuild::{Rebuild, Replayed, UnfitEvent};
pub use schema::SCHEMA_VERSION;
pub use scratch::Scratch;
pub use shipments::ShipmentFilter;
pub use shop_document::Given;
pub use sorted::{OrderSort, SortKey};
pub use stock::StockBeginnings;
pub use tx::Tx;
pub use upgrade::{OldAdjustment, Upgrade, Upgrading};

/// An open database.
#[derive(Debug)]
pub struct Store<'u> {
    conn: Connection,
    /// As it was given.
    path: PathBuf,
    access: Access,
    busy_timeout: Duration,
    upgrade: Upgrade<'u>,
}

impl<'u> Store<'u> {
    /// Makes a new database, filled by `fill`. It appears at once and whole, or not at all; it is not opened, because
    /// what failed then would have left it there.
    pub fn create(path: &Path, fill: impl FnOnce(&Tx<'_>) -> Result<()>) -> Result<()> {
        let make = |temporary: &Path| {
            let mut conn = connect(temporary, Access::Write, Duration::ZERO)?;
            // The file is nobody's until it is linked into place, and is synced before that.
            conn.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")?;
            let work = Transaction::new(&mut conn, TransactionBehavior::Immediate)?;
            schema::build(&work)?;
            fill(&Tx::new(&Statements::new(&work, false)))?;
            work.commit()?;
            conn.close().map_err(|(_, error)| Failure::from(error))
        };
        // A file that was made a moment ago is not damaged; its disk is.
        new_file::make(path, |temporary| make(temporary).map_err(failures::of_device))
    }

    /// Opens a database that is there. Never creates one. `path` is only ever a path.
    /// An older one is brought up to date before its first transaction, as `upgrade` says.
    pub fn open(path: &Path, access: Access, busy_timeout: Duration, upgrade: Upgrade<'u>) -> Result<Store<'u>> {
        examine(path)?;
        let conn = connect(path, access, busy_timeout)?;
        let store = Store { conn, path: path.to_owned(), access, busy_timeout, upgrade };
        store.make_durable().map_err(|failure| store.explain(failure))?;
        Ok(store)
    }

    /// Spends more memory on pages, for a run of many commands that jump between orders, and keeps what a savepoint
    /// remembers of them there too.
    pub fn expect_many_commands(&self) -> Result<()> {
        self.conn.execute_batch("PRAGMA cache_size = -7000; PRAGMA temp_store = MEMORY")?;
        Ok(())
    }

    /// As [`Store::read`], for a process that is about to exit.
    pub fn read_last<T>(self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let mut store = ManuallyDrop::new(self);
        store.read_in(true, f)
    }

    /// As [`Store::write`], for a process that is about to exit. The connection is left open and its memory in disorder:
    /// to free every parsed table and statement is a sixth of the work of a small command.
    pub fn write_last<T>(self, dry_run: bool, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let mut store = ManuallyDrop::new(self);
        store.write_in(true, dry_run, f)
    }

    /// Reads, in one transaction: everything `f` sees is of one moment.
    pub fn read<T>(&mut self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.read_in(false, f)
    }

    fn read_in<T>(&mut self, last: bool, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.prepare_to_read().map_err(|failure| self.explain(failure))?;
        let result = f(&Tx::new(&Statements::new(&self.conn, last)));
        // Nothing was written, so this can only fail if an error has ended the transaction already.
        let _ = self.conn.execute_batch("ROLLBACK");
        result.map_err(|failure| self.explain(failure))
    }

    /// Reads as [`Store::read`], but only what can be read at once: an older file stays as it is, and so does what an
    /// interrupted command left behind. For completions, which must change nothing.
    pub fn peek<T>(&mut self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.conn.execute_batch("BEGIN")?;
        match schema::header(&self.conn)? {
            Header::Current => f(&Tx::new(&Statements::new(&self.conn, false))),
            Header::Older(_) => Err(failures::damaged("it has to be upgraded first")),
            Header::Refused(failure) => Err(failure),
        }
    }

    /// Writes, in one transaction that begins with the lock. Commits unless `dry_run` or `f` fails.
    pub fn write<T>(&mut self, dry_run: bool, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.write_in(false, dry_run, f)
    }

    fn write_in<T>(&mut self, last: bool, dry_run: bool, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.transaction(last, dry_run, f).map_err(|failure| self.explain(failure))
    }

    fn transaction<T>(&mut self, last: bool, dry_run: bool, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        loop {
            let work = Transaction::new(&mut self.conn, TransactionBehavior::Immediate)?;
            match schema::header(&work)? {
                Header::Current => {
                    let result = f(&Tx::new(&Statements::new(&work, last)))?;
                    if dry_run {
                        work.rollback()?;
                    } else {
                        work.commit().map_err(failures::of_commit)?;
                    }
                    return Ok(result);
                }
                // In a transaction of its own: it stays, whatever becomes of the command.
                Header::Older(version) => {
                    upgrade::upgrade(&work, self.upgrade)?;
                    work.commit().map_err(failures::of_commit)?;
                    self.upgrade.tell(Upgrading::Done { from: version });
                }
                Header::Refused(failure) => return Err(failure),
            }
        }
    }

    /// Copies the database, as it is at this moment, into a new file.
    pub fn backup(&mut self, path: &Path) -> Result<()> {
        self.begin_to_copy().map_err(|failure| self.explain(failure))?;
        new_file::make(path, |temporary| {
            let name = temporary.to_str().ok_or_else(|| Failure::usage("the path of a backup must be UTF-8 text"))?;
            let copied = self.conn.execute("VACUUM INTO ?1", [name]).map_err(Failure::from);
            copied.map(|_| ()).map_err(|failure| self.of_copying(failure))
        })
        .map_err(|failure| self.explain(failure))
    }

    /// SQLite does not tell which of two files has pages that contradict each other. If this one is sound, the new one
    /// was not kept as it was written.
    fn of_copying(&self, failure: Failure) -> Failure {
        let look = || self.conn.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
        if failures::is_about_pages(&failure) && look().is_ok_and(|found| found == "ok") {
            return Failure::io("the copy cannot be written: the disk failed");
        }
        failure
    }

    /// Makes sure that the file is consign's, and whole. One of an older version is copied as it is.
    fn begin_to_copy(&mut self) -> Result<()> {
        match schema::header(&self.conn) {
            Ok(Header::Older(_)) => Ok(()),
            Ok(Header::Refused(failure)) => Err(failure),
            Ok(Header::Current) | Err(_) => self.read(|_| Ok(())),
        }
    }

    /// Begins a reading transaction on a file that is consign's and of this version.
    fn prepare_to_read(&mut self) -> Result<()> {
        loop {
            self.conn.execute_batch("BEGIN")?;
            let failure = match schema::header(&self.conn) {
                Ok(Header::Current) => return Ok(()),
                Ok(Header::Older(_)) => None,
                Ok(Header::Refused(failure)) => Some(failure),
                Err(error) if failures::needs_recovery(&error) && self.access == Access::Read => None,
                Err(error) => Some(Failure::from(error)),
            };
            let _ = self.conn.execute_batch("ROLLBACK");
            if let Some(failure) = failure {
                return Err(failure);
            }
            // What an interrupted command left, or an older version, must be dealt with by a writer first.
            self.conn = connect(&self.path, Access::Write, self.busy_timeout)?;
            self.access = Access::Write;
            self.make_durable()?;
            self.write(false, |_| Ok(()))?;
        }
    }

    /// `EXTRA`, because `FULL` does not make a deleted rollback journal durable before the command ends.
    fn make_durable(&self) -> Result<()> {
        if self.access == Access::Read {
            return Ok(());
        }
        match self.conn.execute_batch("PRAGMA synchronous = EXTRA") {
            Ok(()) => Ok(()),
            // Who has waited once need not wait again.
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Err(Failure::from(error)),
            // The first statement to look at the tables. What is wrong with them may be that they are not consign's.
            Err(error) => match schema::header(&self.conn) {
                Ok(Header::Refused(failure)) => Err(failure),
                Ok(Header::Current | Header::Older(_)) | Err(_) => Err(Failure::from(error)),
            },
        }
    }

    fn explain(&self, mut failure: Failure) -> Failure {
        if device_failed(&self.conn) {
            failure = failures::of_device(failure);
        }
        failures::naming(failures::after_waiting(failure, self.busy_timeout), &self.path)
    }
}
