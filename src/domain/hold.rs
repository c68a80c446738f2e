//! What holds work back.

use serde::{Deserialize, Serialize};

use super::written::unset;
use super::{HoldHandle, HoldNumber, HoldReason, Time, ids};

/// A hold on a fulfillment order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hold {
    /// From 1 on this fulfillment order, never reused.
    #[serde(default = "first_hold", skip_serializing_if = "is_first_hold")]
    pub number: HoldNumber,
    /// What its holder calls it; no two holds of one holder on a fulfillment order have the same.
    #[serde(default, skip_serializing_if = "unset")]
    pub handle: HoldHandle,
    pub reason: HoldReason,
    #[serde(default, skip_serializing_if = "unset")]
    pub note: Option<String>,
    pub held_at: Time,
    /// The name of the app that holds it; `None` is the merchant on the command line.
    #[serde(default, skip_serializing_if = "unset")]
    pub by: Option<String>,
}

/// The number of a hold that does not say it: earlier versions knew a single hold.
pub(super) fn first_hold() -> HoldNumber {
    HoldNumber::FIRST
}

pub(super) fn is_first_hold(number: &HoldNumber) -> bool {
    *number == HoldNumber::FIRST
}

impl Hold {
    /// Holds that one holder may have on a fulfillment order.
    pub const MOST: usize = 10;

    /// The id of this hold on a fulfillment order with this id.
    pub fn id(&self, fulfillment_order: i64) -> i64 {
        ids::within(fulfillment_order, self.number.get().into())
    }

    /// What the holder is called where holds are shown.
    pub fn holder(&self) -> &str {
        self.by.as_deref().unwrap_or("merchant")
    }
}
