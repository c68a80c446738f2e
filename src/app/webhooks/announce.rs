//! Writes what is to be sent, in the transaction of the event.

use sha2::{Digest, Sha256};

use super::{address, app};
use crate::app::ages::{begun_at, location_times};
use crate::domain::{
    API_VERSION, Context, Decision, DeliveryTarget, Event, Fact, Locations, Order, RegisteredApp, Shop, StockRow, Time,
    Topic, Webhook,
};
use crate::failure::Result;
use crate::store::{NewDelivery, Tx, hexadecimal};
use crate::wire::push::{self, Change};
use crate::wire::shopify;

/// Writes what is to be sent because of what happened to an order.
pub fn announce(tx: &Tx<'_>, before: Option<&Order>, decision: &Decision, context: &Context) -> Result<()> {
    let Decision { events, after, .. } = decision;
    for event in events {
        if let Some(call) = Call::of(event, &context.shop, &context.locations) {
            call.write(tx, event, &context.shop)?;
        }
    }
    if context.shop.webhooks.is_empty() {
        return Ok(());
    }
    let mut post = Post::new(tx, &context.shop);
    post.order = Some(after.id);
    let touched = &if after.fulfillments.is_empty() { Default::default() } else { tx.shipments_touched(after.id)? };
    for webhook in listening(tx, &context.shop, |_| true)? {
        let app = app(&context.shop, webhook.app);
        let change = Change { before, after, events, touched, context, app: webhook.app };
        for mut told in push::of_order(webhook.topic, &change) {
            if sees(&app, &change, &told.places) {
                hide_others(&app, &context.locations, &mut told.body);
                post.send(webhook, told.event.seq, told.event.at, told.body)?;
            }
        }
    }
    Ok(())
}

/// Whether an app may know of work at these locations; of an order, if it has work of it at all.
fn sees(app: &RegisteredApp, change: &Change<'_>, places: &[&str]) -> bool {
    let works = change.before.into_iter().chain([change.after]).flat_map(|order| &order.fulfillment_orders);
    match places {
        _ if app.sees_all() => true,
        [] => works.map(|work| work.location.as_str()).any(|place| app.sees(place)),
        places => places.iter().any(|place| app.sees(place)),
    }
}

/// Takes the shipments out of an order that are not the app's.
fn hide_others(app: &RegisteredApp, locations: &Locations, body: &mut serde_json::Value) {
    if app.sees_all() {
        return;
    }
    let own: Vec<i64> = locations.0.iter().filter(|it| app.sees(&it.handle)).map(|it| it.id).collect();
    if let Some(shipments) = body.get_mut("fulfillments").and_then(serde_json::Value::as_array_mut) {
        shipments.retain(|shipment| shipment["location_id"].as_i64().is_some_and(|id| own.contains(&id)));
    }
}

/// Writes what is to be sent because stock rows changed, by the last event; each was this before, and is that now.
pub fn announce_stock(
    tx: &Tx<'_>,
    shop: &Shop,
    locations: &Locations,
    at: Time,
    changed: &[(Option<&StockRow>, Option<&StockRow>)],
    is_first: &dyn Fn(&str) -> bool,
) -> Result<()> {
    if changed.is_empty() || !is_about_stock(shop) {
        return Ok(());
    }
    let (mut post, seq) = (Post::new(tx, shop), tx.events_ever()?);
    for webhook in listening(tx, shop, concerns_stock)? {
        let app = app(shop, webhook.app);
        for (before, after) in changed {
            let Some(row) = after.or(*before).filter(|row| app.sees(&row.location)) else { continue };
            let location = locations.get(&row.location).map_or(0, |location| location.id);
            let body = push::of_stock(webhook.topic, location, (*before, *after), is_first(&row.sku), at);
            body.map_or(Ok(()), |body| post.send(webhook, seq, at, body))?;
        }
    }
    Ok(())
}

/// Writes what is to be sent because a location was made or changed; they were these before.
pub fn announce_shop(tx: &Tx<'_>, shop: &Shop, before: &Locations, event: &Event) -> Result<()> {
    let (Fact::LocationAdded(location)
    | Fact::LocationEdited(location)
    | Fact::ServiceAdded(location)
    | Fact::ServiceEdited(location)
    | Fact::ServiceRemoved(location)) = &event.fact
    else {
        return Ok(());
    };
    let was_active = before.get(&location.handle).is_some_and(|location| location.active);
    let webhooks = listening(tx, shop, |topic| push::tells_of_location(topic, &event.fact, was_active))?;
    if webhooks.is_empty() {
        return Ok(());
    }
    let times = location_times(tx, begun_at(tx, event.at)?)?;
    let made_at = times.get(&location.handle).map_or(event.at, |(made_at, _)| *made_at);
    let body = shopify::location(location, shop, (made_at, event.at));
    let mut post = Post::new(tx, shop);
    webhooks.iter().try_for_each(|webhook| post.send(webhook, event.seq, event.at, body.clone()))
}

/// Writes what an app that was removed by the last event is sent by these subscriptions, which are no more.
pub fn announce_uninstalled(tx: &Tx<'_>, webhooks: &[Webhook], at: Time) -> Result<()> {
    if webhooks.is_empty() {
        return Ok(());
    }
    let (shop, locations, seq) = (tx.shop()?, tx.locations()?, tx.events_ever()?);
    let mut post = Post::new(tx, &shop);
    let body = push::of_shop(&shop, &locations, (begun_at(tx, at)?, at));
    webhooks.iter().try_for_each(|webhook| post.send(webhook, seq, at, body.clone()))
}

