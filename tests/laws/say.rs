//! Short ways to say a command. A line is named as on the command line: `TEE=2`, or `TEE` for all that remain.

use consign::domain::{
    Action, CancelReason, Command, HoldHandle, HoldReason, HoldReference, LineReference, Pick, RefundFrom, RefundPart,
    RequestKind, Restock, Target, Time, Tracking,
};

pub const ORDER: Target = Target::Order;

/// A command and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub target: Target,
    pub command: Command,
}

pub fn of(target: Target, command: Command) -> Said {
    Said { target, command }
}

/// A command about the whole order.
pub fn whole(command: Command) -> Said {
    of(ORDER, command)
}

/// The number of some part.
pub fn number<N: TryFrom<u32>>(number: u32) -> N {
    N::try_from(number).ok().expect("it is the number of a part")
}

pub fn fo(fulfillment_order: u32) -> Target {
    Target::FulfillmentOrder(number(fulfillment_order))
}

pub fn picks(lines: &[&str]) -> Vec<Pick> {
    let pick = |text: &&str| match text.split_once('=') {
        Some((sku, quantity)) => Pick {
            line: LineReference::Sku(sku.to_owned()),
            quantity: Some(quantity.parse().expect("a quantity is a number")),
        },
        None => Pick { line: LineReference::Sku((*text).to_owned()), quantity: None },
    };
    lines.iter().map(pick).collect()
}

pub fn tracking(number: &str) -> Vec<Tracking> {
    vec![Tracking { number: Some(number.to_owned()), company: None, url: None }]
}

pub fn request(target: Target, lines: &[&str]) -> Said {
    of(target, Command::Request { lines: picks(lines), note: None, notify_customer: false })
}

pub fn fulfill(target: Target, lines: &[&str]) -> Said {
    of(target, Command::Fulfill { lines: picks(lines), tracking: Vec::new(), notify_customer: false })
}

pub fn cancel_request(target: Target) -> Said {
    of(target, Command::CancelRequest { note: None })
}

pub fn revert(target: Target, lines: &[&str]) -> Said {
    of(target, Command::Revert { lines: picks(lines), confirmed: true })
}

pub fn relocate(target: Target, to: &str, lines: &[&str]) -> Said {
    of(target, Command::Move { lines: picks(lines), to: to.to_owned(), reason: None })
}

pub fn split(fulfillment_order: u32, lines: &[&str]) -> Said {
    of(fo(fulfillment_order), Command::Split { lines: picks(lines) })
}

pub fn merge(into: u32, others: &[u32], lines: &[&str]) -> Said {
    let with = others.iter().map(|other| number(*other)).collect();
    of(fo(into), Command::Merge { with, lines: picks(lines) })
}

pub fn report_progress(target: Target) -> Said {
    of(target, Command::ReportProgress { note: None })
}

pub fn stop_progress(target: Target) -> Said {
    of(target, Command::StopProgress)
}

pub fn replace(target: Target) -> Said {
    of(target, Command::Replace)
}

pub fn deadline(target: Target) -> Said {
    of(target, Command::SetDeadline { by: Time::from_unix(1_900_000_000).expect("it lies in this century") })
}

pub fn hold(target: Target) -> Said {
    hold_as(target, "", &[])
}

/// A hold with a handle, of all there is or of these units.
pub fn hold_as(target: Target, handle: &str, lines: &[&str]) -> Said {
    let handle = HoldHandle::new(handle.to_owned()).expect("it is short");
    of(target, Command::Hold { lines: picks(lines), handle, reason: HoldReason::Other, note: None })
}

pub fn release(target: Target) -> Said {
    of(target, Command::release())
}

/// Releases holds by their handles.
pub fn release_these(target: Target, handles: &[&str]) -> Said {
    let holds = handles.iter().map(|handle| HoldReference::Typed((*handle).to_owned())).collect();
    of(target, Command::Release { holds })
}

pub fn edit(set: &[&str]) -> Said {
    whole(Command::Edit { set: picks(set), add: Vec::new() })
}

pub fn refund(lines: &[&str], restock: Option<Restock>) -> Said {
    refund_from(lines, restock, None)
}

