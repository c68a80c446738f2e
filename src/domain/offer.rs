//! How an action is taken: the commands it stands for. It does not judge whether the action is allowed.

use super::{
    Action, CancelReason, Command, Context, FulfillmentOrderNumber, HoldReason, LineNumber, LineReference, NextCommand,
    Order, Pick, Quantity, RefundPart, RequestKind, Restock, Target, With, ids,
};

/// The commands an action stands for, each with the least argument it needs: a move to each location, a refund of one
/// unit of each line. The action is allowed exactly if one of them is not refused.
pub fn commands(action: Action, target: Target, order: &Order, context: &Context) -> Vec<Command> {
    let single = |command| vec![command];
    let respond = |accept, kind| vec![answer(None, accept, kind)];
    match action {
        Action::RequestFulfillment => {
            single(Command::Request { lines: Vec::new(), note: None, notify_customer: false })
        }
        Action::CreateFulfillment => {
            let (lines, tracking) = (Vec::new(), Vec::new());
            single(Command::Fulfill { lines, tracking, notify_customer: false })
        }
        Action::CancelRequest | Action::RequestCancellation => single(Command::CancelRequest { note: None }),
        Action::Revert => single(Command::Revert { lines: Vec::new(), confirmed: true }),
        Action::Move => {
            let locations = context.locations.0.iter();
            locations.map(|location| move_to(&location.handle)).collect()
        }
        Action::Hold => single(Command::hold(HoldReason::Other, None)),
        Action::ReleaseHold => single(Command::release()),
        Action::Split => splits(target, order),
        Action::Merge => merges(target, order),
        Action::ReportProgress => single(Command::ReportProgress { note: None }),
        Action::StopProgress => single(Command::StopProgress),
        Action::Replace => single(Command::Replace),
        Action::AcceptRequest => respond(true, RequestKind::Fulfillment),
        Action::RejectRequest => respond(false, RequestKind::Fulfillment),
        Action::AcceptCancellation => respond(true, RequestKind::Cancellation),
        Action::RejectCancellation => respond(false, RequestKind::Cancellation),
        Action::Ship => single(ship(None)),
        Action::Close => single(Command::Close { service: None, message: None }),
        Action::Progress => single(Command::Progress { service: None }),
        Action::Pay => single(Command::Pay),
        Action::Edit => {
            let first = order.line_items.first().map(|line| pick(order, line.number, line.current_quantity()));
            single(Command::Edit { set: first.into_iter().collect(), add: Vec::new() })
        }
        Action::Refund => {
            let one_of = |line: LineNumber| vec![pick(order, line, 1)];
            let restock = order.cancelled_at.map(|_| Restock::None);
            let part = |line| RefundPart { lines: one_of(line), restock, from: None, location: None };
            order.line_items.iter().map(|line| Command::Refund { parts: vec![part(line.number)], note: None }).collect()
        }
        Action::Cancel => {
            single(Command::Cancel { reason: CancelReason::Other, refund: false, restock: true, note: None })
        }
    }
}

/// The command of an action as it is offered; what is still to be chosen is left open. Of a cancelled order money can
/// be given back, and nothing taken back into stock.
pub fn next(action: Action, target: Target, order: &Order) -> NextCommand {
    let without_stock = action == Action::Refund && order.cancelled_at.is_some();
    let with = if without_stock { With::NoRestock } else { With::Nothing };
    NextCommand::Take { action, on: order.name_of(target), with }
}

/// Moves everything to a location.
pub(super) fn move_to(location: &str) -> Command {
    Command::Move { lines: Vec::new(), to: location.to_owned(), reason: None }
}

/// A service's answer without words.
pub(super) fn answer(service: Option<String>, accept: bool, kind: RequestKind) -> Command {
    let pending = Some(kind);
    Command::Respond { service, accept, pending, reason: None, message: None, ship_date: None }
}

/// A shipment by the service of all there is.
pub(super) fn ship(service: Option<String>) -> Command {
    Command::Ship { service, lines: Vec::new(), tracking: Vec::new(), notify_customer: false }
}

/// One unit of the first line goes to a fulfillment order of its own. An order cannot be split as a whole.
fn splits(target: Target, order: &Order) -> Vec<Command> {
    let Target::FulfillmentOrder(number) = target else { return Vec::new() };
    let units = order
        .fulfillment_order(number)
        .map(|fulfillment_order| fulfillment_order.remaining_units())
        .unwrap_or_default();
    // Where nothing remains, any line will do to hear why not.
    let line = units.first().map(|units| units.line).or(order.line_items.first().map(|line| line.number));
    vec![Command::Split { lines: line.map(|line| pick(order, line, 1)).into_iter().collect() }]
}

/// The work of each other fulfillment order goes to this one. Orders cannot be merged as a whole.
fn merges(target: Target, order: &Order) -> Vec<Command> {
    let Target::FulfillmentOrder(number) = target else { return Vec::new() };
    let others = order.fulfillment_orders.iter().map(|work| work.number).filter(|other| *other != number);
    let mut ways: Vec<Vec<FulfillmentOrderNumber>> = others.map(|other| vec![other]).collect();
    // Where there is no other, the command says why not.
    if ways.is_empty() {
        ways.push(Vec::new());
    }
    ways.into_iter().map(|with| Command::Merge { with, lines: Vec::new() }).collect()
}

fn pick(order: &Order, line: LineNumber, quantity: Quantity) -> Pick {
    Pick { line: LineReference::Id(ids::part_id(order.id, line)), quantity: Some(quantity) }
}
