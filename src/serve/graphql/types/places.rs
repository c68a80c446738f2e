//! What stands at a place.

use crate::domain::Locations;
use crate::serve::graphql::thing::Thing;

/// The location, unless its service was removed.
pub fn visible(handle: &str, locations: &Locations) -> Option<Thing> {
    let location = locations.get(handle)?;
    let gone = location.service.is_some() && !location.active;
    (!gone).then(|| Thing::Location(handle.into()))
}

/// The service at a location.
pub fn service_at(location: &str, locations: &Locations) -> Thing {
    let service = locations.get(location).filter(|location| location.service.is_some());
    Thing::Service(service.map(|location| location.handle.as_str().into()))
}
