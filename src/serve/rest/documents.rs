//! How things are told: the same shapes as in webhooks and in `export --as shopify`.

use serde_json::{Map, Value, json};

use super::stop::Stop;
use crate::domain::{Actor, FulfillmentNumber, FulfillmentOrderNumber, Names, RefundNumber};
use crate::serve::graphql::gid::{of_order, of_part};
use crate::serve::graphql::mutation::snake::spelled;
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::types::{location, service, touched, webhook, work_actions};
use crate::serve::graphql::world::World;
use crate::wire::shopify::{self, gid, variant_id};
use crate::wire::{self, push};

/// How a thing is told. What has no shape in this API is null.
///
/// # Errors
/// What makes the database unusable.
pub fn document(world: &World<'_>, thing: &Thing) -> Result<Value, Stop> {
    match thing {
        Thing::Shop => shop(world),
        Thing::Order(id) => order(world, *id),
        Thing::Work(id, number) => work(world, *id, *number),
        Thing::Hold(id, number, hold) => {
            let loaded = world.known_order(*id)?;
            let hold = loaded.order.fulfillment_order(*number).and_then(|work| work.hold(*hold));
            Ok(hold.map_or(Value::Null, |hold| json!(shopify::Hold::from_domain(of_part(*id, *number), hold))))
        }
        Thing::Shipment(id, number) => shipment(world, *id, *number),
        Thing::ShipmentEvent(id, seq) => {
            let loaded = world.known_order(*id)?;
            let event = loaded.events(world)?.iter().find(|event| event.seq == *seq);
            Ok(event.and_then(|event| shopify::shipment_event(&loaded.order, event)).unwrap_or_default())
        }
        Thing::Refund(id, number) => refund(world, *id, *number),
        Thing::Payment(id, refund) => payment(world, *id, *refund),
        Thing::Event(_, seq) => event(world, *seq),
        Thing::Location(handle) => {
            let locations = world.locations()?;
            let Some(location) = locations.get(handle) else { return Ok(Value::Null) };
            Ok(shopify::location(location, &world.shop()?, location::made_at(world, location)?))
        }
        Thing::Service(handle) => of_service(world, handle.as_deref()),
        Thing::Item(sku) => {
            let tracked = !world.tx.stock_rows(Some(sku), None)?.is_empty();
            Ok(shopify::item(sku, tracked, world.begun_at()?))
        }
        Thing::Variant(sku) => variant(world, sku),
        Thing::Product(sku) => product(world, sku),
        Thing::Level(sku, handle) => {
            let (rows, locations) = (world.tx.stock_of(&[sku])?, world.locations()?);
            let (row, location) = (rows.row(sku, handle), locations.get(handle));
            let level = |(row, location)| Ok(shopify::level(row, location));
            row.zip(location.map(|location| location.id)).map_or(Ok(Value::Null), level)
        }
        Thing::Subscription(number) => subscription(world, *number),
        Thing::Record(record) => {
            let mut told = Map::new();
            for (name, value) in &record.fields {
                told.insert(spelled(name), resolved(world, value)?);
            }
            Ok(Value::Object(told))
        }
        _ => Ok(Value::Null),
    }
}

/// How what a mutation answers is told.
///
/// # Errors
/// As [`document`].
pub fn resolved(world: &World<'_>, resolved: &Resolved) -> Result<Value, Stop> {
    match resolved {
        Resolved::Leaf(leaf) => Ok(serde_json::to_value(leaf).unwrap_or_default()),
        Resolved::Thing(thing) => document(world, thing),
        Resolved::List(items) => items.iter().map(|item| self::resolved(world, item)).collect(),
        Resolved::Paged(_) | Resolved::Unruled => Ok(Value::Null),
    }
}

fn shop(world: &World<'_>) -> Result<Value, Stop> {
    let begun = world.begun_at()?;
    Ok(push::of_shop(&world.shop()?, &world.locations()?, (begun, begun)))
}

/// An order, with the shipments of it that the caller sees.
fn order(world: &World<'_>, id: i64) -> Result<Value, Stop> {
    let loaded = world.known_order(id)?;
    let order = shopify::with_own_ids(&loaded.order);
    let (at, shipments) = (world.tx.last_event_at(id)?, touched::shipments(world, &loaded)?);
    let mut shape = shopify::Order::from_domain(&order, (at, &shipments), &world.surroundings()?);
    let mut seen = Vec::new();
    for (shipment, told) in order.fulfillments.iter().zip(shape.fulfillments) {
        if world.caller().sees(&shipment.location) {
            seen.push(told);
        }
    }
    shape.fulfillments = seen;
    Ok(json!(shape))
}

fn work(world: &World<'_>, id: i64, number: FulfillmentOrderNumber) -> Result<Value, Stop> {
    let loaded = world.known_order(id)?;
    let order = shopify::with_own_ids(&loaded.order);
    let Some(work) = order.fulfillment_order(number) else { return Ok(Value::Null) };
    let times = touched::work(world, &loaded, number)?;
    let context = world.context(&order)?;
    let mut shape = shopify::FulfillmentOrder::from_domain(&order, work, times, &context);
    let actions = work_actions::supported(&world.caller(), &order, work, &context);
    shape.supported_actions = actions.into_iter().map(str::to_ascii_lowercase).collect();
    Ok(json!(shape))
}

