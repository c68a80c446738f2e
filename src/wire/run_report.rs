//! What services did by themselves: what `run` prints.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, Schema};
use crate::domain::Time;
use crate::domain::due::Act;
use crate::domain::words;

words! {
    /// How an act ended.
    RunResult {
        Done = "done",
        /// The workflow refuses it.
        Skipped = "skipped",
    }
}

/// What was due, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::RunReport)]
pub struct RunReport {
    pub schema: Schema,
    pub kind: Kind,
    /// What the clock reads afterwards.
    pub now: Time,
    pub dry_run: bool,
    /// How many acts were done.
    pub done: u64,
    /// How many the workflow refused.
    pub skipped: u64,
    /// When the next act falls due; `null` if none does.
    pub next_at: Option<Time>,
    /// In the order in which they were done.
    pub items: Vec<RunItem>,
}

/// One act of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RunItem {
    pub at: Time,
    /// The handle of the service.
    pub service: String,
    pub act: Act,
    pub order: String,
    pub fulfillment_order: Option<String>,
    /// The shipment that was made, or that it is about.
    pub fulfillment: Option<String>,
    pub result: RunResult,
    /// Why it was skipped; `null` for what was done.
    pub code: Option<String>,
    /// A sentence for people.
    pub message: String,
}

impl RunReport {
    /// The same without its items: the last line of ndjson.
    pub fn without_items(&self) -> RunReport {
        RunReport { items: Vec::new(), ..*self }
    }
}
