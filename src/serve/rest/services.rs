//! Fulfillment services.

use serde_json::Value;

use super::body;
use super::call::{Call, Done, Reply};
use super::page;
use super::row::Row;
use crate::serve::graphql::thing::Thing;

/// The key of a service in bodies.
const NAME: &str = "fulfillment_service";

pub const ROWS: &[Row] = &[
    Row::get("fulfillment_services", list),
    Row::get("fulfillment_services/{service}", |call| call.shows(NAME)),
    Row::post("fulfillment_services", |call| {
        let made = call.tells("fulfillmentServiceCreate", &call.needed(NAME)?);
        Ok(made.map_err(|stop| stop.within(NAME))?.created())
    }),
    Row::put("fulfillment_services/{service}", update),
    Row::delete("fulfillment_services/{service}", remove),
];

/// The caller's own, or all that it sees, the merchant's own among them.
fn list(call: &Call<'_>) -> Done {
    let all = call.parameters.word("scope", &["current_client", "all"])? == Some("all");
    let (shop, locations, caller) = (call.world.shop()?, call.world.locations()?, call.world.caller());
    let manual = locations.get(&shop.default_location).filter(|_| all).map(|it| (it.id, Thing::Service(None)));
    let active = locations.services().filter(|location| location.active);
    let seen = active.filter(|it| if all { caller.sees(&it.handle) } else { caller.serves(&it.handle) });
    let services = seen.map(|it| (it.id, Thing::Service(Some(it.handle.as_str().into()))));
    page::of_all(call, "fulfillment_services", manual.into_iter().chain(services))
}

fn update(call: &Call<'_>) -> Done {
    let mut wish = call.needed(NAME)?;
    wish.insert("id".to_owned(), call.number.into());
    if !body::has(&wish, "requires_shipping_method") {
        // What is not said stays as it is.
        let known = call.document(call.thing()?)?;
        let requires = known.get("requires_shipping_method").cloned().unwrap_or(Value::Null);
        wish.insert("requires_shipping_method".to_owned(), requires);
    }
    call.tells("fulfillmentServiceUpdate", &wish).map_err(|stop| stop.within(NAME))
}

/// What is left there goes to the default location, unless another one is named.
fn remove(call: &Call<'_>) -> Done {
    let mut wish = call.whole();
    if !body::has(&wish, "inventory_action") && !body::has(&wish, "destination_location_id") {
        let (shop, locations) = (call.world.shop()?, call.world.locations()?);
        let default = locations.get(&shop.default_location).map(|location| location.id);
        wish.insert("destination_location_id".to_owned(), default.into());
    }
    call.does("fulfillmentServiceDelete", &wish)?;
    Ok(Reply::empty())
}
