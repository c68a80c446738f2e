//! Idempotency keys: what was answered to a command, so that its repetition is answered the same (contract 7).

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
}
