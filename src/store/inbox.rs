//! Work, by the location it stands at: the inbox of a service, and what else is open there. One index serves it all.

use rusqlite::params;

use super::tx::Tx;
use crate::domain::{Pending, Quantity, RequestKind, Time};
use crate::failure::Result;

/// A fulfillment order, by the id of its order and its number.
pub type Work = (i64, u32);

/// Something that a service is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxRow {
    pub order_id: i64,
    /// The order's name.
    pub order: String,
    pub fulfillment_order: u32,
    pub pending: Pending,
    /// When it came to wait for this.
    pub asked_at: Time,
    /// What the merchant wrote with the question.
    pub note: Option<String>,
    /// SKUs and the units of them that remain, by line.
    pub lines: Vec<(String, Quantity)>,
}

impl Tx<'_> {
    /// What waits at a location for this, or for anything: oldest first, then by name.
    pub fn inbox(&self, handle: &str, pending: Option<Pending>) -> Result<Vec<InboxRow>> {
        // Spelled out, because the planner uses an index on `waits_for` for a list of words and not for IS NOT NULL.
        let sql = "SELECT work.order_id, orders.name, work.number, work.waits_for, work.waits_since
            FROM fulfillment_order AS work INDEXED BY open_work CROSS JOIN orders ON orders.id = work.order_id
            WHERE work.status <> 'closed' AND work.location = ?1
                AND work.waits_for IN (coalesce(?2, 'fulfillment'), coalesce(?2, 'cancellation'), coalesce(?2, 'shipment'))
            ORDER BY work.waits_since_seq, orders.name, work.number";
        let mut rows =
            self.all("fulfillment_order", sql, params![handle, pending.map(|kind| kind.as_str())], |mut row| {
                Ok(InboxRow {
                    order_id: row.integer()?,
                    order: row.text()?,
                    fulfillment_order: row.number()?,
                    pending: row.word()?,
                    asked_at: row.word()?,
                    note: None,
                    lines: Vec::new(),
                })
            })?;
        for row in &mut rows {
            let kind = match row.pending {
                Pending::Fulfillment | Pending::Shipment => RequestKind::Fulfillment,
                Pending::Cancellation => RequestKind::Cancellation,
            };
            let work = (row.order_id, row.fulfillment_order);
            row.note = self.last_message(work, kind)?;
            row.lines = self.remaining_lines(work)?;
        }
        Ok(rows)
    }

    /// What waits at a location for this, in the order of the inbox.
    pub fn orders_waiting_at(&self, handle: &str, pending: Pending) -> Result<Vec<Work>> {
        let sql = "SELECT work.order_id, work.number
            FROM fulfillment_order AS work INDEXED BY open_work CROSS JOIN orders ON orders.id = work.order_id
            WHERE work.status <> 'closed' AND work.location = ?1 AND work.waits_for = ?2
            ORDER BY work.waits_since_seq, orders.name, work.number";
        self.all("fulfillment_order", sql, [handle, pending.as_str()], |mut row| Ok((row.integer()?, row.number()?)))
    }

    /// All work at a location that is not closed, by order.
    pub fn open_work_at(&self, handle: &str) -> Result<Vec<Work>> {
        let sql = "SELECT order_id, number FROM fulfillment_order INDEXED BY open_work
            WHERE status <> 'closed' AND location = ?1 ORDER BY order_id, number";
        self.all("fulfillment_order", sql, [handle], |mut row| Ok((row.integer()?, row.number()?)))
    }

    /// At most `limit` ids after this one of orders that are paid, not cancelled, and have open work at a service that
    /// was never requested and waits for nothing. The law says whether it can be requested.
    pub fn requestable_order_ids(&self, after: i64, limit: i64) -> Result<Vec<i64>> {
        let sql = "SELECT DISTINCT work.order_id FROM location
            CROSS JOIN fulfillment_order AS work INDEXED BY open_work ON work.location = location.handle
            CROSS JOIN orders ON orders.id = work.order_id
            WHERE location.workflow IS NOT NULL AND work.status <> 'closed' AND work.waits_for IS NULL
                AND work.requested_before = 0 AND work.order_id > ?1 AND orders.cancelled_at IS NULL
                AND orders.financial_status IN ('paid', 'partially_refunded')
            ORDER BY work.order_id LIMIT ?2";
        self.all("fulfillment_order", sql, [after, limit], |mut row| row.integer())
    }

    fn last_message(&self, (order, number): Work, kind: RequestKind) -> Result<Option<String>> {
        let sql = "SELECT message FROM request WHERE order_id = ?1 AND fulfillment_order = ?2 AND kind = ?3
            ORDER BY number DESC LIMIT 1";
        let found = self.first("request", sql, params![order, number, kind.as_str()], |mut row| row.optional_text())?;
        Ok(found.flatten())
    }

    fn remaining_lines(&self, (order, number): Work) -> Result<Vec<(String, Quantity)>> {
        let sql = "SELECT line.sku, work.remaining FROM fulfillment_order_line AS work
            CROSS JOIN line_item AS line ON line.order_id = work.order_id AND line.number = work.line
            WHERE work.order_id = ?1 AND work.fulfillment_order = ?2 AND work.remaining > 0 ORDER BY work.line";
        self.all("fulfillment_order_line", sql, params![order, number], |mut row| Ok((row.text()?, row.integer()?)))
    }
}
