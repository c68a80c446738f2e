//! Walks over what may be long: they are read page by page, each page in a transaction of its own, so that neither memory
//! nor a lock grows with the walk.

use super::Reader;
use crate::failure::Result;
use crate::store::Tx;

/// A walk that ends behind the first page that is not full, or at its limit.
pub(super) struct Pages<'r, 's> {
    reader: &'r mut Reader<'s>,
    size: i64,
    left: i64,
    more: bool,
}

/// What a walk shows.
#[derive(Debug)]
pub enum Look<T> {
    Item(T),
    /// That was all for now: no transaction is open.
    Over,
}

impl<'r, 's> Pages<'r, 's> {
    /// A walk by pages of that many rows.
    pub fn of(reader: &'r mut Reader<'s>, size: i64) -> Pages<'r, 's> {
        Pages { reader, size, left: i64::MAX, more: true }
    }

    /// A walk over at most that many rows.
    pub fn limited(self, limit: i64) -> Pages<'r, 's> {
        Pages { left: limit, ..self }
    }

    /// The next page. `read` is told how many rows it may have.
    pub fn next<T>(&mut self, read: impl FnOnce(&Tx<'_>, i64) -> Result<Vec<T>>) -> Result<Option<Vec<T>>> {
        self.next_made(|tx, size| read(tx, size).map(|rows| (rows.len(), rows)))
    }

    /// What was made of the next page. `read` is told how many rows it may have, and tells how many they were.
    pub fn next_made<T>(&mut self, read: impl FnOnce(&Tx<'_>, i64) -> Result<(usize, T)>) -> Result<Option<T>> {
        let size = self.size.min(self.left);
        if size == 0 || !self.more {
            return Ok(None);
        }
        let (rows, page) = self.reader.read(|tx| read(tx, size))?;
        self.left -= rows as i64;
        self.more = rows as i64 == size;
        Ok(Some(page))
    }

    /// Whether there may be more rows behind the last page.
    pub fn has_more(&self) -> bool {
        self.more
    }
}
