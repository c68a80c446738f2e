//! The journal: every event for ever, each holding the one before by its hash. Notifications are some of its entries.

use rusqlite::types::Value;
use rusqlite::{params, params_from_iter};
use sha2::{Digest, Sha256};

use super::failures::damaged;
use super::row::{Columns, Spelled};
use super::tx::Tx;
use super::written::{read_fact, write_fact};
use crate::domain::{Event, EventType};
use crate::failure::{Failure, Result};

/// The last entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    seq: i64,
    hash: [u8; 32],
}

/// The journal before its first entry.
const BEGINNING: Head = Head { seq: 0, hash: [0; 32] };

/// The hashes of a journal that is not, or not yet, in a database.
#[derive(Debug, Clone)]
pub struct Chain(Head);

impl Chain {
    /// Before the first event.
    pub fn new() -> Chain {
        Chain(BEGINNING)
    }

    /// Adds the next event.
    pub fn add(&mut self, order: i64, event: &Event) {
        let hash = with_entry(order, event, |entry| entry.hash_after(&self.0.hash));
        self.0 = Head { seq: event.seq, hash };
    }

    /// The hash of the last event.
    pub fn hash(&self) -> String {
        hexadecimal(&self.0.hash)
    }
}

impl Default for Chain {
    fn default() -> Chain {
        Chain::new()
    }
}

/// Which entries of the journal are meant.
#[derive(Debug, Clone, Copy, Default)]
pub struct EventFilter {
    /// Only those of this order.
    pub order: Option<i64>,
    /// Only those with a greater `seq`.
    pub since_seq: i64,
    /// Only those that tell a service or a customer something.
    pub notifications_only: bool,
}

/// An entry as its columns hold it: what the hash covers.
struct Entry<'a> {
    seq: i64,
    at: &'a str,
    actor: &'a str,
    kind: &'a str,
    order: i64,
    fulfillment_order: Option<i64>,
    fulfillment: Option<i64>,
    note: Option<&'a str>,
    payload: &'a str,
}

impl Tx<'_> {
    /// The sequence number the next event gets.
    pub fn next_seq(&self) -> Result<i64> {
        Ok(self.head()?.seq + 1)
    }

    /// How many events there are: sequence numbers have no gaps.
    pub fn events_ever(&self) -> Result<i64> {
        Ok(self.head()?.seq)
    }

    /// Writes events of one order at the end of the journal.
    pub fn append(&self, order: i64, events: &[Event]) -> Result<()> {
        let mut head = self.head()?;
        for event in events {
            if event.seq != head.seq + 1 {
                return Err(Failure::internal(format!("event {} was about to follow event {}", event.seq, head.seq)));
            }
            head = self.append_one(&head, order, event)?;
            self.head.set(Some(head));
        }
        Ok(())
    }

    fn append_one(&self, head: &Head, order: i64, event: &Event) -> Result<Head> {
        with_entry(order, event, |entry| {
            let hash = entry.hash_after(&head.hash);
            let sql = "INSERT INTO event
                (seq, at, actor, type, order_id, fulfillment_order, fulfillment, note, payload, hash)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
            let values = params![
                entry.seq,
                entry.at,
                entry.actor,
                entry.kind,
                entry.order,
                entry.fulfillment_order,
                entry.fulfillment,
                entry.note,
                entry.payload,
                hash.as_slice(),
            ];
            self.execute(sql, values)?;
            Ok(Head { seq: event.seq, hash })
        })
    }

    /// The sequence number and the hash of the last entry.
    pub fn journal_end(&self) -> Result<(i64, String)> {
        let head = self.head()?;
        Ok((head.seq, hexadecimal(&head.hash)))
    }

    fn head(&self) -> Result<Head> {
        if let Some(head) = self.head.get() {
            return Ok(head);
        }
        let sql = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1";
        let last = self.first("event", sql, [], |mut row| Ok(Head { seq: row.integer()?, hash: row.hash()? }))?;
        let head = last.unwrap_or(BEGINNING);
        self.head.set(Some(head));
        Ok(head)
    }

    /// At most `limit` events after `after_seq`, in order of `seq`, each with the id of its order.
    pub fn events(&self, filter: &EventFilter, after_seq: i64, limit: i64) -> Result<Vec<(i64, Event)>> {
        let (from, mut values) = filter.sql(after_seq);
        let columns = "seq, at, actor, type, order_id, fulfillment_order, fulfillment, note, payload";
        values.push(limit.into());
        let sql = format!("SELECT {columns} {from} ORDER BY seq LIMIT ?");
        self.all("event", &sql, params_from_iter(values), read_event)
    }

    /// As [`Tx::events`], of all these orders.
    pub fn events_of(&self, orders: &[i64], after_seq: i64, limit: i64) -> Result<Vec<(i64, Event)>> {
        let ids = serde_json::to_string(orders).expect("integers can always be written as JSON");
        let sql = "SELECT seq, at, actor, type, order_id, fulfillment_order, fulfillment, note, payload FROM event
            WHERE order_id IN (SELECT value FROM json_each(?1)) AND seq > ?2 ORDER BY seq LIMIT ?3";
        self.all("event", sql, params![ids, after_seq, limit], read_event)
    }

    /// The last events of an order, oldest first.
    pub fn last_events(&self, order: i64, limit: i64) -> Result<Vec<Event>> {
        let sql = "SELECT seq, at, actor, type, order_id, fulfillment_order, fulfillment, note, payload FROM event
            WHERE order_id = ?1 ORDER BY seq DESC LIMIT ?2";
        let mut events = self.all("event", sql, [order, limit], read_event)?;
        events.reverse();
        Ok(events.into_iter().map(|(_, event)| event).collect())
    }

    /// How many events a filter lets through.
    pub fn event_count(&self, filter: &EventFilter) -> Result<i64> {
        let (from, values) = filter.sql(0);
        self.count(&format!("SELECT count(*) {from}"), params_from_iter(values))
    }

    /// The entries at which the chain of hashes breaks, or before which one is missing: each with the id of its order.
    pub fn broken_links(&self) -> Result<Vec<(i64, i64)>> {
        let mut broken = Vec::new();
        let mut head = BEGINNING;
        let sql =
            "SELECT seq, order_id, at, actor, type, fulfillment_order, fulfillment, note, payload, hash FROM event
            ORDER BY seq";
        self.each(sql, [], |row| {
            let mut row = Columns::of("event", row);
            let (seq, order) = (row.integer()?, row.integer()?);
            // What cannot even be read breaks the chain too, and so does not end the search.
            let links = links(&head, seq, order, &mut row);
            if !matches!(links, Ok((true, _))) {
                broken.push((seq, order));
            }
            head = Head { seq, hash: links.map_or([0; 32], |(_, hash)| hash) };
            Ok(())
        })?;
        Ok(broken)
    }
}

