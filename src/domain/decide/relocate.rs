//! Where work stands and whether it goes on: moving and splitting (T13, T23); beginning with it at a location of the
//! merchant's own, and beginning anew (T28, T25).

use super::choose::{self, choose};
use super::draft::{About, Decision, Draft};
use crate::domain::{
    Action, Code, Context, Fact, FulfillmentOrderNumber, Order, Part, Pick, Refusal, RequestStatus, Stage, Target,
    existing, law,
};

/// Moves work to another location (S42-S45).
pub fn relocate(
    mut draft: Draft<'_>,
    target: Target,
    picks: &[Pick],
    to: &str,
    reason: Option<&str>,
) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let destination = context.locations.find(to)?;
    let asked = choose::Request { picks, ..choose::Request::on(target, Code::FulfillmentOrderClosed) };
    let chosen = choose(&mut draft, &asked, |fulfillment_order, lines| {
        (Action::Move, law::ask_move(order, fulfillment_order, lines, destination, context))
    })?;
    for chosen in &chosen {
        let shipped =
            order.fulfillment_order(chosen.number).map_or(0, |fulfillment_order| fulfillment_order.shipped_quantity());
        let stays_one = chosen.whole && shipped == 0;
        let fact = Fact::LocationChanged {
            from: chosen.location.clone(),
            to: to.to_owned(),
            reason: reason.filter(|reason| !reason.is_empty()).map(str::to_owned),
            lines: chosen.units.clone(),
            part: if stays_one { None } else { Some(draft.order.next_fulfillment_order()?) },
            request_status: chosen.to.request_status.unwrap_or(RequestStatus::Unsubmitted),
        };
        draft.record(About::fulfillment_order(chosen.number), reason, fact);
    }
    Ok(draft.end())
}

/// Work that a service was asked for and has let go stays where it is when the merchant keeps the location: it is as
/// if it had never been requested.
pub fn let_go(order: &Order, context: &Context) -> Decision {
    let mut draft = Draft::new(order, context);
    for work in order.fulfillment_orders.iter().filter(|work| !work.is_closed()) {
        let is_asked = Stage::of(order, work) != Stage::Unfulfilled;
        let leaves = context.locations.get(&work.location).is_some_and(|location| location.former_service.is_some());
        if is_asked && leaves {
            let fact = Fact::LocationChanged {
                from: work.location.clone(),
                to: work.location.clone(),
                reason: None,
                lines: work.remaining_units(),
                part: None,
                request_status: RequestStatus::Unsubmitted,
            };
            draft.record(About::fulfillment_order(work.number), None, fact);
        }
    }
    draft.end()
}

/// Puts units into a fulfillment order of their own.
pub fn split(mut draft: Draft<'_>, number: FulfillmentOrderNumber, picks: &[Pick]) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    existing(order, number)?;
    if picks.is_empty() {
        let refusal = Refusal::new(Code::Usage, "a split needs the units that are to be split off");
        return Err(refusal.hint("name them: --line SKU=QTY"));
    }
    let target = Target::FulfillmentOrder(number);
    let asked = choose::Request { picks, ..choose::Request::on(target, Code::FulfillmentOrderClosed) };
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        (Action::Split, law::ask(Action::Split, order, fulfillment_order, context))
    })?;
    for chosen in &chosen {
        if chosen.whole {
            let name = order.fulfillment_order_name(number);
            let message = format!("these are all units of {name}: a split leaves some behind");
            return Err(Refusal::new(Code::InvalidQuantity, message));
        }
        let part = Part { number: draft.order.next_fulfillment_order()?, lines: chosen.units.clone() };
        draft.record(About::fulfillment_order(chosen.number), None, Fact::FulfillmentOrderSplit { part });
    }
    Ok(draft.end())
}

/// The merchant says that he works on it.
pub fn report_progress(draft: Draft<'_>, target: Target, note: Option<&str>) -> Result<Decision, Refusal> {
    tell_progress(draft, target, Action::ReportProgress, note, &Fact::ProgressReported)
}

/// He takes that back.
pub fn stop_progress(draft: Draft<'_>, target: Target) -> Result<Decision, Refusal> {
    tell_progress(draft, target, Action::StopProgress, None, &Fact::ProgressStopped)
}

fn tell_progress(
    mut draft: Draft<'_>,
    target: Target,
    action: Action,
    note: Option<&str>,
    fact: &Fact,
) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let asked = choose::Request::on(target, Code::FulfillmentOrderClosed);
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        (action, law::ask(action, order, fulfillment_order, context))
    })?;
    for chosen in &chosen {
        draft.record(About::fulfillment_order(chosen.number), note, fact.clone());
    }
    Ok(draft.end())
}

/// Puts work that was not requested into new fulfillment orders.
pub fn replace(mut draft: Draft<'_>, target: Target) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let asked = choose::Request::on(target, Code::FulfillmentOrderClosed);
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        (Action::Replace, law::ask(Action::Replace, order, fulfillment_order, context))
    })?;
    for chosen in &chosen {
        let replacement = Part { number: draft.order.next_fulfillment_order()?, lines: chosen.units.clone() };
        draft.record(About::fulfillment_order(chosen.number), None, Fact::FulfillmentOrderReplaced { replacement });
    }
    Ok(draft.end())
}
