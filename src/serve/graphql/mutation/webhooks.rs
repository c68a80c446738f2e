//! Webhook subscriptions.

use super::input::Input;
use super::outcome::{Changed, No, UserError};
use crate::app::{NewWebhook, WebhookChange};
use crate::domain::{LocalUrl, Name, Word};
use crate::failure::Failure;
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::types::webhook;
use crate::serve::graphql::world::World;

/// The object that says what a subscription is to be.
const WISH: &str = "webhookSubscription";

pub fn create(world: &World<'_>, input: &Input) -> Changed {
    let wish = input.object(WISH);
    refuse_unserved(&wish)?;
    let url = url(&wish)?.ok_or_else(|| at("uri", "an address is needed"))?;
    let topic = input.text("topic").and_then(Word::typed).ok_or_else(|| at("topic", "there is no such topic"))?;
    let new = NewWebhook {
        app: Some(world.caller().name.clone()),
        topics: vec![topic],
        url,
        fields: fields(&wish)?.unwrap_or_default(),
        name: name(&wish)?.filter(|name| !name.is_empty()),
        api_version: world.label.clone(),
    };
    let outcome = world.app.add_webhook("webhook add", &new)?;
    let made = outcome.webhook.ok_or_else(|| Failure::internal("a new webhook is not there"))?;
    Ok(vec![(WISH, Thing::Subscription(made.id).into())])
}

pub fn update(world: &World<'_>, input: &Input) -> Changed {
    let known = webhook::by_gid(world, input.id("id"))?.ok_or_else(no_such)?;
    let wish = input.object(WISH);
    refuse_unserved(&wish)?;
    let change = WebhookChange {
        id: known.number,
        url: url(&wish)?,
        fields: fields(&wish)?,
        name: name(&wish)?,
        api_version: world.label.clone(),
    };
    world.app.change_webhook("webhook edit", &change)?;
    Ok(vec![(WISH, Thing::Subscription(known.number).into())])
}

pub fn delete(world: &World<'_>, input: &Input) -> Changed {
    let known = webhook::by_gid(world, input.id("id"))?.ok_or_else(no_such)?;
    world.app.remove_webhook("webhook remove", known.number)?;
    Ok(vec![("deletedWebhookSubscriptionId", gid("WebhookSubscription", known.number).into())])
}

fn no_such() -> No {
    UserError::new(&["id"], "there is no such subscription").why("webhook_not_found").into()
}

fn at(name: &str, message: &str) -> No {
    UserError::new(&[WISH, name], message).into()
}

/// Refuses what the schema has in form only.
fn refuse_unserved(wish: &Input) -> Result<(), No> {
    let is_some = |name: &str| !wish.texts(name).unwrap_or_default().is_empty();
    let unserved = [
        ("format", wish.text("format") == Some("XML")),
        ("filter", wish.text("filter").is_some_and(|filter| !filter.is_empty())),
        ("metafieldNamespaces", is_some("metafieldNamespaces")),
    ];
    unserved.iter().find(|(_, is_given)| *is_given).map_or(Ok(()), |(name, _)| Err(at(name, "not served here")))
}

/// Where it is to go; its name in the input depends on the version of the client.
fn url(wish: &Input) -> Result<Option<LocalUrl>, No> {
    let given = ["uri", "callbackUrl"].map(|name| Some((name, wish.text(name)?)));
    if let [Some((_, uri)), Some((name, url))] = given
        && uri != url
    {
        return Err(at(name, "uri is another address"));
    }
    let Some((name, text)) = given.into_iter().flatten().next() else { return Ok(None) };
    LocalUrl::new(text.to_owned()).map(Some).map_err(|_| at(name, "deliveries go to http on loopback only"))
}

/// The keys of bodies that are sent. Several in one text would be a key that nothing has.
fn fields(wish: &Input) -> Result<Option<Vec<String>>, No> {
    let fields = wish.texts("includeFields");
    match fields.iter().flatten().find(|field| field.is_empty() || field.contains(',')) {
        Some(field) => Err(at("includeFields", &format!("`{field}` is no key: each stands alone in the list"))),
        None => Ok(fields),
    }
}

/// What the app calls it.
fn name(wish: &Input) -> Result<Option<String>, No> {
    let Some(text) = wish.text("name") else { return Ok(None) };
    Name::new(text.to_owned()).map(|name| Some(name.into())).map_err(|why| at("name", &format!("the name {why}")))
}
