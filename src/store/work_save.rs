//! Writing the fulfillment orders of an order, with their lines and requests.

use rusqlite::params;

use super::part_save::{Lasting, paired};
use super::row_save::{Column, maybe_spelled, spelled};
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
            let key = [("order_id", after.id.into()), ("number", work.number.into())];
            let columns = old.zip(before).map(|(old, before)| work_columns(before, old));
            let columns = columns.as_ref().map(<[_; 14]>::as_slice);
            self.save_row("fulfillment_order", &key, columns, &work_columns(after, work))?;
            self.save_work_lines(after.id, work.number, old.map_or(&[], |old| &old.lines), &work.lines)?;
            let old_requests = old.map_or(&[][..], |old| &old.requests);
            for (number, (old, request)) in (1_i64..).zip(paired(old_requests, &work.requests)?) {
                let [order, (_, work)] = key.clone();
                let key = [order, ("fulfillment_order", work), ("number", number.into())];
                let old = old.map(request_columns);
                self.save_row("request", &key, old.as_ref().map(<[_; 9]>::as_slice), &request_columns(request))?;
            }
        }
        Ok(())
    }

    /// The only parts that may go away: a line that left a fulfillment order without a trace.
    fn save_work_lines(&self, order: i64, work: u32, before: &[WorkLine], after: &[WorkLine]) -> Result<()> {
        for line in after {
            let key = [("order_id", order.into()), ("fulfillment_order", work.into()), ("line", line.line.into())];
            let old = before.iter().find(|old| old.line == line.line).map(work_line_columns);
            let old = old.as_ref().map(<[_; 4]>::as_slice);
            self.save_row("fulfillment_order_line", &key, old, &work_line_columns(line))?;
        }
        for gone in before.iter().filter(|old| !after.iter().any(|line| line.line == old.line)) {
            let sql = "DELETE FROM fulfillment_order_line WHERE order_id = ? AND fulfillment_order = ? AND line = ?";
            self.change_one(sql, params![order, work, gone.line])?;
        }
        Ok(())
    }
}

fn work_columns<'a>(order: &Order, work: &'a FulfillmentOrder) -> [Column<'a>; 14] {
    let (waiting, hold) = (work.waiting.as_ref(), work.hold.as_ref());
    [
        ("location", (&work.location).into()),
        ("status", spelled(domain::fulfillment_order_status(order, work))),
        ("request_status", spelled(work.request_status)),
        ("waits_for", maybe_spelled(waiting.map(|waiting| waiting.pending))),
        ("waits_since_seq", waiting.map(|waiting| waiting.seq).into()),
        ("waits_since", maybe_spelled(waiting.map(|waiting| waiting.at))),
        ("hold_reason", maybe_spelled(hold.map(|hold| hold.reason))),
        ("hold_note", hold.and_then(|hold| hold.note.as_deref()).into()),
        ("held_at", maybe_spelled(hold.map(|hold| hold.held_at))),
        ("replaces", work.replaces.into()),
        ("requested_before", work.requested_before.into()),
        ("moved", work.moved.into()),
        ("taken_from", work.taken_from.into()),
        ("last_request", (work.requests.len() as i64).into()),
    ]
}

fn work_line_columns<'a>(line: &WorkLine) -> [Column<'a>; 4] {
    [
        ("quantity", line.quantity.into()),
        ("remaining", line.remaining.into()),
        ("taken_back", line.taken_back.into()),
        ("late_shipped", line.late_shipped.into()),
    ]
}

fn request_columns(request: &Request) -> [Column<'_>; 9] {
    let reply = request.reply.as_ref();
    [
        ("kind", spelled(request.kind)),
        ("message", (&request.message).into()),
        ("notify_customer", request.notify_customer.into()),
        ("sent_at", spelled(request.sent_at)),
        ("answer", maybe_spelled(reply.map(|reply| reply.answer))),
        ("answer_reason", maybe_spelled(reply.and_then(|reply| reply.reason))),
        ("answer_message", reply.and_then(|reply| reply.message.as_deref()).into()),
        ("ship_date", reply.and_then(|reply| reply.ship_date.as_deref()).into()),
        ("answered_at", maybe_spelled(reply.map(|reply| reply.at))),
    ]
}
