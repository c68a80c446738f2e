//! Orders: each is one JSON document, and beside it stands only what lists and look-ups need (`projections.rs`).

use rusqlite::params;

use super::failures::damaged;
use super::json::{read_document, write_document};
use super::tx::Tx;
use crate::domain::{self, Locations, ORDER_GID, Order, Time, name_key};
use crate::failure::Result;

/// What tells an order from others of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Namesake {
    pub id: i64,
    /// The id where it was imported from.
    pub source_id: Option<String>,
    pub created_at: Time,
    pub email: Option<String>,
}

impl Tx<'_> {
    /// The id of the order with this name, with or without its leading `#`.
    pub fn find_order(&self, name: &str) -> Result<Option<i64>> {
        self.find_order_by_key(name_key(name))
    }

    /// The id of the order whose name, without one leading `#`, is exactly this.
    pub fn find_order_by_key(&self, key: &str) -> Result<Option<i64>> {
        self.first("orders", "SELECT id FROM orders WHERE name_key = ?1", [key], |mut row| row.integer())
    }

    /// The id of the order with this foreign id, written as a number or as the platform's own id; of several the
    /// oldest one's.
    pub fn find_order_by_source(&self, source_id: &str) -> Result<Option<i64>> {
        let number = source_id.strip_prefix(ORDER_GID).unwrap_or(source_id);
        // Two searches of the index cost less than one for either of two texts, which sorts what it finds.
        let oldest = |spelling: &str| {
            let sql = "SELECT id FROM orders WHERE source_id = ?1 ORDER BY id LIMIT 1";
            self.first("orders", sql, [spelling], |mut row| row.integer())
        };
        let found = [oldest(number)?, oldest(&[ORDER_GID, number].concat())?];
        Ok(found.into_iter().flatten().min())
    }

    /// What tells an order from others of the same name, which may begin with `#` or not.
    pub fn namesake(&self, name: &str) -> Result<Option<Namesake>> {
        let sql = "SELECT id, source_id, created_at, email FROM orders WHERE name_key = ?1";
        self.first("orders", sql, [name_key(name)], |mut row| {
            Ok(Namesake {
                id: row.integer()?,
                source_id: row.optional_text()?,
                created_at: row.word()?,
                email: row.optional_text()?,
            })
        })
    }

    /// Whether there is an order with this id.
    pub fn order_exists(&self, id: i64) -> Result<bool> {
        self.exists("SELECT 1 FROM orders WHERE id = ?1", [id])
    }

    /// The name of the order with this id.
    pub fn order_name(&self, id: i64) -> Result<Option<String>> {
        self.first("orders", "SELECT name FROM orders WHERE id = ?1", [id], |mut row| row.text())
    }

    /// The id the next order gets.
    pub fn next_order_id(&self) -> Result<i64> {
        self.count("SELECT coalesce(max(id), 0) + 1 FROM orders", [])
    }

    /// How many orders there are.
    pub fn orders(&self) -> Result<i64> {
        self.count("SELECT count(*) FROM orders", [])
    }

    /// The ids of at most `limit` orders after this one, ascending.
    pub fn order_ids(&self, after: i64, limit: i64) -> Result<Vec<i64>> {
        let sql = "SELECT id FROM orders WHERE id > ?1 ORDER BY id LIMIT ?2";
        self.page("orders", after, sql, [after, limit], |id| *id, |mut row| row.integer())
    }

    /// An order of which all that the law relies on holds.
    pub fn sound_order(&self, id: i64, locations: &Locations) -> Result<Order> {
        let order = self.order(id)?;
        match domain::check(&order, locations) {
            None => Ok(order),
            Some(violation) => Err(damaged(format_args!("order {}: {violation}", order.name))),
        }
    }

    /// An order as it is stored. Its id comes from the database, so one that is not there is damage.
    pub fn order(&self, id: i64) -> Result<Order> {
        let sql = "SELECT document FROM document WHERE order_id = ?1";
        let order = self.first("document", sql, [id], |mut row| Ok(read_document::<Order>(row.str()?)))?;
        let order = order.flatten().filter(|order| order.id == id);
        order.ok_or_else(|| damaged(format_args!("the document of order id:{id} is missing or cannot be read")))
    }

    /// Writes the document of a new order, and returns it.
    pub(super) fn insert_document(&self, order: &Order) -> Result<String, rusqlite::Error> {
        let document = write_document(order);
        self.execute("INSERT INTO document (order_id, document) VALUES (?1, ?2)", params![order.id, document])?;
        Ok(document)
    }

    /// Writes the document of an order that is there.
    pub(super) fn update_document(&self, order: &Order) -> Result<()> {
        let sql = "UPDATE document SET document = ?2 WHERE order_id = ?1";
        self.change_one(sql, params![order.id, write_document(order)])
    }
}