/// Whether an entry follows what was before it, and its hash.
fn links(head: &Head, seq: i64, order: i64, row: &mut Columns<'_>) -> Result<(bool, [u8; 32])> {
    let entry = Entry {
        seq,
        order,
        at: row.str()?,
        actor: row.str()?,
        kind: row.str()?,
        fulfillment_order: row.optional_integer()?,
        fulfillment: row.optional_integer()?,
        note: row.optional_str()?,
        payload: row.str()?,
    };
    let hash = row.hash()?;
    Ok((seq == head.seq + 1 && entry.hash_after(&head.hash) == hash, hash))
}

impl EventFilter {
    /// The statement from FROM on, without order and limit, and its values.
    fn sql(&self, after_seq: i64) -> (String, Vec<Value>) {
        let mut values: Vec<Value> = vec![self.since_seq.max(after_seq).into()];
        let mut from = match (self.order, self.notifications_only) {
            // The planner would rather walk the whole journal.
            (None, true) => "FROM event INDEXED BY notification WHERE seq > ?".to_owned(),
            _ => "FROM event WHERE seq > ?".to_owned(),
        };
        if let Some(order) = self.order {
            from.push_str(" AND order_id = ?");
            values.push(order.into());
        }
        if self.notifications_only {
            from.push_str(
                " AND type IN ('fulfillment_request_submitted', 'fulfillment_pending', 'cancellation_request_submitted',
                'customer_notified')",
            );
        }
        (from, values)
    }
}

impl Entry<'_> {
    /// SHA-256 over the hash before and all columns, each with its kind and its length, so that no two entries agree.
    fn hash_after(&self, before: &[u8; 32]) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(before);
        let mut integer = |integer: Option<i64>| match integer {
            None => hasher.update([0]),
            Some(integer) => {
                hasher.update([1]);
                hasher.update(integer.to_be_bytes());
            }
        };
        for column in [Some(self.seq), Some(self.order), self.fulfillment_order, self.fulfillment] {
            integer(column);
        }
        for column in [Some(self.at), Some(self.actor), Some(self.kind), self.note, Some(self.payload)] {
            match column {
                None => hasher.update([0]),
                Some(text) => {
                    hasher.update([2]);
                    hasher.update((text.len() as u64).to_be_bytes());
                    hasher.update(text);
                }
            }
        }
        hasher.finalize().into()
    }
}

/// Does `f` with an event as its columns hold it.
fn with_entry<T>(order: i64, event: &Event, f: impl FnOnce(&Entry<'_>) -> T) -> T {
    f(&Entry {
        seq: event.seq,
        at: &event.at.spell(),
        actor: &event.actor.spell(),
        kind: event.fact.event_type().as_str(),
        order,
        fulfillment_order: event.fulfillment_order.map(i64::from),
        fulfillment: event.fulfillment.map(i64::from),
        note: event.note.as_deref(),
        payload: &write_fact(&event.fact),
    })
}

fn hexadecimal(hash: &[u8; 32]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn read_event(mut row: Columns<'_>) -> Result<(i64, Event)> {
    let (seq, at, actor) = (row.integer()?, row.word()?, row.word()?);
    let kind: EventType = row.word()?;
    let order = row.integer()?;
    let (fulfillment_order, fulfillment) = (row.optional_number()?, row.optional_number()?);
    let note = row.optional_text()?;
    let fact = read_fact(row.str()?).filter(|fact| fact.event_type() == kind);
    let fact = fact.ok_or_else(|| damaged(format_args!("event {seq} of the journal cannot be read")))?;
    Ok((order, Event { seq, at, actor, fulfillment_order, fulfillment, note, fact }))
}
