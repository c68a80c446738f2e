//! The chain of hashes over the journal: each entry holds the one before it.

use super::entry::Entry;

/// The last entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    pub(super) seq: i64,
    pub(super) hash: [u8; 32],
}

/// The journal before its first entry.
pub(super) const BEGINNING: Head = Head { seq: 0, hash: [0; 32] };

/// The hashes of a journal that is not, or not yet, in a database.
#[derive(Debug, Clone)]
pub struct Chain(Head);

impl Chain {
    /// Before the first event.
    pub fn new() -> Chain {
        Chain(BEGINNING)
    }

    /// Adds the next entry.
    pub fn add(&mut self, entry: &Entry) {
        self.0 = Head { seq: entry.seq, hash: entry.hash_after(&self.0.hash) };
    }

    /// The hash of the last entry.
    pub fn hash(&self) -> String {
        hexadecimal(&self.0.hash)
    }
}

impl Default for Chain {
    fn default() -> Chain {
        Chain::new()
    }
}

/// A digest in hexadecimal.
pub fn hexadecimal(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
