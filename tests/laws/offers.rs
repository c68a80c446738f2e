//! What is offered and what is refused, for every single fulfillment order and for the order: I15.

use std::rc::Rc;

use consign::domain::{
    Action, Actor, Code, Command, Decision, FulfillmentOrder, Money, NewLine, Refusal, Restock, Stage, order_actions,
    supported_actions,
};
use consign::wire::hint;

use crate::held;
use crate::key;
use crate::oracle::Seen;
use crate::say::{self, Said, fo};
use crate::world::{Asked, World};

/// Holds the offers of one world against its refusals; fulfillment orders that differ by their number alone are asked
/// about once.
pub fn judge(world: &Asked<'_>, counts: key::Counts) -> Result<(), String> {
    let mut seen = Vec::new();
    for work in &world.order.fulfillment_orders {
        let key = key::of_work(world, work, counts);
        if seen.contains(&key) {
            continue;
        }
        seen.push(key);
        let offered = supported_actions(&world.order, work, &world.context);
        let ascending = offered.windows(2).all(|pair| pair[0].0 < pair[1].0);
        if !ascending {
            return Err(format!("the offers of FO{} are out of order: {offered:?}", work.number));
        }
        held::offers(world, work.number)?;
        for action in Action::ALL.iter().copied().filter(|action| !action.is_orders()) {
            one_action(world, work, action, &offered)
                .map_err(|wrong| format!("{action} on FO{}: {wrong}", work.number))?;
        }
    }
    whole_order(world)
}

fn one_action(
    world: &Asked<'_>,
    work: &FulfillmentOrder,
    action: Action,
    offered: &[(Action, Actor)],
) -> Result<(), String> {
    let seen = Seen::new(world, work);
    let actor = if action.is_services() { Actor::Service(work.location.clone()) } else { Actor::Merchant };
    let is_offered = offered.contains(&(action, actor));
    let allowed = if action == Action::Move {
        let mut any = false;
        for location in &world.context.locations.0 {
            let command = say::relocate(fo(work.number.get()), &location.handle, &[]);
            any |= agree(world, &command, seen.relocate(&location.handle))?.is_some();
        }
        any
    } else if action == Action::Merge {
        let mut any = false;
        for other in world.order.fulfillment_orders.iter().filter(|other| other.number != work.number) {
            let command = say::merge(work.number.get(), &[other.number.get()], &[]);
            any |= agree(world, &command, seen.merge(&Seen::new(world, other)))?.is_some();
        }
        any
    } else {
        let (command, expected) = question(&seen, action);
        let decision = agree(world, &command, expected)?;
        if action.is_services() {
            as_service(world, work, &command, expected)?;
        }
        match action {
            // One command for two actions: which of them it is depends on the answer.
            Action::CancelRequest => decision.is_some() && Stage::of(&world.order, work) == Stage::Requested,
            Action::RequestCancellation => decision.is_some() && Stage::of(&world.order, work) == Stage::Accepted,
            // Done twice it changes nothing, and is not offered.
            Action::Progress => decision.is_some_and(|decision| !decision.events.is_empty()),
            _ => decision.is_some(),
        }
    };
    if allowed == is_offered { Ok(()) } else { Err(format!("offered {is_offered}, allowed {allowed}")) }
}

/// The least command of an action, and the refusal it should get.
fn question(seen: &Seen<'_>, action: Action) -> (Said, Option<&'static str>) {
    let target = fo(seen.work.number.get());
    let expected = match action {
        Action::RequestFulfillment => seen.request(),
        Action::CreateFulfillment => seen.fulfill(),
        Action::CancelRequest | Action::RequestCancellation => seen.cancel_request(),
        Action::Revert => seen.revert(),
        Action::Hold => seen.hold(),
        Action::ReleaseHold => seen.release(),
        Action::AcceptRequest | Action::RejectRequest => seen.respond(true),
        Action::AcceptCancellation | Action::RejectCancellation => seen.respond(false),
        Action::Ship => seen.ship(),
        Action::Close => seen.close(),
        Action::Progress => seen.progress(),
        Action::Split => seen.split(),
        Action::ReportProgress => seen.report_progress(),
        Action::StopProgress => seen.stop_progress(),
        Action::Replace => seen.replace(),
        Action::Move | Action::Merge | Action::Pay | Action::Edit | Action::Refund | Action::Cancel => {
            unreachable!("asked elsewhere")
        }
    };
    let command = say::least(action, target).unwrap_or_else(|| {
        let sku = seen.work.lines.iter().find(|line| line.remaining > 0).or(seen.work.lines.first());
        let sku = sku.and_then(|line| seen.world.order.line(line.line)).map_or("TEE", |line| line.label());
        say::split(seen.work.number.get(), &[&format!("{sku}=1")])
    });
    (command, expected)
}

/// The owner of the location may do the same; nobody else may.
fn as_service(
    world: &Asked<'_>,
    work: &FulfillmentOrder,
    command: &Said,
    expected: Option<&str>,
) -> Result<(), String> {
    for location in world.context.locations.0.iter().filter(|location| location.service.is_some()) {
        let owner = location.handle == work.location;
        let expected = if owner { expected } else { Some("not_your_location") };
        let decision = agree(world, &say::spoken_by(command, &location.handle), expected)?;
        let strangers = decision.iter().flat_map(|decision| &decision.events);
        if let Some(event) = strangers.into_iter().find(|event| event.actor != Actor::Service(location.handle.clone()))
        {
            return Err(format!("{} did what {} asked", event.actor, location.handle));
        }
    }
    Ok(())
}

