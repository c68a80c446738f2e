//! Taking in foreign orders: streams a file, admits each order, and writes all of it in one transaction.

use std::collections::HashMap;

use super::App;
use super::execute::{distinct, save};
use super::source::{Counted, Source};
use crate::domain::{Actor, Code, Context, Decision, Event, Fact, ForeignOrder, Refusal, admit};
use crate::failure::{Detail, Exit, Failure, RecordProblem, Result};
use crate::import::{self, Reading, Record, Shelf};
use crate::store::{Scratch, Tx};
use crate::wire::{ImportReport, ImportResult, ImportedRecord};

/// A file to be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Importing {
    pub source: Source,
    pub reading: Reading,
}

/// Problems that an error tells in full.
const MOST_PROBLEMS: usize = 100;

/// An import under way.
struct Intake<'a> {
    app: &'a App<'a>,
    tx: &'a Tx<'a>,
    context: Context,
    report: ImportReport,
    problems: Vec<RecordProblem>,
    /// Names that were taken, and the first suffix that may be free. A file may hold one name many times.
    suffixes: HashMap<String, u64>,
    /// Orders with this id or a higher one came with this very file.
    first_new: i64,
    keep_going: bool,
    whole: bool,
}

impl App<'_> {
    /// Takes in a file. Without `keep_going` a broken record refuses all of it.
    ///
    /// `progress` is told how many bytes were read so far.
    pub fn import(&self, name: &str, importing: &Importing, progress: &dyn Fn(u64)) -> Result<ImportReport> {
        let (app, mut input) = self.open_source(&importing.source)?;
        // A database that is not there is worth saying before a long file is read.
        self.read(|_| Ok(()))?;
        app.write(|tx| {
            let mut intake = Intake {
                app: self,
                tx,
                context: self.context(tx)?,
                report: ImportReport::new(name),
                problems: Vec::new(),
                suffixes: HashMap::new(),
                first_new: tx.next_order_id()?,
                keep_going: importing.reading.keep_going,
                whole: self.whole_order,
            };
            let mut counted = Counted::new(&mut *input, progress);
            let warnings =
                import::read(&mut counted, importing.reading, &mut || Ok(Box::new(Scratch::new()?)), &mut |record| {
                    intake.take(record)
                })?;
            intake.report.warnings.extend(warnings);
            intake.finish()
        })
    }
}

impl Shelf for Scratch {
    fn name(&mut self, name: &str, record: u64) -> Result<()> {
        Scratch::name(self, name, record)
    }

    fn find(&mut self, name: &str) -> Result<Option<u64>> {
        Scratch::find(self, name)
    }

    fn put(&mut self, record: u64, line: u64, text: &[u8]) -> Result<()> {
        Scratch::put(self, record, line, text)
    }

    fn take(&mut self, record: u64) -> Result<Vec<(u64, Vec<u8>)>> {
        self.texts(record)
    }
}

