//! What a command leads to, or why it is refused. Every command goes the same way: find the fulfillment orders, ask the
//! table, check quantities, name the events. Pure: nothing is written here, and a refusal leaves nothing behind.

mod cancel;
mod choose;
mod details;
mod draft;
mod edit;
mod fulfillment;
mod hold;
mod merge;
mod order;
mod pick;
mod place;
mod refund;
mod relocate;
mod request;
mod respond;
mod ship;
mod target;

use super::{Command, Context, Fact, Order, Refusal, Target, tracking_warning};
use draft::Draft;

pub use draft::{Decision, Skipped};
pub use place::{NewOrder, Payment, place, total_of};
pub use relocate::let_go;
pub use ship::together as ship_together;

/// Decides a command on an order or a part of it. A command about the whole order takes any part of it for the order.
///
/// # Errors
/// The refusal whose rank is the lowest; nothing has happened then.
pub fn decide(order: &Order, target: &Target, command: &Command, context: &Context) -> Result<Decision, Refusal> {
    let mut draft = Draft::new(order, context);
    draft.warnings.extend(tracking_warning(command.tracking()));
    let order_or_part = || target::order_or_fulfillment_order(order, *target);
    let fulfillment_order = || target::fulfillment_order(order, *target);
    let fulfillment = || target::fulfillment(order, *target);
    match command {
        Command::Pay => order::pay(draft),
        Command::Request { lines, note, notify_customer } => {
            request::request(draft, order_or_part()?, lines, note.as_deref(), *notify_customer)
        }
        Command::AutoRequest => request::auto_fulfill(draft),
        Command::Fulfill { lines, tracking, notify_customer } => {
            ship::fulfill(draft, order_or_part()?, lines, tracking, *notify_customer)
        }
        Command::CancelRequest { note } => cancel::cancel_request(draft, order_or_part()?, note.as_deref()),
        Command::Revert { lines, confirmed } => cancel::revert(draft, order_or_part()?, lines, *confirmed),
        Command::Move { lines, to, reason } => {
            relocate::relocate(draft, order_or_part()?, lines, to, reason.as_deref())
        }
        Command::Split { lines } => relocate::split(draft, fulfillment_order()?, lines),
        Command::Hold { lines, handle, reason, note } => {
            let placing = hold::Placing { picks: lines, handle, reason: *reason, note: note.as_deref() };
            hold::hold(draft, order_or_part()?, &placing)
        }
        Command::Release { holds } => hold::release(draft, order_or_part()?, holds),
        Command::Merge { with, lines } => merge::merge(draft, fulfillment_order()?, with, lines),
        Command::ReportProgress { note } => relocate::report_progress(draft, order_or_part()?, note.as_deref()),
        Command::StopProgress => relocate::stop_progress(draft, order_or_part()?),
        Command::Replace => relocate::replace(draft, order_or_part()?),
        Command::SetDeadline { by } => details::set_deadline(draft, order_or_part()?, *by),
        Command::CloseOrder => Ok(details::close(draft)),
        Command::ReopenOrder => Ok(details::reopen(draft)),
        Command::Edit { set, add } => edit::edit(draft, set, add),
        Command::SetDetails(change) => Ok(details::set(draft, change)),
        Command::Refund { parts, note } => refund::refund(draft, parts, note.as_deref()),
        Command::Cancel { reason, refund, restock, note } => {
            order::cancel(draft, *reason, *refund, *restock, note.as_deref())
        }
        Command::Respond { service, accept, pending, reason, message, ship_date } => {
            let answer = respond::Answering {
                accept: *accept,
                pending: *pending,
                reason: *reason,
                message: message.as_deref(),
                ship_date: ship_date.as_deref(),
            };
            respond::respond(draft, order_or_part()?, service.as_deref(), &answer)
        }
        Command::Ship { service, lines, tracking, notify_customer } => {
            ship::ship(draft, order_or_part()?, service.as_deref(), lines, tracking, *notify_customer)
        }
        Command::ShipLate { service, lines, tracking, adjust_stock } => {
            ship::late(draft, fulfillment_order()?, service.as_deref(), lines, tracking, *adjust_stock)
        }
        Command::Progress { service } => respond::progress(draft, order_or_part()?, service.as_deref()),
        Command::Close { service, message } => {
            respond::close(draft, order_or_part()?, service.as_deref(), message.as_deref())
        }
        Command::Track { service, tracking, notify_customer } => {
            fulfillment::track(draft, fulfillment()?, service.as_deref(), tracking, *notify_customer)
        }
        Command::AddShipmentEvent { service, status, happened_at, estimated_delivery_at, place, message } => {
            let fact = Fact::ShipmentEventAdded {
                status: *status,
                happened_at: happened_at.unwrap_or(draft.context.now),
                estimated_delivery_at: *estimated_delivery_at,
                place: place.clone(),
            };
            fulfillment::add_event(draft, fulfillment()?, service.as_deref(), fact, message.as_deref())
        }
        Command::CancelFulfillment { service } => fulfillment::cancel(draft, fulfillment()?, service.as_deref()),
    }
}