/// Holds the answer to a command against the oracle's; gives the decision if there is one.
fn agree(world: &Asked<'_>, command: &Said, expected: Option<&str>) -> Result<Option<Rc<Decision>>, String> {
    match world.decide(command) {
        Ok(decision) if expected.is_none() => Ok(Some(decision)),
        Err(refusal) if Some(refusal.code.as_str()) == expected => {
            hint_helps(world, &refusal)?;
            Ok(None)
        }
        Ok(_) => Err(format!("allowed, but the oracle says {expected:?}")),
        Err(refusal) => Err(format!("{}, but the oracle says {expected:?}", refusal.code)),
    }
}

/// A command that a hint names for one fulfillment order is possible.
fn hint_helps(world: &Asked<'_>, refusal: &Refusal) -> Result<(), String> {
    let Some(said) = refusal.hint.as_deref().map(hint) else { return Ok(()) };
    let Some((_, hinted)) = said.split_once("consign ") else { return Ok(()) };
    let words: Vec<&str> = hinted.split(' ').collect();
    let number = words.get(2).and_then(|word| word.rsplit_once("-FO")).and_then(|(_, number)| number.parse().ok());
    let Some(number) = number else { return Ok(()) };
    let target = fo(number);
    let command = match words[..2] {
        ["order", "cancel-request"] => say::cancel_request(target),
        ["order", "request"] => say::request(target, &[]),
        ["order", "progress"] if words.contains(&"--stop") => say::stop_progress(target),
        ["order", "release"] => say::release(target),
        ["order", "fulfill"] => say::fulfill(target, &[]),
        ["order", "revert"] => say::revert(target, &[]),
        ["order", "move-location"] => say::relocate(target, words[4], &[]),
        ["service", "ship"] if words.contains(&"--late") => say::late(number, &[], false),
        ["service", "ship"] => say::ship(target, &[]),
        ["service", "close"] => say::close(target),
        ["service", "progress"] => say::progress(target),
        ["service", "respond"] if words.contains(&"cancellation") => say::accept_cancellation(target),
        ["service", "respond"] => say::accept(target),
        _ => return Ok(()),
    };
    match world.decide(&command) {
        Ok(_) => Ok(()),
        Err(then) => {
            Err(format!("{}: {}, and its hint leads to {}: {hinted}", refusal.code, refusal.message, then.code))
        }
    }
}

/// The actions on the whole order, each with its least command.
fn whole_order(world: &Asked<'_>) -> Result<(), String> {
    let offered = order_actions(&world.order, &world.context);
    for action in [Action::Pay, Action::Edit, Action::Refund, Action::Cancel] {
        let commands = match action {
            Action::Edit => vec![add_one()],
            Action::Refund => {
                let ways = [None, Some(Restock::None)];
                let lines = world.order.line_items.iter();
                lines.flat_map(|line| ways.map(|restock| say::refund(&[line.label()], restock))).collect()
            }
            _ => say::least(action, say::ORDER).into_iter().collect(),
        };
        let mut allowed = false;
        for command in commands {
            match world.decide(&command) {
                Ok(_) => allowed = true,
                Err(refusal) => expect_order_refusal(world, action, refusal.code)?,
            }
        }
        if allowed != offered.contains(&action) {
            return Err(format!("{action}: offered {}, allowed {allowed}", offered.contains(&action)));
        }
    }
    Ok(())
}

fn add_one() -> Said {
    let line = NewLine::of_sku("NEW", 1, Money::ZERO);
    say::whole(Command::Edit { set: Vec::new(), add: vec![line] })
}

/// The rank of an order's refusals, and I12.
fn expect_order_refusal(world: &World, action: Action, code: Code) -> Result<(), String> {
    let order = &world.order;
    let works = || order.fulfillment_orders.iter().map(|work| Seen::new(world, work));
    let locked = works().any(|seen| seen.with_service());
    let asked = works().any(|seen| seen.with_service() && !seen.waits);
    let waits = works().any(|seen| !seen.closed && seen.waits);
    let payable = matches!(order.financial_status.as_str(), "pending" | "authorized" | "partially_paid");
    let live = order.fulfillments.iter().any(|shipment| shipment.status.as_str() == "success");
    let cancelled = order.cancelled_at.is_some();
    let rank: &[(bool, &str)] = match action {
        Action::Pay => &[(cancelled, "order_cancelled"), (!payable, "order_cannot_be_paid")],
        Action::Edit => &[(cancelled, "order_cancelled"), (locked, "locked_by_request")],
        Action::Cancel => &[
            (cancelled, "already_cancelled"),
            (asked, "cancel_request_first"),
            (waits, "legacy_cannot_cancel"),
            (live, "outstanding_fulfillments"),
        ],
        _ => &[(cancelled, "order_cancelled"), (locked, "locked_by_request"), (true, "invalid_quantity")],
    };
    let expected = rank.iter().find(|(holds, _)| *holds).map(|(_, code)| *code);
    let refund = action == Action::Refund && code == Code::InvalidQuantity;
    if expected == Some(code.as_str()) || refund {
        return Ok(());
    }
    Err(format!("{action}: {code}, but the oracle says {expected:?}"))
}
