//! Writing the parts of an order: rows that are new, rows that changed, and nothing else.

use super::row_save::{Column, maybe_spelled, spelled};
use super::tx::Tx;
use super::written::write_tracking;
use crate::domain::{Fulfillment, LineItem, Order, Refund, RefundLine, ShippedLine};
use crate::failure::{Failure, Result};

/// A part of an order that is never removed, so that it keeps its place among its kind.
pub(super) trait Lasting: PartialEq {
    /// What must not change at its place.
    fn identity(&self) -> u32;
}

impl Lasting for LineItem {
    fn identity(&self) -> u32 {
        self.number
    }
}

impl Lasting for Fulfillment {
    fn identity(&self) -> u32 {
        self.number
    }
}

impl Lasting for ShippedLine {
    fn identity(&self) -> u32 {
        self.line
    }
}

impl Lasting for Refund {
    fn identity(&self) -> u32 {
        self.number
    }
}

impl Lasting for RefundLine {
    fn identity(&self) -> u32 {
        self.line
    }
}

/// Each part as it is now, with what it was before, if it was there.
pub(super) fn paired<'a, T: Lasting>(
    before: &'a [T],
    after: &'a [T],
) -> Result<impl Iterator<Item = (Option<&'a T>, &'a T)>> {
    let stays = |(old, new): (&T, &T)| old.identity() == new.identity();
    if before.len() > after.len() || !before.iter().zip(after).all(stays) {
        return Err(Failure::internal("a part of an order was about to be lost"));
    }
    Ok(after.iter().enumerate().map(|(place, new)| (before.get(place), new)))
}

/// As [`paired`], without the parts that stayed the same.
fn changed<'a, T: Lasting>(before: &'a [T], after: &'a [T]) -> Result<impl Iterator<Item = (Option<&'a T>, &'a T)>> {
    Ok(paired(before, after)?.filter(|(old, new)| old.is_none_or(|old| old != *new)))
}

impl Tx<'_> {
    /// Parents before children, as the foreign keys want it.
    pub(super) fn save_parts(&self, before: Option<&Order>, after: &Order) -> Result<()> {
        for (old, line) in changed(before.map_or(&[], |before| &before.line_items), &after.line_items)? {
            let key = [("order_id", after.id.into()), ("number", line.number.into())];
            let old = old.map(line_item_columns);
            self.save_row("line_item", &key, old.as_ref().map(<[_; 7]>::as_slice), &line_item_columns(line))?;
        }
        self.save_work(before, after)?;
        for (old, shipment) in changed(before.map_or(&[], |before| &before.fulfillments), &after.fulfillments)? {
            self.save_fulfillment(after.id, old, shipment)?;
        }
        for (old, refund) in changed(before.map_or(&[], |before| &before.refunds), &after.refunds)? {
            self.save_refund(after.id, old, refund)?;
        }
        Ok(())
    }

    fn save_fulfillment(&self, order: i64, old: Option<&Fulfillment>, shipment: &Fulfillment) -> Result<()> {
        let key = [("order_id", order.into()), ("number", shipment.number.into())];
        let columns = old.map(fulfillment_columns);
        let columns = columns.as_ref().map(<[_; 9]>::as_slice);
        self.save_row("fulfillment", &key, columns, &fulfillment_columns(shipment))?;
        for (position, (old, line)) in (0_i64..).zip(paired(old.map_or(&[], |old| &old.lines), &shipment.lines)?) {
            let [order, (_, number)] = key.clone();
            let key = [order, ("fulfillment", number), ("position", position.into())];
            let old = old.map(shipped_line_columns);
            let old = old.as_ref().map(<[_; 4]>::as_slice);
            self.save_row("fulfillment_line", &key, old, &shipped_line_columns(line))?;
        }
        Ok(())
    }

    fn save_refund(&self, order: i64, old: Option<&Refund>, refund: &Refund) -> Result<()> {
        let key = [("order_id", order.into()), ("number", refund.number.into())];
        let columns = old.map(refund_columns);
        self.save_row("refund", &key, columns.as_ref().map(<[_; 3]>::as_slice), &refund_columns(refund))?;
        for (position, (old, line)) in (0_i64..).zip(paired(old.map_or(&[], |old| &old.lines), &refund.lines)?) {
            let [order, (_, number)] = key.clone();
            let key = [order, ("refund", number), ("position", position.into())];
            let old = old.map(refund_line_columns);
            let old = old.as_ref().map(<[_; 3]>::as_slice);
            self.save_row("refund_line", &key, old, &refund_line_columns(line))?;
        }
        Ok(())
    }
}

fn line_item_columns(line: &LineItem) -> [Column<'_>; 7] {
    [
        ("source_id", (&line.source_id).into()),
        ("sku", (&line.sku).into()),
        ("title", (&line.title).into()),
        ("requires_shipping", line.requires_shipping.into()),
        ("price", spelled(line.price)),
        ("quantity", line.quantity.into()),
        ("removed", line.removed.into()),
    ]
}

fn fulfillment_columns(shipment: &Fulfillment) -> [Column<'_>; 9] {
    [
        ("source_id", (&shipment.source_id).into()),
        ("status", spelled(shipment.status)),
        ("made_by", spelled(shipment.by)),
        ("marked_as_fulfilled", shipment.marked_as_fulfilled.into()),
        ("location", (&shipment.location).into()),
        ("tracking", write_tracking(&shipment.tracking).into()),
        ("notify_customer", shipment.notify_customer.into()),
        ("shipment_status", maybe_spelled(shipment.shipment_status)),
        ("created_at", spelled(shipment.created_at)),
    ]
}

fn shipped_line_columns(line: &ShippedLine) -> [Column<'_>; 4] {
    [
        ("line", line.line.into()),
        ("quantity", line.quantity.into()),
        ("fulfillment_order", line.fulfillment_order.into()),
        ("returned", line.returned.into()),
    ]
}

fn refund_columns(refund: &Refund) -> [Column<'_>; 3] {
    [
        ("source_id", (&refund.source_id).into()),
        ("created_at", spelled(refund.created_at)),
        ("amount", spelled(refund.amount)),
    ]
}

fn refund_line_columns(line: &RefundLine) -> [Column<'_>; 3] {
    [("line", line.line.into()), ("quantity", line.quantity.into()), ("restock", spelled(line.restock))]
}
