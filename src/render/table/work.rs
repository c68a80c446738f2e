//! The fulfillment orders on an order's page.

use unicode_width::UnicodeWidthStr;

use super::grid::{Align, Grid, moment, name, quoted, text};
use super::lists::age;
use super::{paint, wrap};
use crate::domain::{DetailedStatus, Time};
use crate::render::{OrderPage, Style};
use crate::wire::{FulfillmentOrder, FulfillmentOrderLine, Hold, LineItem, Order, Request};

/// The sections a page has for work, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    InProgress,
    OnHold,
    Unfulfilled,
    Closed,
}

impl Section {
    /// Every section.
    pub const ALL: [Section; 4] = [Section::InProgress, Section::OnHold, Section::Unfulfilled, Section::Closed];

    /// Where a fulfillment order stands; shipped ones are seen by their shipments.
    pub fn of(work: &FulfillmentOrder) -> Option<Section> {
        match work.detailed_status {
            DetailedStatus::Requested
            | DetailedStatus::Accepted
            | DetailedStatus::CancellationRequested
            | DetailedStatus::CancellationRejected
            | DetailedStatus::InProgress => Some(Section::InProgress),
            DetailedStatus::OnHold => Some(Section::OnHold),
            DetailedStatus::Fulfilled => None,
            DetailedStatus::Cancelled => Some(Section::Closed),
            DetailedStatus::Unfulfilled
            | DetailedStatus::Rejected
            | DetailedStatus::Incomplete
            | DetailedStatus::Failed => Some(Section::Unfulfilled),
        }
    }

    /// Whether the lines of a fulfillment order stand below it.
    fn shows_lines(work: &FulfillmentOrder) -> bool {
        !matches!(Section::of(work), None | Some(Section::Closed))
    }

    /// Its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Section::InProgress => "IN PROGRESS",
            Section::OnHold => "ON HOLD",
            Section::Unfulfilled => "UNFULFILLED",
            Section::Closed => "CLOSED",
        }
    }
}

/// How the lines of an order stand on its page: in the same columns everywhere.
pub struct Lines<'a> {
    page: &'a OrderPage,
    widths: Vec<usize>,
    /// Where the page ends to the right.
    edge: usize,
}

/// A page does not get wider than this: what stands at its right end belongs to what stands at its left.
const WIDEST_PAGE: usize = 80;
/// Where lines of an order begin.
const INDENT: usize = 4;
/// What a line is called, what it is, and how many of it.
const COLUMNS: [Align; 3] = [Align::Name, Align::Left, Align::Right];

