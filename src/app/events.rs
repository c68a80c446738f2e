//! Walks over the journal: events of many orders, shown with the names of their orders and the SKUs of their lines.

use std::collections::HashMap;

use super::pages::Pages;
use super::{App, Reader};
use crate::domain::{Event, LineItem, Locations, Names};
use crate::failure::Result;
use crate::store::{EventFilter, Tx};
use crate::wire;

/// Events that are read in one transaction.
const PAGE: i64 = 1000;

impl App<'_> {
    /// Hands on what `show` makes of the events that a filter lets through, oldest first, page by page, so that neither
    /// memory nor a lock grows with the journal. `show` may pass an event over. Returns how many were handed on.
    pub(super) fn each_event<T>(
        &self,
        reader: &mut Reader<'_>,
        filter: &EventFilter,
        mut show: impl FnMut(&mut Heads<'_>, Option<i64>, &Event) -> Result<Option<T>>,
        each: &mut dyn FnMut(&T) -> Result<()>,
    ) -> Result<u64> {
        let (mut after, mut returned) = (0, 0);
        let mut pages = Pages::of(reader, PAGE);
        while let Some(page) = pages.next_made(|tx, size| {
            let events = tx.events(filter, after, size)?;
            after = events.last().map_or(after, |(_, event)| event.seq);
            let locations = tx.locations()?;
            let mut heads = Heads::new(tx, &locations);
            let shown = events.iter().map(|(order, event)| show(&mut heads, *order, event));
            Ok((events.len(), shown.filter_map(Result::transpose).collect::<Result<Vec<T>>>()?))
        })? {
            page.iter().try_for_each(&mut *each)?;
            returned += page.len() as u64;
        }
        Ok(returned)
    }
}

/// Names and lines of orders, looked up once each.
pub(super) struct Heads<'a> {
    tx: &'a Tx<'a>,
    locations: &'a Locations,
    known: HashMap<i64, (String, Vec<LineItem>)>,
}

impl<'a> Heads<'a> {
    pub(super) fn new(tx: &'a Tx<'a>, locations: &'a Locations) -> Heads<'a> {
        Heads { tx, locations, known: HashMap::new() }
    }

    /// The order's name and lines.
    pub(super) fn head(&mut self, order: i64) -> Result<&(String, Vec<LineItem>)> {
        if !self.known.contains_key(&order) {
            let order = self.tx.order(order)?;
            self.known.insert(order.id, (order.name, order.line_items));
        }
        Ok(&self.known[&order])
    }

    /// An event as it is shown.
    pub(super) fn wire_event(&mut self, order: Option<i64>, event: &Event) -> Result<wire::Event> {
        let locations = self.locations;
        let names = match order {
            None => Names { order: "", locations, lines: &[] },
            Some(id) => {
                let (name, lines) = self.head(id)?;
                Names { order: name, locations, lines }
            }
        };
        Ok(wire::Event::from_domain(order, event, &names))
    }
}
