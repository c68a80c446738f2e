//! `export`: the whole shop, or some of its orders, as lines that `restore` reads back.

mod lines;

use super::execute::order_skus;
use super::{App, Reader, Reference};
use crate::domain::{Location, StockRow};
use crate::failure::{Failure, Result};
use crate::store::{Chain, EventFilter, Tx};
use crate::wire::shopify::ShopifyExport;
use crate::wire::{ExportKind, ExportRecord, ExportedEnd, Schema};

/// Lines that are read in one transaction.
const PAGE: i64 = 500;

/// Orders that are read in one transaction.
const ORDERS: i64 = 100;

/// Takes a line.
type Each<'a> = &'a mut dyn FnMut(&ExportRecord) -> Result<()>;

/// What one look at the database tells: what can change, and how far the logs reach, which only grow.
struct Moment {
    /// The orders that were asked for; `None` means the whole shop.
    orders: Option<Vec<i64>>,
    settings: Vec<(String, String)>,
    locations: Vec<Location>,
    stock: Vec<StockRow>,
    last_adjustment: i64,
    last_event: i64,
    /// The hash of the last event.
    hash: String,
    last_key: i64,
    order_count: u64,
}

impl App<'_> {
    /// Exports the whole shop, or these orders with the settings, the locations and the stock of their SKUs, as they
    /// are at one moment, page by page: neither memory nor a lock grows with the journal.
    ///
    /// Of chosen orders the events are numbered anew, from 1 without gaps, so that they are a journal; the counted
    /// differences of stock and the keys of the shop do not come along. `progress` is told how many events were
    /// written, of how many there are in the database.
    pub fn export(&self, orders: &[Reference], each: Each<'_>, progress: &dyn Fn(u64, u64)) -> Result<()> {
        let mut reader = self.reader()?;
        let moment = reader.read(|tx| moment(tx, orders))?;
        let mut lines = 0;
        let mut count = |record: ExportRecord| {
            lines += 1;
            each(&record)
        };
        count(lines::shop(&moment.settings).into())?;
        moment.locations.iter().try_for_each(|location| count(lines::location(location).into()))?;
        moment.stock.iter().try_for_each(|row| count(lines::stock(row).into()))?;
        adjustments(&mut reader, &moment, &mut count)?;
        let (events, hash) = events(&mut reader, &moment, &mut count, progress)?;
        keys(&mut reader, &moment, &mut count)?;
        let end = ExportedEnd {
            schema: Schema,
            kind: ExportKind::ExportEnd,
            orders: moment.order_count,
            events,
            lines: lines + 1,
            hash: Some(hash),
        };
        each(&end.into())
    }

    /// Exports all orders, or these, in the platform's own shapes; each is as it stands when it is read.
    ///
    /// `progress` is told how many orders were written, of how many.
    pub fn export_shopify(
        &self,
        orders: &[Reference],
        each: &mut dyn FnMut(&ShopifyExport) -> Result<()>,
        progress: &dyn Fn(u64, u64),
    ) -> Result<()> {
        let mut reader = self.reader()?;
        let (chosen, total) = reader.read(|tx| Ok((chosen(tx, orders)?, tx.orders()?.max(0) as u64)))?;
        let total = chosen.as_ref().map_or(total, |chosen| chosen.len() as u64);
        let (mut after, mut done) = (0, 0);
        loop {
            let page = reader.read(|tx| {
                let ids = match &chosen {
                    None => tx.order_ids(after, ORDERS)?,
                    Some(chosen) => chosen.iter().copied().filter(|id| *id > after).take(ORDERS as usize).collect(),
                };
                let shown = ids.iter().map(|id| self.shopify(tx, *id)).collect::<Result<Vec<_>>>()?;
                Ok((ids.last().copied(), shown))
            })?;
            let (Some(last), shown) = page else { return Ok(()) };
            shown.iter().try_for_each(&mut *each)?;
            after = last;
            done += shown.len() as u64;
            progress(done, total);
        }
    }

    fn shopify(&self, tx: &Tx<'_>, id: i64) -> Result<ShopifyExport> {
        let (order, context) = self.order_in_context(tx, id)?;
        let updated_at = tx.last_events(id, 1)?.last().map_or(order.created_at, |event| event.at);
        Ok(ShopifyExport::from_domain(&order, updated_at, &context))
    }
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
        orders: None,
        settings: tx.settings()?,
        locations: tx.locations()?.0,
        stock: Vec::new(),
        last_adjustment: 0,
        last_event,
        hash,
        last_key: 0,
        order_count: tx.orders()?.max(0) as u64,
    };
    let Some(ids) = chosen(tx, references)? else {
        moment.stock = tx.stock_rows(None, None)?;
        moment.last_adjustment = tx.last_adjustment()?;
        moment.last_key = tx.last_key()?;
        return Ok(moment);
    };
    let mut skus: Vec<String> = Vec::new();
    for id in &ids {
        skus.extend(order_skus(&tx.order(*id)?).into_iter().map(str::to_owned));
    }
    moment.stock = tx.stock_of(&skus.iter().map(String::as_str).collect::<Vec<_>>())?.0;
    moment.order_count = ids.len() as u64;
    moment.orders = Some(ids);
    Ok(moment)
}

fn adjustments(
    reader: &mut Reader<'_>,
    moment: &Moment,
    each: &mut dyn FnMut(ExportRecord) -> Result<()>,
) -> Result<()> {
    let mut last = 0;
    while last < moment.last_adjustment {
        let page = reader.read(|tx| tx.adjustments(last, PAGE))?;
        let Some((next, _)) = page.last() else { break };
        let next = *next;
        for (_, adjustment) in page.iter().filter(|(number, _)| *number <= moment.last_adjustment) {
            each(lines::adjustment(adjustment).into())?;
        }
        last = next;
    }
    Ok(())
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

/// The journal up to the moment: how many events, and the hash of the last.
fn events(
    reader: &mut Reader<'_>,
    moment: &Moment,
    each: &mut dyn FnMut(ExportRecord) -> Result<()>,
    progress: &dyn Fn(u64, u64),
) -> Result<(u64, String)> {
    let (mut chain, mut last, mut count) = (Chain::new(), 0, 0);
    while last < moment.last_event {
        let page = reader.read(|tx| match &moment.orders {
            None => tx.events(&EventFilter::default(), last, PAGE),
            Some(orders) => tx.events_of(orders, last, PAGE),
        })?;
        let Some((_, event)) = page.last() else { break };
        let next = event.seq;
        for (order, mut event) in page.into_iter().filter(|(_, event)| event.seq <= moment.last_event) {
            count += 1;
            event.seq = count;
            chain.add(order, &event);
            each(lines::event(order, event)?.into())?;
        }
        last = next;
        progress(count as u64, moment.last_event as u64);
    }
    let hash = chain.hash();
    if moment.orders.is_none() && hash != moment.hash {
        return Err(
            Failure::database("damaged", "the journal is not what was written into it").hint("consign check --deep")
        );
    }
    Ok((count as u64, hash))
}
