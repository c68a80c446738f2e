//! The counting over many orders: each is read once, whole, because what happened in a period may have begun before it
//! or be answered after it.

use super::pages::Pages;
use super::{App, Reader};
use crate::domain::{Grouping, History, Inconsistent, Period, Report};
use crate::failure::{Failure, Result};
use crate::store::{EventFilter, Tx};
use crate::wire;

/// Orders that are read in one transaction.
const PAGE: i64 = 500;
/// Events of one order that are read in one go.
const EVENTS: i64 = 1000;

impl App<'_> {
    /// Counts what happened in a period, and what of its orders is open now. Neither memory nor a lock grows with the
    /// number of orders.
    pub fn report(&self, period: Period, by: Grouping) -> Result<wire::Report> {
        let mut store = self.reader()?;
        let mut report = Report::new(period, by);
        let (mut after, mut pages) = (0, Pages::of(&mut store, PAGE));
        while let Some(ids) = pages.next(|tx, size| {
            let (now, locations) = (self.time.now(tx)?, tx.locations()?);
            let ids = tx.orders_active_in(period, after, size)?;
            for id in &ids {
                report.count(&history(tx, *id)?, now, &locations);
            }
            Ok(ids)
        })? {
            after = ids.last().copied().unwrap_or(after);
        }
        Ok(wire::Report::from_domain(period, by, report))
    }
}

fn history(tx: &Tx<'_>, order: i64) -> Result<History> {
    let filter = EventFilter { order: Some(order), ..EventFilter::default() };
    let (mut history, mut after, mut reader) = (History::default(), 0, Reader::Running(tx));
    let mut pages = Pages::of(&mut reader, EVENTS);
    while let Some(events) = pages.next(|tx, size| tx.events(&filter, after, size))? {
        for (_, event) in &events {
            let followed = history.follow(event);
            followed.map_err(|Inconsistent(why)| {
                Failure::database("damaged", format!("the database is damaged: order id:{order}: {why}"))
                    .hint("consign check --deep")
            })?;
            after = event.seq;
        }
    }
    Ok(history)
}
