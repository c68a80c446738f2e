//! Webhook subscriptions, which belong to the app that calls.

use serde_json::Value;

use super::between::Between;
use super::body::{self, Body, of, rename};
use super::call::{Call, Done, Reply};
use super::page;
use super::row::Row;
use super::stop::Stop;
use crate::domain::{Topic, Word};
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::types::webhook;

/// The key of a subscription in bodies.
const NAME: &str = "webhook";

/// There are too many to name them all.
const NO_TOPIC: &str = "not served here; topics are written orders/create";

pub const ROWS: &[Row] = &[
    Row::get("webhooks", |call| page::of_all(call, "webhooks", found(call)?)),
    Row::get("webhooks/count", |call| Ok(Reply::count(found(call)?.len()))),
    Row::get("webhooks/{webhook}", |call| call.shows(NAME)),
    Row::post("webhooks", create),
    Row::put("webhooks/{webhook}", update),
    Row::delete("webhooks/{webhook}", |call| {
        call.does("webhookSubscriptionDelete", &call.whole())?;
        Ok(Reply::empty())
    }),
];

/// Those of the caller that are asked for.
fn found(call: &Call<'_>) -> Result<Vec<(i64, Thing)>, Stop> {
    let no_topic = || Stop::Parameter("topic".to_owned(), NO_TOPIC.to_owned());
    let topic = call.parameters.text("topic").map(|text| Topic::typed(text).ok_or_else(no_topic)).transpose()?;
    let address = call.parameters.text("address");
    let (created, updated) = (Between::created(&call.parameters)?, Between::updated(&call.parameters)?);
    let mut found = Vec::new();
    for known in call.world.shop()?.webhooks.iter() {
        let Some(webhook) = webhook::find(call.world, known.number)? else { continue };
        if topic.is_none_or(|topic| webhook.topic == topic)
            && address.is_none_or(|address| webhook.url.as_str() == address)
            && created.holds(webhook.created_at)
            && updated.holds(webhook.updated_at)
        {
            found.push((webhook.number, Thing::Subscription(webhook.number)));
        }
    }
    Ok(found)
}

/// What is wished, in the words of the mutation.
fn wish(call: &Call<'_>) -> Result<(Body, Option<Topic>), Stop> {
    let mut wish = call.needed(NAME)?;
    let no_topic = || Stop::at("topic", NO_TOPIC);
    let topic = body::text(&wish, "topic")?.map(|text| Topic::typed(text).ok_or_else(no_topic)).transpose()?;
    rename(&mut wish, "address", "uri");
    rename(&mut wish, "fields", "include_fields");
    Ok((wish, topic))
}

fn create(call: &Call<'_>) -> Done {
    let (wish, topic) = wish(call)?;
    if !body::has(&wish, "uri") {
        return Err(Stop::expected("address", "a text").within(NAME));
    }
    let topic = topic.ok_or_else(|| Stop::expected("topic", "a text").within(NAME))?;
    let mut body = of("webhook_subscription", wish);
    body.insert("topic".to_owned(), topic.constant().into());
    Ok(told(call.tells("webhookSubscriptionCreate", &body).map_err(in_own_words)?).created())
}

fn update(call: &Call<'_>) -> Done {
    let (wish, topic) = wish(call)?;
    let known = webhook::find(call.world, call.number)?;
    if topic.is_some() && topic != known.map(|known| known.topic) {
        return Err(Stop::at("topic", "the topic of a webhook stays what it is"));
    }
    let mut body = of("webhook_subscription", wish);
    body.insert("id".to_owned(), call.number.into());
    Ok(told(call.tells("webhookSubscriptionUpdate", &body).map_err(in_own_words)?))
}

/// What could not be read, by its name in this API.
fn in_own_words(stop: Stop) -> Stop {
    stop.renamed("uri", "address").renamed("include_fields", "fields").renamed("webhook_subscription", NAME)
}

/// A subscription by its name in this API.
fn told(mut reply: Reply) -> Reply {
    if let Value::Object(body) = &mut reply.body {
        rename(body, "webhook_subscription", NAME);
    }
    reply
}