impl<'a> Lines<'a> {
    /// The lines of an order.
    pub fn of(page: &'a OrderPage, style: Style) -> Lines<'a> {
        let edge = style.width.min(WIDEST_PAGE);
        let mut lines = Lines { page, widths: Vec::new(), edge };
        let mut all = Grid::within(&COLUMNS, INDENT, edge);
        let works = page.order.fulfillment_orders.iter().filter(|work| Section::shows_lines(work));
        for line in works.flat_map(|work| &work.line_items) {
            all.row(lines.cells(line));
        }
        lines.elsewhere().for_each(|line| all.row(lines.cells_elsewhere(line)));
        let mut widths = all.widths().unwrap_or_else(|| vec![edge / 4, edge / 4, edge / 4]);
        // What is left over stands between the words and the numbers.
        let used = INDENT + widths.iter().sum::<usize>() + 2 * Grid::GAP;
        widths[1] += edge.saturating_sub(used);
        lines.widths = widths;
        lines
    }

    /// Where the page ends to the right.
    pub fn edge(&self) -> usize {
        self.edge
    }

    /// A title that says no more than the SKU is left out.
    fn named(&self, id: i64) -> [String; 2] {
        let line = self.page.order.line(id);
        let title = line.filter(|line| line.title != line.called()).map_or_else(String::new, |line| text(&line.title));
        [line.map_or_else(String::new, |line| text(line.called())), title]
    }

    fn cells(&self, line: &FulfillmentOrderLine) -> Vec<String> {
        let [called, title] = self.named(line.line_item_id);
        vec![called, title, format!("{} of {} to ship", line.remaining_quantity, line.quantity)]
    }

    fn cells_elsewhere(&self, line: &LineItem) -> Vec<String> {
        let [called, title] = self.named(line.id);
        let mut what = vec![format!("{} ordered", line.quantity)];
        what.extend((line.refunded_quantity > 0).then(|| format!("{} refunded", line.refunded_quantity)));
        what.extend((line.fulfilled_quantity > 0).then(|| format!("{} shipped", line.fulfilled_quantity)));
        what.extend((!line.requires_shipping).then(|| "no shipping".to_owned()));
        vec![called, title, what.join(", ")]
    }

    /// The lines of the order that stand neither in open work nor in a shipment.
    fn elsewhere(&self) -> impl Iterator<Item = &'a LineItem> {
        let order = &self.page.order;
        let in_work = |id: i64| {
            let mut works = order.fulfillment_orders.iter().filter(|work| Section::shows_lines(work));
            works.any(|work| work.line_items.iter().any(|line| line.line_item_id == id))
        };
        let in_shipment = |id: i64| {
            let mut lines = order.fulfillments.iter().flat_map(|shipment| &shipment.line_items);
            lines.any(|line| line.line_item_id == id)
        };
        order.line_items.iter().filter(move |line| !in_work(line.id) && !in_shipment(line.id))
    }

    /// Adds the lines that stand nowhere else on the page.
    pub fn rest(&self, out: &mut String) {
        let mut rows = self.elsewhere().map(|line| self.cells_elsewhere(line)).peekable();
        if rows.peek().is_some() {
            out.push_str(&format!("\n  {}\n", paint::bold("NOTHING TO SHIP")));
            self.rows(out, rows);
        }
    }

    fn rows(&self, out: &mut String, rows: impl Iterator<Item = Vec<String>>) {
        let mut grid = Grid::within(&COLUMNS, INDENT, self.edge).decided(&self.widths);
        rows.for_each(|row| grid.row(row));
        out.push_str(&grid.lines());
    }
}

/// A fulfillment order: where it stands, what is in it, and what was said. `notice` is how its service works.
pub fn block(out: &mut String, work: &FulfillmentOrder, lines: &Lines<'_>, notice: Option<&str>) {
    let place = text(lines.page.names.of(&work.location));
    let edge = lines.edge();
    let status = status(work, &lines.page.order);
    if Section::of(work) == Some(Section::Closed) {
        wrap::fields(out, &[name(&work.name), place, status], 2, edge);
        return;
    }
    wrap::fields(out, &[name(&work.name), place.clone()], 2, edge);
    if let Some(notice) = notice {
        wrap::push(out, &format!("    {}", paint::dim(&text(notice))), 4, edge);
    }
    if !status.is_empty() {
        wrap::ends(out, &format!("    {status}"), &waits(work, &place, lines.page.now), 6, edge);
    }
    lines.rows(out, work.line_items.iter().map(|line| lines.cells(line)));
    if let Some(request) = work.requests.last() {
        let who = request.service.as_ref().map_or(place, |asked| text(lines.page.names.of(asked)));
        said(out, request, &who, lines);
    }
    for hold in &work.holds {
        let mut reason = paint::spoken(hold.reason);
        if let Some(called) = called(hold, &work.holds) {
            reason.push_str(&format!(" ({called})"));
        }
        if !matches!(hold.by.as_str(), "" | "merchant") {
            reason.push_str(&format!(", held by {}", text(&hold.by)));
        }
        match &hold.note {
            Some(note) => wrap::said(out, &format!("    {reason}: "), &quoted(note), edge),
            None => wrap::push(out, &format!("    {reason}"), 6, edge),
        }
    }
}

