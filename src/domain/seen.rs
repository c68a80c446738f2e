//! What an app sees of orders: the merchant's all of them, a service's its own work.

use super::{Event, Order, RegisteredApp};

impl RegisteredApp {
    /// Whether it sees an order: of those of others, one with work or a shipment at a location of its own.
    pub fn sees_order(&self, order: &Order) -> bool {
        let works = order.fulfillment_orders.iter().map(|work| &work.location);
        let shipments = order.fulfillments.iter().map(|shipment| &shipment.location);
        self.merchant || works.chain(shipments).any(|location| self.serves(location))
    }

    /// Whether it sees an event of an order: one that is not about a part which it does not see.
    pub fn sees_event(&self, order: &Order, event: &Event) -> bool {
        let work = event.fulfillment_order.and_then(|number| order.fulfillment_order(number));
        let shipment = event.fulfillment.and_then(|number| order.fulfillment(number));
        let mut places = work.map(|work| &work.location).into_iter().chain(shipment.map(|it| &it.location));
        self.merchant || places.all(|location| self.serves(location))
    }
}
