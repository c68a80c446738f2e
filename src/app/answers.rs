//! Writing with idempotency keys and dry runs: a key, a hash of the command and its answer are stored in the same
//! transaction as the change.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::App;
use crate::failure::{Exit, Failure, Result};
use crate::store::{StoredAnswer, Tx};
use crate::wire::{ImportReport, Outcome};

/// An answer that can be kept under a key and given again.
pub(super) trait Answer: Serialize + DeserializeOwned {
    /// Marks what kind of run gave it.
    fn mark(&mut self, dry_run: bool, replayed: bool);
    /// What is kept of it.
    fn kept(&self) -> Self;
    /// Adds sentences for people.
    fn warn(&mut self, warnings: Vec<String>);
}

impl Answer for Outcome {
    fn mark(&mut self, dry_run: bool, replayed: bool) {
        self.dry_run = dry_run;
        self.replayed = replayed;
    }

    fn kept(&self) -> Outcome {
        self.clone()
    }

    fn warn(&mut self, warnings: Vec<String>) {
        self.warnings.extend(warnings);
    }
}

impl Answer for ImportReport {
    fn mark(&mut self, dry_run: bool, replayed: bool) {
        self.dry_run = dry_run;
        self.replayed = replayed;
    }

    fn kept(&self) -> ImportReport {
        ImportReport { records: Vec::new(), ..self.clone() }
    }

    fn warn(&mut self, warnings: Vec<String>) {
        self.warnings.extend(warnings);
    }
}

impl App<'_> {
    /// Runs a writing command in one transaction. With a key that was used before for the same command, the first answer
    /// is given again and nothing happens.
    pub(super) fn write<A: Answer>(&self, f: impl FnOnce(&Tx<'_>) -> Result<A>) -> Result<A> {
        self.transact(|tx| {
            if let Some(answer) = self.earlier_answer(tx)? {
                return Ok(answer);
            }
            let at = self.key.as_ref().map(|_| self.time.now(tx)).transpose()?;
            let mut answer = f(tx)?;
            answer.mark(self.dry_run, false);
            if let (Some(key), Some(at), false) = (&self.key, at, self.dry_run) {
                let text =
                    serde_json::to_string(&answer.kept()).map_err(|error| Failure::internal(error.to_string()))?;
                tx.remember_key(&key.key, &StoredAnswer { hash: key.hash()?, answer: text }, at)?;
            }
            Ok(answer)
        })
    }

    /// The answer that was given under the key before.
    pub(super) fn earlier_answer<A: Answer>(&self, tx: &Tx<'_>) -> Result<Option<A>> {
        let Some(key) = &self.key else { return Ok(None) };
        let Some(stored) = tx.answer_of_key(&key.key)? else { return Ok(None) };
        let Some(warnings) = key.is_of(&stored)? else {
            let message = format!("the key {} was used before with another command or other arguments", key.key);
            return Err(Failure::new("key_reused", Exit::Conflict, message).hint("choose a new key"));
        };
        let mut answer: A = serde_json::from_str(&stored.answer).map_err(|_| {
            Failure::database("damaged", format!("the answer kept under key {} cannot be read", key.key))
        })?;
        answer.mark(self.dry_run, true);
        answer.warn(warnings);
        Ok(Some(answer))
    }
}
