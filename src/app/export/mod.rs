//! `export`: the whole shop, or some of its orders, as lines that `restore` reads back.

mod lines;

use super::{App, Reader, Reference};
use crate::domain::{Actor, Event, Fact, Redaction, Shop, Time, fact_of_stock, facts_of_shop};
use crate::failure::{Failure, Result};
use crate::store::{Chain, Entry, EventFilter, Given, Tx};
use crate::wire::shopify::ShopifyExport;
use crate::wire::{ExportKind, ExportRecord, ExportedEnd, Schema};

/// Lines that are read in one transaction.
const PAGE: i64 = 500;

/// Orders that are read in one transaction.
const ORDERS: i64 = 100;

/// Takes a line.
type Each<'a> = &'a mut dyn FnMut(&ExportRecord) -> Result<()>;

/// What is to be exported.
#[derive(Debug, Clone, Copy)]
pub struct Exporting<'a> {
    /// Without any, the whole shop.
    pub orders: &'a [Reference],
    /// Put stand-ins in the place of what is private.
    pub redact: bool,
}

/// What one look at the database tells: what can change, and how far the logs reach, which only grow.
struct Moment {
    /// The orders that were asked for; `None` means the whole shop.
    orders: Option<Vec<i64>>,
    given: Given,
    next_order_number: u64,
    clock: Option<Time>,
    last_event: i64,
    /// The hash of the last event.
    hash: String,
    last_key: i64,
    order_count: u64,
    /// With chosen orders: what makes the shop as it is, after their events.
    shop: Vec<Fact>,
}

impl App<'_> {
    /// Exports the whole shop, or these orders with the shop as it is now, as they are at one moment, page by page:
    /// neither memory nor a lock grows with the journal.
    ///
    /// Of chosen orders the events are numbered anew, from 1 without gaps, so that they are a journal; what leads to the
    /// present settings, locations and stock follows them. The shop's keys do not come along.
    ///
    /// Of what is redacted the hash is not told, which is that of other texts, and no keys, whose answers hold them.
    /// `progress` is told how many events were written, of how many there are in the database.
    pub fn export(&self, wanted: &Exporting<'_>, each: Each<'_>, progress: &dyn Fn(u64, u64)) -> Result<()> {
        let mut reader = self.reader()?;
        let mut moment = reader.read(|tx| moment(tx, wanted.orders))?;
        let mut redaction = wanted.redact.then(Redaction::default);
        if let Some(redaction) = &mut redaction {
            redaction.shop(&mut moment.given.shop);
        }
        let mut lines = 0;
        let mut count = |record: ExportRecord| {
            lines += 1;
            each(&record)
        };
        count(lines::shop(&moment.given, moment.next_order_number, moment.clock).into())?;
        let (events, hash) = self.events(&mut reader, &mut moment, &mut redaction, &mut count, progress)?;
        if !wanted.redact {
            keys(&mut reader, &moment, &mut count)?;
        }
        let end = ExportedEnd {
            schema: Schema,
            kind: ExportKind::ExportEnd,
            orders: moment.order_count,
            events,
            lines: lines + 1,
            hash: (!wanted.redact).then_some(hash),
        };
        each(&end.into())
    }

    /// The journal up to the moment, and what follows it: how many events, and the hash of the last.
    fn events(
        &self,
        reader: &mut Reader<'_>,
        moment: &mut Moment,
        redaction: &mut Option<Redaction>,
        each: &mut dyn FnMut(ExportRecord) -> Result<()>,
        progress: &dyn Fn(u64, u64),
    ) -> Result<(u64, String)> {
        let (mut chain, mut last, mut count) = (Chain::new(), 0, 0);
        let mut at = None;
        let mut put = |mut entry: Entry| {
            count += 1;
            entry.seq = count;
            chain.add(&entry);
            if let Some(redaction) = redaction {
                let mut event = entry.read()?;
                redaction.event(&mut event);
                entry = Entry::of(entry.order, &event);
            }
            each(lines::event(entry)?.into())
        };
        while last < moment.last_event {
            let page = reader.read(|tx| match &moment.orders {
                None => tx.entries(&EventFilter::default(), last, PAGE),
                Some(orders) => tx.entries_of(orders, last, PAGE),
            })?;
            let Some(entry) = page.last() else { break };
            last = entry.seq;
            at = Some(entry.read()?.at);
            page.into_iter().filter(|entry| entry.seq <= moment.last_event).try_for_each(&mut put)?;
            progress(last as u64, moment.last_event as u64);
        }
        for fact in moment.shop.drain(..) {
            let at = at.ok_or_else(no_event)?;
            put(Entry::of(None, &Event::of_shop(Actor::System, 0, at, fact)))?;
        }
        let hash = chain.hash();
        if moment.orders.is_none() && hash != moment.hash {
            return Err(Failure::database("damaged", "the journal is not what was written into it")
                .hint("consign check --deep"));
        }
        Ok((count as u64, hash))
    }

    /// Exports all orders, or these, in the platform's own shapes; each is as it stands when it is read.
    ///
    /// `progress` is told how many orders were written, of how many.
    pub fn export_shopify(
        &self,
        wanted: &Exporting<'_>,
        each: &mut dyn FnMut(&ShopifyExport) -> Result<()>,
        progress: &dyn Fn(u64, u64),
    ) -> Result<()> {
        let mut reader = self.reader()?;
        let mut redaction = wanted.redact.then(Redaction::default);
        let (chosen, total) = reader.read(|tx| Ok((chosen(tx, wanted.orders)?, tx.orders()?.max(0) as u64)))?;
        let total = chosen.as_ref().map_or(total, |chosen| chosen.len() as u64);
        let (mut after, mut done) = (0, 0);
        loop {
            let page = reader.read(|tx| {
                let ids = match &chosen {
                    None => tx.order_ids(after, ORDERS)?,
                    Some(chosen) => chosen.iter().copied().filter(|id| *id > after).take(ORDERS as usize).collect(),
                };
                let shown = ids.iter().map(|id| self.shopify(tx, *id, &mut redaction)).collect::<Result<Vec<_>>>()?;
                Ok((ids.last().copied(), shown))
            })?;
            let (Some(last), shown) = page else { return Ok(()) };
            shown.iter().try_for_each(&mut *each)?;
            after = last;
            done += shown.len() as u64;
            progress(done, total);
        }
    }

    fn shopify(&self, tx: &Tx<'_>, id: i64, redaction: &mut Option<Redaction>) -> Result<ShopifyExport> {
        let (mut order, context) = self.order_in_context(tx, id)?;
        if let Some(redaction) = redaction {
            redaction.order(&mut order);
        }
        let filter = EventFilter { order: Some(id), ..EventFilter::default() };
        let events: Vec<Event> = tx.events(&filter, 0, i64::MAX)?.into_iter().map(|(_, event)| event).collect();
        Ok(ShopifyExport::from_domain(&order, &events, &context))
    }
}

