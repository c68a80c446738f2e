//! The statements of one transaction: what was prepared once is used again.
//!
//! rusqlite's own cache asks SQLite for statements in slower memory, meant for a long life, which costs a single command
//! an eighth of all its work.

use std::cell::RefCell;
use std::fmt;

use rusqlite::{Connection, Statement};

use super::connection::device_failed;

/// What is done with a statement.
pub(super) type Use<'a> = &'a mut dyn FnMut(&mut Statement<'_>);

/// Lends statements, without saying how long they live.
pub(super) trait Lend: fmt::Debug {
    /// Prepares a statement, unless it was lent before, and hands it to `user` once.
    fn lend(&self, sql: &str, user: Use<'_>) -> Result<(), rusqlite::Error>;
    /// Whether the file's disk failed.
    fn device_failed(&self) -> bool;
}

/// The statements that are not running.
#[derive(Debug)]
pub(super) struct Statements<'conn> {
    conn: &'conn Connection,
    idle: RefCell<Vec<(Box<str>, Statement<'conn>)>>,
    /// Whether the process ends after this transaction, so that nobody has to tidy up.
    last: bool,
}

impl<'conn> Statements<'conn> {
    pub(super) fn new(conn: &'conn Connection, last: bool) -> Statements<'conn> {
        Statements { conn, idle: RefCell::default(), last }
    }
}

impl Lend for Statements<'_> {
    fn lend(&self, sql: &str, user: Use<'_>) -> Result<(), rusqlite::Error> {
        // The texts differ in length, mostly, so that a search is cheap.
        let known = self.idle.borrow().iter().position(|(text, _)| **text == *sql);
        let (text, mut statement) = match known {
            Some(place) => self.idle.borrow_mut().swap_remove(place),
            None => (sql.into(), self.conn.prepare(sql)?),
        };
        user(&mut statement);
        self.idle.borrow_mut().push((text, statement));
        Ok(())
    }

    fn device_failed(&self) -> bool {
        device_failed(self.conn)
    }
}

impl Drop for Statements<'_> {
    fn drop(&mut self) {
        if self.last {
            std::mem::forget(self.idle.take());
        }
    }
}
