//! Writing a row: all of a new one, and of an old one only the columns that changed.
//!
//! An UPDATE of every column would be simpler, but SQLite then prepares and runs the checks, references and indexes
//! of all of them: for the small changes of one command that is most of the work.

use rusqlite::params_from_iter;

use super::cell::Column;
use super::failures::damaged;
use super::tx::Tx;
use crate::failure::Result;

impl Tx<'_> {
    /// Writes the row with this key: inserts it if there is no old one, else updates what differs, if anything does.
    pub(super) fn save_row(
        &self,
        table: &str,
        key: &[Column<'_>],
        old: Option<&[Column<'_>]>,
        new: &[Column<'_>],
    ) -> Result<(), rusqlite::Error> {
        match old {
            None => self.insert_row(table, key, new),
            Some(old) => self.update_row(table, key, old, new),
        }
    }

    fn insert_row(&self, table: &str, key: &[Column<'_>], new: &[Column<'_>]) -> Result<(), rusqlite::Error> {
        let columns = || key.iter().chain(new);
        let mut sql = String::with_capacity(512);
        sql.extend(["INSERT INTO ", table, " ("]);
        for (place, (name, _)) in columns().enumerate() {
            sql.extend([if place > 0 { ", " } else { "" }, name]);
        }
        sql.push_str(") VALUES (?");
        sql.extend(columns().skip(1).map(|_| ", ?"));
        sql.push(')');
        self.execute(&sql, params_from_iter(columns().map(|(_, cell)| cell)))?;
        Ok(())
    }

    fn update_row(
        &self,
        table: &str,
        key: &[Column<'_>],
        old: &[Column<'_>],
        new: &[Column<'_>],
    ) -> Result<(), rusqlite::Error> {
        let changes = || old.iter().zip(new).filter(|(old, new)| old != new).map(|(_, new)| new);
        if changes().next().is_none() {
            return Ok(());
        }
        let mut sql = String::with_capacity(256);
        sql.extend(["UPDATE ", table, " SET "]);
        for (place, (name, _)) in changes().enumerate() {
            sql.extend([if place > 0 { ", " } else { "" }, name, " = ?"]);
        }
        for (place, (name, _)) in key.iter().enumerate() {
            sql.extend([if place > 0 { " AND " } else { " WHERE " }, name, " = ?"]);
        }
        self.execute(&sql, params_from_iter(changes().chain(key).map(|(_, cell)| cell)))?;
        Ok(())
    }

    /// Takes the row with this key away.
    pub(super) fn delete_row(&self, table: &str, key: &[Column<'_>]) -> Result<(), rusqlite::Error> {
        let places: Vec<String> = key.iter().map(|(name, _)| format!("{name} = ?")).collect();
        let sql = format!("DELETE FROM {table} WHERE {}", places.join(" AND "));
        self.execute(&sql, params_from_iter(key.iter().map(|(_, cell)| cell)))?;
        Ok(())
    }

    /// Runs a statement that concerns exactly one row.
    pub(super) fn change_one(&self, sql: &str, values: impl rusqlite::Params) -> Result<()> {
        match self.execute(sql, values)? {
            1 => Ok(()),
            _ => Err(damaged("a row that was read a moment ago is not there")),
        }
    }
}
