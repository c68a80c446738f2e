//! A transaction, and the few ways in which the rest of the store runs statements in it.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use rusqlite::{Params, Row, Statement};

use super::chain::Head;
use super::failures::{damaged, of_device};
use super::row::Columns;
use super::shop_document::ShopRow;
use super::statements::{Lend, Statements};
use crate::domain::DeliveryTarget;
use crate::failure::{Failure, Result};

/// A running transaction. Its methods, over the files of the store, are all that can be asked of a database.
#[derive(Debug)]
pub struct Tx<'s> {
    statements: &'s dyn Lend,
    /// The last entry of the journal, once it was looked up.
    pub(super) head: Cell<Option<Head>>,
    /// What every command asks for and hardly one changes.
    pub(super) shop: Remembered<ShopRow>,
    /// The deliveries that tell what an order became in this transaction, by their target and the order.
    pub(super) told: RefCell<HashMap<(DeliveryTarget, i64), i64>>,
}

/// What was read once, until it is changed.
#[derive(Debug)]
pub(super) struct Remembered<T>(RefCell<Option<T>>);

impl<T> Remembered<T> {
    fn nothing() -> Remembered<T> {
        Remembered(RefCell::new(None))
    }

    /// A part of what is remembered, or of what `read` reads now.
    pub(super) fn or_read<P>(&self, read: impl FnOnce() -> Result<T>, part: impl FnOnce(&T) -> P) -> Result<P> {
        if let Some(known) = &*self.0.borrow() {
            return Ok(part(known));
        }
        let found = read()?;
        Ok(part(self.0.borrow_mut().insert(found)))
    }

    /// Changes what is remembered, if anything is.
    pub(super) fn change(&self, change: impl FnOnce(&mut T)) {
        self.0.borrow_mut().as_mut().map(change);
    }

    pub(super) fn forget(&self) {
        self.0.take();
    }
}

/// The key of the next row of a walk, which must lead on.
pub(super) fn next_key<K: PartialOrd>(table: &str, last: K, key: K) -> Result<K> {
    if key > last { Ok(key) } else { Err(damaged(format_args!("the rows of table `{table}` are out of order"))) }
}

impl<'s> Tx<'s> {
    pub(super) fn new(statements: &'s Statements<'_>) -> Tx<'s> {
        Tx { statements, head: Cell::default(), shop: Remembered::nothing(), told: RefCell::default() }
    }

    /// Does `f`, and takes back what it wrote if it fails.
    pub fn attempt<T>(&self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.execute("SAVEPOINT attempt", [])?;
        let head = self.head.get();
        let result = f(self);
        if result.is_err() {
            self.execute("ROLLBACK TO attempt", [])?;
            self.head.set(head);
            self.shop.forget();
            self.forget_untold()?;
        }
        self.execute("RELEASE attempt", [])?;
        result
    }

    /// Whether the disk failed in this transaction, whatever SQLite made of it.
    pub(super) fn device_failed(&self) -> bool {
        self.statements.device_failed()
    }

    /// The failure of something done in this transaction, as it is told: where the disk failed, the pages are not to blame.
    pub fn explain(&self, failure: Failure) -> Failure {
        if self.device_failed() { of_device(failure) } else { failure }
    }

    /// Uses a statement.
    fn with<T, E: From<rusqlite::Error>>(
        &self,
        sql: &str,
        used: impl FnOnce(&mut Statement<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (mut used, mut result) = (Some(used), None);
        self.statements.lend(sql, &mut |statement| result = used.take().map(|used| used(statement)))?;
        result.expect("a statement that is lent is used")
    }

    pub(super) fn execute(&self, sql: &str, values: impl Params) -> Result<usize, rusqlite::Error> {
        self.with(sql, |statement| statement.execute(values))
    }

    /// Whether there is a row.
    pub(super) fn exists(&self, sql: &str, values: impl Params) -> Result<bool> {
        Ok(self.with(sql, |statement| statement.exists(values))?)
    }

    /// Calls `each` with every row.
    pub(super) fn each(
        &self,
        sql: &str,
        values: impl Params,
        mut each: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.with(sql, |statement| {
            let mut rows = statement.query(values)?;
            while let Some(row) = rows.next()? {
                each(row)?;
            }
            Ok(())
        })
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

    /// As [`Tx::all`], for a walk by key: each row's key is greater than the one before, and than `after`. In a damaged tree
    /// the last row of a page can have a smaller key than the page before, and a walk would never end.
    pub(super) fn page<T, K: PartialOrd + Copy>(
        &self,
        table: &'static str,
        after: K,
        sql: &str,
        values: impl Params,
        key: impl Fn(&T) -> K,
        mut read: impl FnMut(Columns<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut last = after;
        self.all(table, sql, values, |row| {
            let row = read(row)?;
            last = next_key(table, last, key(&row))?;
            Ok(row)
        })
    }

    /// The first row, if there is one.
    pub(super) fn first<T>(
        &self,
        table: &'static str,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(Columns<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        self.with(sql, |statement| {
            let mut rows = statement.query(values)?;
            rows.next()?.map(|row| read(Columns::of(table, row))).transpose()
        })
    }

    /// The one integer that a counting statement gives.
    pub(super) fn count(&self, sql: &str, values: impl Params) -> Result<i64> {
        Ok(self.with(sql, |statement| statement.query_row(values, |row| row.get(0)))?)
    }
}
