//! What the lines of an order come to, and the number that people know it by.

use super::order_extras::{sum, tax_lines};
use super::{FulfillmentOrder, LineItem, Money, Order, Quantity, TaxLine};

/// How the platform calls the way to pay where the merchant marks orders as paid.
pub const BY_HAND: &str = "manual";

impl Order {
    /// The lines at their prices, each this many times.
    pub fn lines_price(&self, quantity: fn(&LineItem) -> Quantity) -> Money {
        self.line_items.iter().map(|line| line.price.times(quantity(line))).sum()
    }

    /// Whether anything in a fulfillment order has to be shipped.
    pub fn ships(&self, work: &FulfillmentOrder) -> bool {
        work.lines.iter().any(|held| self.line(held.line).is_some_and(|line| line.requires_shipping))
    }

    /// The taxes of the order, else those of its lines and of the way to the customer, added up.
    pub fn tax_lines(&self) -> Vec<TaxLine> {
        tax_lines(self.extras.as_deref(), self.line_items.iter().map(|line| line.extras.as_deref()))
    }

    /// How much its taxes are.
    pub fn total_tax(&self) -> Money {
        sum(&self.tax_lines())
    }

    /// Who takes what is paid for it.
    pub fn gateway(&self) -> &str {
        self.extras.as_ref().and_then(|extras| extras.gateway.as_deref()).unwrap_or(BY_HAND)
    }

    /// The last run of digits in its name, if it is a number that every client can hold, else its id.
    pub fn shown_number(&self) -> i64 {
        let digits = self.name.split(|letter: char| !letter.is_ascii_digit());
        let last = digits.rev().find(|digits| !digits.is_empty());
        last.and_then(|digits| digits.parse::<i32>().ok()).map_or(self.id, i64::from)
    }
}