pub fn refund_from(lines: &[&str], restock: Option<Restock>, from: Option<RefundFrom>) -> Said {
    whole(Command::Refund {
        parts: vec![RefundPart { lines: picks(lines), restock, from, location: None }],
        note: None,
    })
}

pub fn cancel(refund: bool, restock: bool) -> Said {
    whole(Command::Cancel { reason: CancelReason::Other, refund, restock, note: None })
}

pub fn respond(target: Target, accept: bool, pending: Option<RequestKind>) -> Said {
    of(target, Command::Respond { service: None, accept, pending, reason: None, message: None, ship_date: None })
}

pub fn accept(target: Target) -> Said {
    respond(target, true, Some(RequestKind::Fulfillment))
}

pub fn reject(target: Target) -> Said {
    respond(target, false, Some(RequestKind::Fulfillment))
}

pub fn accept_cancellation(target: Target) -> Said {
    respond(target, true, Some(RequestKind::Cancellation))
}

pub fn reject_cancellation(target: Target) -> Said {
    respond(target, false, Some(RequestKind::Cancellation))
}

pub fn ship(target: Target, lines: &[&str]) -> Said {
    of(target, Command::Ship { service: None, lines: picks(lines), tracking: Vec::new(), notify_customer: false })
}

pub fn late(fulfillment_order: u32, lines: &[&str], adjust_stock: bool) -> Said {
    let (lines, tracking) = (picks(lines), Vec::new());
    of(fo(fulfillment_order), Command::ShipLate { service: None, lines, tracking, adjust_stock })
}

pub fn progress(target: Target) -> Said {
    of(target, Command::Progress { service: None })
}

pub fn close(target: Target) -> Said {
    of(target, Command::Close { service: None, message: None })
}

pub fn cancel_fulfillment(fulfillment: u32) -> Said {
    of(Target::Fulfillment(number(fulfillment)), Command::CancelFulfillment { service: None })
}

/// The command of an action on a target, with the least argument it needs. A move needs a destination, a split a line:
/// they are not said here.
pub fn least(action: Action, target: Target) -> Option<Said> {
    Some(match action {
        Action::RequestFulfillment => request(target, &[]),
        Action::CreateFulfillment => fulfill(target, &[]),
        Action::CancelRequest | Action::RequestCancellation => cancel_request(target),
        Action::Revert => revert(target, &[]),
        Action::Hold => hold(target),
        Action::ReleaseHold => release(target),
        Action::ReportProgress => report_progress(target),
        Action::StopProgress => stop_progress(target),
        Action::Replace => replace(target),
        Action::AcceptRequest => accept(target),
        Action::RejectRequest => reject(target),
        Action::AcceptCancellation => accept_cancellation(target),
        Action::RejectCancellation => reject_cancellation(target),
        Action::Ship => ship(target, &[]),
        Action::Close => close(target),
        Action::Progress => progress(target),
        Action::Move | Action::Split | Action::Merge => return None,
        Action::Pay => whole(Command::Pay),
        Action::Cancel => cancel(false, true),
        Action::Edit | Action::Refund => return None,
    })
}

/// The same command, spoken by a service that says who it is.
pub fn spoken_by(said: &Said, handle: &str) -> Said {
    let handle = Some(handle.to_owned());
    let mut said = said.clone();
    match &mut said.command {
        Command::Respond { service, .. }
        | Command::Ship { service, .. }
        | Command::ShipLate { service, .. }
        | Command::Progress { service, .. }
        | Command::Close { service, .. }
        | Command::Track { service, .. }
        | Command::AddShipmentEvent { service, .. }
        | Command::CancelFulfillment { service, .. } => *service = handle,
        Command::Pay
        | Command::Request { .. }
        | Command::AutoRequest
        | Command::Fulfill { .. }
        | Command::CancelRequest { .. }
        | Command::Revert { .. }
        | Command::Move { .. }
        | Command::Split { .. }
        | Command::Hold { .. }
        | Command::Release { .. }
        | Command::Merge { .. }
        | Command::ReportProgress { .. }
        | Command::StopProgress
        | Command::Replace
        | Command::SetDeadline { .. }
        | Command::CloseOrder
        | Command::ReopenOrder
        | Command::Edit { .. }
        | Command::SetDetails(_)
        | Command::Refund { .. }
        | Command::Cancel { .. } => {}
    }
    said
}
