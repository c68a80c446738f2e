//! The orders that something happened to in a period.

use rusqlite::params_from_iter;

use super::conditions::Conditions;
use super::tx::Tx;
use crate::domain::Period;
use crate::failure::Result;

impl Tx<'_> {
    /// At most `limit` ids after this one of orders with an event of the period, or with a shipment that left in it: those
    /// of an imported order left before it came here.
    pub fn orders_active_in(&self, period: Period, after: i64, limit: i64) -> Result<Vec<i64>> {
        if period == Period::default() {
            return self.orders_with_events(after, limit);
        }
        let text = "id > ? AND (EXISTS (SELECT 1 FROM event WHERE order_id = orders.id".to_owned();
        let mut sql = Conditions { text, values: vec![after.into()] };
        sql.between("at", period.since, period.until);
        sql.text.push_str(") OR EXISTS (SELECT 1 FROM shipment WHERE order_id = orders.id");
        sql.between("shipped_at", period.since, period.until);
        sql.text.push_str("))");
        let Conditions { text, mut values } = sql;
        values.push(limit.into());
        let sql = format!("SELECT id FROM orders WHERE {text} ORDER BY id LIMIT ?");
        self.page("orders", after, &sql, params_from_iter(values), |id| *id, |mut row| row.integer())
    }
}