fn shipment(world: &World<'_>, id: i64, number: FulfillmentNumber) -> Result<Value, Stop> {
    let loaded = world.known_order(id)?;
    let order = shopify::with_own_ids(&loaded.order);
    let Some(shipment) = order.fulfillment(number) else { return Ok(Value::Null) };
    let context = world.surroundings()?;
    let updated_at = touched::shipments(world, &loaded)?.at(shipment);
    Ok(json!(shopify::Fulfillment::from_domain(&order, (shipment, updated_at), &order.line_totals(), &context)))
}

fn refund(world: &World<'_>, id: i64, number: RefundNumber) -> Result<Value, Stop> {
    let loaded = world.known_order(id)?;
    let order = shopify::with_own_ids(&loaded.order);
    let Some(refund) = order.refund(number) else { return Ok(Value::Null) };
    Ok(json!(shopify::Refund::from_domain(&order, refund, &order.line_totals(), &world.surroundings()?)))
}

fn payment(world: &World<'_>, id: i64, refund: Option<RefundNumber>) -> Result<Value, Stop> {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    Ok(match refund.and_then(|number| order.refund(number)) {
        Some(refund) => json!(shopify::Transaction::given_back(order, refund)),
        None => json!(shopify::Transaction::paid(order)),
    })
}

fn event(world: &World<'_>, seq: i64) -> Result<Value, Stop> {
    let Some((id, event)) = world.event(seq)? else { return Ok(Value::Null) };
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let locations = world.locations()?;
    let names = Names { order: &order.name, locations: &locations, lines: &order.line_items };
    let shown = wire::Event::from_domain(Some(id), &event, &names);
    let author = (event.actor != Actor::System).then(|| event.actor.to_string());
    Ok(json!({
        "id": seq,
        "subject_id": of_order(order),
        "subject_type": "Order",
        "verb": event.fact.event_type().as_str(),
        "arguments": shown.data,
        "body": event.note,
        "message": shown.message,
        "description": shown.message,
        "author": author,
        "path": format!("/admin/orders/{}", of_order(order)),
        "created_at": event.at,
    }))
}

fn of_service(world: &World<'_>, handle: Option<&str>) -> Result<Value, Stop> {
    let (shop, locations) = (world.shop()?, world.locations()?);
    let location = locations.get(handle.unwrap_or(&shop.default_location));
    let Some(location) = location else { return Ok(Value::Null) };
    let service = location.service.as_ref().filter(|_| handle.is_some());
    let settings = service.map(|service| &service.settings);
    let name = service.map_or("Manual", |service| service.name.as_str());
    let handle = if service.is_some() { location.handle.as_str() } else { service::MANUAL };
    let manual = || gid("FulfillmentService", service::MANUAL);
    let id = if service.is_some() { service::service_gid(location) } else { manual() };
    Ok(json!({
        "id": location.id,
        "name": name,
        "service_name": name,
        "handle": handle,
        "email": null,
        "location_id": location.id,
        "provider_id": null,
        "callback_url": settings.and_then(|settings| settings.callback_url.as_ref()),
        "tracking_support": settings.is_some_and(|settings| settings.tracking_support),
        "inventory_management": settings.is_some_and(|settings| settings.inventory_management),
        "requires_shipping_method": settings.is_none_or(|settings| !settings.without_shipping),
        "fulfillment_orders_opt_in": true,
        "include_pending_stock": false,
        "admin_graphql_api_id": id,
    }))
}

fn variant(world: &World<'_>, sku: &str) -> Result<Value, Stop> {
    let (article, begun) = (world.article(sku)?, world.begun_at()?);
    let rows = world.tx.stock_rows(Some(sku), None)?;
    let id = variant_id(sku);
    Ok(json!({
        "id": id,
        "product_id": id,
        "title": article.title,
        "price": article.price,
        "sku": sku,
        "position": 1,
        "option1": article.title,
        "inventory_item_id": id,
        "inventory_quantity": rows.iter().map(|row| row.available()).sum::<i64>(),
        "inventory_management": (!rows.is_empty()).then_some("shopify"),
        "inventory_policy": "continue",
        "fulfillment_service": service::MANUAL,
        "requires_shipping": true,
        "taxable": true,
        "barcode": null,
        "grams": 0,
        "weight": 0.0,
        "weight_unit": "kg",
        "created_at": begun,
        "updated_at": begun,
        "admin_graphql_api_id": gid("ProductVariant", id),
    }))
}

fn product(world: &World<'_>, sku: &str) -> Result<Value, Stop> {
    let (variant, begun) = (variant(world, sku)?, world.begun_at()?);
    let id = variant_id(sku);
    Ok(json!({
        "id": id,
        "title": variant["title"],
        "handle": sku.to_lowercase(),
        "body_html": null,
        "vendor": "",
        "product_type": "",
        "tags": "",
        "status": "active",
        "options": [{"product_id": id, "name": "Title", "position": 1, "values": [variant["title"]]}],
        "images": [],
        "image": null,
        "variants": [variant],
        "created_at": begun,
        "updated_at": begun,
        "published_at": begun,
        "admin_graphql_api_id": gid("Product", id),
    }))
}

fn subscription(world: &World<'_>, number: i64) -> Result<Value, Stop> {
    let Some(webhook) = webhook::find(world, number)? else { return Ok(Value::Null) };
    Ok(json!({
        "id": number,
        "address": webhook.url.as_str(),
        "topic": webhook.topic.as_str(),
        "created_at": webhook.created_at,
        "updated_at": webhook.updated_at,
        "format": "json",
        "fields": webhook.fields,
        "metafield_namespaces": [],
        "private_metafield_namespaces": [],
        "api_version": webhook.api_version,
        "admin_graphql_api_id": gid("WebhookSubscription", number),
    }))
}
