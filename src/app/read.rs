//! Commands that look at orders: one order, its events, its shipments.

use super::events::Heads;
use super::execute::{order_skus, wire_events};
use super::pages::Pages;
use super::{App, Reference};
use crate::domain::{Context, Event, Order, Time, no_fulfillment};
use crate::failure::Result;
use crate::store::{EventFilter, ShipmentFilter, Tx};
use crate::wire::{self, FulfillmentItem};

/// An order with what a person sees beside it.
#[derive(Debug, Clone)]
pub struct ShownOrder {
    pub order: wire::Order,
    /// Its last events, oldest first.
    pub timeline: Vec<wire::Event>,
    /// How many events came before these.
    pub earlier_events: u64,
    /// Handles of locations, and the names people know them by.
    pub names: Vec<(String, String)>,
    /// The time that it is.
    pub now: Time,
}

/// Events that an order's page shows.
const LAST_EVENTS: i64 = 5;
/// Shipments that are read in one transaction.
const PAGE: i64 = 1000;

impl App<'_> {
    /// Shows an order. With `for_people` the end of its timeline comes along.
    pub fn show_order(&self, reference: &Reference, for_people: bool) -> Result<ShownOrder> {
        self.read(|tx| {
            let (order, context) = self.order_in_context(tx, reference.find_order(tx)?)?;
            let (mut timeline, mut earlier_events) = (Vec::new(), 0);
            if for_people {
                let filter = EventFilter { order: Some(order.id), ..EventFilter::default() };
                let last = tx.last_events(order.id, LAST_EVENTS)?;
                earlier_events = tx.event_count(&filter)?.max(0) as u64 - last.len() as u64;
                timeline = wire_events(&order, &last, &context.locations);
            }
            let names = context.locations.names();
            let order = wire::Order::from_domain(&order, &context);
            Ok(ShownOrder { order, timeline, earlier_events, names, now: context.now })
        })
    }

    /// One order and its surroundings, with the stock of its SKUs.
    pub(super) fn order_in_context(&self, tx: &Tx<'_>, id: i64) -> Result<(Order, Context)> {
        let mut context = self.surroundings(tx)?;
        let order = tx.sound_order(id, &context.locations)?;
        context.stock = tx.stock_of(&order_skus(&order))?;
        Ok((order, context))
    }

    /// Events of one order or of all, oldest first, page by page.
    pub fn timeline(
        &self,
        reference: Option<&Reference>,
        filter: &EventFilter,
        each: &mut dyn FnMut(&wire::Event) -> Result<()>,
    ) -> Result<u64> {
        let mut store = self.reader()?;
        let order = store.read(|tx| reference.map(|reference| reference.find_order_of_any(tx)).transpose())?;
        let filter = EventFilter { order, ..*filter };
        let show = |heads: &mut Heads<'_>, order: Option<i64>, event: &Event| heads.wire_event(order, event).map(Some);
        self.each_event(&mut store, &filter, show, each)
    }

    /// Shipments, by order and number, page by page. Returns how many there are.
    pub fn list_fulfillments(
        &self,
        reference: Option<&Reference>,
        filter: &ShipmentFilter,
        each: &mut dyn FnMut(&FulfillmentItem) -> Result<()>,
    ) -> Result<u64> {
        let mut filter = filter.clone();
        let mut store = self.reader()?;
        store.read(|tx| {
            for location in filter.service.iter().chain(&filter.location) {
                known_location(tx, location, filter.service.as_ref() == Some(location))?;
            }
            filter.order = reference.map(|reference| reference.find_order(tx)).transpose()?;
            Ok(())
        })?;
        let (mut last, mut returned) = (None, 0);
        let mut pages = Pages::of(&mut store, PAGE);
        while let Some(items) = pages.next_made(|tx, size| {
            let shipments = tx.shipments(&filter, last, size)?;
            last = shipments.last().copied();
            let locations = tx.locations()?;
            let mut items = Vec::new();
            for shipments in shipments.chunk_by(|one, next| one.0 == next.0) {
                let order = tx.sound_order(shipments[0].0, &locations)?;
                let listed = shipments.iter().filter_map(|(_, number)| order.fulfillment(*number));
                items.extend(listed.map(|it| FulfillmentItem::from_domain(&order, it, &locations)));
            }
            Ok((shipments.len(), items))
        })? {
            items.iter().try_for_each(&mut *each)?;
            returned += items.len() as u64;
        }
        Ok(returned)
    }

    /// One shipment.
    pub fn show_fulfillment(&self, reference: &Reference) -> Result<wire::Fulfillment> {
        self.read(|tx| {
            let (id, number) = reference.find_fulfillment(tx)?;
            let locations = tx.locations()?;
            let order = tx.sound_order(id, &locations)?;
            let shipment = order.fulfillment(number).ok_or_else(|| no_fulfillment(&order, number))?;
            Ok(wire::Fulfillment::from_domain(&order, shipment, &locations))
        })
    }
}

/// Checks that a location, or a service, is there.
pub(super) fn known_location(tx: &Tx<'_>, handle: &str, service: bool) -> Result<()> {
    let locations = tx.locations()?;
    if service {
        locations.find_known_service(handle)?
    } else {
        locations.find(handle)?
    };
    Ok(())
}
