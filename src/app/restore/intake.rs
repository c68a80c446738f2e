//! What a restore knows while it reads, line after line.

use std::collections::HashSet;

use crate::domain::{Locations, Shop, StockRow, Time};
use crate::failure::{Detail, Failure, Result};
use crate::store::{OldAdjustment, Tx};
use crate::wire::{ExportKind, ExportedEnd};

/// A restore under way.
pub(super) struct Intake<'a> {
    pub(super) tx: &'a Tx<'a>,
    pub(super) now: Time,
    /// The line that is being read, from 1.
    pub(super) line: u64,
    /// What the line before was.
    pub(super) before: Option<ExportKind>,
    /// What lines of format 1 said before the events.
    pub(super) old: Old,
    /// The line of the first event.
    pub(super) first_event: u64,
    pub(super) events: u64,
    /// The time of the last event that was read.
    pub(super) last_at: Option<Time>,
    /// The ids of the orders that were made.
    pub(super) orders: HashSet<i64>,
    /// The hash of the last event that was read, once all were.
    pub(super) hash: Option<String>,
    /// The last line, and its number.
    pub(super) end: Option<(ExportedEnd, u64)>,
}

/// What the lines before the events said.
#[derive(Default)]
pub(super) struct Old {
    pub(super) settings: Option<Shop>,
    pub(super) locations: Locations,
    pub(super) stock: Vec<StockRow>,
    pub(super) adjustments: Vec<OldAdjustment>,
}

impl<'a> Intake<'a> {
    /// Before the first line. `now` is the time of what is added where there is no event.
    pub(super) fn new(tx: &'a Tx<'a>, now: Time) -> Intake<'a> {
        Intake {
            tx,
            now,
            line: 0,
            before: None,
            old: Old::default(),
            first_event: 0,
            events: 0,
            last_at: None,
            orders: HashSet::new(),
            hash: None,
            end: None,
        }
    }

    pub(super) fn refuse<T>(&self, why: impl std::fmt::Display) -> Result<T> {
        Err(broken(self.line, why))
    }

    pub(super) fn time(&self, key: &str, text: &str) -> Result<Time> {
        // One moment has one spelling here.
        Time::parse_printed(text).ok_or_else(|| broken(self.line, format!("`{key}`: `{text}` cannot be read")))
    }
}

/// A file that is refused for what stands in a line of it.
pub(super) fn broken(line: u64, why: impl std::fmt::Display) -> Failure {
    Failure::invalid("invalid_record", format!("line {line}: {why}; nothing was restored"))
        .hint("restore reads an unchanged file of `consign export`")
        .detail("line", Detail::Number(line as i64))
}