fn no_event() -> Failure {
    Failure::database("damaged", "the journal has no event of these orders").hint("consign check --deep")
}

/// The ids of the orders that were asked for, ascending; `None` if none were.
fn chosen(tx: &Tx<'_>, references: &[Reference]) -> Result<Option<Vec<i64>>> {
    if references.is_empty() {
        return Ok(None);
    }
    let mut ids = references.iter().map(|reference| reference.find_order(tx)).collect::<Result<Vec<i64>>>()?;
    ids.sort_unstable();
    ids.dedup();
    Ok(Some(ids))
}

fn moment(tx: &Tx<'_>, references: &[Reference]) -> Result<Moment> {
    let (last_event, hash) = tx.journal_end()?;
    let mut moment = Moment {
        orders: chosen(tx, references)?,
        given: tx.given()?,
        next_order_number: tx.next_order_number()?,
        clock: tx.clock()?,
        last_event,
        hash,
        last_key: 0,
        order_count: tx.orders()?.max(0) as u64,
        shop: Vec::new(),
    };
    match &moment.orders {
        None => moment.last_key = tx.last_key()?,
        Some(ids) => {
            moment.order_count = ids.len() as u64;
            let made = Shop::new(moment.given.shop.clone(), moment.given.currency.clone());
            moment.shop = facts_of_shop(&made, &tx.shop()?, &tx.locations()?);
            moment.shop.extend(tx.stock_rows(None, None)?.iter().map(fact_of_stock));
        }
    }
    Ok(moment)
}

fn keys(reader: &mut Reader<'_>, moment: &Moment, each: &mut dyn FnMut(ExportRecord) -> Result<()>) -> Result<()> {
    let mut last = 0;
    while last < moment.last_key {
        let page = reader.read(|tx| tx.keys(last, PAGE))?;
        let Some((next, _)) = page.last() else { break };
        let next = *next;
        for (_, kept) in page.iter().filter(|(number, _)| *number <= moment.last_key) {
            each(lines::key(kept).into())?;
        }
        last = next;
    }
    Ok(())
}
