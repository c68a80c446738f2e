//! How much of an order could still be refunded (T19; contract 10.8).

use super::{FulfillmentState, LineItem, Order, Quantity, Restock, Stage};

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
    pub fn of(order: &Order, line: &LineItem) -> Refundable {
        let remaining = |locked: bool| {
            let works = order.fulfillment_orders.iter();
            let works = works.filter(|work| Stage::of(order, work).is_with_service() == locked);
            works.map(|work| work.remaining_of(line.number)).sum::<Quantity>()
        };
        let live = order.fulfillments.iter().filter(|shipment| shipment.status == FulfillmentState::Success);
        let shipped = live.flat_map(|shipment| &shipment.lines).filter(|shipped| shipped.line == line.number);
        Refundable {
            free: remaining(false),
            locked: remaining(true),
            returnable: shipped.map(|shipped| shipped.quantity - shipped.returned).sum(),
            unrefunded: (line.quantity - order.refunded_quantity(line.number)).max(0),
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
    order.line_items.iter().any(|line| Refundable::of(order, line).most(None) > 0)
}
