//! Stock as it is counted.

use std::collections::BTreeSet;

use super::input::Input;
use super::may;
use super::outcome::{Changed, No, UserError};
use crate::app::InventoryChange;
use crate::domain::{MOST_UNITS, StockRow};
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::thing::{Record, Thing};
use crate::serve::graphql::world::World;

/// A SKU at the location with a handle.
type Place = (String, String);

pub fn set(world: &World<'_>, input: &Input) -> Changed {
    let input = input.object("input");
    let name = input.text("name").unwrap_or_default();
    if !matches!(name, "available" | "on_hand") {
        let error = input.fault("name", "only available and on_hand can be set");
        return Err(error.code("INVALID_NAME").into());
    }
    let wishes = some(&input, "quantities")?;
    let first = world.tx.events_ever()? + 1;
    let places = places(world, &wishes, "quantities")?;
    let mut changes = Vec::new();
    for (wish, place) in wishes.iter().zip(&places) {
        let row = row(world, place, wish)?;
        let quantity = countable(wish, "quantity")?.unwrap_or_default();
        let now = if name == "available" { row.available() } else { row.on_hand };
        if quantity < 0 && name == "on_hand" {
            let error = wish.fault("quantity", "units on hand are not set below 0").why("invalid_quantity");
            return Err(error.code("INVALID_QUANTITY_NEGATIVE").into());
        }
        for (key, code) in
            [("compareQuantity", "COMPARE_QUANTITY_STALE"), ("changeFromQuantity", "CHANGE_FROM_QUANTITY_STALE")]
        {
            if wish.number(key).is_some_and(|expected| expected != now) {
                let error = wish.fault(key, format!("the quantity is {now} by now"));
                return Err(error.code(code).into());
            }
        }
        let on_hand = if name == "available" { quantity + row.committed + row.unavailable } else { quantity };
        let change = InventoryChange::Set { on_hand, unavailable: None };
        world.app.change_inventory("inventory set", &place.0, &place.1, &change)?;
        changes.push(change_record(place, name, quantity - now, quantity));
        if on_hand != row.on_hand && name == "available" {
            changes.push(change_record(place, "on_hand", on_hand - row.on_hand, on_hand));
        }
    }
    Ok(vec![("inventoryAdjustmentGroup", group(world, first, &input, changes)?)])
}

pub fn adjust(world: &World<'_>, input: &Input) -> Changed {
    let input = input.object("input");
    if input.text("name") != Some("available") {
        let error = input.fault("name", "only available can be adjusted");
        return Err(error.code("INVALID_QUANTITY_NAME").into());
    }
    let wishes = some(&input, "changes")?;
    let first = world.tx.events_ever()? + 1;
    let places = places(world, &wishes, "changes")?;
    let reason = input.note("reason")?;
    let mut changes = Vec::new();
    for (wish, place) in wishes.iter().zip(&places) {
        let row = row(world, place, wish)?;
        let now = row.available();
        if wish.number("changeFromQuantity").is_some_and(|expected| expected != now) {
            let error = wish.fault("changeFromQuantity", format!("the quantity is {now} by now"));
            return Err(error.code("CHANGE_FROM_QUANTITY_STALE").into());
        }
        let by = countable(wish, "delta")?.unwrap_or_default();
        let change = InventoryChange::Adjust { by, reason: reason.clone() };
        world.app.change_inventory("inventory adjust", &place.0, &place.1, &change)?;
        changes.push(change_record(place, "available", by, now + by));
        changes.push(change_record(place, "on_hand", by, row.on_hand + by));
    }
    Ok(vec![("inventoryAdjustmentGroup", group(world, first, &input, changes)?)])
}

pub fn activate(world: &World<'_>, input: &Input) -> Changed {
    let sku = world.sku(gid::number(input.id("inventoryItemId"), "InventoryItem")?)?;
    let sku = sku.ok_or_else(|| UserError::new(&["inventoryItemId"], "there is no such item").why("sku_not_found"))?;
    let location = nodes::location_by_gid(world, input.id("locationId"))?;
    let location = location
        .ok_or_else(|| UserError::new(&["locationId"], "there is no such location").why("location_not_found"))?;
    may::count(world, &location, |message| UserError::new(&["locationId"], message))?;
    let there = world.tx.stock_of(&[&sku])?.row(&sku, &location).is_some();
    // The platform has no code here.
    let count = |name| countable(input, name).map_err(|fault| UserError { code: None, ..fault });
    let (available, on_hand) = (count("available")?, count("onHand")?);
    let given = available.or(on_hand);
    if there && given.is_some() {
        return Err(UserError::new(&["locationId"], "the item is stocked there already").why("already_exists").into());
    }
    if !there {
        let committed = world.tx.committed_units(&sku, &location)?;
        let on_hand = match (available, on_hand) {
            (Some(available), _) => available + committed,
            (None, on_hand) => on_hand.unwrap_or(0),
        };
        let change = InventoryChange::Set { on_hand, unavailable: None };
        world.app.change_inventory("inventory set", &sku, &location, &change)?;
    }
    Ok(vec![("inventoryLevel", Thing::Level(sku.as_str().into(), location.as_str().into()).into())])
}

