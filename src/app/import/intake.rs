//! An import under way: what becomes of each record, and the report on all of them.

use super::names::{Meant, Names};
use super::refused::Refused;
use super::told::Told;
use crate::app::App;
use crate::domain::{Context, Difference, ForeignOrder, Refusal};
use crate::failure::{Exit, RecordProblem, Result};
use crate::import::Record;
use crate::store::Tx;
use crate::wire::{ImportReport, ImportResult, ImportedRecord};

/// An import under way.
pub(super) struct Intake<'a> {
    pub(super) app: &'a App<'a>,
    pub(super) tx: &'a Tx<'a>,
    pub(super) context: Context,
    /// The id that the next new order gets.
    pub(super) next_order_id: i64,
    pub(super) report: ImportReport,
    pub(super) names: Names,
    pub(super) told: Told,
    refused: Refused,
    keep_going: bool,
}

/// What became of a good record.
pub(super) struct Taken {
    /// Here it may have another name than in the file.
    pub(super) name: String,
    pub(super) result: ImportResult,
    /// Why the workflow did not allow what the record says.
    pub(super) refusal: Option<Refusal>,
    pub(super) differences: Vec<Difference>,
}

impl Taken {
    pub(super) fn new(name: String, result: ImportResult) -> Taken {
        Taken { name, result, refusal: None, differences: Vec::new() }
    }
}

impl<'a> Intake<'a> {
    pub(super) fn begin(
        app: &'a App<'a>,
        tx: &'a Tx<'a>,
        report: ImportReport,
        keep_going: bool,
    ) -> Result<Intake<'a>> {
        Ok(Intake {
            app,
            tx,
            context: app.context(tx)?,
            next_order_id: tx.next_order_id()?,
            report,
            names: Names::default(),
            told: Told::default(),
            refused: Refused::default(),
            keep_going,
        })
    }

    /// Takes in a record, or notes why it cannot be.
    pub(super) fn take(&mut self, record: Record) -> Result<()> {
        let problem = match record.order {
            Ok(order) => match self.order(&order) {
                Ok(taken) => {
                    self.note(record.index, order.source_id, taken);
                    return Ok(());
                }
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
        let rejected = self.refused.add(problem);
        self.report.rejected += 1;
        if self.app.whole_order || self.keep_going {
            self.report.records.push(rejected);
        }
        Ok(())
    }

    fn order(&mut self, foreign: &ForeignOrder) -> Result<Taken> {
        match self.names.find(self.tx, foreign)? {
            Meant::Known(id) => self.take_known(foreign, id),
            Meant::New(name) => self.take_new(foreign, name),
        }
    }

    fn note(&mut self, index: u64, source_id: Option<String>, taken: Taken) {
        self.report.count(taken.result);
        // A table shows what differs and nothing of the others.
        if !self.app.whole_order && taken.differences.is_empty() {
            return;
        }
        let (code, message) = taken.refusal.map(|refusal| (refusal.code.to_string(), refusal.message)).unzip();
        self.report.records.push(ImportedRecord {
            index,
            source_id,
            name: Some(taken.name),
            result: taken.result,
            code,
            message,
            differences: taken.differences.iter().map(Difference::to_string).collect(),
        });
    }

    /// The report, with the warnings about the file as a whole; or why nothing of it is kept.
    pub(super) fn finish(mut self, of_file: Vec<String>) -> Result<ImportReport> {
        let any_good = self.report.good() > 0;
        if let Some(failure) = self.refused.failure(self.report.rejected, any_good, self.keep_going) {
            return Err(failure);
        }
        self.report.warnings = self.told.warnings(of_file);
        Ok(self.report)
    }
}
