//! Putting fulfillment orders of one location together (T29).

use super::draft::{About, Decision, Draft};
use super::pick::resolve;
use crate::domain::reasons::{self, Asked};
use crate::domain::transition::Verdict;
use crate::domain::{
    Action, Code, Fact, FulfillmentOrder, FulfillmentOrderNumber, FulfillmentOrderUnits, Order, Pick, Refusal,
    RequestStatus, Stage, Target, existing, law,
};

/// The first takes what remains of the others, or these units of it.
pub fn merge(
    mut draft: Draft<'_>,
    first: FulfillmentOrderNumber,
    with: &[FulfillmentOrderNumber],
    picks: &[Pick],
) -> Result<Decision, Refusal> {
    let order = draft.before;
    let first = existing(order, first)?;
    let others = with.iter().map(|number| existing(order, *number)).collect::<Result<Vec<_>, Refusal>>()?;
    let wanted = resolve(order, picks)?;
    let refused = may_merge(&draft, first).err();
    // That there is nothing to take from is the law's answer, but what stands in the way of what was named says more.
    let is_alone = |refusal: &Refusal| refusal.code == Code::NotMergeable && !Stage::of(order, first).is_with_service();
    if let Some(refusal) = refused.clone().filter(|refusal| others.is_empty() || !is_alone(refusal)) {
        return Err(refusal);
    }
    if others.is_empty() {
        let refusal = Refusal::new(Code::Usage, "a merge needs at least two fulfillment orders");
        return Err(refusal.hint("name the one that takes the work first, then the others"));
    }
    for (position, other) in others.iter().enumerate() {
        if other.number == first.number || others[..position].iter().any(|before| before.number == other.number) {
            let message = format!("{} is named twice", order.fulfillment_order_name(other.number));
            return Err(Refusal::new(Code::Usage, message));
        }
        match (may_merge(&draft, other), other.location != first.location) {
            // That it has nothing beside it where it stands is no answer to who wanted it elsewhere.
            (Err(refusal), apart) if !apart || refusal.code != Code::NotMergeable => {
                let code = refused.as_ref().map_or(refusal.code, |refused| refused.code);
                return Err(Refusal { code, ..refusal });
            }
            (_, true) => {
                let names = [first, other].map(|work| order.fulfillment_order_name(work.number));
                let message = format!("{} and {} stand at different locations", names[0], names[1]);
                return Err(Refusal::new(Code::NotMergeable, message));
            }
            (_, false) => {}
        }
    }
    if let Some(refusal) = refused {
        return Err(refusal);
    }
    let mut taken = Vec::new();
    if picks.is_empty() {
        taken.extend(others.iter().flat_map(|other| FulfillmentOrderUnits::all_of(other)));
    }
    for wanted in wanted {
        let there: i64 = others.iter().map(|other| other.remaining_of(wanted.line)).sum();
        let mut left = wanted.quantity.unwrap_or(there);
        if left < 1 || left > there {
            let target = Target::FulfillmentOrder(others[0].number);
            return Err(reasons::invalid_quantity(order, target, (wanted.line, wanted.quantity), there));
        }
        for other in &others {
            let quantity = other.remaining_of(wanted.line).min(left);
            left -= quantity;
            let (fulfillment_order, line) = (other.number, wanted.line);
            taken.push(FulfillmentOrderUnits { fulfillment_order, line, quantity });
        }
    }
    taken.retain(|units| units.quantity > 0);
    let request_status = request_status(order, first, &taken);
    let about = About::fulfillment_order(first.number);
    draft.record(about, None, Fact::FulfillmentOrdersMerged { lines: taken, request_status });
    Ok(draft.end())
}

/// Asks the law about one of them.
fn may_merge(draft: &Draft<'_>, work: &FulfillmentOrder) -> Result<(), Refusal> {
    let (order, context) = (draft.before, draft.context);
    match law::ask(Action::Merge, order, work, context) {
        Verdict::Refused { code, .. } => {
            Err(reasons::refusal(code, Action::Merge, work, &Asked::by(order, context, None)))
        }
        Verdict::Allowed(_) | Verdict::Done => Ok(()),
    }
}

/// What was never requested makes all of it so.
fn request_status(order: &Order, first: &FulfillmentOrder, taken: &[FulfillmentOrderUnits]) -> RequestStatus {
    let fresh = |units: &FulfillmentOrderUnits| {
        let from = order.fulfillment_order(units.fulfillment_order);
        from.is_some_and(|from| from.request_status == RequestStatus::Unsubmitted)
    };
    if taken.iter().any(fresh) { RequestStatus::Unsubmitted } else { first.request_status }
}
