//! The journal: every event for ever, each holding the one before by its hash. Notifications are some of its entries.

use rusqlite::types::Value;
use rusqlite::{params, params_from_iter};

use super::chain::{BEGINNING, Head, hexadecimal};
use super::conditions::Conditions;
use super::entry::Entry;
use super::json::write_document;
use super::row::Columns;
use super::tx::Tx;
use crate::domain::{Actor, Event, EventType, Fact, Order, ShipmentsTouched, Time};
use crate::failure::{Failure, Result};

/// Which entries of the journal are meant.
#[derive(Debug, Clone, Copy, Default)]
pub struct EventFilter {
    /// Only those of this order.
    pub order: Option<i64>,
    /// Only those that are about no order.
    pub of_shop: bool,
    /// Only those with a greater `seq`.
    pub since_seq: i64,
    /// Inclusive, on `at`.
    pub since: Option<Time>,
    /// Exclusive, on `at`.
    pub until: Option<Time>,
    /// Only those that tell a service or a customer something.
    pub notifications_only: bool,
}

/// The columns of an entry.
const COLUMNS: &str = "seq, at, actor, type, order_id, fulfillment_order, fulfillment, note, payload, origin";

impl Tx<'_> {
    /// The sequence number the next event gets.
    pub fn next_seq(&self) -> Result<i64> {
        Ok(self.head()?.seq + 1)
    }

    /// How many events there are: sequence numbers have no gaps.
    pub fn events_ever(&self) -> Result<i64> {
        Ok(self.head()?.seq)
    }

    /// Writes events of one order, or of none, at the end of the journal.
    pub fn append(&self, order: Option<i64>, events: &[Event]) -> Result<()> {
        events.iter().try_for_each(|event| self.append_entry(&Entry::of(order, event), &event.fact))
    }

    /// Writes the first events of an order that was just written as this document. The first of them often holds the same
    /// document, which is then not written anew.
    pub fn append_first(&self, order: &Order, document: &str, events: &[Event]) -> Result<()> {
        let same = |fact: &Fact| matches!(fact, Fact::OrderPlaced(as_it_was) | Fact::OrderImported(as_it_was) if **as_it_was == *order);
        events.iter().try_for_each(|event| {
            let entry = match same(&event.fact) {
                true => Entry::of_document(order.id, event, document),
                false => Entry::of(Some(order.id), event),
            };
            self.append_entry(&entry, &event.fact)
        })
    }

    /// Writes what the shop itself did, or what was done to it, at the end of the journal.
    pub fn append_fact(&self, actor: Actor, at: Time, fact: Fact) -> Result<Event> {
        let event = Event::of_shop(actor, self.next_seq()?, at, fact);
        self.append(None, std::slice::from_ref(&event))?;
        Ok(event)
    }

    /// Writes an entry at the end of the journal, with its texts as they are. `fact` is what its payload says.
    pub fn append_entry(&self, entry: &Entry, fact: &Fact) -> Result<()> {
        let head = self.head()?;
        if entry.seq != head.seq + 1 {
            return Err(Failure::internal(format!("event {} was about to follow event {}", entry.seq, head.seq)));
        }
        let hash = entry.hash_after(&head.hash);
        let sql = "INSERT INTO event
            (seq, at, actor, type, order_id, fulfillment_order, fulfillment, note, payload, origin, hash, told)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
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
            entry.origin,
            hash.as_slice(),
            fact.addressee(),
        ];
        self.execute(sql, values)?;
        self.head.set(Some(Head { seq: entry.seq, hash }));
        Ok(())
    }

    /// The sequence number and the hash of the last entry.
    pub fn journal_end(&self) -> Result<(i64, String)> {
        let head = self.head()?;
        Ok((head.seq, hexadecimal(&head.hash)))
    }

    /// The hash that an entry has after what the journal holds.
    pub(super) fn hash_after(&self, entry: &Entry) -> Result<[u8; 32]> {
        Ok(entry.hash_after(&self.head()?.hash))
    }

    /// The time of the last entry.
    pub fn journal_time(&self) -> Result<Option<Time>> {
        self.first("event", "SELECT at FROM event ORDER BY seq DESC LIMIT 1", [], |mut row| row.word())
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

    /// At most `limit` entries after `after_seq`, in order of `seq`.
    pub fn entries(&self, filter: &EventFilter, after_seq: i64, limit: i64) -> Result<Vec<Entry>> {
        let (from, mut values) = filter.sql(after_seq);
        values.push(limit.into());
        let sql = format!("SELECT {COLUMNS} {from} ORDER BY seq LIMIT ?");
        let seq = |entry: &Entry| entry.seq;
        self.page("event", after_seq, &sql, params_from_iter(values), seq, |mut row| Entry::read_from(&mut row))
    }

    /// As [`Tx::entries`], read: each event with the id of its order.
    pub fn events(&self, filter: &EventFilter, after_seq: i64, limit: i64) -> Result<Vec<(Option<i64>, Event)>> {
        let entries = self.entries(filter, after_seq, limit)?;
        entries.iter().map(|entry| Ok((entry.order, entry.read()?))).collect()
    }

    /// As [`Tx::entries`], of all these orders.
    pub fn entries_of(&self, orders: &[i64], after_seq: i64, limit: i64) -> Result<Vec<Entry>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM event
            WHERE order_id IN (SELECT value FROM json_each(?1)) AND seq > ?2 ORDER BY seq LIMIT ?3"
        );
        let values = params![write_document(&orders), after_seq, limit];
        self.page("event", after_seq, &sql, values, |entry: &Entry| entry.seq, |mut row| Entry::read_from(&mut row))
    }

    /// The last events of an order, oldest first.
    pub fn last_events(&self, order: i64, limit: i64) -> Result<Vec<Event>> {
        let sql = format!("SELECT {COLUMNS} FROM event WHERE order_id = ?1 ORDER BY seq DESC LIMIT ?2");
        let mut entries = self.all("event", &sql, [order, limit], |mut row| Entry::read_from(&mut row))?;
        entries.reverse();
        entries.iter().map(Entry::read).collect()
    }

    /// When something last happened to each shipment of an order.
    pub fn shipments_touched(&self, order: i64) -> Result<ShipmentsTouched> {
        let sql = "SELECT fulfillment, at, max(seq) FROM event
            WHERE order_id = ?1 AND (fulfillment IS NOT NULL OR type = ?2) GROUP BY fulfillment";
        let imported = EventType::OrderImported.as_str();
        let read = |mut row: Columns<'_>| Ok((row.optional_number()?, row.word()?));
        Ok(ShipmentsTouched::by(self.all("event", sql, params![order, imported], read)?))
    }

    /// The events of an order that are of these types, oldest first.
    pub fn events_of_types(&self, order: i64, types: &[EventType]) -> Result<Vec<Event>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM event
            WHERE order_id = ?1 AND type IN (SELECT value FROM json_each(?2)) ORDER BY seq"
        );
        let names: Vec<&str> = types.iter().map(|kind| kind.as_str()).collect();
        let values = params![order, write_document(&names)];
        let entries = self.all("event", &sql, values, |mut row| Entry::read_from(&mut row))?;
        entries.iter().map(Entry::read).collect()
    }

    /// Whether an order came with a file, and was not placed here.
    pub fn was_imported(&self, order: i64) -> Result<bool> {
        let sql = "SELECT type FROM event WHERE order_id = ?1 ORDER BY seq LIMIT 1";
        let first = self.first("event", sql, [order], |mut row| row.text())?;
        Ok(first.is_some_and(|kind| kind == EventType::OrderImported.as_str()))
    }

    /// At most `limit` ids of orders that have events, after this one, ascending.
    pub fn orders_with_events(&self, after: i64, limit: i64) -> Result<Vec<i64>> {
        // One look into the index for each order, whatever the number of its events.
        let sql = "WITH RECURSIVE found (id) AS (
                SELECT min(order_id) FROM event WHERE order_id > ?1
                UNION ALL
                SELECT (SELECT min(order_id) FROM event WHERE order_id > found.id) FROM found WHERE found.id IS NOT NULL
                LIMIT ?2)
            SELECT id FROM found WHERE id IS NOT NULL";
        self.page("event", after, sql, [after, limit], |id| *id, |mut row| row.integer())
    }

    /// How many events a filter lets through.
    pub fn event_count(&self, filter: &EventFilter) -> Result<i64> {
        let (from, values) = filter.sql(0);
        self.count(&format!("SELECT count(*) {from}"), params_from_iter(values))
    }

    /// The entries at which the chain of hashes breaks, or before which one is missing: each with the id of its order.
    pub fn broken_links(&self) -> Result<Vec<(i64, Option<i64>)>> {
        let mut broken = Vec::new();
        let mut head = BEGINNING;
        let sql = format!("SELECT {COLUMNS}, hash, told FROM event ORDER BY seq");
        self.each(&sql, [], |row| {
            let mut row = Columns::of("event", row);
            // What cannot even be read breaks the chain too, and so does not end the search.
            match read_link(&mut row) {
                Ok((entry, hash, told)) => {
                    let follows = entry.seq == head.seq + 1 && entry.hash_after(&head.hash) == hash;
                    let tells = entry.read().is_ok_and(|event| event.fact.addressee() == told);
                    if !follows || !tells {
                        broken.push((entry.seq, entry.order));
                    }
                    head = Head { seq: entry.seq, hash };
                }
                Err(_) => {
                    let mut row = row.again();
                    let seq = row.integer()?;
                    broken.push((seq, None));
                    head = Head { seq, hash: [0; 32] };
                }
            }
            Ok(())
        })?;
        Ok(broken)
    }
}

fn read_link(row: &mut Columns<'_>) -> Result<(Entry, [u8; 32], Option<String>)> {
    Ok((Entry::read_from(row)?, row.hash()?, row.optional_text()?))
}

impl EventFilter {
    /// The statement from FROM on, without order and limit, and its values.
    fn sql(&self, after_seq: i64) -> (String, Vec<Value>) {
        let values: Vec<Value> = vec![self.since_seq.max(after_seq).into()];
        let from = match (self.order, self.notifications_only) {
            // The planner would rather walk the whole journal.
            (None, true) => "FROM event INDEXED BY notification WHERE seq > ?".to_owned(),
            _ => "FROM event WHERE seq > ?".to_owned(),
        };
        let mut sql = Conditions { text: from, values };
        if let Some(order) = self.order {
            sql.add("order_id = ?", order);
        }
        if self.of_shop {
            sql.text.push_str(" AND order_id IS NULL");
        }
        if self.notifications_only {
            sql.text.push_str(" AND told IS NOT NULL");
        }
        sql.between("at", self.since, self.until);
        (sql.text, sql.values)
    }
}
