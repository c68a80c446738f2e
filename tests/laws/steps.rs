//! What every accepted command must respect: the journal, the stock, and who may touch what.

use consign::domain::{
    Actor, By, Command, Decision, Event, EventType as E, Fact, FulfillmentOrder, FulfillmentOrderNumber,
    FulfillmentState as F, Names, Order, Place, Target, evolve, sentence,
};

use crate::oracle::{Seen, shipped_from};
use crate::say::Said;
use crate::shelf;
use crate::told;
use crate::world::World;
use crate::{held, ids};

/// Judges one step.
pub fn judge(before: &World, said: &Said, decision: &Decision, after: &World) -> Result<(), String> {
    let command = &said.command;
    journal(before, decision, after)?;
    events(command, decision)?;
    actors(before, command, decision)?;
    skipped(before, said, decision)?;
    shelf::judge(before, said, decision, after)?;
    for event in &decision.events {
        shipment(before, event)?;
    }
    for work in &before.order.fulfillment_orders {
        continuity(before, work, &after.order)?;
    }
    moot(decision, after)?;
    moved(before, decision, after)?;
    legacy(before, after)?;
    told::details(before, command, after)?;
    told::quantities(before, decision)?;
    told::closed(before, command, decision, after)?;
    told::deadlines(before, said, after)?;
    told::progress(before, decision, after)?;
    replaced(decision, after)?;
    merged(before, decision, after)?;
    held::judge(before, said, decision, after)?;
    ids::judge(before, decision)?;
    locked(before, command)
}

/// I14, I17: seq without gaps, and the events make the state.
fn journal(before: &World, decision: &Decision, after: &World) -> Result<(), String> {
    let mut replayed = before.order.clone();
    let names = Names { order: &after.order.name, locations: &after.context.locations, lines: &after.order.line_items };
    for (event, seq) in decision.events.iter().zip(before.context.next_seq..) {
        if event.seq != seq || event.at != before.context.now {
            return Err(format!("event {} should be {seq}", event.seq));
        }
        replayed = evolve(Some(replayed), event).map_err(|wrong| format!("I17: {wrong:?}"))?;
        let said = sentence(event, &names);
        if !said.ends_with('.') || said.contains("  ") || said.contains('?') || said.contains(" : ") {
            return Err(format!("badly said: {said}"));
        }
    }
    if replayed != decision.after {
        return Err("I17: replaying the events gives another order".to_owned());
    }
    if decision.events.is_empty() && before.order != after.order {
        return Err("it changed without an event".to_owned());
    }
    Ok(())
}

