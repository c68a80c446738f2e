//! What stands around orders in the platform's shape: what carriers report, locations and stock.

use serde_json::{Value, json};

use super::numbers::{SHOP, gid, order_id, variant_id};
use crate::domain::{Event, Fact, Location, Order, Shop, StockRow, Time, ids};

/// What a carrier reported; `None` for any other event.
pub fn shipment_event(order: &Order, event: &Event) -> Option<Value> {
    let Fact::ShipmentEventAdded { status, happened_at, estimated_delivery_at, place } = &event.fact else {
        return None;
    };
    let place = place.as_deref().cloned().unwrap_or_default();
    Some(json!({
        "id": event.seq,
        "fulfillment_id": ids::part_id(order.id, event.fulfillment?),
        "status": status,
        "message": event.note,
        "happened_at": happened_at,
        "city": place.city,
        "province": place.province,
        "country": place.country,
        "zip": place.zip,
        "address1": place.address1,
        "latitude": place.latitude.map(|degrees| degrees.number()),
        "longitude": place.longitude.map(|degrees| degrees.number()),
        "shop_id": SHOP,
        "created_at": event.at,
        "updated_at": event.at,
        "estimated_delivery_at": estimated_delivery_at,
        "order_id": order_id(order),
        "admin_graphql_api_id": gid("FulfillmentEvent", event.seq),
    }))
}

/// A location; when it was made, and changed last. Where nobody said the country, it is the shop's.
pub fn location(location: &Location, shop: &Shop, (created_at, updated_at): (Time, Time)) -> Value {
    let address = location.address.as_deref().cloned().unwrap_or_default();
    let province_code = address.province_code().map(str::to_owned);
    let country = address.country_code.unwrap_or_else(|| shop.country.clone());
    json!({
        "id": location.id,
        "name": location.display_name(),
        "address1": address.address1,
        "address2": address.address2,
        "city": address.city,
        "zip": address.zip,
        "province": address.province,
        "country": country,
        "phone": address.phone,
        "created_at": created_at,
        "updated_at": updated_at,
        "country_code": country,
        "country_name": country,
        "province_code": province_code,
        "legacy": location.service.is_some(),
        "active": location.active,
        "admin_graphql_api_id": gid("Location", location.id),
    })
}

/// Units of a SKU at the location with this number.
pub fn level(row: &StockRow, location: i64) -> Value {
    let item = variant_id(&row.sku);
    json!({
        "inventory_item_id": item,
        "location_id": location,
        "available": row.available(),
        "updated_at": row.updated_at,
        "admin_graphql_api_id": format!("{}?inventory_item_id={item}", gid("InventoryLevel", location)),
    })
}

/// A SKU as an item of the stock.
pub fn item(sku: &str, tracked: bool, at: Time) -> Value {
    let id = variant_id(sku);
    json!({
        "id": id,
        "sku": sku,
        "created_at": at,
        "updated_at": at,
        "requires_shipping": true,
        "cost": null,
        "country_code_of_origin": null,
        "province_code_of_origin": null,
        "harmonized_system_code": null,
        "tracked": tracked,
        "country_harmonized_system_codes": [],
        "admin_graphql_api_id": gid("InventoryItem", id),
    })
}
