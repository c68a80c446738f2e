//! Finding a part by its number. The parts of a sound order stand in the order of their numbers (`check.rs`), so that
//! none of them has to be looked for one by one.

use super::{
    Fulfillment, FulfillmentNumber, FulfillmentOrder, FulfillmentOrderLine, FulfillmentOrderNumber, LineItem,
    LineNumber, Order, Refund, RefundNumber,
};

/// The place of a number in a list that ascends by it.
fn place<T, N: Ord>(list: &[T], number: N, number_of: impl Fn(&T) -> N) -> Option<usize> {
    list.binary_search_by_key(&number, number_of).ok()
}

impl Order {
    /// The line with this number.
    pub fn line(&self, number: LineNumber) -> Option<&LineItem> {
        place(&self.line_items, number, |line| line.number).map(|place| &self.line_items[place])
    }

    /// As [`Order::line`], to be changed.
    pub fn line_mut(&mut self, number: LineNumber) -> Option<&mut LineItem> {
        place(&self.line_items, number, |line| line.number).map(|place| &mut self.line_items[place])
    }

    /// The fulfillment order with this number.
    pub fn fulfillment_order(&self, number: FulfillmentOrderNumber) -> Option<&FulfillmentOrder> {
        place(&self.fulfillment_orders, number, |fulfillment_order| fulfillment_order.number)
            .map(|place| &self.fulfillment_orders[place])
    }

    /// As [`Order::fulfillment_order`], to be changed.
    pub fn fulfillment_order_mut(&mut self, number: FulfillmentOrderNumber) -> Option<&mut FulfillmentOrder> {
        place(&self.fulfillment_orders, number, |fulfillment_order| fulfillment_order.number)
            .map(|place| &mut self.fulfillment_orders[place])
    }

    /// The fulfillment with this number.
    pub fn fulfillment(&self, number: FulfillmentNumber) -> Option<&Fulfillment> {
        place(&self.fulfillments, number, |shipment| shipment.number).map(|place| &self.fulfillments[place])
    }

    /// As [`Order::fulfillment`], to be changed.
    pub fn fulfillment_mut(&mut self, number: FulfillmentNumber) -> Option<&mut Fulfillment> {
        place(&self.fulfillments, number, |shipment| shipment.number).map(|place| &mut self.fulfillments[place])
    }

    /// The refund with this number.
    pub fn refund(&self, number: RefundNumber) -> Option<&Refund> {
        place(&self.refunds, number, |refund| refund.number).map(|place| &self.refunds[place])
    }
}

impl FulfillmentOrder {
    /// What stands here of the line with this number.
    pub fn line(&self, number: LineNumber) -> Option<&FulfillmentOrderLine> {
        place(&self.lines, number, |fulfillment_order| fulfillment_order.line).map(|place| &self.lines[place])
    }

    /// As [`FulfillmentOrder::line`], to be changed.
    pub fn line_mut(&mut self, number: LineNumber) -> Option<&mut FulfillmentOrderLine> {
        place(&self.lines, number, |fulfillment_order| fulfillment_order.line).map(|place| &mut self.lines[place])
    }
}
