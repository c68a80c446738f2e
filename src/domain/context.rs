//! What a decision may look at beside the order: the clock, the shop, its locations and its stock.

use super::{Location, Quantity, Time};

/// The surroundings of one decision.
#[derive(Debug, Clone)]
pub struct Context {
    pub now: Time,
    /// The sequence number the next event gets.
    pub next_seq: i64,
    pub shop: Shop,
    pub locations: Locations,
    pub stock: Stock,
}

/// The shop's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shop {
    pub name: String,
    pub currency: String,
    /// Paying requests fulfillment (S7).
    pub auto_fulfill: bool,
    /// Only paid orders may be requested.
    pub require_paid: bool,
    /// The handle of the location that takes what is stocked nowhere.
    pub default_location: String,
}

/// All locations, by age.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locations(pub Vec<Location>);

impl Locations {
    /// The location with this handle.
    pub fn get(&self, handle: &str) -> Option<&Location> {
        self.0.iter().find(|location| location.handle == handle)
    }

    /// The location an order's work stands at: always there, because locations are never removed.
    pub fn assigned(&self, handle: &str) -> &Location {
        self.get(handle).expect("fulfillment orders stand at locations of the shop, and no location is ever removed")
    }
}

/// The stock rows of the SKUs a decision may touch. A SKU is tracked if it has a row anywhere (contract 10.9).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stock(pub Vec<StockRow>);

/// Stock of one SKU at one location. What is available is what is left of the units on hand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StockRow {
    pub sku: String,
    /// The location's handle.
    pub location: String,
    pub on_hand: Quantity,
    /// Units of open work there.
    pub committed: Quantity,
    pub unavailable: Quantity,
}

impl StockRow {
    /// Units that can still be sold; may be negative.
    pub fn available(&self) -> Quantity {
        self.on_hand - self.committed - self.unavailable
    }
}

impl Stock {
    /// The row of a SKU at a location.
    pub fn row(&self, sku: &str, location: &str) -> Option<&StockRow> {
        self.0.iter().find(|row| row.sku == sku && row.location == location)
    }

    /// Whether the SKU has a row anywhere.
    pub fn is_tracked(&self, sku: &str) -> bool {
        self.0.iter().any(|row| row.sku == sku)
    }

    /// Whether the location may take the SKU: it stocks it, or nobody counts it.
    pub fn may_hold(&self, sku: &str, location: &str) -> bool {
        self.row(sku, location).is_some() || !self.is_tracked(sku)
    }
}
