//! The root of queries: look-ups by id, and lists.

pub mod lists;
pub mod nodes;
pub mod orders;

use super::field::Field;
use super::gid::{self, gid};
use super::resolved::{Resolution, Resolved};
use super::thing::{Record, Thing};
use super::trouble::Trouble;
use super::types::webhook;
use super::world::World;
use crate::serve::asked::LABEL;

pub fn field(world: &World<'_>, field: &Field<'_>) -> Resolution {
    let id = || field.text("id").unwrap_or_default();
    Ok(match field.name {
        "shop" => Thing::Shop.into(),
        "node" => nodes::node(world, id())?.into(),
        "nodes" => {
            let ids = field.texts("ids").unwrap_or_default();
            if ids.len() > MOST_NODES {
                return Err(Trouble::bad_request(format!("at most {MOST_NODES} ids at once")));
            }
            let found = ids.into_iter().map(|id| match gid::apart(id) {
                Some(_) => nodes::node(world, id),
                None => Ok(None),
            });
            Resolved::list(found.collect::<Result<Vec<Option<Thing>>, Trouble>>()?)
        }
        "job" => job(gid::behind(id(), "Job")?),
        "order" => nodes::order_by_gid(world, id())?.map(Thing::Order).into(),
        "orderByIdentifier" => {
            let identifier = field.json("identifier");
            let id = identifier["id"].as_str();
            id.map(|id| nodes::order_by_gid(world, id)).transpose()?.flatten().map(Thing::Order).into()
        }
        "fulfillmentOrder" => nodes::work_by_gid(world, id())?.map(|(id, work)| Thing::Work(id, work)).into(),
        "fulfillment" => nodes::shipment_by_gid(world, id())?.map(|(id, it)| Thing::Shipment(id, it)).into(),
        "fulfillmentService" => nodes::service_by_gid(world, id())?.into(),
        "refund" => nodes::of_kind(world, id(), "Refund")?.into(),
        "location" => match field.text("id") {
            Some(id) => nodes::location_by_gid(world, id)?.map(|handle| Thing::Location(handle.as_str().into())).into(),
            None => Thing::Location(world.shop()?.default_location.as_str().into()).into(),
        },
        "locationByIdentifier" => {
            let identifier = field.json("identifier");
            let id = identifier["id"].as_str();
            let handle = id.map(|id| nodes::location_by_gid(world, id)).transpose()?.flatten();
            handle.map(|handle| Thing::Location(handle.as_str().into())).into()
        }
        "inventoryItem" => nodes::of_kind(world, id(), "InventoryItem")?.into(),
        "inventoryLevel" => nodes::of_kind(world, id(), "InventoryLevel")?.into(),
        "productVariant" => nodes::of_kind(world, id(), "ProductVariant")?.into(),
        "event" => nodes::of_kind(world, id(), "BasicEvent")?.into(),
        "currentAppInstallation" => Thing::AppInstallation.into(),
        "app" => match field.text("id") {
            None => Thing::App(world.caller().number).into(),
            Some(id) => nodes::of_kind(world, id, "App")?.into(),
        },
        "publicApiVersions" => Resolved::list([Record::of(
            "ApiVersion",
            [("handle", LABEL.into()), ("displayName", LABEL.into()), ("supported", true.into())],
        )]),
        "webhookSubscription" => nodes::of_kind(world, id(), "WebhookSubscription")?.into(),
        "webhookSubscriptions" => return webhook::page(world, field),
        "webhookSubscriptionsCount" => lists::counted(webhook::found(world, field)?.len(), field.number("limit")),
        _ => return lists::list(world, field),
    })
}

/// Ids that `nodes` looks up at once.
const MOST_NODES: usize = 250;

/// Work that goes on beside: it is always done.
pub fn job(number: &str) -> Resolved {
    Record::of("Job", [("id", gid("Job", number).into()), ("done", true.into()), ("query", Thing::Query.into())])
}
