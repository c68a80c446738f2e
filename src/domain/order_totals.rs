//! What the lines of an order come to, and the number that people know it by.

use super::{LineItem, Money, Order, Quantity};

impl Order {
    /// The lines at their prices, each this many times.
    pub fn lines_price(&self, quantity: fn(&LineItem) -> Quantity) -> Money {
        self.line_items.iter().map(|line| line.price.times(quantity(line))).sum()
    }

    /// The taxes of the order, else those of its lines.
    pub fn total_tax(&self) -> Money {
        match self.extras.as_deref().filter(|extras| !extras.tax_lines.is_empty()) {
            Some(extras) => extras.taxes(),
            None => self.line_items.iter().filter_map(|line| line.extras.as_ref()).map(|extras| extras.taxes()).sum(),
        }
    }

    /// The last run of digits in its name, if it is a number that every client can hold, else its id.
    pub fn shown_number(&self) -> i64 {
        let digits = self.name.split(|letter: char| !letter.is_ascii_digit());
        let last = digits.rev().find(|digits| !digits.is_empty());
        last.and_then(|digits| digits.parse::<i32>().ok()).map_or(self.id, i64::from)
    }
}