/// Whether somebody wants to know of stock.
pub fn is_about_stock(shop: &Shop) -> bool {
    shop.webhooks.iter().any(|webhook| concerns_stock(webhook.topic))
}

fn concerns_stock(topic: Topic) -> bool {
    matches!(
        topic,
        Topic::InventoryItemsCreate
            | Topic::InventoryLevelsConnect
            | Topic::InventoryLevelsDisconnect
            | Topic::InventoryLevelsUpdate
    )
}

/// The subscriptions to topics like these that are not disabled.
fn listening<'s>(tx: &Tx<'_>, shop: &'s Shop, is_meant: impl Fn(Topic) -> bool) -> Result<Vec<&'s Webhook>> {
    let mut listening = Vec::new();
    for webhook in shop.webhooks.iter().filter(|webhook| is_meant(webhook.topic)) {
        if tx.disabled_at(&DeliveryTarget::Subscription(webhook.number))?.is_none() {
            listening.push(webhook);
        }
    }
    Ok(listening)
}

/// Writes deliveries.
struct Post<'a> {
    tx: &'a Tx<'a>,
    domain: String,
    /// The order that is told of.
    order: Option<i64>,
    /// The last delivery: its subscription, its event, and how many they have already.
    last: (i64, i64, usize),
}

impl<'a> Post<'a> {
    fn new(tx: &'a Tx<'a>, shop: &Shop) -> Post<'a> {
        Post { tx, domain: shop.domain.clone(), order: None, last: (0, 0, 0) }
    }

    fn send(&mut self, webhook: &Webhook, seq: i64, at: Time, body: serde_json::Value) -> Result<()> {
        let place = match self.last {
            (number, last, place) if (number, last) == (webhook.number, seq) => place + 1,
            _ => 0,
        };
        self.last = (webhook.number, seq, place);
        let new = NewDelivery {
            target: DeliveryTarget::Subscription(webhook.number),
            topic: Some(webhook.topic),
            app: webhook.app,
            url: webhook.url.to_string(),
            api_version: webhook.api_version.clone(),
            name: webhook.name.clone(),
            body: push::text(body, &webhook.fields),
            webhook_id: delivery_id(&self.domain, &webhook.number.to_string(), seq, place),
            event_id: uuid(&format!("{}\n{seq}", self.domain)),
            event_seq: seq,
            event_at: at,
            due_at: at,
        };
        match self.order.filter(|_| webhook.topic == Topic::OrdersUpdated) {
            Some(order) => self.tx.tell_of_order(order, &new),
            None => self.tx.add_delivery(&new).map(|_| ()),
        }
    }
}

/// A call of a service.
struct Call {
    target: DeliveryTarget,
    url: String,
    /// The number of the app whose service it is.
    app: i64,
    body: &'static str,
}

impl Call {
    /// What a service is told of an event, if it wants to be told: at its own address, or at its app's.
    fn of(event: &Event, shop: &Shop, locations: &Locations) -> Option<Call> {
        let (service, body) = push::callback(&event.fact)?;
        let target = DeliveryTarget::Callback(service.to_owned());
        let url = address(shop, locations, &target)?;
        let app = shop.apps.of_service(service);
        Some(Call { target, url, app: app.map_or(RegisteredApp::dev().number, |app| app.number), body })
    }

    /// Writes it, unless one like it waits.
    fn write(self, tx: &Tx<'_>, event: &Event, shop: &Shop) -> Result<()> {
        if tx.is_waiting(&self.target, self.body)? {
            return Ok(());
        }
        tx.add_delivery(&NewDelivery {
            webhook_id: delivery_id(&shop.domain, &self.target.to_string(), event.seq, 0),
            event_id: uuid(&format!("{}\n{}", shop.domain, event.seq)),
            target: self.target,
            topic: None,
            app: self.app,
            url: self.url,
            api_version: API_VERSION.to_owned(),
            name: None,
            body: self.body.to_owned(),
            event_seq: event.seq,
            event_at: event.at,
            due_at: event.at,
        })?;
        Ok(())
    }
}

/// The id of what a subscription is sent for an event: of the first, second … such delivery.
fn delivery_id(domain: &str, subscription: &str, seq: i64, place: usize) -> String {
    let told = format!("{domain}\n{subscription}\n{seq}");
    uuid(&if place == 0 { told } else { format!("{told}\n{place}") })
}

/// A UUID made of a text, marked as one that was made of a name.
fn uuid(text: &str) -> String {
    let mut hash: [u8; 32] = Sha256::digest(text).into();
    hash[6] = hash[6] & 0x0f | 0x50;
    hash[8] = hash[8] & 0x3f | 0x80;
    let digits = hexadecimal(&hash);
    [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| &digits[part]).join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_what_they_stand_for() {
        let id = delivery_id("a.myshopify.com", "3", 17, 0);
        assert_eq!(id, delivery_id("a.myshopify.com", "3", 17, 0));
        assert_eq!(id.len(), 36);
        assert_eq!((&id[14..15], "89ab".contains(&id[19..20])), ("5", true), "{id}");
        for other in [("b.myshopify.com", "3", 17, 0), ("a.myshopify.com", "4", 17, 0), ("a.myshopify.com", "3", 18, 0)]
        {
            assert_ne!(delivery_id(other.0, other.1, other.2, other.3), id);
        }
        assert_ne!(delivery_id("a.myshopify.com", "3", 17, 1), id);
    }
}
