//! The commands that lead on from an order's page: those a person is likely to want. `order actions` has all of them.

use unicode_width::UnicodeWidthStr;

use super::grid::text;
use super::{paint, phrase, wrap};
use crate::domain::{Action, Actor, DetailedStatus, FinancialStatus, NextCommand, With, Workflow};
use crate::render::{OrderPage, Style};
use crate::wire::{FulfillmentOrder, Order, SupportedAction, command_line, next_command};

/// A command and what it does.
type Step = (String, String);

/// Adds `You can:` and what each service can do.
pub fn commands(out: &mut String, page: &OrderPage, style: Style) {
    let mut groups: Vec<(String, Vec<Step>)> = vec![("You can:".to_owned(), paying(page))];
    for work in &page.order.fulfillment_orders {
        groups[0].1.extend(whom_to_ask(page, work));
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
    groups[0].1.extend(calling_off(page));
    groups.retain(|(_, steps)| !steps.is_empty());
    if groups.is_empty() {
        return;
    }
    out.push('\n');
    let width = |text: &String| text.width();
    let label_width = groups.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
    let steps = || groups.iter().flat_map(|(_, steps)| steps);
    let command_width = steps().map(|(command, _)| width(command)).max().unwrap_or(0);
    let what_width = steps().map(|(_, what)| width(what)).max().unwrap_or(0);
    // Beside each other if all of them are, else below each other.
    let beside = 2 + label_width + 1 + command_width + 3 + what_width <= style.width;
    for (label, steps) in &groups {
        if !beside {
            wrap::push(out, &format!("  {}", paint::bold(label)), 4, style.width);
        }
        for (number, (command, what)) in steps.iter().enumerate() {
            if beside {
                let label = if number == 0 { label.as_str() } else { "" };
                let blanks = label_width - label.width() + 1;
                let command = wrap::pad(command, command_width + 3);
                out.push_str(&format!("  {}{}{command}{what}\n", paint::bold(label), " ".repeat(blanks)));
            } else if !command.starts_with("consign ") {
                wrap::push(out, &format!("    {command} {what}"), 6, style.width);
            } else {
                wrap::offer(out, &format!("    {what}"), what_width.min(WIDEST) + 7, command, 8, style.width);
            }
        }
    }
}

/// Longer phrases have their commands below them.
const WIDEST: usize = 28;

/// The command of an action and what it does; `None` for those that stand in `order actions` only.
fn step(work: &FulfillmentOrder, offered: &SupportedAction, who: &str) -> Option<Step> {
    let shown = match offered.action {
        Action::Move => came_back(work),
        Action::Hold | Action::Split | Action::Merge | Action::ReportProgress | Action::Replace | Action::Close => {
            false
        }
        Action::Pay | Action::Edit | Action::Refund | Action::Cancel => false,
        _ => true,
    };
    let what = phrase::of(offered.action, who, work.service.is_some());
    shown.then(|| (text(&command_line(offered.action, &work.name)), what))
}

/// Whether the service said no, or gave it up: somebody else has to ship it, or nobody.
fn came_back(work: &FulfillmentOrder) -> bool {
    matches!(work.detailed_status, DetailedStatus::Rejected | DetailedStatus::Incomplete | DetailedStatus::Failed)
}

fn is_offered(order: &Order, action: Action) -> bool {
    order.supported_actions.iter().any(|offered| offered.action == action)
}

fn paying(page: &OrderPage) -> Vec<Step> {
    let command = text(&command_line(Action::Pay, &page.order.name));
    let pay = is_offered(&page.order, Action::Pay).then(|| (command, phrase::of(Action::Pay, "", false)));
    pay.into_iter().collect()
}

/// What ends an order whose work came back, and gives back the money of one that is cancelled.
fn calling_off(page: &OrderPage) -> Vec<Step> {
    use FinancialStatus as F;
    let order = &page.order;
    let mut steps = Vec::new();
    if is_offered(order, Action::Cancel) && order.fulfillment_orders.iter().any(came_back) {
        steps.push((text(&command_line(Action::Cancel, &order.name)), phrase::of(Action::Cancel, "", false)));
    }
    let paid = matches!(order.financial_status, F::Paid | F::PartiallyPaid | F::PartiallyRefunded);
    if is_offered(order, Action::Refund) && order.cancelled_at.is_some() && paid {
        let (action, on, with) = (Action::Refund, order.name.clone(), With::NoRestock);
        let command = next_command(&NextCommand::Take { action, on, with });
        steps.push((text(&command), "give back what was paid".to_owned()));
    }
    steps
}

/// Legacy work that was begun can be changed by nobody but its service, and not here.
fn whom_to_ask(page: &OrderPage, work: &FulfillmentOrder) -> Option<Step> {
    let begun = matches!(work.detailed_status, DetailedStatus::Requested | DetailedStatus::InProgress);
    let who = text(page.names.of(&work.location));
    (work.workflow == Some(Workflow::Legacy) && begun)
        .then(|| (format!("ask {who} directly"), "to change or cancel it".to_owned()))
}
