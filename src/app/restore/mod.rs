//! `restore`: an export put back into a database that is still as `init` made it.
//!
//! Nothing that follows from something else is taken from the file: orders are made from their events, committed units
//! from the open work, the chain of hashes anew. A file that does not add up changes nothing.

mod intake;
mod lines;
mod old;

use std::io::{BufRead, Read};

use super::App;
use super::source::{Counted, Source, Stranger, first_bytes};
use crate::failure::{Exit, Failure, Result};
use crate::wire::{ExportKind, ExportRecord, ExportedEnd, Outcome};
use intake::{Intake, broken};

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
            let begins = first_bytes(&mut counted)?;
            if Stranger::of(&begins) == Some(Stranger::Database) {
                return Err(database());
            }
            let mut intake = Intake::new(tx, self.time.now(tx)?);
            intake.read(&mut begins.as_slice().chain(counted))?;
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

fn database() -> Failure {
    let message = "the file is a database, not an export; nothing was restored";
    Failure::invalid("invalid_record", message).hint("consign --db FILE export makes what restore reads")
}

impl Intake<'_> {
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
            return Err(broken(self.line, "it is out of order"));
        }
        if kind > ExportKind::ExportEvent {
            self.end_journal()?;
        }
        self.before = Some(kind);
        match record {
            ExportRecord::ExportShop(shop) => self.shop(shop),
            ExportRecord::ExportLocation(location) => self.location(location),
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

    /// Notes the hash of the journal as it was read, and ends one of format 1.
    fn end_journal(&mut self) -> Result<()> {
        if self.hash.is_none() {
            self.hash = Some(self.tx.journal_end()?.1);
            self.finish_old()?;
        }
        Ok(())
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
        if let Err(unfit) = self.tx.rebuild(&mut |name| names.push(name))? {
            // What was added for format 1 is about the lines before the events.
            let seq = unfit.seq.unsigned_abs();
            let line = if (1..=self.events).contains(&seq) { self.first_event + seq - 1 } else { 1 };
            return Err(broken(line, unfit.why));
        }
        if let Some((_, why)) = self.tx.unsound_rows()?.into_iter().next() {
            return Err(broken(*last, why));
        }
        if end.hash.is_some() && end.hash != self.hash {
            let why = "the events were changed since the export: their last hash differs";
            return Err(broken(*last, why).hint("\"hash\":null in the last line allows changed events"));
        }
        Ok(names)
    }
}

fn unreadable(error: &std::io::Error) -> Failure {
    Failure::new("input_unreadable", Exit::Failure, format!("the input cannot be read: {error}"))
}
