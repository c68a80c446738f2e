//! The page of an order: the document, and what stands beside it for people.

use serde::{Serialize, Serializer};

use crate::domain::Time;
use crate::wire;

/// An order with what its page shows beside the document.
#[derive(Debug, Clone)]
pub struct OrderPage {
    pub order: wire::Order,
    /// Its last events, oldest first: as many as the caller cares to load.
    pub timeline: Vec<wire::Event>,
    /// How many events came before these.
    pub earlier_events: u64,
    pub names: Names,
    /// For how long something has waited.
    pub now: Time,
}

/// The document is the order alone.
impl Serialize for OrderPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.order.serialize(serializer)
    }
}

/// The names that people know locations and services by.
#[derive(Debug, Clone, Default)]
pub struct Names(pub Vec<(String, String)>);

impl Names {
    /// The name behind a handle; the handle itself where none is known.
    pub fn of<'a>(&'a self, handle: &'a str) -> &'a str {
        self.0.iter().find(|(known, _)| known == handle).map_or(handle, |(_, name)| name)
    }
}
