//! What waits for services that act by themselves: rows of `open_work`, without a look at any document.

use super::failures::damaged;
use super::json::{read_document, write_document};
use super::row::Columns;
use super::tx::Tx;
use crate::domain::due::Awaited;
use crate::domain::{FulfillmentNumber, FulfillmentOrderNumber, Target, Time};
use crate::failure::Result;

/// A part of an order that waits for its service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwaitedRow {
    pub order_id: i64,
    /// The order's name.
    pub order: String,
    /// The fulfillment order or shipment.
    pub target: Target,
    /// The handle of the service.
    pub service: String,
    pub awaited: Awaited,
    pub last_event_at: Time,
}

impl Tx<'_> {
    /// What waits for the services with these handles, in no particular order.
    pub fn awaited(&self, handles: &[&str], mut each: impl FnMut(AwaitedRow)) -> Result<()> {
        let sql = "SELECT work.order_id, orders.name, work.is_shipment, work.number, work.location, work.awaited,
            orders.last_event_at FROM json_each(?1) AS handle
            CROSS JOIN open_work AS work INDEXED BY open_work_by_location
                ON work.location = handle.value AND work.waits_for > ''
            CROSS JOIN orders ON orders.id = work.order_id WHERE work.awaited IS NOT NULL";
        self.each(sql, [write_document(&handles)], |row| {
            let mut row = Columns::of("open_work", row);
            let (order_id, order) = (row.integer()?, row.text()?);
            let target = match row.flag()? {
                false => Target::FulfillmentOrder(row.number::<FulfillmentOrderNumber>()?),
                true => Target::Fulfillment(row.number::<FulfillmentNumber>()?),
            };
            let service = row.text()?;
            let awaited =
                read_document(row.str()?).ok_or_else(|| damaged("what waits for a service cannot be read"))?;
            each(AwaitedRow { order_id, order, target, service, awaited, last_event_at: row.word()? });
            Ok(())
        })
    }

    /// The time of an order's last event.
    pub fn last_event_at(&self, order: i64) -> Result<Time> {
        let sql = "SELECT last_event_at FROM orders WHERE id = ?1";
        let found = self.first("orders", sql, [order], |mut row| row.word())?;
        found.ok_or_else(|| damaged(format_args!("order {order} is not in the list of orders")))
    }

    /// A number that changes whenever another process has changed the database.
    pub fn data_version(&self) -> Result<i64> {
        self.count("PRAGMA data_version", [])
    }
}
