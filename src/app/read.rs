//! Commands that look at orders: one order, its events, its shipments.

use super::events::Heads;
use super::execute::{order_skus, wire_events};
use super::{App, Reference};
use crate::domain::{Context, Event, Order, no_fulfillment};
use crate::failure::Result;
use crate::store::{EventFilter, Tx};
use crate::wire::{self, FulfillmentItem, FulfillmentList};

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
}

/// Events that an order's page shows.
const LAST_EVENTS: i64 = 5;

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
            let names = context.locations.0.iter();
            let names = names.map(|location| (location.handle.clone(), location.display_name().to_owned())).collect();
            let order = wire::Order::from_domain(&order, &context);
            Ok(ShownOrder { order, timeline, earlier_events, names })
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
        since_seq: i64,
        each: &mut dyn FnMut(&wire::Event) -> Result<()>,
    ) -> Result<u64> {
        let mut store = self.reader()?;
        let order = store.read(|tx| reference.map(|reference| reference.find_order(tx)).transpose())?;
        let filter = EventFilter { order, since_seq, ..EventFilter::default() };
        let show = |heads: &mut Heads<'_>, order: Option<i64>, event: &Event| heads.wire_event(order, event).map(Some);
        self.each_event(&mut store, &filter, show, each)
    }

    /// The shipments of one order, or of all orders.
    pub fn list_fulfillments(&self, reference: Option<&Reference>) -> Result<FulfillmentList> {
        self.read(|tx| {
            let locations = tx.locations()?;
            let ids = match reference {
                Some(reference) => vec![reference.find_order(tx)?],
                None => tx.orders_with_fulfillments()?,
            };
            let mut items = Vec::new();
            for id in ids {
                let order = tx.sound_order(id, &locations)?;
                let shipments = order.fulfillments.iter();
                items.extend(shipments.map(|shipment| FulfillmentItem::from_domain(&order, shipment, &locations)));
            }
            Ok(FulfillmentList::whole(items))
        })
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
        locations.find_service(handle)?
    } else {
        locations.find(handle)?
    };
    Ok(())
}
