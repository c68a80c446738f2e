//! How much of an order could still be refunded (T19).

use super::{LineItem, LineTotal, Order, Quantity, Restock};

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
}

impl Refundable {
    /// Of a line with these totals.
    pub fn of(line: &LineItem, total: LineTotal) -> Refundable {
        Refundable {
            free: total.remaining - total.with_service,
            locked: total.with_service,
            returnable: total.fulfilled - total.returned,
            unrefunded: (line.quantity - total.refunded).max(0),
        }
    }

    /// The most that can be refunded in this way.
    pub fn most(&self, restock: Option<Restock>) -> Quantity {
        let most = match restock {
            Some(Restock::Cancel) => self.free,
            Some(Restock::Return) => self.returnable,
            Some(Restock::None) | None => (self.unrefunded - self.locked).max(0),
        };
        most.min(self.unrefunded)
    }
}

/// Whether any unit of the order could be refunded.
pub fn has_something_to_refund(order: &Order) -> bool {
    let totals = order.line_totals();
    order.line_items.iter().any(|line| Refundable::of(line, totals.of(line.number)).most(None) > 0)
}
