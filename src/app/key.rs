//! Idempotency keys: a key, and the command that it is used for.

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::failure::{Failure, Result};
use crate::store::{StoredAnswer, hexadecimal};

/// An idempotency key, and the command it is used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub key: String,
    /// The words of the command.
    command: String,
    /// Its own arguments by their names in a batch line, spelled as the program spells them.
    arguments: BTreeMap<String, Value>,
}

/// The digest of a file, as a key has it.
pub fn digest(content: &[u8]) -> String {
    hexadecimal(&Sha256::digest(content))
}

/// What a hash begins with. One without it is of the first version, which took it over something else.
const SECOND_VERSION: &str = "2:";

impl Key {
    /// A key for a command with these arguments.
    pub fn new(key: String, command: &str, arguments: impl IntoIterator<Item = (String, Value)>) -> Key {
        Key { key, command: command.to_owned(), arguments: arguments.into_iter().collect() }
    }

    /// Adds a file by the digest of its content.
    pub(super) fn add_file(&mut self, name: &str, content: Sha256) {
        self.arguments.insert(name.to_owned(), Value::String(hexadecimal(&content.finalize())));
    }

    /// Of the command's name, a line break, and its arguments as canonical JSON (RFC 8785): names sorted, no needless
    /// space, texts escaped as little as JSON allows, whole numbers only.
    pub(super) fn hash(&self) -> Result<String> {
        let arguments = serde_json::to_string(&self.arguments).map_err(|error| Failure::internal(error.to_string()))?;
        let digest = Sha256::digest(format!("{}\n{arguments}", self.command));
        Ok(format!("{SECOND_VERSION}{}", hexadecimal(&digest)))
    }

    /// Whether the answer was given to this command, and a warning if that is not certain.
    pub(super) fn is_of(&self, stored: &StoredAnswer) -> Result<Option<Vec<String>>> {
        if stored.hash.starts_with(SECOND_VERSION) {
            return Ok((stored.hash == self.hash()?).then(Vec::new));
        }
        let same = serde_json::from_str::<Value>(&stored.answer).is_ok_and(|answer| answer["command"] == self.command);
        let warning = format!(
            "the key {} was used with an earlier version of consign: whether the arguments were the same could not be \
             compared.",
            self.key
        );
        Ok(same.then(|| vec![warning]))
    }
}
