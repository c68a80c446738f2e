//! What stands at a place.

use crate::domain::Locations;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;

/// The location, unless its service was removed.
pub fn visible(handle: &str, locations: &Locations) -> Option<Thing> {
    let location = locations.get(handle)?;
    let gone = location.is_gone();
    (!gone).then(|| Thing::Location(handle.into()))
}

/// The service at a location, if the caller sees it.
pub fn service_at(world: &World<'_>, location: &str, locations: &Locations) -> Option<Thing> {
    match locations.get(location).filter(|location| location.service.is_some()) {
        None => Some(Thing::Service(None)),
        Some(own) => world.caller().sees(&own.handle).then(|| Thing::Service(Some(own.handle.as_str().into()))),
    }
}
