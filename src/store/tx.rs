//! A transaction, and the few ways in which the rest of the store runs statements in it.

use std::cell::{Cell, RefCell};
use std::ops::{Deref, DerefMut};

use rusqlite::{CachedStatement, Connection, Params, Row, Statement};

use super::connection::device_failed;
use super::journal::Head;
use super::row::Columns;
use crate::failure::Result;

/// The statements that were asked for already.
///
/// A statement to be kept is prepared in slower memory, which costs a single command an eighth of all its work. So a
/// statement is kept only from its second use on: then there will be a third.
#[derive(Debug, Default)]
pub(super) struct Seen(RefCell<Vec<Box<str>>>);

impl Seen {
    /// Whether this is not the first time. The texts differ in length, mostly, so that a search is cheap.
    fn again(&self, sql: &str) -> bool {
        let mut seen = self.0.borrow_mut();
        let again = seen.iter().any(|known| **known == *sql);
        if !again {
            seen.push(sql.into());
        }
        again
    }
}

/// A statement ready to run.
pub(super) enum Prepared<'conn> {
    Once(Statement<'conn>),
    Kept(CachedStatement<'conn>),
}

impl<'conn> Deref for Prepared<'conn> {
    type Target = Statement<'conn>;

    fn deref(&self) -> &Statement<'conn> {
        match self {
            Prepared::Once(statement) => statement,
            Prepared::Kept(statement) => statement,
        }
    }
}

impl DerefMut for Prepared<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        match self {
            Prepared::Once(statement) => statement,
            Prepared::Kept(statement) => statement,
        }
    }
}

/// A running transaction. Its methods, over the files of the store, are all that can be asked of a database.
#[derive(Debug)]
pub struct Tx<'conn> {
    conn: &'conn Connection,
    seen: &'conn Seen,
    /// The last entry of the journal, once it was looked up.
    pub(super) head: Cell<Option<Head>>,
}

impl<'conn> Tx<'conn> {
    pub(super) fn new(conn: &'conn Connection, seen: &'conn Seen) -> Tx<'conn> {
        Tx { conn, seen, head: Cell::new(None) }
    }

    /// Does `f`, and takes back what it wrote if it fails.
    pub fn attempt<T>(&self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.execute("SAVEPOINT attempt", [])?;
        let head = self.head.get();
        let result = f(self);
        if result.is_err() {
            self.execute("ROLLBACK TO attempt", [])?;
            self.head.set(head);
        }
        self.execute("RELEASE attempt", [])?;
        result
    }

    /// Whether the disk failed in this transaction, whatever SQLite made of it.
    pub(super) fn device_failed(&self) -> bool {
        device_failed(self.conn)
    }

    pub(super) fn statement(&self, sql: &str) -> Result<Prepared<'conn>, rusqlite::Error> {
        if self.seen.again(sql) {
            self.conn.prepare_cached(sql).map(Prepared::Kept)
        } else {
            self.conn.prepare(sql).map(Prepared::Once)
        }
    }

    pub(super) fn execute(&self, sql: &str, values: impl Params) -> Result<usize, rusqlite::Error> {
        self.statement(sql)?.execute(values)
    }

    /// Calls `each` with every row.
    pub(super) fn each(
        &self,
        sql: &str,
        values: impl Params,
        mut each: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.statement(sql)?;
        let mut rows = statement.query(values)?;
        while let Some(row) = rows.next()? {
            each(row)?;
        }
        Ok(())
    }

    /// All rows, read by `read`. `table` names the place in a failure.
    pub(super) fn all<T>(
        &self,
        table: &'static str,
        sql: &str,
        values: impl Params,
        mut read: impl FnMut(Columns<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut all = Vec::new();
        self.each(sql, values, |row| {
            all.push(read(Columns::of(table, row))?);
            Ok(())
        })?;
        Ok(all)
    }

    /// The first row, if there is one.
    pub(super) fn first<T>(
        &self,
        table: &'static str,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(Columns<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.statement(sql)?;
        let mut rows = statement.query(values)?;
        rows.next()?.map(|row| read(Columns::of(table, row))).transpose()
    }

    /// The one integer that a counting statement gives.
    pub(super) fn count(&self, sql: &str, values: impl Params) -> Result<i64> {
        Ok(self.statement(sql)?.query_row(values, |row| row.get(0))?)
    }
}
