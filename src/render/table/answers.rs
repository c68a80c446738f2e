//! What may be done, what stands in the way, and yes or no.

use super::grid::Align::{Left, Name};
use super::grid::{Grid, optional, text};
use super::{paint, wrap};
use crate::domain::Actor;
use crate::render::Style;
use crate::render::document::documents;
use crate::wire::{Actions, Answer, ExplainedAction, Explanation};

documents! {
    Actions of items => actions;
    Explanation of items => explanation;
    Answer => answer;
}

/// What each actor may do now.
pub fn actions(list: &Actions, style: Style) -> String {
    if list.items.is_empty() {
        return "Nothing can be done now.\n".to_owned();
    }
    let mut grid = Grid::new(&[("WORK", Name), ("ACTION", Left), ("BY", Name), ("COMMAND", Left)], style);
    for item in &list.items {
        grid.row(vec![
            optional(item.fulfillment_order.as_deref()),
            paint::spoken(item.action),
            party(&item.actor),
            text(&item.command),
        ]);
    }
    grid.lines()
}

/// For each action, whether it may be taken, and what would lead there.
pub fn explanation(list: &Explanation, style: Style) -> String {
    if list.items.is_empty() {
        return "Nothing to explain: no service ships this.\n".to_owned();
    }
    let mut page = String::new();
    let mut about = None;
    let several = list.items.iter().any(|item| item.fulfillment_order != list.items[0].fulfillment_order);
    for item in &list.items {
        if several && about != Some(&item.fulfillment_order) {
            let name = item.fulfillment_order.as_deref().map_or_else(|| "The order".to_owned(), text);
            page.push_str(&format!("{}{name}\n", if page.is_empty() { "" } else { "\n" }));
            about = Some(&item.fulfillment_order);
        }
        explained(&mut page, item, style);
    }
    page
}

fn explained(page: &mut String, item: &ExplainedAction, style: Style) {
    let verdict = if item.allowed {
        paint::mark("yes.", paint::Color::Green)
    } else {
        paint::mark("not now.", paint::Color::Red)
    };
    let message = item.message.as_deref().map_or_else(String::new, |message| format!(" {}", stopped(message)));
    let line = format!("{} ({}): {verdict}{message}", item.action.as_str(), party(&item.actor));
    wrap::push(page, &line, 2, style.width);
    for (number, step) in item.path.iter().enumerate() {
        let who = if step.actor == item.actor { String::new() } else { format!("   ({})", party(&step.actor)) };
        let line = format!("  {}. {}{who}", number + 1, text(&step.command));
        wrap::push(page, &line, 5, style.width);
    }
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
fn party(actor: &Actor) -> String {
    match actor {
        Actor::Service(handle) => text(handle),
        Actor::Merchant | Actor::System => actor.to_string(),
    }
}

/// Sentences as they stand on a page: with a capital and a full stop.
fn stopped(message: &str) -> String {
    let mut rest = message.chars();
    let message: String = rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect();
    let message = text(&message);
    if message.ends_with(['.', '!', '?']) { message } else { format!("{message}.") }
}
