//! What a command leads to, or why it is refused. Every command goes the same way: find the fulfillment orders, ask the
//! table, check quantities, name the events. Pure: nothing is written here, and a refusal leaves nothing behind.

mod cancel;
mod choose;
mod edit;
mod fulfillment;
mod order;
mod pick;
mod place;
mod refund;
mod relocate;
mod request;
mod respond;
mod ship;
mod story;

use super::{Command, Context, Order, Refusal};
use story::Story;

pub use place::{NewOrder, place};
pub use story::{Decision, Skipped};

/// Decides a command on an order.
///
/// # Errors
/// The refusal whose rank is the lowest (contract 10.6); nothing has happened then.
pub fn decide(order: &Order, command: &Command, context: &Context) -> Result<Decision, Refusal> {
    let story = Story::new(order, context);
    match command {
        Command::Pay => order::pay(story),
        Command::Request { target, lines, note, notify_customer } => {
            request::request(story, *target, lines, note.as_deref(), *notify_customer)
        }
        Command::AutoRequest => Ok(request::auto_fulfill(story)),
        Command::Fulfill { target, lines, tracking, notify_customer } => {
            ship::fulfill(story, *target, lines, tracking, *notify_customer)
        }
        Command::CancelRequest { target, note } => cancel::cancel_request(story, *target, note.as_deref()),
        Command::Revert { target, lines, confirmed } => cancel::revert(story, *target, lines, *confirmed),
        Command::Move { target, lines, to, reason } => relocate::relocate(story, *target, lines, to, reason.as_deref()),
        Command::Split { fulfillment_order, lines } => relocate::split(story, *fulfillment_order, lines),
        Command::Hold { target, reason, note } => relocate::hold(story, *target, *reason, note.as_deref()),
        Command::Release { target } => relocate::release(story, *target),
        Command::Edit { set, add } => edit::edit(story, set, add),
        Command::Refund { lines, restock, location } => refund::refund(story, lines, *restock, location.as_deref()),
        Command::Cancel { reason, refund, restock } => order::cancel(story, *reason, *refund, *restock),
        Command::Respond { target, service, accept, pending, reason, message, ship_date } => {
            let answer = respond::Answering {
                accept: *accept,
                pending: *pending,
                reason: *reason,
                message: message.as_deref(),
                ship_date: ship_date.as_deref(),
            };
            respond::respond(story, *target, service.as_deref(), &answer)
        }
        Command::Ship { target, service, lines, tracking, notify_customer } => {
            ship::ship(story, *target, service.as_deref(), lines, tracking, *notify_customer)
        }
        Command::ShipLate { fulfillment_order, service, lines, tracking, adjust_stock } => {
            ship::late(story, *fulfillment_order, service.as_deref(), lines, tracking, *adjust_stock)
        }
        Command::Progress { target, service } => respond::progress(story, *target, service.as_deref()),
        Command::Close { target, service, message } => {
            respond::close(story, *target, service.as_deref(), message.as_deref())
        }
        Command::Track { fulfillment, service, tracking, notify_customer } => {
            fulfillment::track(story, *fulfillment, service.as_deref(), tracking, *notify_customer)
        }
        Command::AddShipmentEvent { fulfillment, service, status, happened_at, message } => {
            fulfillment::add_event(story, *fulfillment, service.as_deref(), *status, *happened_at, message.as_deref())
        }
        Command::CancelFulfillment { fulfillment, service } => {
            fulfillment::cancel(story, *fulfillment, service.as_deref())
        }
    }
}
