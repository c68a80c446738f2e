//! Stock, and the catalogue that follows from SKUs.

use std::rc::Rc;

use hyper::StatusCode;
use serde_json::{Value, json};

use super::body::{self, of};
use super::call::{Call, Done, Reply};
use super::page::{self, Item};
use super::row::Row;
use super::stop::Stop;
use crate::serve::graphql::gid::gid;
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
    Row::get("inventory_items/{item}", |call| Ok(Reply::one(call, "inventory_item", call.document(call.thing()?)?))),
    Row::get("variants/{variant}", |call| Ok(Reply::one(call, "variant", call.document(call.thing()?)?))),
    Row::get("products", |call| articles(call, "products", Thing::Product)),
];

fn levels(call: &Call<'_>) -> Done {
    let items = call.parameters.numbers("inventory_item_ids")?;
    let locations = call.parameters.numbers("location_ids")?;
    if items.is_none() && locations.is_none() {
        return Err(Stop::at("base", "name inventory_item_ids, location_ids, or both"));
    }
    levels_among(call, items.as_deref(), locations.as_deref())
}

pub fn levels_of_location(call: &Call<'_>) -> Done {
    levels_among(call, None, Some(&[call.number]))
}

fn levels_among(call: &Call<'_>, items: Option<&[i64]>, locations: Option<&[i64]>) -> Done {
    let mut found: Vec<Item> = Vec::new();
    for location in call.world.locations()?.0 {
        let gone = location.service.is_some() && !location.active;
        if gone || locations.is_some_and(|wanted| !wanted.contains(&location.id)) {
            continue;
        }
        for row in call.world.tx.stock_rows(None, Some(&location.handle))? {
            let item = variant_id(&row.sku);
            if items.is_none_or(|wanted| wanted.contains(&item)) {
                let thing = Thing::Level(row.sku.as_str().into(), location.handle.as_str().into());
                found.push(((Key::Number(item), location.id), thing));
            }
        }
    }
    page::of_some(call, "inventory_levels", found, &mut |_| Ok(true))
}

/// The level that a body is about: its item, its location, and itself, if there is one.
fn named(call: &Call<'_>) -> Result<(i64, i64, Option<Thing>), Stop> {
    let number = |key: &str| {
        let number = call.body.get(key).and_then(|value| value.as_i64().or_else(|| value.as_str()?.parse().ok()));
        number.ok_or_else(|| Stop::unreadable(key))
    };
    let (item, location) = (number("inventory_item_id")?, number("location_id")?);
    let id = gid("InventoryLevel", format!("{location}?inventory_item_id={item}"));
    Ok((item, location, nodes::of_kind(call.world, &id, "InventoryLevel")?))
}

/// The level that a body is about, as it is now.
fn told(call: &Call<'_>) -> Done {
    let (_, _, level) = named(call)?;
    let level = level.map_or(Ok(Value::Null), |level| call.document(&level))?;
    Ok(Reply::one(call, "inventory_level", level))
}

fn set(call: &Call<'_>) -> Done {
    let (item, location, level) = named(call)?;
    if !body::has(&call.body, "available") {
        return Err(Stop::unreadable("available"));
    }
    if level.is_none() {
        call.does("inventoryActivate", &call.body)?;
        return told(call);
    }
    let wish = json!({
        "name": "available",
        "reason": "correction",
        "ignore_compare_quantity": true,
        "quantities": [{
            "inventory_item_id": item,
            "location_id": location,
            "quantity": call.body.get("available"),
        }],
    });
    let done = call.does("inventorySetQuantities", &of("input", wish));
    done.map_err(|stop| stop.renamed("quantity", "available"))?;
    told(call)
}

fn adjust(call: &Call<'_>) -> Done {
    let (item, location, _) = named(call)?;
    let wish = json!({
        "name": "available",
        "reason": "correction",
        "changes": [{
            "inventory_item_id": item,
            "location_id": location,
            "delta": call.body.get("available_adjustment"),
        }],
    });
    let done = call.does("inventoryAdjustQuantities", &of("input", wish));
    done.map_err(|stop| stop.renamed("delta", "available_adjustment"))?;
    told(call)
}

fn connect(call: &Call<'_>) -> Done {
    named(call)?;
    // It begins with nothing.
    let mut wish = call.body.clone();
    wish.remove("available");
    call.does("inventoryActivate", &wish)?;
    Ok(told(call)?.created())
}

fn remove(call: &Call<'_>) -> Done {
    let (item, location, level) = named(call)?;
    if level.is_none() {
        return Err(Stop::NotFound(Some("sku_not_found")));
    }
    let id = gid("InventoryLevel", format!("{location}?inventory_item_id={item}"));
    call.carries_out("inventoryDeactivate", json!({ "inventoryLevelId": id }))?;
    Ok(Reply { status: StatusCode::NO_CONTENT, ..Reply::of(Value::Null) })
}

/// One thing a SKU.
fn articles(call: &Call<'_>, name: &str, thing: fn(Rc<str>) -> Thing) -> Done {
    let wanted = call.parameters.numbers("ids")?;
    let skus = call.world.all_skus()?;
    let all = skus.iter().map(|sku| (variant_id(sku), thing(sku.as_str().into())));
    page::of_all(call, name, all.filter(|(id, _)| wanted.as_ref().is_none_or(|wanted| wanted.contains(id))))
}
