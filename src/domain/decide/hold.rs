//! Whether work may go on: holding it back, whole or in part, and letting it go on (T21).

use super::choose::{self, candidates, choose, rest_of};
use super::draft::{About, Decision, Draft};
use super::pick::resolve;
use crate::domain::reasons;
use crate::domain::{
    Action, Code, Fact, FulfillmentOrder, FulfillmentOrderNumber, FulfillmentOrderUnits, Hold, HoldHandle, HoldReason,
    HoldReference, NextCommand, Order, Part, Pick, Refusal, RequestStatus, Target, existing, ids, law,
};

/// A hold that is to be placed.
pub struct Placing<'a> {
    pub picks: &'a [Pick],
    pub handle: &'a HoldHandle,
    pub reason: HoldReason,
    pub note: Option<&'a str>,
}

/// Holds work back. Where a part is meant, the rest of the units go to a fulfillment order of their own.
pub fn hold(mut draft: Draft<'_>, target: Target, placing: &Placing<'_>) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let Placing { picks, handle, reason, note } = *placing;
    let nothing = Code::FulfillmentOrderClosed;
    let asked = choose::Request { picks, handle: handle.as_str(), ..choose::Request::on(target, nothing) };
    has_so_many(order, &asked)?;
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        (Action::Hold, law::ask_hold(order, fulfillment_order, handle, !picks.is_empty(), context))
    })?;
    for chosen in &chosen {
        let held = existing(order, chosen.number)?;
        let (hold, left) = (held.next_hold()?, rest_of(held, &chosen.units));
        let (lines, rest) = match left.is_empty() {
            true => (Vec::new(), None),
            false => (chosen.units.clone(), Some(Part { number: draft.order.next_fulfillment_order()?, lines: left })),
        };
        let (handle, by) = (handle.clone(), context.app.clone());
        let fact = Fact::PlacedOnHold { hold, handle, reason, by, lines, rest };
        draft.record(About::fulfillment_order(chosen.number), note, fact);
    }
    Ok(draft.end())
}

/// Whether there are as many units as were named: of a hold this is asked before anything else. Where all is closed,
/// that is what stands in the way.
fn has_so_many(order: &Order, asked: &choose::Request<'_>) -> Result<(), Refusal> {
    if asked.picks.is_empty() {
        return Ok(());
    }
    let works = candidates(order, asked)?;
    for wanted in resolve(order, asked.picks)? {
        let there: i64 = works.iter().map(|work| work.remaining_of(wanted.line)).sum();
        let too_many = |quantity| quantity > there && !works.iter().all(|work| work.is_closed());
        if wanted.quantity.is_some_and(|quantity| quantity < 1 || too_many(quantity)) {
            return Err(reasons::invalid_quantity(order, asked.target, (wanted.line, wanted.quantity), there));
        }
    }
    Ok(())
}

/// Takes holds away: these, or all of them.
pub fn release(mut draft: Draft<'_>, target: Target, named: &[HoldReference]) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let asked = choose::Request::on(target, Code::NotOnHold);
    let is_meant = |work: &FulfillmentOrder, hold: &Hold| {
        named.is_empty() || named.iter().any(|name| names(name, order, work, hold))
    };
    if !named.is_empty() {
        let works = candidates(order, &asked)?;
        are_there(order, &works, target, named)?;
        are_of_one_holder(order, &works, named)?;
    }
    let chosen = choose(&mut draft, &asked, |work, _| {
        let any = work.holds.iter().any(|hold| is_meant(work, hold));
        (Action::ReleaseHold, law::ask_release(order, work, any, context))
    })?;
    // The newest first: what a hold had split off may have been held in part, too, and comes back when that joined it.
    for work in chosen.iter().rev().filter_map(|chosen| order.fulfillment_order(chosen.number)) {
        for hold in work.holds.iter().filter(|hold| is_meant(work, hold)) {
            let joined = joined(&draft.order, work.number);
            let fact = Fact::HoldReleased { hold: hold.number, handle: hold.handle.clone(), joined };
            draft.record(About::fulfillment_order(work.number), None, fact);
        }
    }
    Ok(draft.end())
}

