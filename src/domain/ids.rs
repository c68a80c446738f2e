//! Public ids of the parts of an order, computed from the order's id and the part's number, so that nothing random
//! and no counter is stored: part 2 of order 7 is 7000002.

/// More parts of one kind than this an order cannot have.
pub const MOST_PARTS: u32 = 999_999;
const SPAN: i64 = 1_000_000;

/// The id of a line item, fulfillment order, fulfillment or refund.
pub fn part_id(order: i64, number: impl Into<u32>) -> i64 {
    order * SPAN + i64::from(number.into())
}
