//! Finding orders, and reading one whole.

use rusqlite::params;

use super::failures::damaged;
use super::order_rows::{
    read_fulfillment, read_fulfillment_order, read_line_item, read_order, read_refund, read_refund_line, read_request,
    read_shipped_line, read_work_line,
};
use super::tx::Tx;
use crate::domain::{self, Fulfillment, FulfillmentOrder, LineItem, Locations, Order, Refund};
use crate::failure::{Failure, Result};

/// What makes two names the same order: the name without one leading `#`, byte for byte.
pub(super) fn name_key(name: &str) -> &str {
    name.strip_prefix('#').unwrap_or(name)
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

    /// The ids of all orders that have shipments, ascending.
    pub fn orders_with_fulfillments(&self) -> Result<Vec<i64>> {
        let sql = "SELECT id FROM orders WHERE last_fulfillment > 0 ORDER BY id";
        self.all("orders", sql, [], |mut row| row.integer())
    }

    /// The id of the order with this foreign id.
    pub fn find_order_by_source(&self, source_id: &str) -> Result<Option<i64>> {
        let sql = "SELECT id FROM orders WHERE source_id = ?1";
        self.first("orders", sql, [source_id], |mut row| row.integer())
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
        self.all("orders", sql, [after, limit], |mut row| row.integer())
    }

    /// The name and the lines of an order, without the rest.
    pub fn order_head(&self, id: i64) -> Result<(String, Vec<LineItem>)> {
        let name = self.first("orders", "SELECT name FROM orders WHERE id = ?1", [id], |mut row| row.text())?;
        Ok((name.ok_or_else(|| no_order(id))?, self.line_items(id)?))
    }

    /// An order with everything that hangs on it, of which all that the law relies on holds.
    pub fn sound_order(&self, id: i64, locations: &Locations) -> Result<Order> {
        let order = self.order(id)?;
        match domain::check(&order, locations) {
            None => Ok(order),
            Some(violation) => Err(damaged(format_args!("order {}: {violation}", order.name))),
        }
    }

    /// An order with everything that hangs on it, as it is stored.
    pub fn order(&self, id: i64) -> Result<Order> {
        let sql = "SELECT id, name, source_id, email, currency, created_at, paid_at, cancelled_at, cancel_reason,
            financial_status, total_price, paid_amount, last_fulfillment, last_refund FROM orders WHERE id = ?1";
        let head = self.first("orders", sql, [id], read_order)?;
        let (mut order, last_fulfillment, last_refund) = head.ok_or_else(|| no_order(id))?;
        order.line_items = self.line_items(id)?;
        order.fulfillment_orders = self.fulfillment_orders(id)?;
        // Most orders have neither, and each statement costs its preparation.
        if last_fulfillment > 0 {
            order.fulfillments = self.fulfillments(id)?;
        }
        if last_refund > 0 {
            order.refunds = self.refunds(id)?;
        }
        Ok(order)
    }

    fn line_items(&self, id: i64) -> Result<Vec<LineItem>> {
        let sql = "SELECT number, source_id, sku, title, requires_shipping, price, quantity, removed FROM line_item
            WHERE order_id = ?1 ORDER BY number";
        self.all("line_item", sql, [id], read_line_item)
    }

    fn fulfillment_orders(&self, id: i64) -> Result<Vec<FulfillmentOrder>> {
        let sql = "SELECT number, location, request_status, waits_for, waits_since_seq, waits_since, hold_reason,
            hold_note, held_at, replaces, requested_before, moved, taken_from, last_request FROM fulfillment_order
            WHERE order_id = ?1 ORDER BY number";
        let mut any_requests = false;
        let mut found = self.all("fulfillment_order", sql, [id], |row| {
            let (fulfillment_order, last_request) = read_fulfillment_order(row)?;
            any_requests |= last_request > 0;
            Ok(fulfillment_order)
        })?;
        let number = |fulfillment_order: &FulfillmentOrder| fulfillment_order.number;
        let sql = "SELECT fulfillment_order, line, quantity, remaining, taken_back, late_shipped
            FROM fulfillment_order_line WHERE order_id = ?1 ORDER BY fulfillment_order, line";
        let lines = self.all("fulfillment_order_line", sql, params![id], read_work_line)?;
        hand_out(&mut found, number, lines, |fulfillment_order, line| fulfillment_order.lines.push(line))?;
        if any_requests {
            let sql = "SELECT fulfillment_order, kind, message, notify_customer, sent_at, answer, answer_reason,
                answer_message, ship_date, answered_at FROM request WHERE order_id = ?1
                ORDER BY fulfillment_order, number";
            let requests = self.all("request", sql, [id], read_request)?;
            hand_out(&mut found, number, requests, |fulfillment_order, request| {
                fulfillment_order.requests.push(request);
            })?;
        }
        Ok(found)
    }

    fn fulfillments(&self, id: i64) -> Result<Vec<Fulfillment>> {
        let sql = "SELECT number, source_id, status, made_by, marked_as_fulfilled, location, tracking, notify_customer,
            shipment_status, created_at FROM fulfillment WHERE order_id = ?1 ORDER BY number";
        let mut found = self.all("fulfillment", sql, [id], read_fulfillment)?;
        let sql = "SELECT fulfillment, line, quantity, fulfillment_order, returned FROM fulfillment_line
            WHERE order_id = ?1 ORDER BY fulfillment, position";
        let lines = self.all("fulfillment_line", sql, [id], read_shipped_line)?;
        hand_out(&mut found, |shipment| shipment.number, lines, |shipment, line| shipment.lines.push(line))?;
        Ok(found)
    }

    fn refunds(&self, id: i64) -> Result<Vec<Refund>> {
        let sql = "SELECT number, source_id, created_at, amount FROM refund WHERE order_id = ?1 ORDER BY number";
        let mut found = self.all("refund", sql, [id], read_refund)?;
        let sql = "SELECT refund, line, quantity, restock FROM refund_line WHERE order_id = ?1
            ORDER BY refund, position";
        let lines = self.all("refund_line", sql, [id], read_refund_line)?;
        hand_out(&mut found, |refund| refund.number, lines, |refund, line| refund.lines.push(line))?;
        Ok(found)
    }
}

fn no_order(id: i64) -> Failure {
    Failure::not_found("order_not_found", format!("there is no order with id {id}"))
}

/// Gives each child to the parent with its number. Parents are in order of number.
fn hand_out<P, C>(
    parents: &mut [P],
    number: impl Fn(&P) -> u32,
    children: Vec<(u32, C)>,
    give: impl Fn(&mut P, C),
) -> Result<()> {
    for (parent, child) in children {
        let place = parents.binary_search_by_key(&parent, &number);
        let place = place.map_err(|_| damaged("a row belongs to a part of an order that is not there"))?;
        give(&mut parents[place], child);
    }
    Ok(())
}
