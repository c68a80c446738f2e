//! The commands that lead on from an order's page: those a person is likely to want. `order actions` has all of them.

use unicode_width::UnicodeWidthStr;

use super::grid::text;
use super::wrap;
use crate::domain::{Action, Actor};
use crate::render::{OrderPage, Style};
use crate::wire::{FulfillmentOrder, SupportedAction, command_line};

/// A command and what it does.
type Step = (String, String);

/// Adds `You can:` and what each service can do.
pub fn commands(out: &mut String, page: &OrderPage, style: Style) {
    let mut groups: Vec<(String, Vec<Step>)> = vec![("You can:".to_owned(), Vec::new())];
    if page.order.supported_actions.iter().any(|offered| offered.action == Action::Pay) {
        let command = text(&command_line(Action::Pay, &page.order.name));
        groups[0].1.push((command, "mark it as paid".to_owned()));
    }
    for work in &page.order.fulfillment_orders {
        let who = text(page.names.of(&work.location));
        for offered in &work.supported_actions {
            let Some(step) = step(work, offered, &who) else { continue };
            let label = if offered.actor == Actor::Merchant { "You can:".to_owned() } else { format!("{who} can:") };
            match groups.iter_mut().find(|(known, _)| *known == label) {
                Some((_, steps)) => steps.push(step),
                None => groups.push((label, vec![step])),
            }
        }
    }
    groups.retain(|(_, steps)| !steps.is_empty());
    if groups.is_empty() {
        return;
    }
    out.push('\n');
    let label_width = groups.iter().map(|(label, _)| label.width()).max().unwrap_or(0);
    let steps = || groups.iter().flat_map(|(_, steps)| steps);
    let command_width = steps().map(|(command, _)| command.width()).max().unwrap_or(0);
    for (label, steps) in &groups {
        for (number, (command, what)) in steps.iter().enumerate() {
            let label = if number == 0 { label.as_str() } else { "" };
            let blanks = label_width - label.width() + 1;
            let line = format!("  {label}{}{}{what}", " ".repeat(blanks), wrap::pad(command, command_width + 3));
            wrap::push(out, &line, label_width + 5, style.width);
        }
    }
}

/// The command of an action and what it does; `None` for those that stand in `order actions` only.
fn step(work: &FulfillmentOrder, offered: &SupportedAction, who: &str) -> Option<Step> {
    let what = match offered.action {
        Action::RequestFulfillment => format!("ask {who} to ship it"),
        Action::CreateFulfillment if work.service.is_some() => "mark it as fulfilled".to_owned(),
        Action::CreateFulfillment => "ship it yourself".to_owned(),
        Action::CancelRequest => "take the request back".to_owned(),
        Action::RequestCancellation => format!("ask {who} to cancel"),
        Action::Revert => format!("take it back; {who} may ship it all the same"),
        Action::ReleaseHold => "let it go on".to_owned(),
        Action::AcceptRequest => "accept the request".to_owned(),
        Action::RejectRequest => "reject the request".to_owned(),
        Action::AcceptCancellation => "give it back".to_owned(),
        Action::RejectCancellation => "go on with it".to_owned(),
        Action::Ship => "ship it".to_owned(),
        Action::Progress => "begin with it".to_owned(),
        Action::Move
        | Action::Hold
        | Action::Split
        | Action::Close
        | Action::Pay
        | Action::Edit
        | Action::Refund
        | Action::Cancel => return None,
    };
    Some((text(&command_line(offered.action, &work.name)), what))
}
