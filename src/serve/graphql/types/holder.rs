//! Which app holds work back: it follows from the journal.

use crate::domain::{DEV, Event, Fact, FulfillmentOrderNumber, RegisteredApp};
use crate::failure::Result;
use crate::serve::graphql::world::{Loaded, World};

/// The name of the app that put a fulfillment order on hold, if an app did.
pub fn holder<'l>(world: &World<'_>, loaded: &'l Loaded, number: FulfillmentOrderNumber) -> Result<Option<&'l str>> {
    let mut held = number;
    for event in loaded.events(world)?.iter().rev() {
        if matches!(event.fact, Fact::PlacedOnHold { .. }) && event.fulfillment_order == Some(held) {
            return Ok(event.origin.as_ref().and_then(|origin| origin.app.as_deref()));
        }
        // A part is held as the whole was.
        held = event.fulfillment_order.filter(|_| made_part(event) == Some(held)).unwrap_or(held);
    }
    Ok(None)
}

/// The fulfillment order that an event made of units of another one.
fn made_part(event: &Event) -> Option<FulfillmentOrderNumber> {
    match &event.fact {
        Fact::FulfillmentOrderSplit { part } => Some(part.number),
        Fact::LocationChanged { part, .. } => *part,
        _ => None,
    }
}

/// The number of the app of this name: of the newest, if several had it.
pub fn number(world: &World<'_>, name: &str) -> Result<Option<i64>> {
    if name == DEV {
        return Ok(Some(RegisteredApp::dev().number));
    }
    Ok(world.shop()?.apps.0.iter().rfind(|app| app.name == name).map(|app| app.number))
}
