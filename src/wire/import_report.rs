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
    /// Orders that were here and were paid or cancelled now.
    // An answer that an earlier version kept under a key has neither this nor `differs`.
    #[serde(default)]
    #[schemars(required)]
    pub updated: u64,
    pub unchanged: u64,
    /// Orders that were here and differ from their records; nothing of them was changed.
    #[serde(default)]
    #[schemars(required)]
    pub differs: u64,
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
    /// What differs from the order here and was not changed, as `key: ours -> theirs`.
    pub differences: Vec<String>,
}

/// How a record fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportResult {
    Imported,
    // These three were here already.
    Updated,
    Unchanged,
    Differs,
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
            updated: 0,
            unchanged: 0,
            differs: 0,
            rejected: 0,
            records: Vec::new(),
        }
    }

    /// Counts a record.
    pub fn count(&mut self, result: ImportResult) {
        match result {
            ImportResult::Imported => self.imported += 1,
            ImportResult::Updated => self.updated += 1,
            ImportResult::Unchanged => self.unchanged += 1,
            ImportResult::Differs => self.differs += 1,
            ImportResult::Rejected => self.rejected += 1,
        }
    }

    /// How many records were good.
    pub fn good(&self) -> u64 {
        self.imported + self.updated + self.unchanged + self.differs
    }
}
