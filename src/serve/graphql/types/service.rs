//! Fulfillment services, and the merchant's own, which the platform counts among them.

use std::rc::Rc;

use super::places::visible;
use crate::domain::Location;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;

/// The handle of what the merchant ships by hand.
pub const MANUAL: &str = "manual";

/// The id of the service of a location.
pub fn service_gid(location: &Location) -> String {
    gid("FulfillmentService", format!("{}?id=true", location.id))
}

pub fn field(world: &World<'_>, handle: Option<&Rc<str>>, field: &Field<'_>) -> Resolution {
    let locations = world.locations()?;
    let location = handle.and_then(|handle| locations.get(handle));
    let Some((location, service)) = location.and_then(|it| Some((it, it.service.as_ref()?))) else {
        return manual(world, field);
    };
    Ok(match field.name {
        "id" => service_gid(location).into(),
        "handle" => location.handle.as_str().into(),
        "serviceName" => service.name.as_str().into(),
        "type" => "THIRD_PARTY".into(),
        "location" => visible(&location.handle, &locations).into(),
        "fulfillmentOrdersOptIn" => true.into(),
        "callbackUrl" => service.settings.callback_url.as_ref().into(),
        "trackingSupport" => service.settings.tracking_support.into(),
        "inventoryManagement" => service.settings.inventory_management.into(),
        "requiresShippingMethod" => (!service.settings.without_shipping).into(),
        _ => Resolved::Unruled,
    })
}

fn manual(world: &World<'_>, field: &Field<'_>) -> Resolution {
    Ok(match field.name {
        "id" => gid("FulfillmentService", MANUAL).into(),
        "handle" => MANUAL.into(),
        "serviceName" => "Manual".into(),
        "type" => "MANUAL".into(),
        "location" => Thing::Location(world.shop()?.default_location.as_str().into()).into(),
        "fulfillmentOrdersOptIn" | "requiresShippingMethod" => true.into(),
        _ => Resolved::Unruled,
    })
}
