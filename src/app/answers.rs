//! Writing with idempotency keys and dry runs: a key, a hash of the command and its answer are stored in the same
//! transaction as the change (contract 7).

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::App;
use crate::failure::{Exit, Failure, Result};
use crate::store::{StoredAnswer, Tx};
use crate::wire::{ImportReport, Outcome};
use sha2::{Digest, Sha256};

/// An idempotency key, and the hash of the command it is used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub key: String,
    /// Of the command and its own arguments, after parsing.
    pub hash: String,
}

impl Key {
    /// A key for a command: its words and its arguments as one text.
    pub fn new(key: String, command: &str, arguments: &str) -> Key {
        Key { key, hash: digest(&[command.as_bytes(), arguments.as_bytes()]) }
    }

    /// The hash of the same command with the content of a file.
    pub(super) fn with_content(hash: &str, content: &[u8]) -> String {
        digest(&[hash.as_bytes(), content])
    }
}

/// SHA-256 over parts, each with its length before it, in hexadecimal.
fn digest(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// An answer that can be kept under a key and given again.
pub(super) trait Answer: Serialize + DeserializeOwned {
    /// Marks what kind of run gave it.
    fn mark(&mut self, dry_run: bool, replayed: bool);
    /// What is kept of it.
    fn kept(&self) -> Self;
}

impl Answer for Outcome {
    fn mark(&mut self, dry_run: bool, replayed: bool) {
        self.dry_run = dry_run;
        self.replayed = replayed;
    }

    fn kept(&self) -> Outcome {
        self.clone()
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
}

impl App<'_> {
    /// Runs a writing command in one transaction. With a key that was used before for the same command, the first answer
    /// is given again and nothing happens.
    pub(super) fn write<A: Answer>(&self, f: impl FnOnce(&Tx<'_>) -> Result<A>) -> Result<A> {
        self.transact(|tx| {
            if let Some(answer) = self.earlier_answer(tx)? {
                return Ok(answer);
            }
            let mut answer = f(tx)?;
            answer.mark(self.dry_run, false);
            if let (Some(key), false) = (&self.key, self.dry_run) {
                let text =
                    serde_json::to_string(&answer.kept()).map_err(|error| Failure::internal(error.to_string()))?;
                tx.remember_key(&key.key, &StoredAnswer { hash: key.hash.clone(), answer: text }, self.now)?;
            }
            Ok(answer)
        })
    }

    /// The answer that was given under the key before.
    fn earlier_answer<A: Answer>(&self, tx: &Tx<'_>) -> Result<Option<A>> {
        let Some(key) = &self.key else { return Ok(None) };
        let Some(stored) = tx.answer_of_key(&key.key)? else { return Ok(None) };
        if stored.hash != key.hash {
            let message = format!("the key {} was used before with another command or other arguments", key.key);
            return Err(Failure::new("key_reused", Exit::Conflict, message).hint("choose a new key"));
        }
        let mut answer: A = serde_json::from_str(&stored.answer).map_err(|_| {
            Failure::database("damaged", format!("the answer kept under key {} cannot be read", key.key))
        })?;
        answer.mark(self.dry_run, true);
        Ok(Some(answer))
    }
}
