//! `restore`: an export put back into a database that is still as `init` made it (contract 4, 10.16).
//!
//! Nothing that follows from something else is taken from the file: orders are made from their events, committed units
//! from the open work, the chain of hashes anew. A file that does not add up changes nothing.

mod lines;

use std::collections::HashSet;
use std::io::BufRead;

use super::App;
use super::source::{Counted, Source};
use super::verify::replay;
use crate::domain::{self, Event, Fact, Locations, Order, StockRow, evolve};
use crate::failure::{Detail, Exit, Failure, Result};
use crate::store::Tx;
use crate::wire::{ExportKind, ExportRecord, ExportedEnd, ExportedShop, Outcome};

/// A restore under way.
struct Intake<'a> {
    tx: &'a Tx<'a>,
    /// The line that is being read, from 1.
    line: u64,
    /// What the line before was.
    before: Option<ExportKind>,
    settings: Option<ExportedShop>,
    locations: Locations,
    /// The line of the first event.
    first_event: u64,
    events: u64,
    /// The ids of the orders, in order of their first events, with these.
    orders: Vec<(i64, i64)>,
    known: HashSet<i64>,
    /// The last line, and its number.
    end: Option<(ExportedEnd, u64)>,
}

impl App<'_> {
    /// Puts back what [`App::export`] gave. `progress` is told how many bytes were read so far.
    pub fn restore(&self, name: &str, source: &Source, progress: &dyn Fn(u64)) -> Result<Outcome> {
        let (app, mut input) = self.open_source(source)?;
        // A database that is not there is worth saying before a long file is read.
        self.read(|_| Ok(()))?;
        app.write(|tx| {
            if tx.is_in_use()? {
                return Err(in_use());
            }
            let mut counted = Counted::new(&mut *input, progress);
            let mut intake = Intake::new(tx)?;
            intake.read(&mut counted)?;
            let mut outcome = Outcome { changed: true, ..Outcome::new(name) };
            outcome.orders = intake.finish()?;
            Ok(outcome)
        })
    }
}

fn in_use() -> Failure {
    let message = "the database is in use: restore needs one that is as `consign init` makes it";
    Failure::new("already_exists", Exit::Conflict, message).hint("consign init --db NEW.db")
}