/// Whether each hold that was named lies on one of the fulfillment orders. Where none of them is held at all, that is what
/// stands in the way.
fn are_there(
    order: &Order,
    works: &[&FulfillmentOrder],
    target: Target,
    named: &[HoldReference],
) -> Result<(), Refusal> {
    let lies_on =
        |name: &HoldReference, work: &FulfillmentOrder| work.holds.iter().any(|hold| names(name, order, work, hold));
    let missing = named.iter().find(|name| !works.iter().any(|work| lies_on(name, work)));
    match missing.filter(|_| works.iter().any(|work| work.is_held())) {
        Some(missing) => {
            let message = format!("{} has no hold {}", order.name_of(target), spelled(missing));
            let show = NextCommand::ShowOrder { order: order.name.clone() };
            Err(Refusal::new(Code::NotOnHold, message).hint(show))
        }
        None => Ok(()),
    }
}

/// Whether each handle that was named is that of one holder: of two it does not say whose hold is meant, and their ids do.
fn are_of_one_holder(order: &Order, works: &[&FulfillmentOrder], named: &[HoldReference]) -> Result<(), Refusal> {
    let held = || works.iter().flat_map(|work| work.holds.iter().map(|hold| (*work, hold)));
    for name in named {
        let meant: Vec<_> = held().filter(|(work, hold)| names(name, order, work, hold)).collect();
        if meant.windows(2).any(|two| matches!(two, [(_, one), (_, other)] if one.by != other.by)) {
            let id = |work: &FulfillmentOrder, hold: &Hold| hold.id(ids::part_id(order.id, work.number));
            let told = meant.iter().map(|(work, hold)| format!("{} of {}", id(work, hold), hold.holder()));
            let told: Vec<String> = told.collect();
            let message = format!("several have a hold {} there: {}", spelled(name), told.join(", "));
            return Err(Refusal::new(Code::Usage, message).hint("name the hold by its id"));
        }
    }
    Ok(())
}

/// Whether a hold is the one that was named. What is typed is a handle first: an id is meant only where none of the
/// holds there has it for its handle.
fn names(name: &HoldReference, order: &Order, work: &FulfillmentOrder, hold: &Hold) -> bool {
    let id = hold.id(ids::part_id(order.id, work.number));
    match name {
        HoldReference::Id(named) => *named == id,
        HoldReference::Typed(text) if work.holds.iter().any(|hold| hold.handle.as_str() == text) => {
            hold.handle.as_str() == text
        }
        HoldReference::Typed(text) => *text == id.to_string(),
    }
}

fn spelled(name: &HoldReference) -> String {
    match name {
        HoldReference::Id(id) => id.to_string(),
        HoldReference::Typed(handle) if handle.is_empty() => "without a handle".to_owned(),
        HoldReference::Typed(text) => text.clone(),
    }
}

/// The units that come back when the next hold of a fulfillment order goes: none while another one stays, or where what a
/// hold had split off has a life of its own by now.
fn joined(order: &Order, number: FulfillmentOrderNumber) -> Vec<FulfillmentOrderUnits> {
    let held = order.fulfillment_order(number).filter(|held| held.holds.len() == 1);
    let rest = held.and_then(|held| {
        let rest = order.fulfillment_order(held.rest_of_hold?)?;
        (rest.location == held.location && is_untouched(order, rest)).then_some(rest)
    });
    rest.map_or_else(Vec::new, FulfillmentOrderUnits::all_of)
}

/// Whether nothing happened to what a hold split off: it is open, was never requested, is not held, not worked on, and
/// nothing was shipped from it.
fn is_untouched(order: &Order, rest: &FulfillmentOrder) -> bool {
    !rest.is_closed()
        && rest.request_status == RequestStatus::Unsubmitted
        && rest.requests.is_empty()
        && !rest.is_held()
        && !rest.progress_reported
        && !order.fulfillments.iter().any(|shipment| shipment.is_from(rest.number))
}
