//! What happened, and what is told of it, with the ids that bodies hold.

use serde_json::Value;

use crate::domain::{Context, Event, Order, ShipmentsTouched};

/// What happened to an order in one step.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// The order as it was; `None` for a new one.
    pub before: Option<&'a Order>,
    pub after: &'a Order,
    /// At least one.
    pub events: &'a [Event],
    /// When something last happened to its shipments.
    pub touched: &'a ShipmentsTouched,
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
