//! Stock, and the catalogue that follows from SKUs: one product with one variant each.

use super::location::levels;
use crate::domain::{Location, StockRow, Time};
use crate::failure::Result;
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::{Item, Record, Thing};
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::{Article, World};
use crate::wire::shopify::variant_id;

pub fn item(world: &World<'_>, sku: &str, field: &Field<'_>) -> Resolution {
    let number = variant_id(sku);
    let rows = || world.tx.stock_rows(Some(sku), None);
    Ok(match field.name {
        "id" => gid("InventoryItem", number).into(),
        "legacyResourceId" => number.to_string().into(),
        "sku" => sku.into(),
        "tracked" => (!rows()?.is_empty()).into(),
        "requiresShipping" => true.into(),
        "createdAt" | "updatedAt" => world.begun_at()?.into(),
        "locationsCount" => Resolved::count(rows()?.len()),
        "inventoryLevel" => {
            let number = gid::number(field.text("locationId").unwrap_or_default(), "Location")?;
            let locations = world.locations()?;
            let handle = locations.0.iter().find(|location| location.id == number).map(|it| it.handle.as_str());
            let row = rows()?.into_iter().find(|row| Some(row.location.as_str()) == handle);
            row.map(|row| Thing::Level(sku.into(), row.location.as_str().into())).into()
        }
        "inventoryLevels" => return connection::page(field, levels(&rows()?)),
        "variant" => Thing::Variant(sku.into()).into(),
        "variants" => return connection::page(field, vec![Item::by_id(number, Thing::Variant(sku.into()))]),
        "measurement" => {
            Record::of("InventoryItemMeasurement", [("id", gid("InventoryItemMeasurement", number).into())])
        }
        _ => Resolved::Unruled,
    })
}

pub fn variant(world: &World<'_>, sku: &str, field: &Field<'_>) -> Resolution {
    let number = variant_id(sku);
    let Article { title, price, .. } = world.article(sku)?;
    let available =
        || -> Result<i64> { Ok(world.tx.stock_rows(Some(sku), None)?.iter().map(|row| row.available()).sum()) };
    Ok(match field.name {
        "id" => gid("ProductVariant", number).into(),
        "legacyResourceId" => number.to_string().into(),
        "sku" => sku.into(),
        "title" | "displayName" => title.into(),
        "price" => Resolved::amount(price),
        "availableForSale" => true.into(),
        "inventoryQuantity" | "sellableOnlineQuantity" => available()?.into(),
        "position" => 1_i64.into(),
        "taxable" => true.into(),
        "createdAt" | "updatedAt" => world.begun_at()?.into(),
        "inventoryItem" => Thing::Item(sku.into()).into(),
        "product" => Thing::Product(sku.into()).into(),
        "selectedOptions" => {
            Resolved::list([Record::of("SelectedOption", [("name", "Title".into()), ("value", title.into())])])
        }
        _ => Resolved::Unruled,
    })
}

pub fn product(world: &World<'_>, sku: &str, field: &Field<'_>) -> Resolution {
    let number = variant_id(sku);
    Ok(match field.name {
        "id" => gid("Product", number).into(),
        "legacyResourceId" => number.to_string().into(),
        "title" => world.article(sku)?.title.into(),
        "handle" => sku.to_lowercase().into(),
        "status" => "ACTIVE".into(),
        "variants" => return connection::page(field, vec![Item::by_id(number, Thing::Variant(sku.into()))]),
        _ => Resolved::Unruled,
    })
}

pub fn level(world: &World<'_>, sku: &str, handle: &str, field: &Field<'_>) -> Resolution {
    let stock = world.tx.stock_of(&[sku])?;
    let locations = world.locations()?;
    let (Some(row), Some(location)) = (stock.row(sku, handle), locations.get(handle)) else {
        return Ok(Resolved::Unruled);
    };
    let item = variant_id(sku);
    Ok(match field.name {
        "id" => gid("InventoryLevel", format!("{}?inventory_item_id={item}", location.id)).into(),
        "canDeactivate" => (row.committed == 0).into(),
        "createdAt" => first_counted(world, row)?.into(),
        "updatedAt" => row.updated_at.into(),
        "isActive" => true.into(),
        "item" => Thing::Item(sku.into()).into(),
        "location" => Thing::Location(handle.into()).into(),
        "quantities" => {
            let mut told = Vec::new();
            for name in field.texts("names").unwrap_or_default() {
                let missing = || Trouble::bad_request(format!("there is no quantity of the name {name}"));
                told.push(quantity(row, location, name).ok_or_else(missing)?);
            }
            Resolved::List(told)
        }
        _ => Resolved::Unruled,
    })
}

/// When the units of a stock row were counted first. A row that nobody counted has been there since the journal began.
fn first_counted(world: &World<'_>, row: &StockRow) -> Result<Time> {
    let times = world.stock_beginnings()?;
    times.get(&(row.sku.clone(), row.location.clone())).copied().map_or_else(|| world.begun_at(), Ok)
}

/// A quantity of a stock row; `None` if it is none of the platform's.
pub fn quantity(row: &StockRow, location: &Location, name: &str) -> Option<Resolved> {
    let quantity = match name {
        "available" => row.available(),
        "committed" => row.committed,
        "on_hand" => row.on_hand,
        "reserved" => row.unavailable,
        "incoming" | "damaged" | "quality_control" | "safety_stock" => 0,
        _ => return None,
    };
    let id = gid("InventoryQuantity", format!("{}-{}-{name}", variant_id(&row.sku), location.id));
    Some(Record::of("InventoryQuantity", [("id", id.into()), ("name", name.into()), ("quantity", quantity.into())]))
}