pub fn deactivate(world: &World<'_>, input: &Input) -> Changed {
    let level = nodes::of_kind(world, input.id("inventoryLevelId"), "InventoryLevel")?;
    let Some(Thing::Level(sku, location)) = level else {
        return Err(input.fault("inventoryLevelId", "there is no such inventory level").why("sku_not_found").into());
    };
    world.app.change_inventory("inventory remove", &sku, &location, &InventoryChange::Remove)?;
    Ok(Vec::new())
}

/// The objects of a list that holds at least one.
fn some(input: &Input, list: &str) -> Result<Vec<Input>, UserError> {
    let wishes = input.objects(list);
    if wishes.is_empty() { Err(input.fault(list, "name at least one item at a location")) } else { Ok(wishes) }
}

/// A number of units: no more can be counted at once than on the command line.
fn countable(wish: &Input, name: &str) -> Result<Option<i64>, UserError> {
    match wish.number(name) {
        Some(quantity) if quantity > MOST_UNITS => Err(wish
            .fault(name, format!("the most is {MOST_UNITS}"))
            .why("invalid_quantity")
            .code("INVALID_QUANTITY_TOO_HIGH")),
        Some(quantity) if quantity < -MOST_UNITS => Err(wish
            .fault(name, format!("the least is -{MOST_UNITS}"))
            .why("invalid_quantity")
            .code("INVALID_QUANTITY_TOO_LOW")),
        quantity => Ok(quantity),
    }
}

/// The rows that are meant, each once.
fn places(world: &World<'_>, wishes: &[Input], list: &str) -> Result<Vec<Place>, No> {
    let mut places: Vec<Place> = Vec::new();
    for wish in wishes {
        let sku = world.sku(gid::number(wish.id("inventoryItemId"), "InventoryItem")?)?;
        let no_item = || {
            wish.fault("inventoryItemId", "there is no such item").why("sku_not_found").code("INVALID_INVENTORY_ITEM")
        };
        let location = nodes::location_by_gid(world, wish.id("locationId"))?;
        let no_location =
            || wish.fault("locationId", "there is no such location").why("location_not_found").code("INVALID_LOCATION");
        let place = (sku.ok_or_else(no_item)?, location.ok_or_else(no_location)?);
        may::count(world, &place.1, |message| wish.fault("locationId", message).code("INVALID_LOCATION"))?;
        places.push(place);
    }
    let mut seen = BTreeSet::new();
    match places.iter().position(|place| !seen.insert(place)) {
        None => Ok(places),
        Some(index) => {
            let error = wishes[index].fault("inventoryItemId", "this item at this location stands twice in the list");
            // The platform has the code for setting alone.
            let set = list == "quantities";
            Err(if set { error.code("NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR") } else { error }.into())
        }
    }
}

fn row(world: &World<'_>, (sku, location): &Place, wish: &Input) -> Result<StockRow, No> {
    let stock = world.tx.stock_of(&[sku])?;
    let missing = || {
        let error = wish.fault("locationId", "the item is not stocked at this location").why("sku_not_found");
        error.code("ITEM_NOT_STOCKED_AT_LOCATION")
    };
    Ok(stock.row(sku, location).cloned().ok_or_else(missing)?)
}

fn change_record((sku, location): &Place, name: &str, delta: i64, after: i64) -> Resolved {
    Record::of(
        "InventoryChange",
        [
            ("name", name.into()),
            ("delta", delta.into()),
            ("quantityAfterChange", after.into()),
            ("item", Thing::Item(sku.as_str().into()).into()),
            ("location", Thing::Location(location.as_str().into()).into()),
        ],
    )
}

/// What was done together; nothing if nothing changed.
fn group(world: &World<'_>, first: i64, input: &Input, changes: Vec<Resolved>) -> Result<Resolved, No> {
    if world.tx.events_ever()? < first {
        return Ok(Resolved::NULL);
    }
    Ok(Record::of(
        "InventoryAdjustmentGroup",
        [
            ("id", gid("InventoryAdjustmentGroup", first).into()),
            ("app", Thing::App(world.caller().number).into()),
            ("createdAt", world.app.now(world.tx)?.into()),
            ("reason", input.text("reason").unwrap_or_default().into()),
            ("referenceDocumentUri", input.text("referenceDocumentUri").into()),
            ("changes", Resolved::List(changes)),
        ],
    ))
}
