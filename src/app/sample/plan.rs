//! How a sample shop is written down: what it begins with, and what happens in it.

use crate::domain::{HoldReason, Quantity, RejectionReason, Workflow};

/// A sample shop as it is made.
pub struct Plan {
    /// What people are told that it shows.
    pub shows: &'static str,
    /// Locations of the merchant beside the first: handle, name.
    pub locations: &'static [(&'static str, &'static str)],
    /// Services: handle, name, workflow, whether stock is kept at a single location.
    pub services: &'static [(&'static str, &'static str, Workflow, bool)],
    /// Stock: SKU, location, units on hand.
    pub stock: &'static [(&'static str, &'static str, Quantity)],
    /// What happens, each step so long before the shop is made.
    pub steps: &'static [(&'static str, Step)],
}

/// A line of an order: SKU, quantity, price.
pub type Line = (&'static str, Quantity, &'static str);

/// What happens in a sample shop: an order is placed, or something happens to the order that was placed last.
pub enum Step {
    /// `to`: the location that takes all of it; it is routed if `None`.
    Place {
        lines: &'static [Line],
        to: Option<&'static str>,
        email: &'static str,
        paid: bool,
    },
    Request {
        note: &'static str,
    },
    Accept {
        message: &'static str,
    },
    Reject {
        reason: RejectionReason,
        message: &'static str,
    },
    AskToCancel {
        note: &'static str,
    },
    Revert,
    Hold {
        reason: HoldReason,
    },
    /// The merchant ships what is at the merchant's own locations.
    Fulfill,
    /// The service ships so many units of a line, or everything.
    Ship {
        units: Option<(&'static str, Quantity)>,
        tracking: &'static str,
    },
    /// The service ships what was taken back from its first fulfillment order.
    ShipLate {
        tracking: &'static str,
    },
    Progress,
    GiveUp {
        message: &'static str,
    },
    /// A service acts by itself from now on: this share of its work is shipped.
    Act {
        service: &'static str,
        after: &'static str,
        ship: u8,
        ship_after: &'static str,
        transit: &'static str,
    },
    /// Paying requests fulfillment from now on.
    AutoFulfill,
    /// This many orders are placed from now on, until the shop is made.
    Generate {
        count: u64,
    },
}
