//! Writing the fulfillment orders of an order, with their lines and requests.

use rusqlite::params;

use super::part_save::{Lasting, paired};
use super::row::Spelled;
use super::tx::Tx;
use crate::domain::{self, FulfillmentOrder, Order, Request, WorkLine};
use crate::failure::Result;

impl Lasting for FulfillmentOrder {
    fn identity(&self) -> u32 {
        self.number
    }
}

impl Lasting for Request {
    /// Requests have no number but their place.
    fn identity(&self) -> u32 {
        0
    }
}

impl Tx<'_> {
    /// Writes the fulfillment orders that changed. The status of one may change with a shipment alone.
    pub(super) fn save_work(&self, before: Option<&Order>, after: &Order) -> Result<()> {
        let old_work = before.map_or(&[][..], |before| &before.fulfillment_orders);
        for (old, work) in paired(old_work, &after.fulfillment_orders)? {
            let status = domain::fulfillment_order_status(after, work);
            let old = old.zip(before).map(|(old, before)| (old, domain::fulfillment_order_status(before, old)));
            if old != Some((work, status)) {
                self.save_fulfillment_order(after, old.map(|(old, _)| old), work)?;
            }
        }
        Ok(())
    }

    fn save_fulfillment_order(
        &self,
        order: &Order,
        old: Option<&FulfillmentOrder>,
        work: &FulfillmentOrder,
    ) -> Result<()> {
        let sql = match old {
            None => {
                "INSERT INTO fulfillment_order (order_id, number, location, status, request_status, waits_for,
                waits_since_seq, waits_since, hold_reason, hold_note, held_at, replaces, requested_before, moved,
                taken_from, last_request) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"
            }
            Some(_) => {
                "UPDATE fulfillment_order SET location = ?3, status = ?4, request_status = ?5, waits_for = ?6,
                waits_since_seq = ?7, waits_since = ?8, hold_reason = ?9, hold_note = ?10, held_at = ?11,
                replaces = ?12, requested_before = ?13, moved = ?14, taken_from = ?15, last_request = ?16
                WHERE order_id = ?1 AND number = ?2"
            }
        };
        let (waiting, hold) = (work.waiting.as_ref(), work.hold.as_ref());
        let values = params![
            order.id,
            work.number,
            work.location,
            domain::fulfillment_order_status(order, work).as_str(),
            work.request_status.as_str(),
            waiting.map(|waiting| waiting.pending.as_str()),
            waiting.map(|waiting| waiting.seq),
            waiting.map(|waiting| waiting.at.spell()),
            hold.map(|hold| hold.reason.as_str()),
            hold.and_then(|hold| hold.note.as_deref()),
            hold.map(|hold| hold.held_at.spell()),
            work.replaces,
            work.requested_before,
            work.moved,
            work.taken_from,
            work.requests.len() as i64,
        ];
        self.change_one(sql, values)?;
        self.save_work_lines(order.id, work.number, old.map_or(&[], |old| &old.lines), &work.lines)?;
        let old_requests = old.map_or(&[][..], |old| &old.requests);
        for (number, (old, request)) in (1..).zip(paired(old_requests, &work.requests)?) {
            if old != Some(request) {
                self.save_request(order.id, work.number, number, old.is_some(), request)?;
            }
        }
        Ok(())
    }

    /// The only parts that may go away: a line that left a fulfillment order without a trace.
    fn save_work_lines(&self, order: i64, work: u32, before: &[WorkLine], after: &[WorkLine]) -> Result<()> {
        for line in after {
            let sql = match before.iter().find(|old| old.line == line.line) {
                Some(old) if old == line => continue,
                Some(_) => {
                    "UPDATE fulfillment_order_line SET quantity = ?4, remaining = ?5, taken_back = ?6, late_shipped = ?7
                    WHERE order_id = ?1 AND fulfillment_order = ?2 AND line = ?3"
                }
                None => {
                    "INSERT INTO fulfillment_order_line (order_id, fulfillment_order, line, quantity, remaining,
                    taken_back, late_shipped) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                }
            };
            let units = (line.quantity, line.remaining, line.taken_back, line.late_shipped);
            self.change_one(sql, params![order, work, line.line, units.0, units.1, units.2, units.3])?;
        }
        for gone in before.iter().filter(|old| !after.iter().any(|line| line.line == old.line)) {
            let sql = "DELETE FROM fulfillment_order_line WHERE order_id = ?1 AND fulfillment_order = ?2 AND line = ?3";
            self.change_one(sql, params![order, work, gone.line])?;
        }
        Ok(())
    }

    fn save_request(&self, order: i64, work: u32, number: i64, is_there: bool, request: &Request) -> Result<()> {
        let sql = if is_there {
            "UPDATE request SET kind = ?4, message = ?5, notify_customer = ?6, sent_at = ?7, answer = ?8,
            answer_reason = ?9, answer_message = ?10, ship_date = ?11, answered_at = ?12
            WHERE order_id = ?1 AND fulfillment_order = ?2 AND number = ?3"
        } else {
            "INSERT INTO request (order_id, fulfillment_order, number, kind, message, notify_customer, sent_at, answer,
            answer_reason, answer_message, ship_date, answered_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
        };
        let reply = request.reply.as_ref();
        let values = params![
            order,
            work,
            number,
            request.kind.as_str(),
            request.message,
            request.notify_customer,
            request.sent_at.spell(),
            reply.map(|reply| reply.answer.as_str()),
            reply.and_then(|reply| reply.reason).map(|reason| reason.as_str()),
            reply.and_then(|reply| reply.message.as_deref()),
            reply.and_then(|reply| reply.ship_date.as_deref()),
            reply.map(|reply| reply.at.spell()),
        ];
        self.change_one(sql, values)
    }
}
