//! Questions to services and their answers.

use super::input::{Input, NO_SUCH_LINE};
use super::may;
use super::outcome::{Changed, No, UserError};
use crate::domain::{Code, Command, FulfillmentOrderNumber, Refusal, RejectionReason, RequestKind, Stage, Target};
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;

/// Carries out a command about a fulfillment order.
pub fn act(
    world: &World<'_>,
    name: &str,
    (order, work): (i64, FulfillmentOrderNumber),
    command: &Command,
) -> Result<(), No> {
    world.app.execute_on(name, (order, Target::FulfillmentOrder(work)), command)?;
    world.forget();
    Ok(())
}

/// A fulfillment order as it is told.
pub fn told((order, work): (i64, FulfillmentOrderNumber)) -> Resolved {
    Thing::Work(order, work).into()
}

/// The newest fulfillment order of an order, if a command made one.
pub fn made(world: &World<'_>, order: i64, before: FulfillmentOrderNumber) -> Result<Option<Resolved>, No> {
    let newest = newest(world, order)?;
    Ok((newest > before).then(|| told((order, newest))))
}

/// The number of the newest fulfillment order of an order.
pub fn newest(world: &World<'_>, order: i64) -> Result<FulfillmentOrderNumber, No> {
    let loaded = world.known_order(order)?;
    Ok(loaded.order.fulfillment_orders.last().map_or(FulfillmentOrderNumber::FIRST, |work| work.number))
}

pub fn submit(world: &World<'_>, input: &Input) -> Changed {
    let work = input.work(world)?;
    let loaded = world.known_order(work.0)?;
    let lines = input.lines(&loaded.order, work.1, (None, UserError::alone(NO_SUCH_LINE)))?;
    let before = newest(world, work.0)?;
    let notify_customer = input.flag("notifyCustomer").unwrap_or(false);
    let command = Command::Request { lines, note: input.note("message")?, notify_customer };
    act(world, "order request", work, &command)?;
    Ok(vec![
        ("originalFulfillmentOrder", told(work)),
        ("submittedFulfillmentOrder", told(work)),
        ("unsubmittedFulfillmentOrder", made(world, work.0, before)?.into()),
    ])
}

pub fn accept(world: &World<'_>, input: &Input) -> Changed {
    let ship_date = input.time("estimatedShippedAt").map(|time| time.day());
    answer(world, input, Answer { accept: true, kind: RequestKind::Fulfillment, reason: None, ship_date })
}

pub fn reject(world: &World<'_>, input: &Input) -> Changed {
    let reason = Some(input.word("reason").unwrap_or(RejectionReason::Other));
    answer(world, input, Answer { accept: false, kind: RequestKind::Fulfillment, reason, ship_date: None })
}

pub fn accept_cancellation(world: &World<'_>, input: &Input) -> Changed {
    answer(world, input, Answer { accept: true, kind: RequestKind::Cancellation, reason: None, ship_date: None })
}

pub fn reject_cancellation(world: &World<'_>, input: &Input) -> Changed {
    answer(world, input, Answer { accept: false, kind: RequestKind::Cancellation, reason: None, ship_date: None })
}

/// What a service answers.
struct Answer {
    accept: bool,
    kind: RequestKind,
    reason: Option<RejectionReason>,
    ship_date: Option<String>,
}

fn answer(world: &World<'_>, input: &Input, answer: Answer) -> Changed {
    let work = input.work(world)?;
    may::answer(world, work)?;
    let Answer { accept, kind, reason, ship_date } = answer;
    let message = message_with_lines(input)?;
    let command = Command::Respond { service: None, accept, pending: Some(kind), reason, message, ship_date };
    act(world, "service respond", work, &command)?;
    Ok(vec![("fulfillmentOrder", told(work))])
}

/// The message, and behind it what is said of single lines, one a line.
fn message_with_lines(input: &Input) -> Result<Option<String>, No> {
    let lines = input.objects("lineItems");
    let of_lines = lines.iter().map(|line| line.note("message")).collect::<Result<Vec<_>, No>>()?;
    let said: Vec<String> = input.note("message")?.into_iter().chain(of_lines.into_iter().flatten()).collect();
    Ok(Some(said.join("\n")).filter(|said| !said.is_empty()))
}

pub fn submit_cancellation(world: &World<'_>, input: &Input) -> Changed {
    let work = input.work(world)?;
    let (stage, name, who) = standing(world, work)?;
    if stage == Stage::Requested {
        let message = format!("{who} has not answered the request for {name} yet: cancel it instead of asking");
        return Err(Refusal::new(Code::UseCancelRequest, message).into());
    }
    act(world, "order cancel-request", work, &Command::CancelRequest { note: input.note("message")? })?;
    // The platform tells in this answer alone what was before, and its clients know.
    world.set_just_asked(Some(work));
    Ok(vec![("fulfillmentOrder", told(work))])
}

pub fn close(world: &World<'_>, input: &Input) -> Changed {
    let work = input.work(world)?;
    may::answer(world, work)?;
    act(world, "service close", work, &Command::Close { service: None, message: input.note("message")? })?;
    Ok(vec![("fulfillmentOrder", told(work))])
}

pub fn cancel(world: &World<'_>, input: &Input) -> Changed {
    let work = input.work(world)?;
    let (stage, _, _) = standing(world, work)?;
    let (verb, command) = match stage {
        Stage::Requested | Stage::Fulfilled | Stage::Cancelled => {
            ("order cancel-request", Command::CancelRequest { note: None })
        }
        Stage::Unfulfilled | Stage::Rejected | Stage::Incomplete | Stage::LegacyFailed => {
            ("order replace", Command::Replace)
        }
        _ => ("order revert", Command::Revert { lines: Vec::new(), confirmed: true }),
    };
    act(world, verb, work, &command)?;
    let loaded = world.known_order(work.0)?;
    let replacement = loaded.order.replaced_by(work.1).last().map(|new| told((work.0, new.number)));
    Ok(vec![("fulfillmentOrder", told(work)), ("replacementFulfillmentOrder", replacement.into())])
}

/// Where a fulfillment order stands, its name, and who is to ship it.
fn standing(world: &World<'_>, work: (i64, FulfillmentOrderNumber)) -> Result<(Stage, String, String), No> {
    let loaded = world.known_order(work.0)?;
    let order = &loaded.order;
    let found = order.fulfillment_order(work.1);
    let stage = found.map_or(Stage::Cancelled, |found| Stage::of(order, found));
    let locations = world.locations()?;
    let who = found.map_or("", |found| locations.assigned(&found.location).display_name());
    Ok((stage, order.fulfillment_order_name(work.1), who.to_owned()))
}
