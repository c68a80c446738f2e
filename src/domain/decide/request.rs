//! Requests for fulfillment: by the merchant, and by the system when an order is paid (T3, S5-S7, S17-S19).

use super::choose::{self, Chosen, choose, rest_of};
use super::draft::{About, Decision, Draft};
use crate::domain::transition::Verdict;
use crate::domain::{Action, Actor, Code, Fact, Part, Pick, Refusal, RequestStatus, Target, law};

/// The merchant requests fulfillment.
pub fn request(
    mut draft: Draft<'_>,
    target: Target,
    picks: &[Pick],
    note: Option<&str>,
    notify_customer: bool,
) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let asked = choose::Request { picks, ..choose::Request::on(target, Code::NothingToRequest) };
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        (Action::RequestFulfillment, law::ask(Action::RequestFulfillment, order, fulfillment_order, context))
    })?;
    for chosen in &chosen {
        submit(&mut draft, chosen, note, notify_customer)?;
    }
    Ok(draft.end())
}

/// The system requests what a paid order still waits to be requested for; of any other order, nothing.
///
/// # Errors
/// `invalid_quantity` if the order can have no more parts; no rule of the law.
pub fn auto_fulfill(draft: Draft<'_>) -> Result<Decision, Refusal> {
    if law::is_paid(&draft.order) { auto_request(draft) } else { Ok(draft.end()) }
}

/// The system requests everything that can be requested and never was (S7, S18).
///
/// # Errors
/// As [`auto_fulfill`].
pub fn auto_request(mut draft: Draft<'_>) -> Result<Decision, Refusal> {
    let actor = std::mem::replace(&mut draft.actor, Actor::System);
    let order = draft.order.clone();
    for fulfillment_order in
        order.fulfillment_orders.iter().filter(|fulfillment_order| !fulfillment_order.requested_before)
    {
        let Verdict::Allowed(to) = law::ask(Action::RequestFulfillment, &order, fulfillment_order, draft.context)
        else {
            continue;
        };
        let chosen = Chosen {
            number: fulfillment_order.number,
            location: fulfillment_order.location.clone(),
            action: Action::RequestFulfillment,
            to,
            units: fulfillment_order.remaining_units(),
            whole: true,
        };
        submit(&mut draft, &chosen, None, false)?;
    }
    draft.actor = actor;
    Ok(draft.end())
}

/// Sends one request; units that are not part of it go to a fulfillment order of their own.
fn submit(draft: &mut Draft<'_>, chosen: &Chosen, note: Option<&str>, notify_customer: bool) -> Result<(), Refusal> {
    let fulfillment_order = draft.order.fulfillment_order(chosen.number).expect("it was chosen from this order");
    let rest = match chosen.whole {
        true => None,
        false => Some(Part {
            number: draft.order.next_fulfillment_order()?,
            lines: rest_of(fulfillment_order, &chosen.units),
        }),
    };
    let (service, lines) = (chosen.location.clone(), chosen.units.clone());
    let legacy = draft.context.locations.assigned(&chosen.location).place().is_legacy();
    if legacy {
        let about =
            About { fulfillment_order: Some(chosen.number), fulfillment: Some(draft.order.next_fulfillment()?) };
        draft.record(about, note, Fact::FulfillmentPending { service, lines, rest, notify_customer });
    } else {
        let request_status = chosen.to.request_status.unwrap_or(RequestStatus::Submitted);
        let fact = Fact::FulfillmentRequestSubmitted { service, lines, rest, request_status, notify_customer };
        draft.record(About::fulfillment_order(chosen.number), note, fact);
    }
    Ok(())
}
