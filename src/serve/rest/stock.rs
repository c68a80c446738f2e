//! Stock, and the catalogue that follows from SKUs.

use std::rc::Rc;

use hyper::StatusCode;
use serde_json::{Value, json};

use super::body::{self, Body, of};
use super::call::{Call, Done, Reply};
use super::page::{self, Item};
use super::row::Row;
use super::stop::Stop;
use crate::domain::Time;
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::mutation::known::Fault;
use crate::serve::graphql::mutation::snake;
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::thing::{Key, Thing};
use crate::wire::shopify::variant_id;

pub const ROWS: &[Row] = &[
    Row::get("inventory_levels", levels),
    Row::post("inventory_levels/set", set),
    Row::post("inventory_levels/adjust", adjust),
    Row::post("inventory_levels/connect", connect),
    Row::delete("inventory_levels", remove),
    Row::get("inventory_items", |call| articles(call, "inventory_items", Thing::Item)),
    Row::get("inventory_items/{item}", |call| call.shows("inventory_item")),
    Row::get("variants/{variant}", |call| call.shows("variant")),
    Row::get("products", |call| articles(call, "products", Thing::Product)),
];

fn levels(call: &Call<'_>) -> Done {
    let items = call.parameters.numbers("inventory_item_ids")?;
    let locations = call.parameters.numbers("location_ids")?;
    if items.is_none() && locations.is_none() {
        return Err(Stop::at("base", "name inventory_item_ids, location_ids, or both"));
    }
    let since = call.parameters.time("updated_at_min")?;
    levels_among(call, items.as_deref(), locations.as_deref(), since)
}

pub fn levels_of_location(call: &Call<'_>) -> Done {
    levels_among(call, None, Some(&[call.number]), None)
}

/// Levels of these items at these locations, where something changed at this moment or later.
fn levels_among(call: &Call<'_>, items: Option<&[i64]>, locations: Option<&[i64]>, since: Option<Time>) -> Done {
    let mut found: Vec<Item> = Vec::new();
    for location in call.world.locations()?.0 {
        if location.is_gone() || locations.is_some_and(|wanted| !wanted.contains(&location.id)) {
            continue;
        }
        for row in call.world.tx.stock_rows(None, Some(&location.handle))? {
            let item = variant_id(&row.sku);
            if items.is_none_or(|wanted| wanted.contains(&item)) && since.is_none_or(|since| row.updated_at >= since) {
                let thing = Thing::Level(row.sku.as_str().into(), location.handle.as_str().into());
                found.push(((Key::Number(item), location.id), thing));
            }
        }
    }
    page::of_some(call, "inventory_levels", found, &mut |_| Ok(true))
}

/// The level that a body is about: its item, its location, its id, and itself, if there is one.
struct Named {
    item: i64,
    location: i64,
    id: String,
    level: Option<Thing>,
}

fn named(call: &Call<'_>) -> Result<Named, Stop> {
    let number = |key: &str| call.body.get(key).and_then(snake::number).ok_or_else(|| Stop::expected(key, "an id"));
    let (item, location) = (number("inventory_item_id")?, number("location_id")?);
    let id = gid("InventoryLevel", format!("{location}?inventory_item_id={item}"));
    let level = nodes::of_kind(call.world, &id, "InventoryLevel")?;
    Ok(Named { item, location, id, level })
}

/// A level as it is now.
fn told(call: &Call<'_>, level: Option<Thing>) -> Done {
    let level = level.map_or(Ok(Value::Null), |level| call.document(&level))?;
    Ok(Reply::one(call, "inventory_level", level))
}

/// Makes the level that a body is about.
fn activate(call: &Call<'_>, body: &Body) -> Done {
    call.does("inventoryActivate", body)?;
    told(call, named(call)?.level)
}

fn set(call: &Call<'_>) -> Done {
    let named = named(call)?;
    if !body::has(&call.body, "available") {
        return Err(Stop::expected("available", "a whole number"));
    }
    match named.level {
        None => activate(call, &call.body),
        Some(_) => count(call, named, "inventorySetQuantities", ("quantities", "quantity", "available")),
    }
}

fn adjust(call: &Call<'_>) -> Done {
    count(call, named(call)?, "inventoryAdjustQuantities", ("changes", "delta", "available_adjustment"))
}

/// Counts units: the list and its number are the mutation's words, the key is that of the body.
fn count(call: &Call<'_>, named: Named, mutation: &str, (list, number, key): (&str, &str, &str)) -> Done {
    let wish = json!({
        "name": "available",
        "reason": "correction",
        "ignore_compare_quantity": true,
        list: [{
            "inventory_item_id": named.item,
            "location_id": named.location,
            number: call.body.get(key),
        }],
    });
    let done = call.does(mutation, &of("input", wish));
    done.map_err(|stop| match stop {
        // The body has no list.
        Stop::Fault(Fault::Unreadable(_, expected)) => Stop::expected(key, expected),
        stop => stop.renamed(number, key),
    })?;
    told(call, named.level)
}

fn connect(call: &Call<'_>) -> Done {
    named(call)?;
    // It begins with nothing.
    let mut wish = call.body.clone();
    wish.remove("available");
    Ok(activate(call, &wish)?.created())
}

fn remove(call: &Call<'_>) -> Done {
    let named = named(call)?;
    if named.level.is_none() {
        return Err(Stop::NotFound(Some("sku_not_found")));
    }
    call.carries_out("inventoryDeactivate", json!({ "inventoryLevelId": named.id }))?;
    Ok(Reply { status: StatusCode::NO_CONTENT, ..Reply::of(Value::Null) })
}

/// One thing a SKU.
fn articles(call: &Call<'_>, name: &str, thing: fn(Rc<str>) -> Thing) -> Done {
    let wanted = call.parameters.numbers("ids")?;
    let skus = call.world.all_skus()?;
    let all = skus.iter().map(|sku| (variant_id(sku), thing(sku.as_str().into())));
    page::of_all(call, name, all.filter(|(id, _)| wanted.as_ref().is_none_or(|wanted| wanted.contains(id))))
}
