//! Orders that are put away by themselves: the event after which one is paid and fulfilled says so.

use super::{Fact, FulfillmentStatus, Order, is_paid, order_status};

/// Whether nothing is left to be done with an order: it is paid and fulfilled.
pub fn is_done(order: &Order) -> bool {
    is_paid(order) && order_status(order) == FulfillmentStatus::Fulfilled && order.cancelled_at.is_none()
}

impl Fact {
    /// Whether the order is closed by it, being paid and fulfilled.
    pub fn closes_order(&self) -> bool {
        match self {
            Fact::OrderPaid { closes_order, .. } => *closes_order,
            Fact::OrderEdited(edit) => edit.closes_order,
            Fact::OrderRefunded(refunded) => refunded.closes_order,
            Fact::FulfillmentCreated(shipment) | Fact::MarkedAsFulfilled(shipment) => shipment.closes_order,
            _ => false,
        }
    }

    /// Notes that the order is closed by it; `None` of a fact that ends no order.
    pub fn close_order(&mut self) -> Option<()> {
        match self {
            Fact::OrderPaid { closes_order, .. } => *closes_order = true,
            Fact::OrderEdited(edit) => edit.closes_order = true,
            Fact::OrderRefunded(refunded) => refunded.closes_order = true,
            Fact::FulfillmentCreated(shipment) | Fact::MarkedAsFulfilled(shipment) => shipment.closes_order = true,
            _ => return None,
        }
        Some(())
    }
}
