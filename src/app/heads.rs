//! What events of many orders are shown with: the names of their orders, and the SKUs of their lines.

use std::collections::HashMap;

use crate::domain::{Event, Locations, Names};
use crate::failure::Result;
use crate::store::Tx;
use crate::wire;

/// Names and lines of orders, looked up once each.
pub(super) struct Heads<'a> {
    tx: &'a Tx<'a>,
    locations: &'a Locations,
    known: HashMap<i64, (String, Vec<(u32, String)>)>,
}

impl<'a> Heads<'a> {
    pub(super) fn new(tx: &'a Tx<'a>, locations: &'a Locations) -> Heads<'a> {
        Heads { tx, locations, known: HashMap::new() }
    }

    /// The order's name, and the SKUs of its lines.
    fn head(&mut self, order: i64) -> Result<&(String, Vec<(u32, String)>)> {
        if !self.known.contains_key(&order) {
            let order = self.tx.order(order)?;
            let skus = Names::skus_of(&order);
            self.known.insert(order.id, (order.name, skus));
        }
        Ok(&self.known[&order])
    }

    /// An event as it is shown.
    pub(super) fn wire_event(&mut self, order: Option<i64>, event: &Event) -> Result<wire::Event> {
        let locations = self.locations;
        let names = match order {
            None => Names { order: "", locations, skus: &[] },
            Some(id) => {
                let (name, skus) = self.head(id)?;
                Names { order: name, locations, skus }
            }
        };
        Ok(wire::Event::from_domain(order, event, &names))
    }
}