/// Which events a command writes, one for each fulfillment order acted on, in order of number; I16.
fn events(command: &Command, decision: &Decision) -> Result<(), String> {
    let requests: &[E] = &[E::FulfillmentRequestSubmitted, E::FulfillmentPending];
    let first: &[E] = match command {
        Command::Pay => &[E::OrderPaid],
        Command::Request { .. } | Command::AutoRequest => requests,
        Command::Fulfill { .. } => &[E::FulfillmentCreated, E::MarkedAsFulfilled],
        Command::CancelRequest { .. } => &[E::FulfillmentRequestCancelled, E::CancellationRequestSubmitted],
        Command::Revert { .. } => &[E::RevertedToUnfulfilled],
        Command::Move { .. } => &[E::LocationChanged],
        Command::Split { .. } => &[E::FulfillmentOrderSplit],
        Command::Hold { .. } => &[E::PlacedOnHold],
        Command::Release { .. } => &[E::HoldReleased],
        Command::Merge { .. } => &[E::FulfillmentOrdersMerged],
        Command::ReportProgress { .. } => &[E::ProgressReported],
        Command::StopProgress => &[E::ProgressStopped],
        Command::Replace => &[E::FulfillmentOrderReplaced],
        Command::SetDeadline { .. } => &[E::DeadlineSet],
        Command::CloseOrder => &[E::OrderClosed],
        Command::ReopenOrder => &[E::OrderReopened],
        Command::Edit { .. } => &[E::OrderEdited],
        Command::SetDetails(_) => &[E::OrderChanged],
        Command::Refund { .. } => &[E::OrderRefunded],
        Command::Cancel { .. } => &[E::OrderCancelled],
        Command::Respond { accept: true, .. } => &[E::FulfillmentRequestAccepted, E::CancellationRequestAccepted],
        Command::Respond { accept: false, .. } => &[E::FulfillmentRequestRejected, E::CancellationRequestRejected],
        Command::Ship { .. } => &[E::FulfillmentCreated],
        Command::ShipLate { .. } => &[E::LateShipmentReported],
        Command::Progress { .. } => &[E::FulfillmentOpen],
        Command::Close { .. } => &[E::FulfillmentServiceFailedToComplete, E::FulfillmentFailed],
        Command::Track { .. } => &[E::TrackingUpdated],
        Command::AddShipmentEvent { .. } => &[E::ShipmentEventAdded],
        Command::CancelFulfillment { .. } => &[E::FulfillmentCancelled],
    };
    let then: &[E] = match command {
        Command::Pay => requests,
        Command::Ship { .. } => &[E::CancellationRequestMoot, E::CustomerNotified],
        Command::Fulfill { .. } | Command::Track { .. } => &[E::CustomerNotified],
        Command::Cancel { .. } => &[E::OrderRefunded],
        _ => &[],
    };
    let may_be_silent = matches!(
        command,
        Command::AutoRequest
            | Command::Edit { .. }
            | Command::SetDetails(_)
            | Command::SetDeadline { .. }
            | Command::CloseOrder
            | Command::ReopenOrder
            | Command::Progress { .. }
            | Command::CancelFulfillment { .. }
            | Command::Track { .. }
    );
    let kinds: Vec<E> = decision.events.iter().map(|event| event.fact.event_type()).collect();
    let strange = kinds.iter().find(|kind| !first.contains(kind) && !then.contains(kind));
    if let Some(strange) = strange {
        return Err(format!("{strange} is not an event of this command"));
    }
    let leads = kinds.first().is_some_and(|kind| first.contains(kind) || kind == &E::CustomerNotified);
    let silent = may_be_silent && kinds.is_empty();
    if !leads && !silent {
        return Err(format!("its events are {kinds:?}"));
    }
    for kind in first.iter().chain(then).filter(|kind| **kind != E::CustomerNotified) {
        let of_kind = decision.events.iter().filter(|event| event.fact.event_type() == *kind);
        let about: Vec<_> = of_kind.map(|event| (event.fulfillment_order, event.fulfillment)).collect();
        if !about.windows(2).all(|pair| if *kind == E::HoldReleased { pair[0] >= pair[1] } else { pair[0] < pair[1] }) {
            return Err(format!("{kind} is told of {about:?}"));
        }
    }
    Ok(())
}

/// Who acted: the merchant, the one service that owns the location, or the system for automatic requests.
fn actors(before: &World, command: &Command, decision: &Decision) -> Result<(), String> {
    let services = matches!(
        command,
        Command::Respond { .. }
            | Command::Ship { .. }
            | Command::ShipLate { .. }
            | Command::Progress { .. }
            | Command::Close { .. }
    );
    for event in &decision.events {
        let kind = event.fact.event_type();
        let requested = matches!(kind, E::FulfillmentRequestSubmitted | E::FulfillmentPending);
        let automatic = matches!(command, Command::Pay | Command::AutoRequest) && requested;
        let right = match &event.actor {
            Actor::System => automatic,
            Actor::Merchant => !services && !automatic,
            Actor::Service(handle) => {
                let location = before.context.locations.get(handle).is_some_and(|found| found.service.is_some());
                let at = event.fulfillment_order.and_then(|number| before.order.fulfillment_order(number));
                location && at.is_none_or(|work| work.location == *handle) && !automatic
            }
        };
        if !right {
            return Err(format!("{} did {kind}", event.actor));
        }
    }
    Ok(())
}

/// Nothing is skipped where one is named; no closed one is ever skipped, nor one that was acted on.
fn skipped(before: &World, said: &Said, decision: &Decision) -> Result<(), String> {
    let numbers: Vec<FulfillmentOrderNumber> =
        decision.skipped.iter().map(|skipped| skipped.fulfillment_order).collect();
    let wrong = |what: &str| Err(format!("skipped {numbers:?}: {what}"));
    if !numbers.windows(2).all(|pair| pair[0] < pair[1]) {
        return wrong("out of order");
    }
    if !numbers.is_empty() && said.target != Target::Order {
        return wrong("but one was named");
    }
    let closed = |number: &FulfillmentOrderNumber| {
        before.order.fulfillment_order(*number).is_none_or(FulfillmentOrder::is_closed)
    };
    if numbers.iter().any(closed) {
        return wrong("closed");
    }
    let acted =
        |number: &FulfillmentOrderNumber| decision.events.iter().any(|event| event.fulfillment_order == Some(*number));
    if numbers.iter().any(acted) { wrong("acted on") } else { Ok(()) }
}

