//! `kind: import_report`: what `order import` prints.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, Schema};

/// What became of the records of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::ImportReport)]
pub struct ImportReport {
    pub schema: Schema,
    pub kind: Kind,
    pub command: String,
    pub changed: bool,
    pub dry_run: bool,
    pub replayed: bool,
    pub warnings: Vec<String>,
    pub imported: u64,
    pub unchanged: u64,
    pub rejected: u64,
    /// Empty in a replay.
    pub records: Vec<ImportedRecord>,
}

/// What became of one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ImportedRecord {
    /// Counts the file's records from 1.
    pub index: u64,
    pub source_id: Option<String>,
    pub name: Option<String>,
    pub result: ImportResult,
    pub code: Option<String>,
    pub message: Option<String>,
}

/// How a record fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportResult {
    Imported,
    // It was there already.
    Unchanged,
    Rejected,
}

impl ImportReport {
    /// A report on no records.
    pub fn new(command: impl Into<String>) -> ImportReport {
        ImportReport {
            schema: Schema,
            kind: Kind::ImportReport,
            command: command.into(),
            changed: false,
            dry_run: false,
            replayed: false,
            warnings: Vec::new(),
            imported: 0,
            unchanged: 0,
            rejected: 0,
            records: Vec::new(),
        }
    }

    /// Adds a record and counts it.
    pub fn push(&mut self, record: ImportedRecord) {
        match record.result {
            ImportResult::Imported => self.imported += 1,
            ImportResult::Unchanged => self.unchanged += 1,
            ImportResult::Rejected => self.rejected += 1,
        }
        self.records.push(record);
    }
}
