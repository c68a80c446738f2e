//! Writing the parts of an order: rows that are new, rows that changed, and nothing else.

use rusqlite::{Params, params};

use super::failures::damaged;
use super::row::Spelled;
use super::tx::Tx;
use super::written::write_tracking;
use crate::domain::{Fulfillment, LineItem, Order, Refund, ShippedLine};
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
        for (old, line) in changed(before.map_or(&[][..], |before| &before.line_items), &after.line_items)? {
            self.save_line_item(after.id, old, line)?;
        }
        self.save_work(before, after)?;
        for (old, shipment) in changed(before.map_or(&[][..], |before| &before.fulfillments), &after.fulfillments)? {
            self.save_fulfillment(after.id, old, shipment)?;
        }
        for (old, refund) in changed(before.map_or(&[][..], |before| &before.refunds), &after.refunds)? {
            self.insert_refund(after.id, old, refund)?;
        }
        Ok(())
    }

    /// Runs a statement that concerns exactly one row.
    pub(super) fn change_one(&self, sql: &str, values: impl Params) -> Result<()> {
        match self.execute(sql, values)? {
            1 => Ok(()),
            _ => Err(damaged("a row that was read a moment ago is not there")),
        }
    }

    fn save_line_item(&self, order: i64, old: Option<&LineItem>, line: &LineItem) -> Result<()> {
        let sql = match old {
            None => {
                "INSERT INTO line_item (order_id, number, source_id, sku, title, requires_shipping, price, quantity,
                removed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
            }
            Some(_) => {
                "UPDATE line_item SET source_id = ?3, sku = ?4, title = ?5, requires_shipping = ?6, price = ?7,
                quantity = ?8, removed = ?9 WHERE order_id = ?1 AND number = ?2"
            }
        };
        let price = line.price.spell();
        let (wanted, shipped) = (&line.source_id, line.requires_shipping);
        let values =
            params![order, line.number, wanted, line.sku, line.title, shipped, price, line.quantity, line.removed];
        self.change_one(sql, values)
    }

    fn save_fulfillment(&self, order: i64, old: Option<&Fulfillment>, shipment: &Fulfillment) -> Result<()> {
        let sql = match old {
            None => {
                "INSERT INTO fulfillment (order_id, number, source_id, status, made_by, marked_as_fulfilled, location,
                tracking, notify_customer, shipment_status, created_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
            }
            Some(_) => {
                "UPDATE fulfillment SET source_id = ?3, status = ?4, made_by = ?5, marked_as_fulfilled = ?6,
                location = ?7, tracking = ?8, notify_customer = ?9, shipment_status = ?10, created_at = ?11
                WHERE order_id = ?1 AND number = ?2"
            }
        };
        let values = params![
            order,
            shipment.number,
            shipment.source_id,
            shipment.status.as_str(),
            shipment.by.as_str(),
            shipment.marked_as_fulfilled,
            shipment.location,
            write_tracking(&shipment.tracking),
            shipment.notify_customer,
            shipment.shipment_status.map(|status| status.as_str()),
            shipment.created_at.spell(),
        ];
        self.change_one(sql, values)?;
        let old_lines = old.map_or(&[][..], |old| &old.lines);
        for (position, (old, line)) in (0..).zip(paired(old_lines, &shipment.lines)?) {
            if old != Some(line) {
                self.save_shipped_line(order, shipment.number, position, old.is_some(), line)?;
            }
        }
        Ok(())
    }

    fn save_shipped_line(
        &self,
        order: i64,
        shipment: u32,
        position: i64,
        is_there: bool,
        line: &ShippedLine,
    ) -> Result<()> {
        let sql = if is_there {
            "UPDATE fulfillment_line SET line = ?4, quantity = ?5, fulfillment_order = ?6, returned = ?7
            WHERE order_id = ?1 AND fulfillment = ?2 AND position = ?3"
        } else {
            "INSERT INTO fulfillment_line (order_id, fulfillment, position, line, quantity, fulfillment_order, returned)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        };
        let from = line.fulfillment_order;
        self.change_one(sql, params![order, shipment, position, line.line, line.quantity, from, line.returned])
    }

    fn insert_refund(&self, order: i64, old: Option<&Refund>, refund: &Refund) -> Result<()> {
        if old.is_some() {
            return Err(Failure::internal("a refund was about to change"));
        }
        let sql = "INSERT INTO refund (order_id, number, source_id, created_at, amount) VALUES (?1, ?2, ?3, ?4, ?5)";
        let (at, amount) = (refund.created_at.spell(), refund.amount.spell());
        self.change_one(sql, params![order, refund.number, refund.source_id, at, amount])?;
        for (position, line) in (0_i64..).zip(&refund.lines) {
            let sql = "INSERT INTO refund_line (order_id, refund, position, line, quantity, restock)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            let restock = line.restock.as_str();
            self.change_one(sql, params![order, refund.number, position, line.line, line.quantity, restock])?;
        }
        Ok(())
    }
}
