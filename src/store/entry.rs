//! An entry of the journal: its columns, what they say, and the hash over them.

use sha2::{Digest, Sha256};

use super::failures::damaged;
use super::json::{read_document, read_shop_document, write_document};
use super::row::{Columns, Spelled};
use crate::domain::{Event, Fact, Origin};
use crate::failure::Result;

/// An entry as its columns hold it: what the hash covers, and what is exported. Its texts are never written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub seq: i64,
    pub at: String,
    pub actor: String,
    pub kind: String,
    /// The id of its order; `None` if it is about no order.
    pub order: Option<i64>,
    pub fulfillment_order: Option<u32>,
    pub fulfillment: Option<u32>,
    pub note: Option<String>,
    /// The fact as JSON.
    pub payload: String,
    /// Where it came from as JSON, if not from a command that somebody typed.
    pub origin: Option<String>,
}

impl Entry {
    /// An event as it is to be written.
    pub fn of(order: Option<i64>, event: &Event) -> Entry {
        Entry::with(order, event, write_document(&event.fact))
    }

    /// An event as it is to be written whose fact is an order with this document.
    pub fn of_document(order: i64, event: &Event, document: &str) -> Entry {
        Entry::with(Some(order), event, ["{\"", event.fact.event_type().as_str(), "\":", document, "}"].concat())
    }

    fn with(order: Option<i64>, event: &Event, payload: String) -> Entry {
        Entry {
            seq: event.seq,
            at: event.at.into(),
            actor: event.actor.to_string(),
            kind: event.fact.event_type().as_str().to_owned(),
            order,
            fulfillment_order: event.fulfillment_order.map(u32::from),
            fulfillment: event.fulfillment.map(u32::from),
            note: event.note.clone(),
            payload,
            origin: event.origin.as_ref().map(write_document),
        }
    }

    /// The event that it says.
    ///
    /// # Errors
    /// `damaged` if it is none that this program writes.
    pub fn read(&self) -> Result<Event> {
        let fact = self.fact().filter(|fact: &Fact| fact.event_type().as_str() == self.kind);
        let event = fact.and_then(|fact| self.event(fact));
        event.ok_or_else(|| damaged(format_args!("event {} of the journal cannot be read", self.seq)))
    }

    /// As [`Entry::read`], of an exported entry, which does not repeat its `kind`: it is filled in here. `None` if it is
    /// no event that this program writes.
    pub fn read_exported(&mut self) -> Option<Event> {
        let fact = self.fact()?;
        self.kind = fact.event_type().as_str().to_owned();
        self.event(fact)
    }

    fn fact(&self) -> Option<Fact> {
        let read = if self.order.is_some() { read_document } else { read_shop_document };
        read(&self.payload)
    }

    fn event(&self, fact: Fact) -> Option<Event> {
        if fact.is_about_an_order() != self.order.is_some() {
            return None;
        }
        let origin = match &self.origin {
            Some(text) => Some(read_document::<Origin>(text)?),
            None => None,
        };
        Some(Event {
            seq: self.seq,
            at: Spelled::read(&self.at)?,
            actor: Spelled::read(&self.actor)?,
            fulfillment_order: self.fulfillment_order.map(TryFrom::try_from).transpose().ok()?,
            fulfillment: self.fulfillment.map(TryFrom::try_from).transpose().ok()?,
            note: self.note.clone(),
            fact,
            origin,
        })
    }

    /// SHA-256 over the hash before and all columns, each with its kind and its length, so that no two entries agree.
    /// The origin, which the first schema did not know, is added where there is one.
    pub(super) fn hash_after(&self, before: &[u8; 32]) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(before);
        let mut integer = |integer: Option<i64>| match integer {
            None => hasher.update([0]),
            Some(integer) => {
                hasher.update([1]);
                hasher.update(integer.to_be_bytes());
            }
        };
        let (fulfillment_order, fulfillment) = (self.fulfillment_order.map(i64::from), self.fulfillment.map(i64::from));
        for column in [Some(self.seq), self.order, fulfillment_order, fulfillment] {
            integer(column);
        }
        let mut text = |text: Option<&str>| match text {
            None => hasher.update([0]),
            Some(text) => {
                hasher.update([2]);
                hasher.update((text.len() as u64).to_be_bytes());
                hasher.update(text);
            }
        };
        for column in [Some(&self.at), Some(&self.actor), Some(&self.kind), self.note.as_ref(), Some(&self.payload)] {
            text(column.map(String::as_str));
        }
        if let Some(origin) = &self.origin {
            text(Some(origin));
        }
        hasher.finalize().into()
    }

    /// Reads the columns of an entry.
    pub(super) fn read_from(row: &mut Columns<'_>) -> Result<Entry> {
        Ok(Entry {
            seq: row.integer()?,
            at: row.text()?,
            actor: row.text()?,
            kind: row.text()?,
            order: row.optional_integer()?,
            fulfillment_order: row.optional_number()?,
            fulfillment: row.optional_number()?,
            note: row.optional_text()?,
            payload: row.text()?,
            origin: row.optional_text()?,
        })
    }
}
