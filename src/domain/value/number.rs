//! The numbers of an order's parts, from 1 within the order and never reused. Each kind of part has numbers of its own
//! type, so that none of them is taken for another.

use super::unfit::Unfit;
use crate::domain::{Code, Refusal, ids};

macro_rules! part_numbers {
    ($($(#[$meta:meta])* $name:ident, $parts:literal;)+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "u32", into = "u32")]
        pub struct $name(u32);

        impl $name {
            /// The number of the first such part of every order.
            pub const FIRST: $name = $name(1);

            /// # Errors
            /// 0, and more than an order can have of such parts.
            pub fn new(number: u32) -> Result<$name, Unfit> {
                if (1..=ids::MOST_PARTS).contains(&number) {
                    return Ok($name(number));
                }
                Err(Unfit::OutOfRange { least: 1, most: ids::MOST_PARTS.into() })
            }

            /// The number itself.
            pub fn get(self) -> u32 {
                self.0
            }

            /// The number that comes so many parts later.
            ///
            /// # Errors
            /// `invalid_quantity` where an order cannot have so many.
            pub fn after(self, parts: usize) -> Result<$name, Refusal> {
                let number = u32::try_from(parts).ok().and_then(|parts| self.0.checked_add(parts));
                number.and_then(|number| $name::new(number).ok()).ok_or_else(|| {
                    let message = format!(concat!("an order can have at most {} ", $parts), ids::MOST_PARTS);
                    Refusal::new(Code::InvalidQuantity, message)
                })
            }

            /// The number of the part that is added after this one.
            ///
            /// # Errors
            /// `invalid_quantity` where an order cannot have one more.
            pub fn next(self) -> Result<$name, Refusal> {
                self.after(1)
            }
        }

        impl TryFrom<u32> for $name {
            type Error = Unfit;

            fn try_from(number: u32) -> Result<$name, Unfit> {
                $name::new(number)
            }
        }

        impl From<$name> for u32 {
            fn from(number: $name) -> u32 {
                number.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+ };
}

part_numbers! {
    /// The number of a line of an order.
    LineNumber, "lines";
    /// The number of a fulfillment order: the 2 of `#1001-FO2`.
    FulfillmentOrderNumber, "fulfillment orders";
    /// The number of a fulfillment: the 2 of `#1001-F2`.
    FulfillmentNumber, "fulfillments";
    /// The number of a refund.
    RefundNumber, "refunds";
    /// The number of a hold on a fulfillment order.
    HoldNumber, "holds on a fulfillment order";
}

/// The number of some part, for tests.
#[cfg(test)]
pub(crate) fn number<N: TryFrom<u32>>(number: u32) -> N {
    N::try_from(number).ok().expect("it is the number of a part")
}
