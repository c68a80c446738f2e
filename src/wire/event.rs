//! An event, the same on a timeline and in an outcome.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::EventData;
use crate::domain::{self, Actor, EventType, Names, Time};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    pub seq: i64,
    pub at: Time,
    pub actor: Actor,
    #[serde(rename = "type")]
    pub event_type: EventType,
    /// The order's name.
    pub order: Option<String>,
    pub fulfillment_order: Option<String>,
    pub fulfillment: Option<String>,
    /// A sentence for people; it may change.
    pub message: String,
    /// The text somebody left.
    pub note: Option<String>,
    pub data: EventData,
}

impl Event {
    /// An event of the order with this id, whose names are given, or of no order.
    pub fn from_domain(order: Option<i64>, event: &domain::Event, names: &Names<'_>) -> Event {
        let name = names.order;
        Event {
            seq: event.seq,
            at: event.at,
            actor: event.actor.clone(),
            event_type: event.fact.event_type(),
            order: order.map(|_| name.to_owned()),
            fulfillment_order: event.fulfillment_order.map(|number| format!("{name}-FO{number}")),
            fulfillment: event.fulfillment.map(|number| format!("{name}-F{number}")),
            message: domain::sentence(event, names),
            note: event.note.clone(),
            data: EventData::from_domain(order.unwrap_or_default(), event, names),
        }
    }
}
