//! A report: a row for each group and one for all together, with bars for shares and times where there is room.

use super::grid::Align::{Left, Name, Right};
use super::grid::{Grid, text};
use super::{paint, wrap};
use crate::domain::Grouping;
use crate::render::document::{Document, Listed};
use crate::render::{Shaped, Style};
use crate::wire::{Kind, Page, Report, ReportItem};

impl Document for Report {
    fn kind(&self) -> Kind {
        self.kind
    }

    fn table(&self, style: Style) -> String {
        report(self, style)
    }

    fn listed(&self) -> Option<Listed<'_>> {
        Listed::of(&self.items, &Page::whole(self.items.len() as u64))
    }

    fn without_items(&self) -> Option<Box<dyn Shaped>> {
        Some(Box::new(Report::without_items(self)))
    }
}

/// The length of a whole bar where there is room, and that below which it tells nothing.
const LONG: usize = 10;
const SHORT: usize = 4;

fn report(report: &Report, style: Style) -> String {
    let by_room = [(LONG, LONG)].into_iter().chain((SHORT..=LONG).rev().map(|length| (0, length)));
    let with_bars = by_room.map(|(share, time)| grid(report, share, time, style)).find(Grid::fits);
    let mut page = with_bars.unwrap_or_else(|| grid(report, 0, 0, style)).lines();
    let by = if report.by == Grouping::Service { String::new() } else { format!(" --by {}", report.by.as_str()) };
    let more = format!("consign report{by} -o json");
    wrap::offer(&mut page, "SHIPPED and OPEN are units, times are medians. More:", 0, &more, 2, style.width);
    page
}

/// The table, with bars of at most so many signs beside shares and beside times.
fn grid(report: &Report, share_bar: usize, time_bar: usize, style: Style) -> Grid {
    let title = report.by.as_str().to_uppercase();
    let mut columns = vec![(title.as_str(), Name), ("ORDERS", Right), ("REQUESTS", Right), ("ACCEPTED", Right)];
    columns.extend([("ANSWERED IN", Left), ("SHIPPED", Right), ("SHIPPED IN", Left), ("OPEN", Right)]);
    // Most services promise no day.
    let overdue = report.total.overdue > 0;
    columns.extend(overdue.then_some(("OVERDUE", Right)));
    let mut grid = Grid::new(&columns, style);
    let named = report.items.iter().map(|item| (name(item, report.by), item));
    let rows: Vec<(String, &ReportItem)> = named.chain([(paint::bold("total"), &report.total)]).collect();
    let told = |value: fn(&ReportItem) -> Option<i64>, spelled: fn(i64) -> String, whole: i64, bar: usize| {
        let values: Vec<Option<i64>> = rows.iter().map(|(_, item)| value(item)).collect();
        let whole = values.iter().flatten().fold(whole, |whole, value| whole.max(*value));
        with_bars(&values, spelled, whole, bar)
    };
    let accepted = told(share_accepted, |share| format!("{share:>3} %"), 100, share_bar);
    let answered = told(answered_in, length, 1, time_bar);
    let shipped = told(shipped_in, length, 1, time_bar);
    for (((name, item), accepted), (answered, shipped)) in
        rows.iter().zip(accepted).zip(answered.into_iter().zip(shipped))
    {
        let mut cells = vec![name.clone(), item.orders.to_string(), item.requests.to_string(), accepted, answered];
        cells.extend([item.units_shipped.to_string(), shipped, item.units_open.to_string()]);
        cells.extend(overdue.then(|| item.overdue.to_string()));
        grid.row(cells);
    }
    grid
}

/// The cells of a column: each value, and a bar that is so long for the whole. What is there at all is seen.
fn with_bars(values: &[Option<i64>], spelled: fn(i64) -> String, whole: i64, longest: usize) -> Vec<String> {
    let texts: Vec<String> = values.iter().map(|value| value.map(spelled).unwrap_or_default()).collect();
    if longest == 0 {
        return texts.iter().map(|text| text.trim_start().to_owned()).collect();
    }
    let widest = texts.iter().map(String::len).max().unwrap_or(0);
    let bars = values.iter().map(|value| {
        let part = value.unwrap_or(0).max(0).unsigned_abs().saturating_mul(longest as u64);
        "#".repeat(part.div_ceil(whole.unsigned_abs()) as usize)
    });
    texts.iter().zip(bars).map(|(text, bar)| format!("{text:<widest$} {bar:<longest$}")).collect()
}

/// How many of a hundred answers accepted, rounded down: 100 is all of them.
fn share_accepted(item: &ReportItem) -> Option<i64> {
    let share = item.accepted.saturating_mul(100).checked_div(item.accepted + item.rejected)?;
    i64::try_from(share).ok()
}

fn answered_in(item: &ReportItem) -> Option<i64> {
    item.answer_seconds.median
}

fn shipped_in(item: &ReportItem) -> Option<i64> {
    item.ship_seconds.median
}

/// The name of a group; that of the rest says what it is.
fn name(item: &ReportItem, by: Grouping) -> String {
    let rest = if by == Grouping::Service { "(own)" } else { "(none)" };
    item.name(by).map_or_else(|| rest.to_owned(), |name| paint::bold(&text(name)))
}

/// A length of time in its two largest units: `1 d 4 h`.
fn length(seconds: i64) -> String {
    let units = [(86_400, "d"), (3_600, "h"), (60, "m"), (1, "s")];
    let largest = units.iter().position(|(length, _)| seconds >= *length).unwrap_or(units.len() - 1);
    let (long, unit) = units[largest];
    let first = format!("{} {unit}", seconds / long);
    match units.get(largest + 1).map(|(short, unit)| (seconds % long / short, unit)) {
        Some((rest, unit)) if rest > 0 => format!("{first} {rest} {unit}"),
        _ => first,
    }
}
