//! How much of an order could still be refunded (T19).

use super::{LineItem, LineTotal, Order, Quantity, RefundFrom, Restock};

/// How many units of one line could be refunded, by where they are.
pub struct Refundable {
    /// Not shipped, and not with a service.
    pub free: Quantity,
    /// With a service.
    pub locked: Quantity,
    /// Shipped, and not taken back into stock.
    pub returnable: Quantity,
    /// Bought and not refunded yet, with a service or not.
    pub unrefunded: Quantity,
    /// Shipped, taken back or not.
    pub shipped: Quantity,
    /// Shipped, and not refunded since.
    pub kept: Quantity,
}

impl Refundable {
    /// Of a line with these totals.
    pub fn of(line: &LineItem, total: LineTotal) -> Refundable {
        Refundable {
            free: total.remaining - total.with_service,
            locked: total.with_service,
            returnable: total.fulfilled - total.returned,
            unrefunded: (line.quantity - total.refunded).max(0),
            shipped: total.fulfilled,
            kept: (total.fulfilled - line.refunded_shipped).max(0),
        }
    }

    /// The most that can be refunded in this way.
    pub fn most(&self, restock: Option<Restock>, from: Option<RefundFrom>) -> Quantity {
        let most = match (restock, from) {
            (Some(Restock::Cancel), _) => self.free,
            (Some(Restock::Return), _) => self.returnable,
            (Some(Restock::None) | None, Some(RefundFrom::Unshipped)) => self.free,
            (Some(Restock::None) | None, Some(RefundFrom::Shipped)) => self.kept,
            (Some(Restock::None) | None, None) => (self.unrefunded - self.locked).max(0),
        };
        most.min(self.unrefunded)
    }

    /// Why so many units of the line cannot be refunded in this way; `None` asked for all that can be.
    pub fn too_many(
        &self,
        line: &LineItem,
        wanted: Option<Quantity>,
        (restock, from): (Option<Restock>, Option<RefundFrom>),
        order: &str,
    ) -> String {
        let (label, most) = (line.label(), self.most(restock, from));
        let told = match wanted {
            Some(wanted) if most > 0 => format!("{wanted} of {label} asked for, but only {most} can be refunded now"),
            _ => format!("nothing of {label} can be refunded now"),
        };
        let others: Vec<String> = self
            .others(line, restock, from)
            .into_iter()
            .filter(|(units, _)| *units > 0)
            .map(|(units, why)| format!("{units} {} {why}", if units == 1 { "is" } else { "are" }))
            .collect();
        match others.split_last() {
            None => format!("{told}: {order} has {} of it", line.quantity),
            Some((last, [])) => format!("{told}: of {} in {order}, {last}", line.quantity),
            Some((last, first)) => format!("{told}: of {} in {order}, {} and {last}", line.quantity, first.join(", ")),
        }
    }

    /// The units of the line that cannot be refunded in this way, by what they are.
    fn others(
        &self,
        line: &LineItem,
        restock: Option<Restock>,
        from: Option<RefundFrom>,
    ) -> [(Quantity, &'static str); 4] {
        let refunded = line.quantity - self.unrefunded;
        let gone = line.quantity - self.free - self.locked - self.shipped;
        let with_service = (self.locked, "with a service");
        let not_shipped = (self.free + self.locked, "not shipped");
        // Units are gone by edits, or by refunds before they were shipped.
        let refunded_before = (refunded - line.refunded_shipped).min(gone).max(0);
        let taken_out = (gone - refunded_before, "taken out");
        match (restock, from) {
            (Some(Restock::Cancel), _) | (Some(Restock::None) | None, Some(RefundFrom::Unshipped)) => {
                // Units of a shipment that was taken back may be open again and refunded all the same.
                let refunded = if self.unrefunded < self.free { refunded } else { refunded_before };
                [(self.shipped, "shipped"), with_service, taken_out, (refunded, "refunded")]
            }
            (Some(Restock::None) | None, Some(RefundFrom::Shipped)) => {
                [not_shipped, taken_out, (self.shipped - self.kept + refunded_before, "refunded"), (0, "")]
            }
            (Some(Restock::Return), _) => {
                let refunded = if self.unrefunded < self.returnable { refunded } else { refunded_before };
                [not_shipped, taken_out, (self.shipped - self.returnable, "returned"), (refunded, "refunded")]
            }
            (Some(Restock::None) | None, None) => [(refunded, "refunded"), with_service, (0, ""), (0, "")],
        }
    }
}

/// Whether any unit of the order could be refunded.
pub fn has_something_to_refund(order: &Order) -> bool {
    let totals = order.line_totals();
    order.line_items.iter().any(|line| Refundable::of(line, totals.of(line.number)).most(None, None) > 0)
}
