//! Locations.

use super::places::service_at;
use crate::domain::{Location, Shop, StockRow, Time};
use crate::failure::Result;
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::search::{Fields, Kind, Search, Value};
use crate::serve::graphql::thing::{Item, Key, Record, Thing};
use crate::serve::graphql::world::World;
use crate::wire::shopify::variant_id;

/// The fields that a search of locations knows.
pub const SEARCHED: Fields =
    &[("id", Kind::Number), ("name", Kind::Text), ("active", Kind::FLAG), ("legacy", Kind::FLAG)];

pub fn field(world: &World<'_>, handle: &str, field: &Field<'_>) -> Resolution {
    let (locations, shop) = (world.locations()?, world.shop()?);
    let Some(location) = locations.get(handle) else { return Ok(Resolved::Unruled) };
    let is_default = shop.default_location == handle;
    Ok(match field.name {
        "id" => gid("Location", location.id).into(),
        "legacyResourceId" => location.id.to_string().into(),
        "name" => location.display_name().into(),
        "address" => address(location, &shop),
        "createdAt" => made_at(world, location)?.0.into(),
        "updatedAt" => made_at(world, location)?.1.into(),
        "isActive" => location.active.into(),
        "activatable" => location.service.is_none().into(),
        "deactivatable" => (location.service.is_none() && !is_default).into(),
        "isPrimary" => is_default.into(),
        "isFulfillmentService" => location.service.is_some().into(),
        "fulfillmentService" => location.service.as_ref().and_then(|_| service_at(world, handle, &locations)).into(),
        "fulfillsOnlineOrders" => (location.active && !location.without_online_orders).into(),
        "shipsInventory" => location.service.is_none().into(),
        "hasActiveInventory" => world.tx.stock_rows(None, Some(handle))?.iter().any(|row| row.on_hand != 0).into(),
        "hasUnfulfilledOrders" => (!world.tx.open_work_at(handle)?.is_empty()).into(),
        "inventoryLevel" => {
            let number = gid::number(field.text("inventoryItemId").unwrap_or_default(), "InventoryItem")?;
            let sku = world.sku(number)?;
            let row = sku.filter(|sku| world.tx.stock_of(&[sku]).is_ok_and(|stock| stock.row(sku, handle).is_some()));
            row.map(|sku| Thing::Level(sku.as_str().into(), handle.into())).into()
        }
        "inventoryLevels" => {
            let rows = world.tx.stock_rows(None, Some(handle))?;
            return connection::page(field, levels(&rows));
        }
        _ => Resolved::Unruled,
    })
}

/// Where a location is; where nobody said the country, it is the shop's.
fn address(location: &Location, shop: &Shop) -> Resolved {
    let address = location.address.as_deref().cloned().unwrap_or_default();
    let country = address.country_code.as_deref().unwrap_or(&shop.country);
    let city = [&address.city, &address.province, &address.zip];
    let city: Vec<&str> = city.into_iter().flatten().map(String::as_str).collect();
    let lines = [&address.address1, &address.address2].into_iter().flatten().cloned();
    let lines = lines.chain(Some(city.join(" ")).filter(|city| !city.is_empty())).chain([country.to_owned()]);
    Record::of(
        "LocationAddress",
        [
            ("address1", address.address1.as_ref().into()),
            ("address2", address.address2.as_ref().into()),
            ("city", address.city.as_ref().into()),
            ("country", country.into()),
            ("countryCode", country.into()),
            ("formatted", Resolved::list(lines)),
            ("phone", address.phone.as_ref().into()),
            ("province", address.province.as_ref().into()),
            ("provinceCode", address.province_code().into()),
            ("zip", address.zip.as_ref().into()),
        ],
    )
}

/// Stock rows as items of a list.
pub fn levels(rows: &[StockRow]) -> Vec<Item> {
    let item = |row: &StockRow| Item {
        place: (Key::Number(variant_id(&row.sku)), Key::Text(row.location.clone())),
        node: Thing::Level(row.sku.as_str().into(), row.location.as_str().into()).into(),
    };
    rows.iter().map(item).collect()
}

/// When a location was made and changed last; the first one is as old as the file.
pub fn made_at(world: &World<'_>, location: &Location) -> Result<(Time, Time)> {
    let times = world.location_times()?;
    let of_shop = world.begun_at()?;
    Ok(times.get(&location.handle).copied().unwrap_or((of_shop, of_shop)))
}

/// Whether a location is among those that are searched for.
pub fn matches(search: &Search, location: &Location) -> bool {
    search.holds(&|field| match field {
        Some("id") => Value::numbers([location.id]),
        Some("active") => Value::words([if location.active { "true" } else { "false" }]),
        Some("legacy") => Value::words([if location.service.is_some() { "true" } else { "false" }]),
        Some("name") | None => Value::words([location.display_name()]),
        Some(_) => Value::words([]),
    })
}
