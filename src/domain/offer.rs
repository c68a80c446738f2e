//! How an action is taken: the command line a person types for it, and the commands it stands for. The one place that
//! knows which command belongs to which action. It does not judge whether the action is allowed.

use std::borrow::Cow;

use super::{
    Action, CancelReason, Command, Context, HoldReason, LineReference, Order, Pick, Quantity, RequestKind, Target, ids,
};

/// The command line that takes an action on the order or fulfillment order of this name. What is still to be chosen
/// stands in capitals (contract 10.13).
pub fn command_line(action: Action, name: &str) -> String {
    let (verb, options) = words(action);
    format!("consign {verb} {}{options}", typed(name))
}

/// The command line that moves a fulfillment order to this location.
pub fn move_line(name: &str, location: &str) -> String {
    let (verb, _) = words(Action::Move);
    format!("consign {verb} {} --to {}", typed(name), quoted(location))
}

/// A name as it is typed in a shell: without the leading `#`, which would begin a comment, and quoted if need be. Where
/// the rest would be read as something else (an option, an id), the `#` stays.
pub fn typed(name: &str) -> String {
    quoted(&bare(name))
}

/// A name without the leading `#`, unless the rest would be read as something else.
pub fn bare(name: &str) -> Cow<'_, str> {
    let bare = name.strip_prefix('#').unwrap_or(name);
    let misread = bare.is_empty() || ["#", "-", "id:", "source:"].iter().any(|prefix| bare.starts_with(prefix));
    if misread { Cow::Owned(format!("#{bare}")) } else { Cow::Borrowed(bare) }
}

/// Whether a command, by its words, takes this action.
pub fn is_taken_by(action: Action, command: &str) -> bool {
    words(action).0 == command
}