/// I13: who ships from where.
fn shipment(before: &World, event: &Event) -> Result<(), String> {
    let (Fact::FulfillmentCreated(shipment) | Fact::MarkedAsFulfilled(shipment)) = &event.fact else { return Ok(()) };
    let place = before.place_of(&shipment.location);
    for units in &shipment.lines {
        let work = before.order.fulfillment_order(units.fulfillment_order).expect("it was there before");
        let seen = Seen::new(before, work);
        let right = match shipment.by {
            By::Merchant => {
                !seen.with_service() && matches!(place, Place::Merchant | Place::Single | Place::LegacySingle)
            }
            By::Service => seen.with_service() && work.request_status.as_str() != "submitted",
        };
        if !right || work.location != shipment.location || work.is_held() || units.quantity < 1 {
            return Err(format!("I13: {:?} ships {units:?} of {work:?}", shipment.by));
        }
    }
    let marked = matches!(event.fact, Fact::MarkedAsFulfilled(_));
    let mark = shipment.by == By::Merchant && place != Place::Merchant;
    if marked == mark { Ok(()) } else { Err("S48: marked as fulfilled or not?".to_owned()) }
}

/// Numbers are never reused, what is closed stays closed, what was asked and answered stays so.
fn continuity(before: &World, work: &FulfillmentOrder, after: &Order) -> Result<(), String> {
    let number = work.number;
    let wrong = |what: &str| Err(format!("FO{number}: {what}"));
    let Some(now) = after.fulfillment_order(number) else { return wrong("it is gone") };
    if work.is_closed() && !now.is_closed() {
        return wrong("it was closed and is open again");
    }
    if now.replaces != work.replaces || (work.requested_before && !now.requested_before) {
        return wrong("its past changed");
    }
    let asked = work.requests.iter().zip(&now.requests).all(|(before, now)| {
        let answered = before.reply.is_none() || before.reply == now.reply;
        answered && (before.kind, before.sent_at, &before.message) == (now.kind, now.sent_at, &now.message)
    });
    if !asked || now.requests.len() < work.requests.len() {
        return wrong("I7: what was asked or answered changed");
    }
    let back = |order: &Order| {
        let of = |work: &FulfillmentOrder| work.lines.iter().map(|line| (line.taken_back, line.late_shipped)).collect();
        order.fulfillment_order(number).map_or_else(Vec::new, of)
    };
    let lowered = back(&before.order).into_iter().zip(back(after)).any(|(was, is)| was.0 > is.0 || was.1 > is.1);
    if lowered { wrong("units taken back were forgotten") } else { Ok(()) }
}

/// I11: shipped units stay where they were, moved ones stand at the destination.
fn moved(before: &World, decision: &Decision, after: &World) -> Result<(), String> {
    for event in &decision.events {
        let Fact::LocationChanged { from, to, lines, part, .. } = &event.fact else { continue };
        let Some(number) = event.fulfillment_order else { return Err("I11: it names nothing that moved".to_owned()) };
        let (Some(was), Some(is)) = (before.order.fulfillment_order(number), after.order.fulfillment_order(number))
        else {
            return Err("I11: what moved is not there".to_owned());
        };
        let carrier = after.order.fulfillment_order(part.unwrap_or(number));
        let carried = carrier.is_some_and(|carrier| {
            carrier.location == *to
                && carrier.request_status.as_str() == "unsubmitted"
                && carrier.remaining_units() == *lines
        });
        let shipped = shipped_from(&before.order, number) == shipped_from(&after.order, number);
        let stays = if part.is_none() { shipped_from(&before.order, number) == 0 } else { is.location == *from };
        if !carried || !shipped || !stays || was.location != *from || Seen::new(before, was).with_service() {
            return Err(format!("I11: {event:?} gave {carrier:?}"));
        }
    }
    Ok(())
}