impl Intake<'_> {
    fn take(&mut self, record: Record) -> Result<()> {
        let problem = match record.order {
            Ok(order) => match self.admit(record.index, &order) {
                Ok(()) => return Ok(()),
                Err(failure) if failure.exit == Exit::InvalidInput => RecordProblem {
                    index: record.index,
                    line: Some(record.line),
                    name: Some(order.name),
                    source_id: order.source_id,
                    code: failure.code,
                    message: failure.message,
                },
                Err(failure) => return Err(failure),
            },
            Err(problem) => problem,
        };
        self.report.rejected += 1;
        if self.whole || self.keep_going {
            self.report.records.push(ImportedRecord {
                index: problem.index,
                source_id: problem.source_id.clone(),
                name: problem.name.clone(),
                result: ImportResult::Rejected,
                code: Some(problem.code.to_owned()),
                message: Some(match problem.line {
                    Some(line) => format!("line {line}: {}", problem.message),
                    None => problem.message.clone(),
                }),
            });
        }
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        }
        Ok(())
    }

    fn admit(&mut self, index: u64, foreign: &ForeignOrder) -> Result<()> {
        let known = match &foreign.source_id {
            Some(source_id) => self.tx.find_order_by_source(source_id)?,
            None => self.tx.find_order(&foreign.name)?,
        };
        if let Some(id) = known {
            if foreign.source_id.is_none() && id >= self.first_new {
                let message = format!("order {} is in the file twice; all its rows must stand together", foreign.name);
                return Err(Refusal::new(Code::InvalidRecord, message).into());
            }
            // Here it may have another name than in the file.
            let name = if self.whole { self.tx.order_name(id)? } else { None };
            self.note(index, foreign, name.unwrap_or_else(|| foreign.name.clone()), ImportResult::Unchanged);
            return Ok(());
        }
        let name = self.free_name(&foreign.name)?;
        let skus = distinct(foreign.lines.iter().filter_map(|line| line.sku.as_deref()).collect());
        self.context.stock = self.tx.stock_of(&skus)?;
        let admitted = admit(self.tx.next_order_id()?, foreign, name, &self.context)?;
        for location in admitted.new_services {
            let Some(service) = location.service else { continue };
            let (made, _) = self.app.open_location(self.tx, &location.handle, location.name, Some(service))?;
            self.context.locations.0.push(made);
            self.context.next_seq += 1;
        }
        self.report.warnings.extend(admitted.warnings);
        if admitted.order.name != foreign.name {
            let message = format!(
                "the name {} is taken by another order; this one is now {}.",
                foreign.name, admitted.order.name
            );
            self.report.warnings.push(message);
        }
        let event = Event {
            seq: self.context.next_seq,
            at: self.context.now,
            actor: Actor::Merchant,
            fulfillment_order: None,
            fulfillment: None,
            note: None,
            fact: Fact::OrderImported(Box::new(admitted.order.clone())),
            origin: None,
        };
        let name = admitted.order.name.clone();
        let decision =
            Decision { events: vec![event], after: admitted.order, skipped: Vec::new(), warnings: Vec::new() };
        save(self.tx, None, decision, &mut self.context)?;
        self.report.changed = true;
        self.note(index, foreign, name, ImportResult::Imported);
        Ok(())
    }

    fn note(&mut self, index: u64, foreign: &ForeignOrder, name: String, result: ImportResult) {
        match result {
            ImportResult::Imported => self.report.imported += 1,
            ImportResult::Unchanged => self.report.unchanged += 1,
            ImportResult::Rejected => self.report.rejected += 1,
        }
        if self.whole {
            let source_id = foreign.source_id.clone();
            self.report.records.push(ImportedRecord {
                index,
                source_id,
                name: Some(name),
                result,
                code: None,
                message: None,
            });
        }
    }

    /// The name itself, or its first free suffix.
    fn free_name(&mut self, name: &str) -> Result<String> {
        if self.tx.find_order(name)?.is_none() {
            return Ok(name.to_owned());
        }
        let mut suffix = self.suffixes.get(name).copied().unwrap_or(2);
        loop {
            let candidate = format!("{name}-{suffix}");
            suffix += 1;
            if self.tx.find_order(&candidate)?.is_none() {
                self.suffixes.insert(name.to_owned(), suffix);
                return Ok(candidate);
            }
        }
    }

    fn finish(self) -> Result<ImportReport> {
        let Some(first) = self.problems.first() else { return Ok(self.report) };
        if self.keep_going {
            return Ok(self.report);
        }
        let place = match first.line {
            Some(line) => format!("record {} (line {line})", first.index),
            None => format!("record {}", first.index),
        };
        let more = match self.report.rejected {
            1 => String::new(),
            count => format!(" ({} more broken records)", count - 1),
        };
        let mut failure =
            Failure::invalid("invalid_record", format!("{place}: {}{more}; nothing was imported", first.message))
                .hint("--keep-going imports the good records")
                .detail("index", Detail::Number(first.index as i64));
        if let Some(line) = first.line {
            failure = failure.detail("line", Detail::Number(line as i64));
        }
        Err(failure.detail("records", Detail::Records(self.problems)))
    }
}
