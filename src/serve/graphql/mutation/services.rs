//! Fulfillment services.

use super::input::Input;
use super::names::{faults, free_handle};
use super::outcome::{Changed, No, UserError};
use crate::app::{Leaving, NewService, ServiceChange};
use crate::domain::{Location, SettingsChange, Workflow, callback_fault};
use crate::failure::Failure;
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

pub fn create(world: &World<'_>, input: &Input) -> Changed {
    let name = input.text("name").unwrap_or_default();
    judge(world, Some(name), input.text("callbackUrl"), None)?;
    let handle = free_handle(name, &world.locations()?);
    let new = NewService {
        handle: handle.clone(),
        name: Some(name.to_owned()),
        workflow: Workflow::New,
        single_location: false,
        settings: settings(input),
    };
    world.app.add_service("service add", &new)?;
    Ok(vec![told(&handle)])
}

pub fn update(world: &World<'_>, input: &Input) -> Changed {
    let location = service(world, input)?;
    let name = input.text("name");
    judge(world, name, input.text("callbackUrl"), Some(&location.handle))?;
    let change = ServiceChange {
        handle: location.handle.clone(),
        name: name.map(str::to_owned),
        workflow: None,
        single_location: None,
        settings: settings(input),
    };
    world.app.set_service("service set", &change)?;
    Ok(vec![told(&location.handle)])
}

pub fn delete(world: &World<'_>, input: &Input) -> Changed {
    let location = service(world, input)?;
    let action = input.text("inventoryAction").unwrap_or("TRANSFER");
    let destination = input.text("destinationLocationId");
    if action != "TRANSFER" && destination.is_some() {
        return Err(UserError::new(&["inventoryAction"], "a destination goes with a transfer only").into());
    }
    let to = destination.map(|id| nodes::location_by_gid(world, id)).transpose()?;
    let impossible = || UserError::alone("not a possible destination");
    let to = to.map(|to| to.filter(|to| *to != location.handle).ok_or_else(impossible)).transpose()?;
    let leaving = match (action, &to) {
        ("DELETE", _) => Leaving::Drop,
        ("KEEP", _) => Leaving::Keep,
        ("TRANSFER", None) => Leaving::Empty,
        ("TRANSFER", Some(to)) => Leaving::Transfer(to),
        _ => return Err(Trouble::not_served(&format!("inventoryAction {action}")).into()),
    };
    let removed = world.app.remove_service("service remove", &location.handle, leaving);
    removed.map_err(|failure| match leaving {
        Leaving::Empty if failure.code == "service_in_use" => destinations(world, &location.handle, failure),
        _ => failure,
    })?;
    Ok(vec![("deletedId", gid("FulfillmentService", location.id).into())])
}

/// Adds the locations that could take what is left of a service.
fn destinations(world: &World<'_>, handle: &str, failure: Failure) -> Failure {
    let Ok(locations) = world.locations() else { return failure };
    let others = locations.0.iter().filter(|location| location.active && location.handle != handle);
    let others = others.map(|location| format!("{} ({})", gid("Location", location.id), location.handle));
    failure.hint(format!("destinationLocationId: {}", others.collect::<Vec<_>>().join(", ")))
}

fn told(handle: &str) -> (&'static str, Resolved) {
    ("fulfillmentService", Thing::Service(Some(handle.into())).into())
}

/// The service that is named, which is the caller's.
fn service(world: &World<'_>, input: &Input) -> Result<Location, No> {
    let missing = || UserError::new(&["id"], "there is no such fulfillment service").why("service_not_found");
    let Some(Thing::Service(Some(handle))) = nodes::service_by_gid(world, input.id("id"))? else {
        return Err(missing().into());
    };
    Ok(world.locations()?.get(&handle).cloned().ok_or_else(missing)?)
}

/// Every fault of a name, then that of the callback.
fn judge(world: &World<'_>, name: Option<&str>, callback: Option<&str>, own: Option<&str>) -> Result<(), No> {
    let locations = world.locations()?;
    let of_name = name.map(|name| faults(name, own, &locations)).unwrap_or_default();
    let of_name = of_name.into_iter().map(|fault| UserError::new(&["name"], fault.sentence).why(fault.why));
    let of_callback = callback.filter(|url| !url.is_empty()).and_then(callback_fault);
    let of_callback = of_callback.map(|fault| UserError::new(&["callbackUrl"], fault));
    let found: Vec<UserError> = of_name.chain(of_callback).collect();
    if found.is_empty() { Ok(()) } else { Err(No::Refused(found)) }
}

/// The settings that are given.
fn settings(input: &Input) -> SettingsChange {
    let callback = input.text("callbackUrl").map(|url| Some(url.to_owned()).filter(|url| !url.is_empty()));
    SettingsChange {
        callback_url: callback,
        tracking_support: input.flag("trackingSupport"),
        inventory_management: input.flag("inventoryManagement"),
        // The platform has it so: what is not said is that it ships.
        requires_shipping: Some(input.flag("requiresShippingMethod").unwrap_or(true)),
    }
}
