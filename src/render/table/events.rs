//! Events, as sentences.

use super::grid::Align::{Left, Name, Right, Time};
use super::grid::{Grid, name, quoted, text, time};
use super::{paint, wrap};
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
    let columns = [("SEQ", Right), ("AT", Time), ("ORDER", Name), ("EVENT", Left)];
    let mut grid = Grid::new(&columns, style);
    for event in events {
        grid.row(vec![event.seq.to_string(), time(event.at), order(event), sentence(event)]);
    }
    grid.lines()
}

/// The titles of a timeline that has no end, and so no table.
pub fn titles(style: Style) -> String {
    let titles = ["SEQ", "AT", "ORDER", "EVENT"].map(paint::bold);
    let [seq, at, order, event] = titles;
    paint::finish(&format!("   {seq}  {}{}{event}\n", wrap::pad(&at, 18), wrap::pad(&order, 10)), style.color)
}

/// A row of a timeline that has no end.
pub fn line(event: &Event, style: Style) -> String {
    let order = wrap::pad(&order(event), 10);
    let mut out = String::new();
    let line = format!("{:>6}  {}  {order}{}", event.seq, time(event.at), sentence(event));
    wrap::push(&mut out, &line, 36, style.width);
    paint::finish(&out, style.color)
}

/// The order that an event is about.
fn order(event: &Event) -> String {
    event.order.as_deref().map(name).unwrap_or_default()
}

/// The sentence of an event with the text that somebody left.
pub fn sentence(event: &Event) -> String {
    match &event.note {
        Some(note) => format!("{} {}", text(&event.message), quoted(note)),
        None => text(&event.message),
    }
}

/// The last events of an order's page, newest first. The day stands above them if it is one for all.
pub fn latest(out: &mut String, events: &[Event], style: Style) {
    let day = |event: &Event| event.at.minutes()[..10].to_owned();
    let one_day = events.iter().all(|event| day(event) == day(&events[0]));
    if one_day {
        let day = events.first().map(day).unwrap_or_default();
        out.push_str(&format!("  {} {}\n", paint::bold("TIMELINE"), paint::dim(&day)));
    } else {
        out.push_str(&format!("  {}\n", paint::bold("TIMELINE")));
    }
    for event in events.iter().rev() {
        let moment = event.at.minutes();
        let moment = if one_day { moment.get(11..).unwrap_or(&moment) } else { &moment };
        let line = format!("  {}  {}", paint::dim(moment), sentence(event));
        wrap::push(out, &line, 4 + moment.len(), style.width);
    }
}
