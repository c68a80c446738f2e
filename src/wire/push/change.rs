//! What happened, and what is told of it, with the ids that bodies hold.

use serde_json::{Map, Value};

use crate::domain::{Context, Event, Order};

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

impl<'a> Change<'a> {
    /// Tells of each event for which there is a body.
    pub fn each(&self, body: impl Fn(&'a Event) -> Option<Value>) -> Vec<Told<'a>> {
        let told = |event| Some(Told { event, body: body(event)?, places: Vec::new() });
        self.events.iter().filter_map(told).collect()
    }

    /// The same, of events about a fulfillment order.
    pub fn each_work(&self, body: impl Fn(&'a Event) -> Option<Value>) -> Vec<Told<'a>> {
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
    pub fn last(&self) -> Option<&'a Event> {
        self.events.last()
    }
}

/// An id of the platform.
pub fn gid(kind: &str, number: impl std::fmt::Display) -> String {
    format!("gid://shopify/{kind}/{number}")
}

/// The number of something that belongs to a part: a line of a fulfillment order, a request, a hold.
pub fn within(part: i64, number: i64) -> i64 {
    let span = if number < 1000 { 1000 } else { 1_000_000 };
    part * span + number
}

/// A shape with its id in the other API before everything else.
pub fn with_gid(kind: &str, number: i64, shape: &impl serde::Serialize) -> Value {
    let mut body = Map::new();
    if let Ok(Value::Object(keys)) = serde_json::to_value(shape) {
        body.extend(keys);
    }
    body.insert("admin_graphql_api_id".to_owned(), gid(kind, number).into());
    Value::Object(body)
}
