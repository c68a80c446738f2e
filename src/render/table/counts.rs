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

/// The length of a whole bar.
const BAR: u64 = 10;

fn report(report: &Report, style: Style) -> String {
    let with_bars = Some(grid(report, true, style)).filter(Grid::fits);
    let mut page = with_bars.unwrap_or_else(|| grid(report, false, style)).lines();
    let by = if report.by == Grouping::Service { String::new() } else { format!(" --by {}", report.by.as_str()) };
    let more = format!("consign report{by} -o json");
    wrap::offer(&mut page, "SHIPPED and OPEN are units, times are medians. More:", 0, &more, 2, style.width);
    page
}

fn grid(report: &Report, bars: bool, style: Style) -> Grid {
    let title = report.by.as_str().to_uppercase();
    let mut columns = vec![(title.as_str(), Name), ("ORDERS", Right), ("REQUESTS", Right), ("ACCEPTED", Right)];
    columns.extend(bars.then_some(("", Left)));
    columns.push(("ANSWERED IN", Left));
    columns.extend(bars.then_some(("", Left)));
    columns.extend([("SHIPPED", Right), ("SHIPPED IN", Left)]);
    columns.extend(bars.then_some(("", Left)));
    columns.push(("OPEN", Right));
    // Most services promise no day.
    let overdue = report.total.overdue > 0;
    columns.extend(overdue.then_some(("OVERDUE", Right)));
    let mut grid = Grid::new(&columns, style);
    let longest = |seconds: fn(&ReportItem) -> Option<i64>| {
        report.items.iter().chain([&report.total]).filter_map(seconds).max().unwrap_or(0)
    };
    let (longest_answer, longest_shipping) = (longest(answered_in), longest(shipped_in));
    let named = report.items.iter().map(|item| (name(item, report.by), item));
    for (name, item) in named.chain([(paint::bold("total"), &report.total)]) {
        let share = percent(item.accepted, item.accepted + item.rejected);
        let mut cells = vec![name, item.orders.to_string(), item.requests.to_string()];
        cells.push(share.map_or_else(String::new, |share| format!("{share} %")));
        cells.extend(bars.then(|| bar(share.unwrap_or(0) as i64, 100)));
        cells.push(answered_in(item).map(length).unwrap_or_default());
        cells.extend(bars.then(|| bar(answered_in(item).unwrap_or(0), longest_answer)));
        cells.push(item.units_shipped.to_string());
        cells.push(shipped_in(item).map(length).unwrap_or_default());
        cells.extend(bars.then(|| bar(shipped_in(item).unwrap_or(0), longest_shipping)));
        cells.push(item.units_open.to_string());
        cells.extend(overdue.then(|| item.overdue.to_string()));
        grid.row(cells);
    }
    grid
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

/// How many of a hundred, rounded down: 100 is all of them.
fn percent(part: u64, whole: u64) -> Option<u64> {
    part.saturating_mul(100).checked_div(whole)
}

/// What is there at all is seen.
fn bar(part: i64, whole: i64) -> String {
    let (part, whole) = (part.max(0).unsigned_abs(), whole.max(1).unsigned_abs());
    "#".repeat(part.saturating_mul(BAR).div_ceil(whole).min(BAR) as usize)
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
