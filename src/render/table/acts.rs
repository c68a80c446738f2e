//! What services did by themselves: a line an act, as it is done, and what is left to do.

use super::grid::text;
use super::wrap;
use crate::render::document::Listed;
use crate::render::{Document, Shaped, Style};
use crate::wire::{Kind, Page, RunItem, RunReport, RunResult};

impl Document for RunReport {
    fn kind(&self) -> Kind {
        self.kind
    }

    fn table(&self, style: Style) -> String {
        let lines: String = self.items.iter().map(|item| line(item, style)).collect();
        lines + &end(self)
    }

    fn listed(&self) -> Option<Listed<'_>> {
        Listed::of(&self.items, &Page::whole(self.items.len() as u64))
    }

    fn without_items(&self) -> Option<Box<dyn Shaped>> {
        Some(Box::new(RunReport::without_items(self)))
    }
}

/// An act: `2026-11-26 13:10  Acme accepted the fulfillment request for #1001-FO1.`
pub fn line(item: &RunItem, style: Style) -> String {
    let mut out = String::new();
    let what = match item.result {
        RunResult::Done => text(&item.message),
        RunResult::Skipped => format!("skipped {} of {}: {}", item.act, item.service, text(&item.message)),
    };
    wrap::push(&mut out, &format!("{}  {what}", item.at.minutes()), 18, style.width);
    out
}

/// The last line: how much was done, and what is next.
pub fn end(report: &RunReport) -> String {
    let skipped = match report.skipped {
        0 => String::new(),
        skipped => format!(", {skipped} skipped"),
    };
    let next = match report.next_at {
        Some(next) => format!("the next is due at {}Z", next.minutes()),
        None => "nothing more is due".to_owned(),
    };
    let would = if report.dry_run { "would be " } else { "" };
    format!("{} {would}done{skipped}; the clock reads {}Z; {next}.\n", report.done, report.now.minutes())
}
