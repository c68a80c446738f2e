//! Idempotency keys: what was answered to a command, so that its repetition is answered the same.

use rusqlite::params;

use super::row::Spelled;
use super::tx::Tx;
use crate::domain::Time;
use crate::failure::Result;

/// The first answer to a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAnswer {
    /// Of the command and its arguments.
    pub hash: String,
    pub answer: String,
}

/// A key with all that is kept under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    pub key: String,
    pub stored: StoredAnswer,
    pub at: Time,
}

impl Tx<'_> {
    /// The answer that was given to this key.
    pub fn answer_of_key(&self, key: &str) -> Result<Option<StoredAnswer>> {
        let sql = "SELECT hash, answer FROM idempotency_key WHERE key = ?1";
        self.first("idempotency_key", sql, [key], |mut row| Ok(StoredAnswer { hash: row.text()?, answer: row.text()? }))
    }

    /// Keeps the answer to a new key.
    pub fn remember_key(&self, key: &str, stored: &StoredAnswer, at: Time) -> Result<()> {
        let sql = "INSERT INTO idempotency_key (key, hash, answer, at) VALUES (?1, ?2, ?3, ?4)";
        self.execute(sql, params![key, stored.hash, stored.answer, at.spell()])?;
        Ok(())
    }

    /// At most `limit` keys after this number, oldest first, with their numbers.
    pub fn keys(&self, after: i64, limit: i64) -> Result<Vec<(i64, KeptAnswer)>> {
        let sql =
            "SELECT number, key, hash, answer, at FROM idempotency_key WHERE number > ?1 ORDER BY number LIMIT ?2";
        let number = |(number, _): &(i64, KeptAnswer)| *number;
        self.page("idempotency_key", after, sql, [after, limit], number, |mut row| {
            let (number, key) = (row.integer()?, row.text()?);
            let stored = StoredAnswer { hash: row.text()?, answer: row.text()? };
            Ok((number, KeptAnswer { key, stored, at: row.word()? }))
        })
    }

    /// The number of the last key; 0 if there is none.
    pub fn last_key(&self) -> Result<i64> {
        self.count("SELECT coalesce(max(number), 0) FROM idempotency_key", [])
    }
}