/// What a hold is called beside these, so that it can be released alone: its handle, and its id where that is not enough.
fn called(hold: &Hold, all: &[Hold]) -> Option<String> {
    let handle = Some(text(&hold.handle)).filter(|handle| !handle.is_empty());
    let is_alone = all.iter().filter(|other| other.handle == hold.handle).count() == 1;
    let id = match &handle {
        Some(_) => !is_alone,
        None => all.len() > 1,
    };
    let parts: Vec<String> = handle.into_iter().chain(id.then(|| format!("id {}", hold.id))).collect();
    Some(parts.join(", ")).filter(|parts| !parts.is_empty())
}

/// The fulfillment order that has the work of one that was merged: one that replaces it would say so itself.
fn merged_into<'a>(work: &'a FulfillmentOrder, order: &Order) -> Option<&'a str> {
    let replaces = |name: &&String| {
        let mut others = order.fulfillment_orders.iter().filter(|other| other.name == **name);
        others.any(|other| other.replaces.as_ref() == Some(&work.name))
    };
    work.replaced_by.iter().find(|name| !replaces(name)).map(String::as_str)
}

/// `Accepted 2026-11-23 09:12Z`; nothing for work that nobody was asked about.
fn status(work: &FulfillmentOrder, order: &Order) -> String {
    if let Some(into) = merged_into(work, order) {
        return format!("Merged into {}", text(into));
    }
    let asked = work.requests.last().map(|request| request.answered_at.unwrap_or(request.sent_at));
    let since = match work.detailed_status {
        DetailedStatus::Unfulfilled => return String::new(),
        DetailedStatus::OnHold => work.holds.first().map(|hold| hold.held_at),
        DetailedStatus::Cancelled => None,
        _ => asked,
    };
    let mut status = paint::title(work.detailed_status);
    if let Some(since) = since {
        status.push_str(&format!(" {}", moment(since)));
    }
    if !work.replaced_by.is_empty() {
        let names: Vec<String> = work.replaced_by.iter().map(|name| text(name)).collect();
        status.push_str(&format!(", now {}", names.join(", ")));
    }
    status
}

/// `waits 2 h for Acme`, where the next word is the service's; or that it did not ship when it said it would.
fn waits(work: &FulfillmentOrder, who: &str, now: Time) -> String {
    let Some(request) = work.requests.last() else { return String::new() };
    let late = |day: &String| now.is_behind_day(day) && work.line_items.iter().any(|line| line.remaining_quantity > 0);
    match work.detailed_status {
        DetailedStatus::Requested | DetailedStatus::CancellationRequested => {
            format!("waits {} for {who}", age(now.unix() - request.sent_at.unix()))
        }
        DetailedStatus::Accepted | DetailedStatus::InProgress if request.ship_date.as_ref().is_some_and(late) => {
            format!("{} overdue", paint::alarm())
        }
        _ => String::new(),
    }
}

/// Both sides of a request, each on lines of its own: `you:   "ring twice"`, `Acme:  "leaves tomorrow"`.
fn said(out: &mut String, request: &Request, who: &str, lines: &Lines<'_>) {
    let mut answer = Vec::new();
    answer.extend(request.answer_reason.map(paint::spoken));
    answer.extend(request.ship_date.as_deref().map(|date| format!("ships on {}", text(date))));
    answer.extend(request.answer_message.as_deref().map(quoted));
    let note = request.message.as_deref().map(|note| ("you:".to_owned(), quoted(note)));
    let answer = (!answer.is_empty()).then(|| (format!("{who}:"), answer.join(", ")));
    let widest = note.iter().chain(&answer).map(|(label, _)| label.width()).max().unwrap_or(0);
    // A name as long as a line makes no column.
    let widest = if widest > lines.edge() / 4 { 0 } else { widest };
    for (label, words) in note.iter().chain(&answer) {
        wrap::said(out, &format!("    {}", wrap::pad(label, widest + 2)), words, lines.edge());
    }
}
