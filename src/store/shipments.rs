//! Shipments of all orders: one walk over a table of their own.

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::conditions::Conditions;
use super::tx::Tx;
use crate::domain::{FulfillmentNumber, FulfillmentState, ShipmentStatus, Time, ids};
use crate::failure::Result;

/// A shipment, by the id of its order and its number.
pub type Shipped = (i64, FulfillmentNumber);

/// Which shipments are meant: all conditions that are given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShipmentFilter {
    /// The id of an order.
    pub order: Option<i64>,
    /// The handle of the service whose location they left.
    pub service: Option<String>,
    /// The handle of the location they left.
    pub location: Option<String>,
    pub status: Option<FulfillmentState>,
    pub shipment_status: Option<ShipmentStatus>,
    /// Inclusive, on the time at which they were shipped or, if they were not, made.
    pub since: Option<Time>,
    /// Exclusive, on the same time.
    pub until: Option<Time>,
}

impl Tx<'_> {
    /// At most `limit` shipments after this one, by order and number.
    pub fn shipments(&self, filter: &ShipmentFilter, after: Option<Shipped>, limit: i64) -> Result<Vec<Shipped>> {
        let (order, number) = after.map_or((0, 0), |(order, number)| (order, number.get()));
        let values: Vec<Value> = vec![order.into(), number.into()];
        let mut sql = Conditions { text: "(order_id, number) > (?, ?)".to_owned(), values };
        if let Some(order) = filter.order {
            sql.add("order_id = ?", order);
        }
        // A service's location has its handle.
        for handle in filter.service.iter().chain(&filter.location) {
            sql.add("location = ?", handle.clone());
        }
        sql.any_of("status", filter.status.map(FulfillmentState::as_str));
        sql.any_of("shipment_status", filter.shipment_status.map(ShipmentStatus::as_str));
        sql.between("coalesce(shipped_at, created_at)", filter.since, filter.until);
        let Conditions { text, mut values } = sql;
        values.push(limit.into());
        let sql = format!("SELECT order_id, number FROM shipment WHERE {text} ORDER BY order_id, number LIMIT ?");
        let key = |(order, number): &Shipped| ids::part_id(*order, *number);
        let read = |mut row: super::row::Columns<'_>| Ok((row.integer()?, row.number()?));
        self.page("shipment", ids::part_id(order, number), &sql, params_from_iter(values), key, read)
    }
}
