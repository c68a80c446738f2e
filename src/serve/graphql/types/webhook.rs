//! Webhook subscriptions, which belong to the app that calls.

use crate::domain::{DeliveryTarget, Topic, Webhook};
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::search::{Fields, Kind, Search, Value};
use crate::serve::graphql::thing::{Item, Key, Record, Thing};
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

/// The fields that a search of subscriptions knows.
const SEARCHED: Fields =
    &[("id", Kind::Number), ("topic", Kind::Text), ("endpoint", Kind::Text), ("created_at", Kind::Time)];

pub fn field(world: &World<'_>, number: i64, field: &Field<'_>) -> Resolution {
    let Some(webhook) = find(world, number)? else { return Ok(Resolved::Unruled) };
    let url = webhook.url.as_str();
    Ok(match field.name {
        "id" => gid("WebhookSubscription", number).into(),
        "legacyResourceId" => number.to_string().into(),
        "topic" => webhook.topic.constant().into(),
        "uri" | "callbackUrl" => url.into(),
        "endpoint" => Record::of("WebhookHttpEndpoint", [("callbackUrl", url.into())]),
        "format" => "JSON".into(),
        "includeFields" => Resolved::list(&webhook.fields),
        "name" => webhook.name.as_ref().into(),
        "apiVersion" => {
            let label = webhook.api_version.as_str();
            let fields = [("handle", label.into()), ("displayName", label.into()), ("supported", true.into())];
            Record::of("ApiVersion", fields)
        }
        "createdAt" => webhook.created_at.into(),
        "updatedAt" => webhook.updated_at.into(),
        _ => Resolved::Unruled,
    })
}

/// A subscription of the caller that is sent something.
pub fn find(world: &World<'_>, number: i64) -> Result<Option<Webhook>, Trouble> {
    let shop = world.shop()?;
    let webhook = shop.webhooks.get(number).filter(|webhook| webhook.app == world.caller().number);
    let Some(webhook) = webhook else { return Ok(None) };
    let disabled_at = world.tx.disabled_at(&DeliveryTarget::Subscription(number))?;
    Ok(disabled_at.is_none().then(|| webhook.clone()))
}

/// A subscription that an id names.
pub fn by_gid(world: &World<'_>, id: &str) -> Result<Option<Webhook>, Trouble> {
    find(world, gid::number(id, "WebhookSubscription")?)
}

pub fn page(world: &World<'_>, field: &Field<'_>) -> Resolution {
    let url = field.text("uri").or(field.text("callbackUrl"));
    let topics = field.texts("topics");
    let by_id = field.text("sortKey") == Some("ID");
    let mut items = Vec::new();
    for webhook in found(world, field)? {
        let is_meant = url.is_none_or(|url| *webhook.url == *url)
            && topics.as_ref().is_none_or(|topics| topics.contains(&webhook.topic.constant().as_str()))
            && field.text("format") != Some("XML");
        if is_meant {
            let by = if by_id { Key::Number(0) } else { Key::Text(webhook.created_at.to_string()) };
            items.push(Item::sorted(by, webhook.number, Thing::Subscription(webhook.number)));
        }
    }
    connection::page(field, items)
}

/// The subscriptions of the caller that are searched for.
pub fn found(world: &World<'_>, field: &Field<'_>) -> Result<Vec<Webhook>, Trouble> {
    let search = Search::read(world, field, SEARCHED);
    let shop = world.shop()?;
    let mut found = Vec::new();
    for webhook in shop.webhooks.iter() {
        let Some(webhook) = find(world, webhook.number)? else { continue };
        if matches(&search, &webhook) {
            found.push(webhook);
        }
    }
    Ok(found)
}

fn matches(search: &Search, webhook: &Webhook) -> bool {
    let topic: Topic = webhook.topic;
    search.holds(&|field| match field {
        Some("id") => Value::numbers([webhook.number]),
        Some("topic") | None => Value::words([topic.as_str(), &topic.constant()]),
        Some("endpoint") => Value::words([webhook.url.as_str()]),
        Some("created_at") => Value::Times(vec![webhook.created_at]),
        Some(_) => Value::words([]),
    })
}
