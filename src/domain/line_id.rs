//! The ids of the lines of fulfillment orders, both ways. A line's id is made of the fulfillment order that it was first
//! told of in and of its number: what replaces that fulfillment order carries on the ids of the lines it no longer lists.

use super::ids::{apart_within, part_id, within};
use super::{FulfillmentOrder, FulfillmentOrderLine, FulfillmentOrderNumber, Order};

impl FulfillmentOrder {
    /// The fulfillment order that the id of a line of this one comes from.
    pub fn origin(&self, line: &FulfillmentOrderLine) -> FulfillmentOrderNumber {
        line.id_of.unwrap_or(self.number)
    }

    /// The id of a line of this fulfillment order, which belongs to an order with this id.
    pub fn line_id(&self, order: i64, line: &FulfillmentOrderLine) -> i64 {
        within(part_id(order, self.origin(line)), line.line.get().into())
    }
}

impl Order {
    /// The line that an id means, among those that programs are told of, with its fulfillment order.
    pub fn line_with_id(&self, id: i64) -> Option<(&FulfillmentOrder, &FulfillmentOrderLine)> {
        apart_within(id).into_iter().find_map(|(part, number)| {
            let told = |work: &'_ FulfillmentOrder, line: &FulfillmentOrderLine| {
                i64::from(line.line.get()) == number && part_id(self.id, work.origin(line)) == part
            };
            let mut works = self.fulfillment_orders.iter();
            works.find_map(|work| Some((work, work.told_lines().find(|line| told(work, line))?)))
        })
    }
}
