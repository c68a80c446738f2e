//! Public ids of the parts of an order, computed from the order's id and the part's number, so that nothing random
//! and no counter is stored: part 2 of order 7 is 7000002.

/// More parts of one kind than this an order cannot have.
pub const MOST_PARTS: u32 = 999_999;
const SPAN: i64 = 1_000_000;

/// The id of a line item, fulfillment order, fulfillment or refund.
pub fn part_id(order: i64, number: u32) -> i64 {
    order * SPAN + i64::from(number)
}

/// The number that an id names within an order; `None` if it is another order's.
pub fn part_number(order: i64, id: i64) -> Option<u32> {
    u32::try_from(id - order.checked_mul(SPAN)?).ok().filter(|number| (1..=MOST_PARTS).contains(number))
}
