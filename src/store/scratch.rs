//! A database for a moment: what one command cannot hold in memory until its file ends. It has no name, and goes with
//! the command.

use rusqlite::{Connection, OptionalExtension, params};

use crate::failure::{Failure, Result};

/// Texts by number, and names of these numbers.
pub struct Scratch {
    connection: Connection,
    /// How many texts there are.
    texts: u64,
}

impl Scratch {
    /// Empty. What is more than a few megabytes goes to a temporary file.
    ///
    /// # Errors
    /// `io_error` if it cannot be made, here and below.
    pub fn new() -> Result<Scratch> {
        let connection = Connection::open("").map_err(failed)?;
        let sql = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
            CREATE TABLE text (number INTEGER, place INTEGER, line INTEGER, text BLOB, PRIMARY KEY (number, place))
                WITHOUT ROWID;
            CREATE TABLE name (name TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
            BEGIN";
        connection.execute_batch(sql).map_err(failed)?;
        Ok(Scratch { connection, texts: 0 })
    }

    /// Gives a number a name. A name that is taken goes from its old number to this one.
    pub fn name(&mut self, name: &str, number: u64) -> Result<()> {
        self.execute("INSERT OR REPLACE INTO name (name, number) VALUES (?1, ?2)", params![name, signed(number)?])
    }

    /// The number with this name.
    pub fn find(&mut self, name: &str) -> Result<Option<u64>> {
        let mut find = self.connection.prepare_cached("SELECT number FROM name WHERE name = ?1").map_err(failed)?;
        let number: Option<i64> = find.query_row([name], |row| row.get(0)).optional().map_err(failed)?;
        Ok(number.map(i64::unsigned_abs))
    }

    /// Puts a text with its line behind those that the number has.
    pub fn put(&mut self, number: u64, line: u64, text: &[u8]) -> Result<()> {
        self.texts += 1;
        let sql = "INSERT INTO text (number, place, line, text) VALUES (?1, ?2, ?3, ?4)";
        self.execute(sql, params![signed(number)?, signed(self.texts)?, signed(line)?, text])
    }

    /// The texts of a number with their lines, in the order in which they were put.
    pub fn texts(&mut self, number: u64) -> Result<Vec<(u64, Vec<u8>)>> {
        let sql = "SELECT line, text FROM text WHERE number = ?1 ORDER BY place";
        let mut select = self.connection.prepare_cached(sql).map_err(failed)?;
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?));
        let rows = select.query_map([signed(number)?], read).map_err(failed)?;
        rows.collect::<rusqlite::Result<_>>().map_err(failed)
    }

    fn execute(&self, sql: &str, values: impl rusqlite::Params) -> Result<()> {
        self.connection.prepare_cached(sql).and_then(|mut statement| statement.execute(values)).map_err(failed)?;
        Ok(())
    }
}

fn signed(number: u64) -> Result<i64> {
    i64::try_from(number).map_err(|_| Failure::internal("there are too many records"))
}

fn failed(error: rusqlite::Error) -> Failure {
    Failure::io(format!("a temporary file in `{}`: {error}", std::env::temp_dir().display()))
}
