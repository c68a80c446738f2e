//! The units of every line of an order, by where they are. Counted in one walk over the order: to count them line by
//! line would walk the whole order once a line.

use super::{FulfillmentState, LineNumber, Order, Quantity, Stage};

/// The totals of an order's lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineTotals(Vec<(LineNumber, LineTotal)>);

/// The units of one line, by where they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LineTotal {
    /// In fulfillment orders that are not closed.
    pub remaining: Quantity,
    /// Of these, the units with a service: they are locked (S22).
    pub with_service: Quantity,
    /// In shipments that a service prepares; they remain too.
    pub waiting: Quantity,
    /// In `success` shipments.
    pub fulfilled: Quantity,
    /// Of these, the units that a refund took back into stock.
    pub returned: Quantity,
    /// Refunded, shipped or not.
    pub refunded: Quantity,
    /// Left after they had been taken back.
    pub late_shipped: Quantity,
}

impl LineTotals {
    /// The totals of the line with this number; all 0 if there is none.
    pub fn of(&self, line: LineNumber) -> LineTotal {
        self.place(line).map_or_else(LineTotal::default, |place| self.0[place].1)
    }

    fn place(&self, line: LineNumber) -> Option<usize> {
        self.0.binary_search_by_key(&line, |(number, _)| *number).ok()
    }

    fn add(&mut self, line: LineNumber, count: impl FnOnce(&mut LineTotal)) {
        if let Some(place) = self.place(line) {
            count(&mut self.0[place].1);
        }
    }
}

impl Order {
    /// The units of every line, by where they are.
    pub fn line_totals(&self) -> LineTotals {
        let mut totals = LineTotals(self.line_items.iter().map(|line| (line.number, LineTotal::default())).collect());
        for fulfillment_order in &self.fulfillment_orders {
            let with_service = Stage::of(self, fulfillment_order).is_with_service();
            for held in &fulfillment_order.lines {
                totals.add(held.line, |total| {
                    total.remaining += held.remaining;
                    total.with_service += if with_service { held.remaining } else { 0 };
                    total.late_shipped += held.late_shipped;
                });
            }
        }
        for shipped in self.fulfillments.iter().filter(|shipment| shipment.is_waiting()).flat_map(|it| &it.lines) {
            totals.add(shipped.line, |total| total.waiting += shipped.quantity);
        }
        let live = self.fulfillments.iter().filter(|shipment| shipment.status == FulfillmentState::Success);
        for shipped in live.flat_map(|shipment| &shipment.lines) {
            totals.add(shipped.line, |total| {
                total.fulfilled += shipped.quantity;
                total.returned += shipped.returned;
            });
        }
        for refunded in self.refunds.iter().flat_map(|refund| &refund.lines) {
            totals.add(refunded.line, |total| total.refunded += refunded.quantity);
        }
        totals
    }
}