impl<'a> Intake<'a> {
    fn new(tx: &'a Tx<'a>) -> Result<Intake<'a>> {
        Ok(Intake {
            tx,
            line: 0,
            before: None,
            settings: None,
            locations: tx.locations()?,
            first_event: 0,
            events: 0,
            orders: Vec::new(),
            known: HashSet::new(),
            end: None,
        })
    }

    /// Reads line after line.
    fn read(&mut self, input: &mut dyn BufRead) -> Result<()> {
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            let count = input.read_until(b'\n', &mut bytes).map_err(|error| unreadable(&error))?;
            if count == 0 {
                return Ok(());
            }
            self.line += 1;
            let text = std::str::from_utf8(&bytes).map_err(|_| broken(self.line, "it is not UTF-8 text"))?;
            if self.end.is_some() && text.trim_ascii().is_empty() {
                continue;
            }
            let record = ExportRecord::read(text).map_err(|why| broken(self.line, why))?;
            self.take(record)?;
        }
    }

    fn take(&mut self, record: ExportRecord) -> Result<()> {
        let kind = record.kind();
        let fits = match self.before {
            None => kind == ExportKind::ExportShop,
            Some(before) => {
                kind > before || (kind == before && !matches!(kind, ExportKind::ExportShop | ExportKind::ExportEnd))
            }
        };
        if !fits {
            return Err(broken(self.line, "it does not belong here: the lines of an export have a fixed order"));
        }
        if kind > ExportKind::ExportLocation && self.before <= Some(ExportKind::ExportLocation) {
            self.shop()?;
        }
        let first_of_kind = self.before.replace(kind) != Some(kind);
        match record {
            ExportRecord::ExportShop(shop) => {
                self.settings = Some(shop);
                Ok(())
            }
            ExportRecord::ExportLocation(location) => self.location(location, first_of_kind),
            ExportRecord::ExportStock(stock) => self.stock(stock),
            ExportRecord::ExportAdjustment(adjustment) => self.adjustment(adjustment),
            ExportRecord::ExportEvent(event) => self.event(event),
            ExportRecord::ExportKey(key) => self.key(key),
            ExportRecord::ExportEnd(end) => {
                self.end = Some((end, self.line));
                Ok(())
            }
        }
    }

    /// Makes the order with its first event; all others are applied when all of them are there.
    fn journal(&mut self, id: i64, event: &Event) -> Result<()> {
        if let Fact::OrderPlaced(_) | Fact::OrderImported(_) = event.fact {
            if !self.known.insert(id) {
                return Err(broken(self.line, "its order was made before"));
            }
            self.orders.push((id, event.seq));
            let order = evolve(None, event).map_err(|domain::Inconsistent(why)| broken(self.line, why))?;
            self.judge(&order, id, self.line)?;
            self.tx.insert_order(&order, &self.locations).map_err(|failure| unfit(failure, self.line))?;
        } else if !self.known.contains(&id) {
            return Err(broken(self.line, format!("there is no order with id {id} before it")));
        }
        self.tx.append(id, std::slice::from_ref(event))
    }

    fn judge(&self, order: &Order, id: i64, line: u64) -> Result<()> {
        if order.id != id {
            return Err(broken(line, format!("it makes the order with id {}, not {id}", order.id)));
        }
        match domain::check(order, &self.locations) {
            Some(violation) => Err(broken(line, format!("order {} does not add up: {violation}", order.name))),
            None => Ok(()),
        }
    }

    /// Holds what was read against the last line, and makes what follows from it: the names of the orders.
    fn finish(self) -> Result<Vec<String>> {
        let Some((end, last)) = &self.end else {
            let cut = "the file was cut off: its last line is not `export_end`";
            return Err(broken(self.line.max(1), if self.line == 0 { "the file is empty" } else { cut }));
        };
        let orders = self.orders.len() as u64;
        if (end.orders, end.events, end.lines) != (orders, self.events, *last) {
            let ExportedEnd { orders: told, events, lines, .. } = end;
            let found = format!("but there are {orders}, {} and {last}", self.events);
            return Err(broken(*last, format!("it counts {told} orders, {events} events and {lines} lines, {found}")));
        }
        let mut names = Vec::with_capacity(self.orders.len());
        for (id, first) in &self.orders {
            names.push(self.evolved(*id, *first)?);
        }
        for (sku, location, committed) in self.tx.committed_everywhere()? {
            if let Some(row) = self.tx.stock_of(&[sku.as_str()])?.row(&sku, &location) {
                self.tx.put_stock(&StockRow { committed, ..row.clone() })?;
            }
        }
        self.sound_rows(*last)?;
        let (_, hash) = self.tx.journal_end()?;
        if end.hash.as_ref().is_some_and(|told| *told != hash) {
            let why = "the events are not those that were exported: their last hash differs";
            return Err(broken(*last, why).hint("\"hash\":null allows events that were changed on purpose"));
        }
        Ok(names)
    }

    /// Leads an order through all of its events.
    fn evolved(&self, id: i64, first: i64) -> Result<String> {
        let line = |seq: i64| self.first_event + (seq as u64 - 1);
        let stored = self.tx.order(id)?;
        let (order, last) = replay(self.tx, id)?.map_err(|(seq, why)| broken(line(seq), why))?;
        let order = order.ok_or_else(|| broken(line(first), "it makes no order"))?;
        if last > first {
            self.judge(&order, id, line(last))?;
            self.tx.save_order(&stored, &order, &self.locations).map_err(|failure| unfit(failure, line(last)))?;
        }
        Ok(order.name)
    }
}

/// What the tables refuse is the file's fault here.
fn unfit(failure: Failure, line: u64) -> Failure {
    match failure.exit {
        Exit::Conflict => broken(line, failure.message),
        Exit::Internal => broken(line, "it makes an order that cannot be"),
        _ => failure,
    }
}

fn broken(line: u64, why: impl std::fmt::Display) -> Failure {
    Failure::invalid("invalid_record", format!("line {line}: {why}; nothing was restored"))
        .hint("restore takes what `consign export` wrote, unchanged")
        .detail("line", Detail::Number(line as i64))
}

fn unreadable(error: &std::io::Error) -> Failure {
    Failure::new("input_unreadable", Exit::Failure, format!("the input cannot be read: {error}"))
}
