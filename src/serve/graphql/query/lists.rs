//! Lists of the shop: of the root, and under `shop`.

use super::orders;
use crate::domain::{FulfillmentOrderNumber, Location, Stage};
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid;
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::search::{Fields, Kind, Search, Value};
use crate::serve::graphql::thing::{Item, Key, Thing};
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::types::{location, touched, work};
use crate::serve::graphql::world::World;
use crate::store::OrderFilter;
use crate::wire::shopify::variant_id;

/// A list of the shop.
pub fn list(world: &World<'_>, field: &Field<'_>) -> Resolution {
    if field.text("savedSearchId").is_some() {
        return Err(Trouble::not_served("savedSearchId"));
    }
    match field.name {
        "orders" => orders::page(world, field),
        "ordersCount" => {
            let count = orders::count(world, field)?;
            Ok(counted(count, field.number("limit")))
        }
        "fulfillmentOrders" | "manualHoldsFulfillmentOrders" => works(world, field),
        "assignedFulfillmentOrders" => assigned(world, field),
        "locations" | "locationsAvailableForDeliveryProfilesConnection" => locations(world, field),
        "inventoryItems" | "productVariants" => articles(world, field),
        "events" => {
            let by_time = field.text("sortKey") == Some("CREATED_AT");
            let events = world.order_events()?.into_iter().map(|(id, event)| {
                let by = if by_time { Key::Text(event.at.to_string()) } else { Key::Number(0) };
                Item::sorted(by, event.seq, Thing::Event(id, event.seq))
            });
            connection::page(field, events.collect())
        }
        _ => Ok(Resolved::Unruled),
    }
}

/// A count up to a limit, above which nobody counts on.
pub fn counted(count: usize, limit: Option<i64>) -> Resolved {
    let limit = limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX);
    let precision = if count > limit { "AT_LEAST" } else { "EXACT" };
    crate::serve::graphql::thing::Record::of(
        "Count",
        [("count", count.min(limit).into()), ("precision", precision.into())],
    )
}

/// A fulfillment order as an item, sorted as it is asked for.
fn work_item(world: &World<'_>, field: &Field<'_>, id: i64, number: FulfillmentOrderNumber) -> Result<Item, Trouble> {
    let by = match field.text("sortKey") {
        Some("UPDATED_AT") => Key::Text(touched::work(world, &*world.known_order(id)?, number)?.1.to_string()),
        _ => Key::Number(0),
    };
    Ok(Item::sorted(by, gid::of_part(id, number), Thing::Work(id, number)))
}

fn works(world: &World<'_>, field: &Field<'_>) -> Resolution {
    let search = Search::read(world, field, work::SEARCHED);
    let held_only = field.name == "manualHoldsFulfillmentOrders";
    let with_closed = field.flag("includeClosed") || search.is_about("status");
    let of_order = |id: i64| -> Result<Vec<Item>, Trouble> {
        let loaded = world.known_order(id)?;
        let mut items = Vec::new();
        for work in &loaded.order.fulfillment_orders {
            let meant = if held_only { work.is_held() } else { with_closed || !work.is_closed() };
            if meant && world.caller().sees(&work.location) && self::work::matches(world, &search, id, work.number)? {
                items.push(work_item(world, field, id, work.number)?);
            }
        }
        if items.is_empty() {
            world.forget_order(id);
        }
        Ok(items)
    };
    let of_order = &of_order;
    if field.text("sortKey") == Some("UPDATED_AT") {
        let mut items = Vec::new();
        for id in world.order_ids()? {
            items.extend(of_order(id)?);
        }
        return connection::page(field, items);
    }
    let open = held_only || !with_closed;
    connection::walked(field, &|from, down| {
        let from = from.cloned();
        // So that the order of the place is the first of the walk.
        let mut at = match &from {
            Some((_, Key::Number(id))) if down => gid::part(*id).0.saturating_add(1),
            Some((_, Key::Number(id))) => gid::part(*id).0.saturating_sub(1),
            _ if down => i64::MAX,
            _ => 0,
        };
        let filter = OrderFilter { open, newest: down, ..OrderFilter::default() };
        let orders = std::iter::from_fn(move || {
            let next = world.next_order(&filter, at).transpose()?;
            Some(next.map_err(Trouble::from).and_then(|id| {
                at = id;
                of_order(id)
            }))
        });
        let is_from = move |item: &Item| item.is_from(from.as_ref(), down);
        let items = orders.flat_map(move |items| match items {
            Ok(mut items) => {
                if down {
                    items.reverse();
                }
                items.into_iter().map(Ok).collect::<Vec<_>>()
            }
            Err(trouble) => vec![Err(trouble)],
        });
        Box::new(items.filter(move |item| item.as_ref().map_or(true, &is_from)))
    })
}

