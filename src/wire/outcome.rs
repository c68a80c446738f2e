//! `kind: outcome`: what a writing command prints, and what is kept under its idempotency key.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    App, Clock, Config, DeliveryItem, Event, Fulfillment, InventoryRow, Kind, Location, Order, Schema, Service,
    WebhookItem,
};

/// What a command did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Outcome)]
pub struct Outcome {
    pub schema: Schema,
    pub kind: Kind,
    /// The words of the command: `order request`.
    pub command: String,
    /// Whether it wrote anything, or would have in a dry run.
    pub changed: bool,
    pub dry_run: bool,
    /// Whether this is the answer of an earlier run with the same key.
    pub replayed: bool,
    /// The order as it stands afterwards; `null` for commands about something else.
    pub order: Option<Order>,
    /// The names, for commands over several orders.
    pub orders: Vec<String>,
    pub events: Vec<Event>,
    pub skipped: Vec<Skipped>,
    /// Sentences for people.
    pub warnings: Vec<String>,
    /// The stock rows to look at after it.
    pub inventory: Vec<InventoryRow>,
    pub service: Option<Service>,
    pub location: Option<Location>,
    pub app: Option<App>,
    pub config: Option<Config>,
    pub fulfillment: Option<Fulfillment>,
    pub clock: Option<Clock>,
    pub webhook: Option<WebhookItem>,
    pub delivery: Option<DeliveryItem>,
}

/// A fulfillment order that the command left alone, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Skipped {
    pub fulfillment_order: String,
    pub code: String,
    pub message: String,
}

impl Outcome {
    /// The outcome of a command that did nothing yet; the caller fills in what happened.
    pub fn new(command: impl Into<String>) -> Outcome {
        Outcome {
            schema: Schema,
            kind: Kind::Outcome,
            command: command.into(),
            changed: false,
            dry_run: false,
            replayed: false,
            order: None,
            orders: Vec::new(),
            events: Vec::new(),
            skipped: Vec::new(),
            warnings: Vec::new(),
            inventory: Vec::new(),
            service: None,
            location: None,
            app: None,
            config: None,
            fulfillment: None,
            clock: None,
            webhook: None,
            delivery: None,
        }
    }
}
