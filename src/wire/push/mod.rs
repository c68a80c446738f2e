//! What the receivers of webhooks are sent: the bodies, as the platform shapes them. They are made when something happens,
//! by whatever process makes it happen, and never anew.

mod order;
mod shop;
mod work;

use serde_json::{Map, Value};

use crate::domain::{Context, Event, Fact, Order, Topic};

pub use shop::{of_location, of_shop, of_stock};

/// What happened to an order in one step.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// The order as it was; `None` for a new one.
    pub before: Option<&'a Order>,
    pub after: &'a Order,
    /// At least one.
    pub events: &'a [Event],
    pub context: &'a Context,
    /// The number of the app that is told.
    pub app: i64,
}

/// Something to tell: a body, and the event that it tells of.
#[derive(Debug)]
pub struct Told<'a> {
    pub event: &'a Event,
    pub body: Value,
    /// The locations of the work it is about: of the whole order, if there are none.
    pub places: Vec<&'a str>,
}

/// What is told of an order under a topic.
pub fn of_order<'a>(topic: Topic, change: &Change<'a>) -> Vec<Told<'a>> {
    order::told(topic, change).or_else(|| work::told(topic, change)).unwrap_or_default()
}

/// A body as it is sent: with these of its keys, or with all of them.
pub fn text(body: Value, fields: &[String]) -> String {
    match body {
        Value::Object(all) if !fields.is_empty() => {
            let kept: Map<String, Value> = all.into_iter().filter(|(key, _)| fields.contains(key)).collect();
            Value::Object(kept).to_string()
        }
        whole => whole.to_string(),
    }
}

/// What a service is told of: that it has been asked for something.
pub fn callback(fact: &Fact) -> Option<(&str, &'static str)> {
    match fact {
        Fact::FulfillmentRequestSubmitted { service, .. } | Fact::FulfillmentPending { service, .. } => {
            Some((service, r#"{"kind":"FULFILLMENT_REQUEST"}"#))
        }
        Fact::CancellationRequestSubmitted { service, .. } => Some((service, r#"{"kind":"CANCELLATION_REQUEST"}"#)),
        _ => None,
    }
}

/// The address of one of the things that a service answers at its callback.
pub fn callback_path(url: &str, path: &str) -> String {
    let (base, query) = url.split_at(url.find('?').unwrap_or(url.len()));
    format!("{}/{path}{query}", base.trim_end_matches('/'))
}

impl<'a> Change<'a> {
    /// Tells of each event for which there is a body.
    fn each(&self, body: impl Fn(&'a Event) -> Option<Value>) -> Vec<Told<'a>> {
        let told = |event| Some(Told { event, body: body(event)?, places: Vec::new() });
        self.events.iter().filter_map(told).collect()
    }

    /// The same, of events about a fulfillment order.
    fn each_work(&self, body: impl Fn(&'a Event) -> Option<Value>) -> Vec<Told<'a>> {
        let told = |event: &'a Event| {
            let body = body(event)?;
            let number = event.fulfillment_order?;
            let was = self.before.and_then(|order| order.fulfillment_order(number));
            let is = self.after.fulfillment_order(number);
            let places = was.into_iter().chain(is).map(|work| work.location.as_str()).collect();
            Some(Told { event, body, places })
        };
        self.events.iter().filter_map(told).collect()
    }

    /// The last event.
    fn last(&self) -> Option<&'a Event> {
        self.events.last()
    }
}

/// An id of the platform.
fn gid(kind: &str, number: impl std::fmt::Display) -> String {
    format!("gid://shopify/{kind}/{number}")
}

/// The number of something that belongs to a part: a line of a fulfillment order, a request, a hold.
fn within(part: i64, number: i64) -> i64 {
    let span = if number < 1000 { 1000 } else { 1_000_000 };
    part * span + number
}

/// A shape with its id in the other API before everything else.
fn with_gid(kind: &str, number: i64, shape: &impl serde::Serialize) -> Value {
    let mut body = Map::new();
    if let Ok(Value::Object(keys)) = serde_json::to_value(shape) {
        body.extend(keys);
    }
    body.insert("admin_graphql_api_id".to_owned(), gid(kind, number).into());
    Value::Object(body)
}
