//! What is told of stock and of locations.

use serde_json::{Value, json};

use crate::domain::{Fact, Locations, Shop, StockRow, Time, Topic};
use crate::wire::shopify::{self, SHOP, variant_id};

/// What is told under a topic of a stock row that was made, changed or dropped; `location` is the number of its location.
pub fn of_stock(
    topic: Topic,
    location: i64,
    (before, after): (Option<&StockRow>, Option<&StockRow>),
    is_first: bool,
    at: Time,
) -> Option<Value> {
    let row = after.or(before)?;
    let item = variant_id(&row.sku);
    let level = || shopify::level(row, location);
    let is_made = before.is_none() && after.is_some();
    match topic {
        Topic::InventoryLevelsUpdate if after.is_some() => Some(level()),
        Topic::InventoryLevelsConnect if is_made => Some(level()),
        Topic::InventoryLevelsDisconnect if after.is_none() => {
            Some(json!({"inventory_item_id": item, "location_id": location}))
        }
        Topic::InventoryItemsCreate if is_made && is_first => Some(shopify::item(&row.sku, true, at)),
        _ => None,
    }
}

/// The shop in the platform's shape, made and changed at these times.
pub fn of_shop(shop: &Shop, locations: &Locations, (made_at, changed_at): (Time, Time)) -> Value {
    json!({
        "id": SHOP,
        "name": shop.name,
        "email": format!("owner@{}", shop.domain),
        "domain": shop.domain,
        "myshopify_domain": shop.domain,
        "currency": shop.currency,
        "country_code": shop.country,
        "iana_timezone": "Etc/UTC",
        "timezone": "(GMT+00:00) UTC",
        "created_at": made_at,
        "updated_at": changed_at,
        "primary_location_id": locations.get(&shop.default_location).map(|location| location.id),
        "plan_name": "consign",
        "shop_owner": shop.name,
    })
}

/// Whether a topic tells that a location was made or changed by this fact; `was_active` is what it was before.
pub fn tells_of_location(topic: Topic, fact: &Fact, was_active: bool) -> bool {
    let (location, is_new) = match fact {
        Fact::LocationAdded(location) | Fact::ServiceAdded(location) => (location, true),
        Fact::LocationEdited(location) | Fact::ServiceEdited(location) | Fact::ServiceRemoved(location) => {
            (location, false)
        }
        _ => return false,
    };
    match topic {
        Topic::LocationsCreate => is_new,
        Topic::LocationsUpdate => !is_new,
        Topic::LocationsActivate => !is_new && location.active && !was_active,
        Topic::LocationsDeactivate => !is_new && !location.active && was_active,
        _ => false,
    }
}
