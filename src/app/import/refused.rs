//! The broken records of a file, and the failure that tells of them.

use crate::domain::cut;
use crate::failure::{Detail, Failure, RecordProblem};
use crate::wire::{ImportResult, ImportedRecord};

/// Records that an error tells in full.
const MOST_RECORDS: usize = 100;

/// The first broken records.
#[derive(Default)]
pub(super) struct Refused(Vec<RecordProblem>);

impl Refused {
    /// Notes a broken record: how it stands in a report.
    pub(super) fn add(&mut self, mut problem: RecordProblem) -> ImportedRecord {
        problem.name = problem.name.map(|name| cut(&name));
        // The place is told once.
        let place = problem.line.map(|line| format!("line {line}: ")).unwrap_or_default();
        problem.message = problem.message.strip_prefix(&place).unwrap_or(&problem.message).to_owned();
        let record = ImportedRecord {
            index: problem.index,
            source_id: problem.source_id.clone(),
            name: problem.name.clone(),
            result: ImportResult::Rejected,
            code: Some(problem.code.to_owned()),
            message: Some(match problem.line {
                Some(line) => format!("line {line}: {}", problem.message),
                None => problem.message.clone(),
            }),
            differences: Vec::new(),
        };
        if self.0.len() < MOST_RECORDS {
            self.0.push(problem);
        }
        record
    }

    /// Why nothing of the file is kept: a broken record, unless others are good and it is to keep going.
    pub(super) fn failure(self, rejected: u64, any_good: bool, keep_going: bool) -> Option<Failure> {
        let first = self.0.first().filter(|_| !(any_good && keep_going))?;
        let place = match first.line {
            Some(line) => format!("record {} (line {line})", first.index),
            None => format!("record {}", first.index),
        };
        let more = match rejected {
            1 => String::new(),
            2 => " (1 more broken record)".to_owned(),
            count => format!(" ({} more broken records)", count - 1),
        };
        let hint = match any_good {
            true => "--keep-going imports the good records",
            false => "no record of the file is good, so --keep-going would import nothing",
        };
        let message = format!("{place}: {}{more}; nothing was imported", first.message);
        let mut failure =
            Failure::invalid("invalid_record", message).hint(hint).detail("index", Detail::Number(first.index as i64));
        if let Some(line) = first.line {
            failure = failure.detail("line", Detail::Number(line as i64));
        }
        Some(failure.detail("records", Detail::Records(self.0)))
    }
}
