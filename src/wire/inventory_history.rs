//! A count of stock: what `inventory history` lists.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Actor, Event, EventType, Fact, Time};

/// An event that counted or adjusted the stock of a SKU at a location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InventoryHistoryItem {
    /// That of its event.
    pub seq: i64,
    pub at: Time,
    pub actor: Actor,
    #[serde(rename = "type")]
    pub event_type: EventType,
    pub sku: String,
    pub location: String,
    /// By how much the units on hand were adjusted; `null` for a count.
    pub by: Option<i64>,
    /// The units on hand after it; `null` where no row is left, or where nobody kept the count.
    pub on_hand: Option<i64>,
    /// The units on hand after it that cannot be sold; `null` likewise.
    pub unavailable: Option<i64>,
    pub reason: Option<String>,
}

impl InventoryHistoryItem {
    /// An event as a count; `None` if it counts nothing.
    pub fn from_domain(event: &Event) -> Option<InventoryHistoryItem> {
        let (sku, location, by, on_hand, unavailable, reason) = match &event.fact {
            Fact::InventorySet { sku, location, on_hand, unavailable } => {
                (sku, location, None, *on_hand, *unavailable, None)
            }
            Fact::InventoryAdjusted { sku, location, by, reason, on_hand, unavailable } => {
                (sku, location, Some(*by), *on_hand, *unavailable, reason.clone())
            }
            _ => return None,
        };
        Some(InventoryHistoryItem {
            seq: event.seq,
            at: event.at,
            actor: event.actor.clone(),
            event_type: event.fact.event_type(),
            sku: sku.clone(),
            location: location.clone(),
            by,
            on_hand,
            unavailable,
            reason,
        })
    }
}
