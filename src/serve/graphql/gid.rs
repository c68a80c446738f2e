//! The ids of the platform: a type and a number. What a number stands for is arithmetic, so nothing is stored for it.

use super::trouble::Trouble;
use crate::domain::{FulfillmentNumber, FulfillmentOrderNumber, LineNumber, Order, RefundNumber, ids};
use crate::wire::shopify::order_number;

pub use crate::domain::ids::{apart_within, within};
pub use crate::wire::shopify::gid;

const SCHEME: &str = "gid://shopify/";
/// Parts of one kind that an order can have, and the next.
const PARTS: i64 = 1_000_000;

/// The type and the number of an id.
pub fn apart(id: &str) -> Option<(&str, &str)> {
    let (kind, number) = id.strip_prefix(SCHEME)?.split_once('/')?;
    (!kind.is_empty() && !number.is_empty()).then_some((kind, number))
}

/// What stands behind the type of an id.
///
/// # Errors
/// `RESOURCE_NOT_FOUND` for what is no id of this type.
pub fn behind<'a>(id: &'a str, kind: &str) -> Result<&'a str, Trouble> {
    match apart(id) {
        Some((of, number)) if of == kind => Ok(number),
        _ => Err(not_an_id(kind, id)),
    }
}

/// What is no id of a type.
pub fn not_an_id(kind: &str, id: &str) -> Trouble {
    let article = if kind.starts_with(['A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
    let id = if id.is_empty() { "it is empty" } else { id };
    Trouble::not_found(format!("not an id of {article} {kind}: {id}"))
}

/// The number of an id; one that no thing can have is 0.
///
/// # Errors
/// As [`behind`].
pub fn number(id: &str, kind: &str) -> Result<i64, Trouble> {
    Ok(digits(behind(id, kind)?))
}

/// A number as it is written in an id; anything else is 0, which nothing has.
pub fn digits(text: &str) -> i64 {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if plain { text.parse().unwrap_or(0) } else { 0 }
}

/// The number of an order.
pub fn of_order(order: &Order) -> i64 {
    order_number(order)
}

/// The number of a fulfillment order, a fulfillment, a line or a refund.
pub fn of_part(order: i64, number: impl Into<u32>) -> i64 {
    ids::part_id(order, number)
}

/// The order of a part, and the part's number.
pub fn part(number: i64) -> (i64, u32) {
    (number / PARTS, u32::try_from(number % PARTS).unwrap_or(0))
}

/// A fulfillment order by its number.
pub fn work(number: i64) -> Option<(i64, FulfillmentOrderNumber)> {
    let (order, number) = part(number);
    Some((order, FulfillmentOrderNumber::new(number).ok()?))
}

/// A shipment by its number.
pub fn shipment(number: i64) -> Option<(i64, FulfillmentNumber)> {
    let (order, number) = part(number);
    Some((order, FulfillmentNumber::new(number).ok()?))
}

/// A line of an order by its number.
pub fn line(number: i64) -> Option<(i64, LineNumber)> {
    let (order, number) = part(number);
    Some((order, LineNumber::new(number).ok()?))
}

/// A refund by its number.
pub fn refund(number: i64) -> Option<(i64, RefundNumber)> {
    let (order, number) = part(number);
    Some((order, RefundNumber::new(number).ok()?))
}
