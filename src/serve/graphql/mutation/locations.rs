//! The merchant's own locations.

use super::input::Input;
use super::names::{faults, free_handle};
use super::outcome::{Changed, No, UserError};
use crate::app::{LocationChange, NewLocation};
use crate::domain::{Address, Location};
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

pub fn add(world: &World<'_>, input: &Input) -> Changed {
    let input = input.object("input");
    let name = input.text("name").unwrap_or_default();
    judge(world, name, None)?;
    let handle = free_handle(name, &world.locations()?);
    let new = NewLocation {
        handle: handle.clone(),
        name: Some(name.to_owned()),
        online_orders: input.flag("fulfillsOnlineOrders"),
        address: address(&input, None)?.flatten(),
    };
    world.app.add_location("location add", &new)?;
    Ok(vec![told(&handle)])
}

pub fn edit(world: &World<'_>, input: &Input) -> Changed {
    let found = location(world, input.id("id"))?;
    let location = found.ok_or_else(|| no_such("id").code("NOT_FOUND"))?;
    if !world.caller().sees(&location.handle) {
        return Err(Trouble::access_denied("locationEdit", "write_locations").into());
    }
    let input = input.object("input");
    let name = input.text("name");
    if let Some(name) = name {
        judge(world, name, Some(&location.handle))?;
    }
    let change = LocationChange {
        name: name.map(str::to_owned),
        active: None,
        online_orders: input.flag("fulfillsOnlineOrders"),
        address: address(&input, location.address.as_deref())?,
    };
    world.app.set_location("location set", &location.handle, &change)?;
    Ok(vec![told(&location.handle)])
}

pub fn activate(world: &World<'_>, input: &Input) -> Changed {
    switch(world, input, true)
}

pub fn deactivate(world: &World<'_>, input: &Input) -> Changed {
    if input.has("destinationLocationId") {
        return Err(Trouble::not_served("destinationLocationId").into());
    }
    switch(world, input, false)
}

fn switch(world: &World<'_>, input: &Input, active: bool) -> Changed {
    let missing = || no_such("locationId").code("LOCATION_NOT_FOUND");
    let location = location(world, input.id("locationId"))?.ok_or_else(missing)?;
    if location.service.is_some() {
        let blocked = UserError::new(&["locationId"], "the location of a service stays as it is");
        let code = if active { "LOCATION_NOT_FOUND" } else { "PERMANENTLY_BLOCKED_FROM_DEACTIVATION_ERROR" };
        return Err(blocked.code(code).into());
    }
    if !active && location.active && !world.tx.open_work_at(&location.handle)?.is_empty() {
        let error = UserError::new(&["locationId"], "the location has open work");
        return Err(error.code("HAS_FULFILLMENT_ORDERS_ERROR").into());
    }
    let change = LocationChange { active: Some(active), ..LocationChange::default() };
    world.app.set_location("location set", &location.handle, &change)?;
    Ok(vec![told(&location.handle)])
}

fn told(handle: &str) -> (&'static str, Resolved) {
    ("location", Thing::Location(handle.into()).into())
}

/// The user error about a location that is not there.
fn no_such(input: &str) -> UserError {
    UserError::new(&[input], "there is no such location").why("location_not_found")
}

/// The location that an id names.
fn location(world: &World<'_>, id: &str) -> Result<Option<Location>, No> {
    let handle = nodes::location_by_gid(world, id)?;
    let locations = world.locations()?;
    Ok(handle.and_then(|handle| locations.get(&handle).cloned()))
}

/// The address as it is with the parts that are given; an empty part is known no longer.
fn address(input: &Input, known: Option<&Address>) -> Result<Option<Option<Address>>, No> {
    if !input.has("address") {
        return Ok(None);
    }
    let input = input.object("address");
    let mut address = known.cloned().unwrap_or_default();
    for (part, name) in [
        (&mut address.address1, "address1"),
        (&mut address.address2, "address2"),
        (&mut address.city, "city"),
        (&mut address.phone, "phone"),
        (&mut address.zip, "zip"),
        (&mut address.country_code, "countryCode"),
        (&mut address.province, "provinceCode"),
    ] {
        if let Some(given) = input.text(name) {
            *part = Some(given.to_owned());
        }
    }
    Ok(Some(address.given()?))
}

/// The first fault of a name, with the platform's code.
fn judge(world: &World<'_>, name: &str, own: Option<&str>) -> Result<(), No> {
    let Some(fault) = faults(name, own, &world.locations()?).into_iter().next() else { return Ok(()) };
    Err(UserError::new(&["input", "name"], fault.sentence).why(fault.why).code(fault.code).into())
}
