//! Holds: whose they are, what they split off, and what comes back when they go.

use consign::domain::{
    Command, Decision, Event, Fact, FulfillmentOrder, FulfillmentOrderNumber, Hold, HoldNumber, Order, evolve,
};

use crate::oracle::Seen;
use crate::say::{self, ORDER, Said, fo};
use crate::world::World;

/// Judges what a step did to holds, event by event.
pub fn judge(before: &World, said: &Said, decision: &Decision, after: &World) -> Result<(), String> {
    let mut now = before.order.clone();
    for event in &decision.events {
        let was = now.clone();
        now = evolve(Some(now), event).map_err(|wrong| format!("I17: {wrong:?}"))?;
        for work in &now.fulfillment_orders {
            let right = match (&event.fact, was.fulfillment_order(work.number)) {
                (Fact::PlacedOnHold { .. }, Some(old)) if event.fulfillment_order == Some(work.number) => {
                    placed(before, said, event, (old, work), &now)
                }
                (Fact::HoldReleased { hold, .. }, Some(old)) if event.fulfillment_order == Some(work.number) => {
                    released(*hold, (&was, old), (&now, work))
                }
                (_, Some(_)) if work.is_closed() => work.holds.is_empty(),
                (_, Some(old)) => old.holds == work.holds,
                // What a hold splits off is not held, any other part is held as the whole was.
                (Fact::PlacedOnHold { .. }, None) => work.holds.is_empty(),
                (_, None) => inherited(&was, event, work),
            };
            if !right {
                return Err(format!("the holds of {work:?} after {event:?}"));
            }
        }
    }
    let all = Command::Release { holds: Vec::new() };
    if (said.target, &said.command) == (ORDER, &all) {
        together(before, after)?;
    }
    if now != after.order {
        return Err("I17: replaying the events gives another order".to_owned());
    }
    numbers(before, after)
}

type WasAndIs<'a> = (&'a FulfillmentOrder, &'a FulfillmentOrder);

/// One hold more, by who asked, and as many units as were named.
fn placed(before: &World, said: &Said, event: &Event, (was, is): WasAndIs<'_>, now: &Order) -> bool {
    let Command::Hold { handle, reason, lines, .. } = &said.command else { return false };
    let Fact::PlacedOnHold { rest, .. } = &event.fact else { return false };
    let Some((new, old)) = is.holds.split_last() else { return false };
    let whole = |work: &FulfillmentOrder| work.remaining_quantity();
    let split_off = rest.as_ref().and_then(|rest| now.fulfillment_order(rest.number));
    let all_there = whole(was) == whole(is) + split_off.map_or(0, whole);
    let stays = is.shipped_quantity() == was.shipped_quantity() && is.request_status == was.request_status;
    old == was.holds
        && (&new.handle, new.reason, &new.by) == (handle, *reason, &before.context.app)
        && new.held_at == event.at
        && all_there
        && stays
        && (rest.is_none() || !lines.is_empty() && is.rest_of_hold == rest.as_ref().map(|rest| rest.number))
        && split_off.is_none_or(|rest| rest.location == was.location && rest.holds.is_empty())
}

/// One hold less; with the last one what a hold had split off comes back, if nothing happened to it.
fn released(
    number: HoldNumber,
    (before, was): (&Order, &FulfillmentOrder),
    (now, is): (&Order, &FulfillmentOrder),
) -> bool {
    let left: Vec<Hold> = was.holds.iter().filter(|hold| hold.number != number).cloned().collect();
    let rest = was.rest_of_hold.and_then(|rest| before.fulfillment_order(rest)).filter(|_| left.is_empty());
    let joins = rest.filter(|rest| {
        let shipped = before.fulfillments.iter().any(|shipment| shipment.is_from(rest.number));
        let untouched = rest.requests.is_empty() && rest.holds.is_empty() && !rest.progress_reported && !shipped;
        rest.remaining_quantity() > 0 && rest.location == was.location && untouched
    });
    let back = joins.map_or(0, FulfillmentOrder::remaining_quantity);
    let emptied = |rest: &FulfillmentOrder| {
        let rest = now.fulfillment_order(rest.number);
        rest.is_some_and(|rest| rest.merged_into == Some(is.number) && rest.lines.iter().all(|line| line.quantity == 0))
    };
    left.len() + 1 == was.holds.len()
        && left == is.holds
        && is.request_status == was.request_status
        && is.remaining_quantity() == was.remaining_quantity() + back
        && joins.is_none_or(emptied)
        && (!left.is_empty() || is.rest_of_hold.is_none())
}

/// A part that another command made is held as the whole was, with numbers of its own.
fn inherited(was: &Order, event: &Event, made: &FulfillmentOrder) -> bool {
    let from = event.fulfillment_order.and_then(|number| was.fulfillment_order(number));
    let plain = |(number, hold): (u32, &Hold)| Hold { number: say::number(number), ..hold.clone() };
    let expected: Vec<Hold> = from.map_or_else(Vec::new, |from| (1..).zip(&from.holds).map(plain).collect());
    made.holds == expected
}

/// Once everything is released, nothing that holds had split off and nothing else happened to is left apart.
fn together(before: &World, after: &World) -> Result<(), String> {
    let splits = before.order.fulfillment_orders.iter().filter_map(|work| Some((work, work.rest_of_hold?)));
    for (work, rest) in splits {
        let (Some(was), Some(now)) = (before.order.fulfillment_order(rest), after.order.fulfillment_order(rest)) else {
            return Err(format!("FO{rest} is not there"));
        };
        let shipped = before.order.fulfillments.iter().any(|shipment| shipment.is_from(rest));
        let untouched = was.location == work.location && was.requests.is_empty() && !was.progress_reported && !shipped;
        if untouched && !was.is_closed() && now.merged_into != Some(work.number) {
            return Err(format!("FO{rest} did not come back to FO{}", work.number));
        }
    }
    Ok(())
}

/// No number of a hold comes twice.
fn numbers(before: &World, after: &World) -> Result<(), String> {
    for work in &after.order.fulfillment_orders {
        let Some(was) = before.order.fulfillment_order(work.number) else { continue };
        let highest = was.holds.iter().map(|hold| hold.number).max().max(was.last_hold);
        let is_new = |hold: &&Hold| was.hold(hold.number).is_none();
        if work.holds.iter().filter(is_new).any(|hold| Some(hold.number) <= highest) {
            return Err(format!("FO{}: a number of a hold came again: {:?}", work.number, work.holds));
        }
    }
    Ok(())
}

/// What the law says of holds with a handle, of all and of a part; of those without one it is asked elsewhere.
pub fn offers(world: &World, number: FulfillmentOrderNumber) -> Result<(), String> {
    let Some(work) = world.order.fulfillment_order(number) else { return Ok(()) };
    let seen = Seen::new(world, work);
    let line = work.lines.iter().find(|line| line.remaining > 0).or(work.lines.first());
    let sku = line.and_then(|line| world.order.line(line.line)).map_or("TEE", |line| line.label());
    let one = format!("{sku}=1");
    for lines in [&[][..], &[one.as_str()]] {
        let answer = world.decide(&say::hold_as(fo(number.get()), "x", lines));
        let code = answer.err().map(|refusal| refusal.code.to_string());
        let expected = seen.hold_as("x", !lines.is_empty());
        if code.as_deref() != expected {
            return Err(format!("hold of {lines:?} on FO{number}: {code:?}, not {expected:?}"));
        }
    }
    Ok(())
}
