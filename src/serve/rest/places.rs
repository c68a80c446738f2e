//! Locations.

use super::call::{Call, Done};
use super::page;
use super::row::Row;
use super::stock;
use crate::domain::Location;
use crate::serve::graphql::thing::Thing;

pub const ROWS: &[Row] = &[
    Row::get("locations", list),
    Row::get("locations/{location}", |call| call.shows("location")),
    Row::get("locations/{location}/inventory_levels", stock::levels_of_location),
];

/// All but those of services that are gone.
fn list(call: &Call<'_>) -> Done {
    let locations = call.world.locations()?;
    let there = locations.0.iter().filter(|location| !location.is_gone());
    let item = |location: &Location| (location.id, Thing::Location(location.handle.as_str().into()));
    page::of_all(call, "locations", there.map(item))
}
