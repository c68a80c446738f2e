//! What may be done, what stands in the way, and yes or no.

use super::grid::Align::{Command, Left, Name};
use super::grid::{Grid, name, text};
use super::{paint, wrap};
use crate::domain::Actor;
use crate::render::Style;
use crate::render::document::documents;
use crate::wire::{Actions, Answer};

documents! {
    Actions of items => actions;
    Answer => answer;
}

/// What each actor may do now.
pub fn actions(list: &Actions, style: Style) -> String {
    if list.items.is_empty() {
        return "Nothing can be done now.\n".to_owned();
    }
    let mut grid = Grid::new(&[("WORK", Name), ("ACTION", Left), ("BY", Name), ("COMMAND", Command)], style);
    for item in &list.items {
        grid.row(vec![
            item.fulfillment_order.as_deref().map(name).unwrap_or_default(),
            paint::spoken(item.action),
            party(&item.actor),
            text(&item.command),
        ]);
    }
    grid.lines()
}

/// Yes, or no and why.
pub fn answer(answer: &Answer, style: Style) -> String {
    let word =
        if answer.allowed { paint::mark("yes", paint::Color::Green) } else { paint::mark("no", paint::Color::Red) };
    let mut page = String::new();
    match &answer.message {
        Some(message) => wrap::push(&mut page, &format!("{word}: {}", text(message)), 2, style.width),
        None => page.push_str(&format!("{word}\n")),
    }
    page
}

/// `acme` from `service:acme`.
pub fn party(actor: &Actor) -> String {
    match actor {
        Actor::Service(handle) => text(handle),
        Actor::Merchant | Actor::System => actor.to_string(),
    }
}

/// Sentences as they stand on a page: with a capital and a full stop.
pub fn stopped(message: &str) -> String {
    let mut rest = message.chars();
    let message: String = rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect();
    let message = text(&message);
    if message.ends_with(['.', '!', '?']) { message } else { format!("{message}.") }
}
