//! The fulfillment orders on an order's page.

use unicode_width::UnicodeWidthStr;

use super::grid::text;
use super::{paint, wrap};
use crate::domain::DetailedStatus;
use crate::render::{Names, Style};
use crate::wire::{FulfillmentOrder, Order, Request};

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

    /// Its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Section::InProgress => "FULFILLMENT IN PROGRESS",
            Section::OnHold => "ON HOLD",
            Section::Unfulfilled => "UNFULFILLED",
            Section::Closed => "CLOSED",
        }
    }
}

/// What the lines of an order are called, and how wide that is.
pub struct Lines<'a> {
    order: &'a Order,
    sku: usize,
    title: usize,
}

/// Wider SKUs and titles stand out of their column.
const WIDEST_SKU: usize = 24;
const WIDEST_TITLE: usize = 34;
/// Where the status of a fulfillment order begins, if its name and place are not wider.
const STATUS_COLUMN: usize = 48;

impl<'a> Lines<'a> {
    /// The lines of an order.
    pub fn of(order: &'a Order) -> Lines<'a> {
        let widest = |widths: &mut dyn Iterator<Item = usize>, most: usize| widths.max().unwrap_or(0).min(most);
        Lines {
            order,
            sku: widest(&mut order.line_items.iter().map(|line| text(line.called()).width()), WIDEST_SKU),
            title: widest(&mut order.line_items.iter().map(|line| text(&line.title).width()), WIDEST_TITLE),
        }
    }

    /// `IPOD2008GREEN    iPod Nano - 8gb, green`. A title that says no more than the SKU is left out.
    fn named(&self, id: i64) -> String {
        let line = self.order.line(id);
        let title = line.filter(|line| line.title != line.called()).map_or_else(String::new, |line| text(&line.title));
        let called = line.map_or_else(String::new, |line| text(line.called()));
        wrap::pad(&called, self.sku + 4) + &wrap::pad(&title, self.title + 2)
    }
}

/// A fulfillment order: where it stands, what is in it, and what was said.
pub fn block(out: &mut String, work: &FulfillmentOrder, lines: &Lines<'_>, names: &Names, style: Style) {
    let place = text(names.of(&work.location));
    let head = format!("  {}   {place}", text(&work.name));
    let status = status(work);
    let head = if status.is_empty() { head } else { wrap::pad(&head, STATUS_COLUMN) + &status };
    wrap::push(out, &head, 4, style.width);
    if Section::of(work) == Some(Section::Closed) {
        return;
    }
    for line in &work.line_items {
        let named = lines.named(line.line_item_id);
        let count = format!("{} of {} to ship", line.remaining_quantity, line.quantity);
        wrap::push(out, &format!("    {named}{count}"), 6, style.width);
    }
    if let Some(request) = work.requests.last() {
        let said = said(request, &place);
        if !said.is_empty() {
            wrap::push(out, &format!("    {said}"), 6, style.width);
        }
    }
    for hold in &work.holds {
        let note = hold.note.as_deref().map_or_else(String::new, |note| format!(": \"{}\"", text(note)));
        wrap::push(out, &format!("    {}{note}", paint::spoken(hold.reason)), 6, style.width);
    }
}

/// `Accepted 2026-11-23 09:12Z`; nothing for work that nobody was asked about.
fn status(work: &FulfillmentOrder) -> String {
    let asked = work.requests.last().map(|request| request.answered_at.unwrap_or(request.sent_at));
    let since = match work.detailed_status {
        DetailedStatus::Unfulfilled => return String::new(),
        DetailedStatus::OnHold => work.holds.first().map(|hold| hold.held_at),
        DetailedStatus::Cancelled => None,
        _ => asked,
    };
    let mut status = paint::title(work.detailed_status);
    if let Some(since) = since {
        status.push_str(&format!(" {}Z", since.minutes()));
    }
    if !work.replaced_by.is_empty() {
        let names: Vec<String> = work.replaced_by.iter().map(|name| text(name)).collect();
        status.push_str(&format!(", now {}", names.join(", ")));
    }
    status
}

/// `note to Acme: "ring twice"   Acme: "leaves tomorrow"`.
fn said(request: &Request, who: &str) -> String {
    let mut said = Vec::new();
    if let Some(note) = &request.message {
        said.push(format!("note to {who}: \"{}\"", text(note)));
    }
    let mut answer = Vec::new();
    answer.extend(request.answer_reason.map(paint::spoken));
    answer.extend(request.ship_date.as_deref().map(|date| format!("ships on {}", text(date))));
    answer.extend(request.answer_message.as_deref().map(|message| format!("\"{}\"", text(message))));
    if !answer.is_empty() {
        said.push(format!("{who}: {}", answer.join(", ")));
    }
    said.join("   ")
}
