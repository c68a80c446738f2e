//! When a part of an order was made, and when something last happened to it.

use crate::domain::{FulfillmentOrderNumber, ShipmentsTouched, Time, work_touched};
use crate::failure::Result;
use crate::serve::graphql::world::{Loaded, World};

/// When a fulfillment order was made and touched last.
pub fn work(world: &World<'_>, loaded: &Loaded, number: FulfillmentOrderNumber) -> Result<(Time, Time)> {
    Ok(work_touched(&loaded.order, loaded.events(world)?, number))
}

/// When the shipments of an order were touched last.
pub fn shipments(world: &World<'_>, loaded: &Loaded) -> Result<ShipmentsTouched> {
    Ok(ShipmentsTouched::of(loaded.events(world)?))
}
