//! Work, by the location it stands at: the inbox of a service, and what else is open there. One index serves it all.

use std::borrow::Cow;

use rusqlite::params;

use super::cell::OpenUnits;
use super::failures::damaged;
use super::json::{read_document, write_document};
use super::tx::Tx;
use crate::domain::{FulfillmentOrderNumber, LineNumber, Pending, Quantity, Time};
use crate::failure::Result;

/// A fulfillment order, by the id of its order and its number.
pub type Work = (i64, FulfillmentOrderNumber);

/// Where something stands in an inbox: the number of the event since which it waits, its order, its number there.
pub type InboxPlace = (i64, i64, i64);

/// Something that a service is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxRow {
    pub place: InboxPlace,
    pub order_id: i64,
    /// The order's name.
    pub order: String,
    pub fulfillment_order: FulfillmentOrderNumber,
    pub pending: Pending,
    /// When it came to wait for this.
    pub asked_at: Time,
    /// The handle of the service.
    pub service: String,
    /// The day on which it said it would ship.
    pub due: Option<String>,
    /// What the merchant wrote with the question.
    pub note: Option<String>,
    /// The units that remain, by line.
    pub lines: Vec<InboxUnits>,
}

/// Units of one line of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxUnits {
    pub line: LineNumber,
    pub sku: Option<String>,
    /// Of a line without SKU.
    pub title: Option<String>,
    pub quantity: Quantity,
}

impl Tx<'_> {
    /// At most `limit` rows behind this place of what waits at a location for this: oldest first.
    pub fn inbox(&self, handle: &str, pending: Pending, after: InboxPlace, limit: i64) -> Result<Vec<InboxRow>> {
        let sql = "SELECT work.waits_since_seq, work.order_id, work.number, orders.name, work.waits_since, work.due,
                work.note, work.units
            FROM open_work AS work INDEXED BY open_work_by_location CROSS JOIN orders ON orders.id = work.order_id
            WHERE work.location = ?1 AND work.waits_for = ?2
                AND (work.waits_since_seq, work.order_id, work.number) > (?3, ?4, ?5)
            ORDER BY work.waits_since_seq, work.order_id, work.number LIMIT ?6";
        let values = params![handle, pending.as_str(), after.0, after.1, after.2, limit];
        self.page(
            "open_work",
            after,
            sql,
            values,
            |row: &InboxRow| row.place,
            |mut row| {
                let (seq, order_id, number) = (row.integer()?, row.integer()?, row.number::<FulfillmentOrderNumber>()?);
                Ok(InboxRow {
                    place: (seq, order_id, i64::from(number.get())),
                    order_id,
                    fulfillment_order: number,
                    order: row.text()?,
                    pending,
                    asked_at: row.word()?,
                    service: handle.to_owned(),
                    due: row.optional_text()?,
                    note: row.optional_text()?,
                    lines: open_units(row.str()?)?,
                })
            },
        )
    }

    /// What waits at a location for this, in the order of the inbox.
    pub fn orders_waiting_at(&self, handle: &str, pending: Pending) -> Result<Vec<Work>> {
        let sql = "SELECT work.order_id, work.number
            FROM open_work AS work INDEXED BY open_work_by_location CROSS JOIN orders ON orders.id = work.order_id
            WHERE work.location = ?1 AND work.waits_for = ?2
            ORDER BY work.waits_since_seq, orders.name, work.number";
        self.all("open_work", sql, [handle, pending.as_str()], |mut row| Ok((row.integer()?, row.number()?)))
    }

    /// All work at a location that is not closed, by order.
    pub fn open_work_at(&self, handle: &str) -> Result<Vec<Work>> {
        let sql = "SELECT order_id, number FROM open_work INDEXED BY open_work_by_location
            WHERE location = ?1 AND units <> '[]' ORDER BY order_id, number";
        self.all("open_work", sql, [handle], |mut row| Ok((row.integer()?, row.number()?)))
    }

    /// At most `limit` ids after this one of orders that are paid, not cancelled, and have open work at one of these
    /// locations that was never requested and waits for nothing. The law says whether it can be requested.
    pub fn requestable_order_ids(&self, handles: &[&str], after: i64, limit: i64) -> Result<Vec<i64>> {
        let sql = "SELECT DISTINCT work.order_id FROM json_each(?1) AS location
            CROSS JOIN open_work AS work INDEXED BY open_work_by_location ON work.location = location.value
            CROSS JOIN orders ON orders.id = work.order_id
            WHERE work.waits_for IS NULL AND work.requested_before = 0 AND work.order_id > ?2
                AND orders.cancelled_at IS NULL AND orders.financial_status IN ('paid', 'partially_refunded')
            ORDER BY work.order_id LIMIT ?3";
        let values = params![write_document(&handles), after, limit];
        self.page("open_work", after, sql, values, |id| *id, |mut row| row.integer())
    }
}

fn open_units(text: &str) -> Result<Vec<InboxUnits>> {
    let units: Option<Vec<OpenUnits>> = read_document(text);
    let units = units.ok_or_else(|| damaged("the units of open work cannot be read"))?;
    let units = units.into_iter().map(|units| InboxUnits {
        line: units.line,
        sku: units.sku.map(Cow::into_owned),
        title: units.title.map(Cow::into_owned),
        quantity: units.quantity,
    });
    Ok(units.collect())
}