/// A word for a shell.
pub fn quoted(word: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || "._-:,/+@%=".contains(character);
    if word.chars().all(plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// The command of an action, and what stands behind the name.
fn words(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::RequestFulfillment => ("order request", ""),
        Action::CreateFulfillment => ("order fulfill", ""),
        Action::CancelRequest | Action::RequestCancellation => ("order cancel-request", ""),
        Action::Revert => ("order revert", " --confirmed"),
        Action::Move => ("order move-location", " --to LOCATION"),
        Action::Hold => ("order hold", ""),
        Action::ReleaseHold => ("order release", ""),
        Action::Split => ("order split", " --line SKU=QTY"),
        Action::AcceptRequest => ("service respond", " --accept --pending fulfillment"),
        Action::RejectRequest => ("service respond", " --reject --pending fulfillment"),
        Action::AcceptCancellation => ("service respond", " --accept --pending cancellation"),
        Action::RejectCancellation => ("service respond", " --reject --pending cancellation"),
        Action::Ship => ("service ship", ""),
        Action::Close => ("service close", ""),
        Action::Progress => ("service progress", ""),
        Action::Pay => ("order pay", ""),
        Action::Edit => ("order edit", " --line SKU=QTY"),
        Action::Refund => ("order refund", " --line SKU=QTY"),
        Action::Cancel => ("order cancel", ""),
    }
}

/// The commands an action stands for, each with the least argument it needs: a move to each location, a refund of one
/// unit of each line. The action is allowed exactly if one of them is not refused.
pub fn commands(action: Action, target: Target, order: &Order, context: &Context) -> Vec<Command> {
    let single = |command| vec![command];
    let respond = |accept, kind| vec![answer(target, None, accept, kind)];
    match action {
        Action::RequestFulfillment => {
            single(Command::Request { target, lines: Vec::new(), note: None, notify_customer: false })
        }
        Action::CreateFulfillment => {
            let (lines, tracking) = (Vec::new(), Vec::new());
            single(Command::Fulfill { target, lines, tracking, notify_customer: false })
        }
        Action::CancelRequest | Action::RequestCancellation => single(Command::CancelRequest { target, note: None }),
        Action::Revert => single(Command::Revert { target, lines: Vec::new(), confirmed: true }),
        Action::Move => {
            let locations = context.locations.0.iter();
            locations.map(|location| move_to(target, &location.handle)).collect()
        }
        Action::Hold => single(Command::Hold { target, reason: HoldReason::Other, note: None }),
        Action::ReleaseHold => single(Command::Release { target }),
        Action::Split => splits(target, order),
        Action::AcceptRequest => respond(true, RequestKind::Fulfillment),
        Action::RejectRequest => respond(false, RequestKind::Fulfillment),
        Action::AcceptCancellation => respond(true, RequestKind::Cancellation),
        Action::RejectCancellation => respond(false, RequestKind::Cancellation),
        Action::Ship => single(ship(target, None)),
        Action::Close => single(Command::Close { target, service: None, message: None }),
        Action::Progress => single(Command::Progress { target, service: None }),
        Action::Pay => single(Command::Pay),
        Action::Edit => {
            let first = order.line_items.first().map(|line| pick(order, line.number, line.current_quantity()));
            single(Command::Edit { set: first.into_iter().collect(), add: Vec::new() })
        }
        Action::Refund => {
            let one_of = |line: u32| vec![pick(order, line, 1)];
            let refund = |line| Command::Refund { lines: one_of(line), restock: None, location: None };
            order.line_items.iter().map(|line| refund(line.number)).collect()
        }
        Action::Cancel => single(Command::Cancel { reason: CancelReason::Other, refund: false, restock: true }),
    }
}

/// Moves everything to a location.
pub(super) fn move_to(target: Target, location: &str) -> Command {
    Command::Move { target, lines: Vec::new(), to: location.to_owned(), reason: None }
}

/// A service's answer without words.
pub(super) fn answer(target: Target, service: Option<String>, accept: bool, kind: RequestKind) -> Command {
    let pending = Some(kind);
    Command::Respond { target, service, accept, pending, reason: None, message: None, ship_date: None }
}

/// A shipment by the service of all there is.
pub(super) fn ship(target: Target, service: Option<String>) -> Command {
    Command::Ship { target, service, lines: Vec::new(), tracking: Vec::new(), notify_customer: false }
}

/// One unit of the first line goes to a fulfillment order of its own. An order cannot be split as a whole.
fn splits(target: Target, order: &Order) -> Vec<Command> {
    let Target::FulfillmentOrder(fulfillment_order) = target else { return Vec::new() };
    let units = order.fulfillment_order(fulfillment_order).map(|work| work.remaining_units()).unwrap_or_default();
    // Where nothing remains, any line will do to hear why not.
    let line = units.first().map(|units| units.line).or(order.line_items.first().map(|line| line.number));
    vec![Command::Split { fulfillment_order, lines: line.map(|line| pick(order, line, 1)).into_iter().collect() }]
}

fn pick(order: &Order, line: u32, quantity: Quantity) -> Pick {
    Pick { line: LineReference::Id(ids::part_id(order.id, line)), quantity: Some(quantity) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_names_its_work_so_that_a_shell_and_the_program_read_it_back() {
        let cases = [
            ("#1001-FO1", "consign order request 1001-FO1"),
            ("A.b_c-FO2", "consign order request A.b_c-FO2"),
            ("Bob's #3-FO1", "consign order request 'Bob'\\''s #3-FO1'"),
            ("##7-FO1", "consign order request '##7-FO1'"),
            ("-n-FO1", "consign order request '#-n-FO1'"),
            ("id:7-FO1", "consign order request '#id:7-FO1'"),
            ("#$(x)-FO1", "consign order request '$(x)-FO1'"),
            ("Ümlaut-FO1", "consign order request Ümlaut-FO1"),
        ];
        for (name, expected) in cases {
            assert_eq!(command_line(Action::RequestFulfillment, name), expected, "{name}");
        }
    }

    #[test]
    fn what_is_still_to_be_chosen_stands_in_capitals() {
        let cases = [
            (Action::Move, "consign order move-location 1001-FO1 --to LOCATION"),
            (Action::Split, "consign order split 1001-FO1 --line SKU=QTY"),
            (Action::Revert, "consign order revert 1001-FO1 --confirmed"),
            (Action::AcceptCancellation, "consign service respond 1001-FO1 --accept --pending cancellation"),
        ];
        for (action, expected) in cases {
            assert_eq!(command_line(action, "#1001-FO1"), expected);
        }
        assert_eq!(move_line("#1001-FO1", "main"), "consign order move-location 1001-FO1 --to main");
    }
}