/// What is replaced is closed, with what was shipped from it; the new one is like it was.
fn replaced(decision: &Decision, after: &World) -> Result<(), String> {
    for event in &decision.events {
        let Fact::FulfillmentOrderReplaced { replacement } = &event.fact else { continue };
        let old = event.fulfillment_order.and_then(|number| after.order.fulfillment_order(number));
        let new = after.order.fulfillment_order(replacement.number);
        let (Some(old), Some(new)) = (old, new) else { return Err("what was replaced is not there".to_owned()) };
        let right = old.is_closed()
            && new.replaces == Some(old.number)
            && new.request_status.as_str() == "unsubmitted"
            && new.location == old.location
            && new.remaining_units() == replacement.lines;
        if !right {
            return Err(format!("{event:?} gave {old:?} and {new:?}"));
        }
    }
    Ok(())
}

/// What took the work of others holds it; an emptied one names it, and its request status is what it was.
fn merged(before: &World, decision: &Decision, after: &World) -> Result<(), String> {
    for event in &decision.events {
        let Fact::FulfillmentOrdersMerged { lines, .. } = &event.fact else { continue };
        let number = event.fulfillment_order.ok_or("it names nothing that took the work")?;
        let all = |order: &Order| order.fulfillment_order(number).map_or(0, FulfillmentOrder::remaining_quantity);
        let taken: i64 = lines.iter().map(|units| units.quantity).sum();
        if all(&after.order) != all(&before.order) + taken {
            return Err(format!("FO{number} took {taken}, and holds {}", all(&after.order)));
        }
        let mut fresh = false;
        for units in lines {
            let work = |world: &World| world.order.fulfillment_order(units.fulfillment_order).cloned();
            let (Some(was), Some(is)) = (work(before), work(after)) else { return Err("one is gone".to_owned()) };
            let seen = Seen::new(before, &was);
            fresh |= was.request_status.as_str() == "unsubmitted";
            let right = was.request_status == is.request_status
                && !seen.with_service()
                && !seen.held()
                && !seen.worked_on()
                && is.merged_into == is.is_closed().then_some(number)
                && before.order.fulfillment_order(number).is_some_and(|into| into.location == was.location);
            if !right {
                return Err(format!("{event:?} of {was:?} left {is:?}"));
            }
        }
        let status = |world: &World| world.order.fulfillment_order(number).map(|work| work.request_status.as_str());
        let expected = if fresh { Some("unsubmitted") } else { status(before) };
        if status(after) != expected {
            return Err(format!("FO{number} is {:?} after a merge", status(after)));
        }
    }
    Ok(())
}

/// A cancellation request is moot once nothing remains, and not before.
fn moot(decision: &Decision, after: &World) -> Result<(), String> {
    let moot = decision.events.iter().filter(|event| event.fact.event_type() == E::CancellationRequestMoot);
    let works = moot.filter_map(|event| after.order.fulfillment_order(event.fulfillment_order?));
    let open = works.into_iter().find(|work| !work.is_closed());
    open.map_or(Ok(()), |work| Err(format!("FO{} is open, and its cancellation is said to be moot", work.number)))
}

/// I22: a shipment goes pending, open, success or failure, and may be cancelled after success; never back.
fn legacy(before: &World, after: &World) -> Result<(), String> {
    for now in &after.order.fulfillments {
        let was = before.order.fulfillment(now.number).map(|shipment| shipment.status);
        let right = match (was, now.status) {
            (None, F::Pending | F::Success) => true,
            (Some(F::Pending), F::Open | F::Success | F::Failure) => true,
            (Some(F::Open), F::Success | F::Failure) => true,
            (Some(F::Success), F::Cancelled) => true,
            (Some(was), is) => was == is,
            (None, _) => false,
        };
        if !right {
            return Err(format!("I22: F{} went from {was:?} to {}", now.number, now.status));
        }
    }
    Ok(())
}

/// I12: while anything is with a service, the order is neither edited nor cancelled.
fn locked(before: &World, command: &Command) -> Result<(), String> {
    let locking = matches!(command, Command::Edit { .. } | Command::Cancel { .. });
    let with_service = before.order.fulfillment_orders.iter().any(|work| Seen::new(before, work).with_service());
    if locking && with_service { Err("I12: it was locked".to_owned()) } else { Ok(()) }
}
