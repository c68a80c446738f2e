//! Webhooks, and what is sent to them and to services.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, Schema};
use crate::domain::{self, DeliveryState, Time, Topic};

/// A subscription of an app to a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WebhookItem {
    pub id: i64,
    /// The name of the app.
    pub app: String,
    pub topic: Topic,
    pub url: String,
    /// The keys of the body that are sent; all of them if the list is empty.
    pub fields: Vec<String>,
    pub created_at: Time,
    /// Since when it is sent nothing, because too many tries failed in a row; `null` if it is.
    pub disabled_at: Option<Time>,
}

/// What was sent, or is to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeliveryItem {
    pub id: i64,
    /// The id of the webhook; `null` for a callback of a service.
    pub subscription: Option<i64>,
    /// The handle of the service that is called back; `null` for a webhook.
    pub service: Option<String>,
    /// `null` for a callback.
    pub topic: Option<Topic>,
    pub url: String,
    /// The text that is sent, byte for byte.
    pub body: String,
    pub webhook_id: String,
    pub event_id: String,
    /// The number of the event it tells of.
    pub event_seq: i64,
    pub due_at: Time,
    /// How often it was tried.
    pub tries: i64,
    pub state: DeliveryState,
    /// When it is tried next; `null` once nothing more is tried.
    pub next_at: Option<Time>,
    /// The status that the receiver answered with last.
    pub last_status: Option<i64>,
    /// Why the last try failed, or why it is never sent.
    pub last_error: Option<String>,
    /// When it was delivered or given up.
    pub done_at: Option<Time>,
}

/// What `deliver` did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::DeliveryReport)]
pub struct DeliveryReport {
    pub schema: Schema,
    pub kind: Kind,
    pub delivered: u64,
    pub failed: u64,
    /// Deliveries that wait now, due or not.
    pub waiting: u64,
    pub dropped: u64,
    /// The webhooks that were disabled.
    pub disabled: Vec<i64>,
}

impl WebhookItem {
    /// A subscription of the app with this name.
    pub fn from_domain(webhook: &domain::Webhook, app: String, disabled_at: Option<Time>) -> WebhookItem {
        WebhookItem {
            id: webhook.number,
            app,
            topic: webhook.topic,
            url: webhook.url.to_string(),
            fields: webhook.fields.clone(),
            created_at: webhook.created_at,
            disabled_at,
        }
    }
}

impl DeliveryReport {
    /// Of one that has not begun.
    pub fn nothing() -> DeliveryReport {
        let (delivered, failed, waiting, dropped) = (0, 0, 0, 0);
        let (schema, kind) = (Schema, Kind::DeliveryReport);
        DeliveryReport { schema, kind, delivered, failed, waiting, dropped, disabled: Vec::new() }
    }
}