/// Work that stands at the caller's services.
fn assigned(world: &World<'_>, field: &Field<'_>) -> Resolution {
    let wanted = field
        .texts("locationIds")
        .map(|ids| ids.into_iter().map(|id| gid::number(id, "Location")).collect::<Result<Vec<i64>, Trouble>>());
    let mut items = Vec::new();
    for (id, number) in open_work(world, wanted.transpose()?.as_deref())? {
        if is_assigned(world, (id, number), field.text("assignmentStatus"))? {
            items.push(work_item(world, field, id, number)?);
        }
    }
    connection::page(field, items)
}

/// What is open at the caller's services, or at those of them with these numbers.
///
/// # Errors
/// An app that is no service.
pub fn open_work(world: &World<'_>, wanted: Option<&[i64]>) -> Result<Vec<(i64, FulfillmentOrderNumber)>, Trouble> {
    let locations = world.locations()?;
    let own: Vec<&Location> = locations.services().filter(|location| world.caller().serves(&location.handle)).collect();
    if own.is_empty() && !world.caller().serves_any() {
        return Err(Trouble::new("this app has no fulfillment service"));
    }
    let mut open = Vec::new();
    for location in own.into_iter().filter(|location| wanted.is_none_or(|wanted| wanted.contains(&location.id))) {
        open.extend(world.tx.open_work_at(&location.handle)?);
    }
    Ok(open)
}

/// Whether a fulfillment order at a service waits for something, for this if it is named.
pub fn is_assigned(
    world: &World<'_>,
    (id, number): (i64, FulfillmentOrderNumber),
    wanted: Option<&str>,
) -> Result<bool, Trouble> {
    let loaded = world.known_order(id)?;
    let work = loaded.order.fulfillment_order(number);
    let status = work.and_then(|work| assignment(Stage::of(&loaded.order, work)));
    Ok(status.is_some() && wanted.is_none_or(|wanted| status == Some(wanted)))
}

/// What work at a service waits for, in the platform's words.
fn assignment(stage: Stage) -> Option<&'static str> {
    match stage {
        Stage::Requested | Stage::LegacyPending => Some("FULFILLMENT_REQUESTED"),
        Stage::Accepted | Stage::CancellationRejected | Stage::LegacyOpen => Some("FULFILLMENT_ACCEPTED"),
        Stage::CancellationRequested => Some("CANCELLATION_REQUESTED"),
        Stage::Unfulfilled | Stage::Rejected | Stage::Incomplete | Stage::LegacyFailed => {
            Some("FULFILLMENT_UNSUBMITTED")
        }
        Stage::Fulfilled | Stage::Cancelled => None,
    }
}

fn locations(world: &World<'_>, field: &Field<'_>) -> Resolution {
    let all = field.name == "locationsAvailableForDeliveryProfilesConnection";
    let search = Search::read(world, field, location::SEARCHED);
    let legacy = all || field.flag("includeLegacy") || search.is_about("legacy");
    let inactive = !all && (field.flag("includeInactive") || search.is_about("active"));
    let known = world.locations()?;
    let shown = known.0.iter().filter(|location| {
        let gone = location.is_gone();
        let meant = !gone && (legacy || location.service.is_none()) && (inactive || location.active);
        meant && location::matches(&search, location)
    });
    let by_name = !all && field.text("sortKey") != Some("ID");
    let items = shown.map(|location| {
        let by = if by_name { Key::Text(location.display_name().to_lowercase()) } else { Key::Number(0) };
        Item::sorted(by, location.id, Thing::Location(location.handle.as_str().into()))
    });
    connection::page(field, items.collect())
}

/// The fields that a search of articles knows.
const SEARCHED: Fields =
    &[("id", Kind::Number), ("sku", Kind::Text), ("created_at", Kind::Time), ("updated_at", Kind::Time)];

fn articles(world: &World<'_>, field: &Field<'_>) -> Resolution {
    let search = Search::read(world, field, SEARCHED);
    let begun = world.begun_at()?;
    let skus = world.all_skus()?;
    let meant = skus.iter().filter(|sku| {
        search.holds(&|name| match name {
            Some("id") => Value::numbers([variant_id(sku)]),
            Some("created_at" | "updated_at") => Value::Times(vec![begun]),
            Some("sku") | None => Value::words([sku.as_str()]),
            Some(_) => Value::words([]),
        })
    });
    let by_sku = matches!(field.text("sortKey"), Some("SKU" | "TITLE" | "NAME" | "FULL_TITLE"));
    if by_sku {
        let items = meant.map(|sku| {
            let node = Thing::Variant(sku.as_str().into());
            Item::sorted(Key::Text(sku.to_lowercase()), variant_id(sku), node)
        });
        return connection::page(field, items.collect());
    }
    let item = |sku: &String| match field.name {
        "inventoryItems" => (variant_id(sku), Thing::Item(sku.as_str().into())),
        _ => (variant_id(sku), Thing::Variant(sku.as_str().into())),
    };
    connection::page(field, by_id(meant.map(item)))
}

/// Things of orders as items of a list, sorted by id.
fn by_id(items: impl IntoIterator<Item = (i64, Thing)>) -> Vec<Item> {
    items.into_iter().map(|(id, thing)| Item::by_id(id, thing)).collect()
}
