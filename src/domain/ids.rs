//! Public ids of the parts of an order, computed from the order's id and the part's number, so that nothing random
//! and no counter is stored: part 2 of order 7 is 7000002.

/// More parts of one kind than this an order cannot have.
pub const MOST_PARTS: u32 = 999_999;
const SPAN: i64 = 1_000_000;

/// Things within a part that have short ids.
const SHORT: i64 = 1000;

/// The id of a line item, fulfillment order, fulfillment or refund.
pub fn part_id(order: i64, number: impl Into<u32>) -> i64 {
    order * SPAN + i64::from(number.into())
}

/// The id of something that belongs to a part with this id: a line of a fulfillment order, a request, a hold.
pub fn within(part: i64, number: i64) -> i64 {
    let span = if number < SHORT { SHORT } else { SPAN };
    part * span + number
}

/// The id of the part, and the number within it, that an id may stand for: the short reading, then the long one.
pub fn apart_within(id: i64) -> [(i64, i64); 2] {
    [(id / SHORT, id % SHORT), (id / SPAN, id % SPAN)]
}
