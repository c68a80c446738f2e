//! What ways lead through: the locations that can take the work, and the stock that has to be registered there first.

use std::borrow::Cow;

use crate::domain::{Context, FulfillmentOrder, Order, Place, Stock, StockRow};

/// Where the ways lead through.
#[derive(Default)]
pub struct Ground {
    /// The locations that may take the work, the best first.
    pub destinations: Vec<Destination>,
    /// Whether the order is to be cancelled.
    pub cancelling: bool,
    /// Whether the other work beside it is to be freed, to be merged with.
    pub freeing: bool,
}

/// A location that may take the work.
pub struct Destination {
    pub handle: String,
    /// SKUs of the work that are counted, and not there: their stock has to be registered first.
    pub missing: Vec<String>,
}

impl Ground {
    /// Ground without locations: the ways of whole orders.
    pub fn of_order(cancelling: bool) -> Ground {
        Ground { cancelling, ..Ground::default() }
    }

    /// The place where the work stands, with what stands beside it.
    pub fn of_a_merge() -> Ground {
        Ground { freeing: true, ..Ground::default() }
    }

    /// The locations that can take the work now.
    pub fn of_fulfillment_order(order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> Ground {
        let mut able = locations(order, fulfillment_order, context);
        able.retain(|(destination, _)| destination.missing.is_empty());
        Ground { destinations: two_of_a_kind(able), ..Ground::default() }
    }

    /// As [`Ground::of_fulfillment_order`], with the locations that could take the work if it were stocked there, and a
    /// context in which it is; `None` if there is no such location.
    pub fn after_stocking<'a>(
        order: &Order,
        fulfillment_order: &FulfillmentOrder,
        context: &Context,
    ) -> Option<(Ground, Cow<'a, Context>)> {
        let destinations = two_of_a_kind(locations(order, fulfillment_order, context));
        let missing = destinations.iter().flat_map(|it| it.missing.iter().map(|sku| (sku, &it.handle)));
        let row = |(sku, location): (&String, &String)| {
            let (sku, location) = (sku.clone(), location.clone());
            StockRow { sku, location, on_hand: 0, committed: 0, unavailable: 0, updated_at: context.now }
        };
        let rows: Vec<StockRow> = missing.map(row).collect();
        if rows.is_empty() {
            return None;
        }
        let stock = Stock::new([context.stock.rows(), &rows].concat());
        let context = Context { stock, ..context.clone() };
        Some((Ground { destinations, ..Ground::default() }, Cow::Owned(context)))
    }

    /// A location that work at another one can go to.
    pub fn destination(&self, from: &str) -> Option<&Destination> {
        self.destinations.iter().find(|destination| destination.handle != from)
    }

    /// The SKUs that are missing at a location.
    pub fn missing_at(&self, handle: &str) -> &[String] {
        let destination = self.destinations.iter().find(|destination| destination.handle == handle);
        destination.map_or(&[], |destination| &destination.missing)
    }
}

/// Locations that work can move to, the best first: those where most of it is stocked, of these the default one, the
/// merchant's own, the services' by age.
fn locations(order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> Vec<(Destination, Place)> {
    let units = fulfillment_order.remaining_units().into_iter();
    let mut skus: Vec<&str> = units.filter_map(|units| order.sku(units.line)).collect();
    skus.sort_unstable();
    skus.dedup();
    let missing = |handle: &str| {
        let missing = skus.iter().filter(|sku| !context.stock.may_hold(sku, handle));
        missing.map(|sku| (*sku).to_owned()).collect::<Vec<_>>()
    };
    let able = context.locations.0.iter().filter(|location| location.active && !location.place().is_single());
    let mut able: Vec<_> = able.map(|location| (location, missing(&location.handle))).collect();
    able.sort_by_key(|(location, missing)| {
        (missing.len(), location.handle != context.shop.default_location, location.service.is_some())
    });
    let destination = |(location, missing): (&crate::domain::Location, _)| {
        (Destination { handle: location.handle.clone(), missing }, location.place())
    };
    able.into_iter().map(destination).collect()
}

/// Two of each kind are enough to search, because one of two is always another one.
fn two_of_a_kind(able: Vec<(Destination, Place)>) -> Vec<Destination> {
    let mut kinds: Vec<Place> = Vec::new();
    let mut kept = Vec::new();
    for (destination, place) in able {
        kinds.push(place);
        if kinds.iter().filter(|kind| **kind == place).count() <= 2 {
            kept.push(destination);
        }
    }
    kept
}
