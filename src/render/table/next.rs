//! The commands that lead on from an order's page: those a person is likely to want. `order actions` has all of them.

use unicode_width::UnicodeWidthStr;

use super::grid::text;
use super::wrap;
use crate::render::{OrderPage, Style};
use crate::wire::{FulfillmentOrder, SupportedAction};

/// A command and what it does.
type Step = (String, String);

/// Adds `You can:` and what each service can do.
pub fn commands(out: &mut String, page: &OrderPage, style: Style) {
    let mut groups: Vec<(String, Vec<Step>)> = vec![("You can:".to_owned(), Vec::new())];
    if page.order.supported_actions.iter().any(|offered| offered.action == "pay") {
        let command = format!("consign order pay {}", typed(&page.order.name));
        groups[0].1.push((command, "mark it as paid".to_owned()));
    }
    for work in &page.order.fulfillment_orders {
        let who = text(page.names.of(&work.location));
        for offered in &work.supported_actions {
            let Some(step) = step(work, offered, &who) else { continue };
            let label = if offered.actor == "merchant" { "You can:".to_owned() } else { format!("{who} can:") };
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

/// The command of an action; `None` for those that stand in `order actions` only.
fn step(work: &FulfillmentOrder, offered: &SupportedAction, who: &str) -> Option<Step> {
    let name = typed(&work.name);
    let at_service = work.service.is_some();
    let (command, what) = match offered.action.as_str() {
        "request_fulfillment" => (format!("order request {name}"), format!("ask {who} to ship it")),
        "create_fulfillment" if at_service => (format!("order fulfill {name}"), "mark it as fulfilled".to_owned()),
        "create_fulfillment" => (format!("order fulfill {name}"), "ship it yourself".to_owned()),
        "cancel_request" => (format!("order cancel-request {name}"), "take the request back".to_owned()),
        "request_cancellation" => (format!("order cancel-request {name}"), format!("ask {who} to cancel")),
        "revert" => {
            (format!("order revert {name} --confirmed"), format!("take it back; {who} may ship it all the same"))
        }
        "release_hold" => (format!("order release {name}"), "let it go on".to_owned()),
        "accept_request" => {
            (format!("service respond {name} --accept --pending fulfillment"), "accept the request".to_owned())
        }
        "reject_request" => {
            (format!("service respond {name} --reject --pending fulfillment"), "reject the request".to_owned())
        }
        "accept_cancellation" => {
            (format!("service respond {name} --accept --pending cancellation"), "give it back".to_owned())
        }
        "reject_cancellation" => {
            (format!("service respond {name} --reject --pending cancellation"), "go on with it".to_owned())
        }
        "ship" => (format!("service ship {name}"), "ship it".to_owned()),
        "progress" => (format!("service progress {name}"), "begin with it".to_owned()),
        _ => return None,
    };
    Some((format!("consign {command}"), what))
}

/// A name as it is typed in a shell: without the leading `#`, which would begin a comment, and quoted if need be.
pub fn typed(name: &str) -> String {
    let bare = text(name.strip_prefix('#').unwrap_or(name));
    let plain = |character: char| character.is_alphanumeric() || "._-:,/+@%=".contains(character);
    if !bare.is_empty() && bare.chars().all(plain) { bare } else { format!("'{}'", bare.replace('\'', "'\\''")) }
}
