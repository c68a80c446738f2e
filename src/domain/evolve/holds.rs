//! Holds that are placed and released.

use super::inconsistent::{Inconsistent, Outcome};
use super::units::{fulfillment_order, merge, split_off};
use crate::domain::{Event, FulfillmentOrderUnits, Hold, HoldNumber, Order, Part};

/// Puts a hold on the event's fulfillment order; the units that it does not mean go to one beside it.
pub(super) fn place_hold(order: &mut Order, event: &Event, hold: Hold, rest: Option<&Part>) -> Outcome {
    if let Some(rest) = rest {
        split_off(order, event, rest)?;
    }
    let held = fulfillment_order(order, event)?;
    if held.next_hold() != Ok(hold.number) {
        return Err(Inconsistent(format!("hold {} of fulfillment order {} is out of turn", hold.number, held.number)));
    }
    held.holds.push(hold);
    if let Some(rest) = rest {
        held.rest_of_hold = Some(rest.number);
    }
    Ok(())
}

/// Takes a hold away; with the last one, what a hold had split off may come back.
pub(super) fn release_hold(
    order: &mut Order,
    event: &Event,
    number: HoldNumber,
    joined: &[FulfillmentOrderUnits],
) -> Outcome {
    let held = fulfillment_order(order, event)?;
    let Some(place) = held.holds.iter().position(|hold| hold.number == number) else {
        return Err(Inconsistent(format!("fulfillment order {} has no hold {number}", held.number)));
    };
    held.holds.remove(place);
    held.last_hold = held.last_hold.max(Some(number));
    merge(order, event, joined)
}
