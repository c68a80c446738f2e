//! Events, as sentences.

use super::grid::Align::{Left, Name, Right};
use super::grid::{Grid, optional, text};
use super::wrap;
use crate::render::document::Listed;
use crate::render::{Document, Style};
use crate::wire::{Event, Kind, Page, Timeline};

impl Document for Timeline {
    fn kind(&self) -> Kind {
        self.kind
    }

    fn table(&self, style: Style) -> String {
        page(&self.events, style)
    }

    fn listed(&self) -> Option<Listed<'_>> {
        Listed::of(&self.events, &Page::whole(self.events.len() as u64))
    }
}

/// A timeline, oldest first.
pub fn page(events: &[Event], style: Style) -> String {
    let columns = [("SEQ", Right), ("AT", Name), ("ORDER", Name), ("EVENT", Left)];
    let mut grid = Grid::new(&columns, style);
    for event in events {
        grid.row(vec![event.seq.to_string(), event.at.minutes(), optional(event.order.as_deref()), sentence(event)]);
    }
    grid.lines()
}

/// The titles of a timeline that has no end, and so no table.
pub fn titles() -> String {
    format!("{:>6}  {:<16}  {:<10}EVENT\n", "SEQ", "AT", "ORDER")
}

/// A row of a timeline that has no end.
pub fn line(event: &Event, style: Style) -> String {
    let order = wrap::pad(&optional(event.order.as_deref()), 10);
    let mut out = String::new();
    let line = format!("{:>6}  {}  {order}{}", event.seq, event.at.minutes(), sentence(event));
    wrap::push(&mut out, &line, 36, style.width);
    out
}

/// The sentence of an event with the text that somebody left.
pub fn sentence(event: &Event) -> String {
    match &event.note {
        Some(note) => format!("{} \"{}\"", text(&event.message), text(note)),
        None => text(&event.message),
    }
}

/// The last events of an order's page, newest first. The day stands above them if it is one for all.
pub fn latest(out: &mut String, events: &[Event], style: Style) {
    let day = |event: &Event| event.at.minutes()[..10].to_owned();
    let one_day = events.iter().all(|event| day(event) == day(&events[0]));
    if one_day {
        out.push_str(&format!("  TIMELINE {}\n", events.first().map(day).unwrap_or_default()));
    } else {
        out.push_str("  TIMELINE\n");
    }
    for event in events.iter().rev() {
        let moment = event.at.minutes();
        let moment = if one_day { moment.get(11..).unwrap_or(&moment) } else { &moment };
        let line = format!("  {moment}  {}", sentence(event));
        wrap::push(out, &line, 4 + moment.len(), style.width);
    }
}
