//! Taking work back from a service: cancelling a request, asking for a cancellation, reverting (T6, T7, T10).

use super::choose::{self, choose};
use super::draft::{About, Decision, Draft};
use crate::domain::transition::Verdict;
use crate::domain::{Action, Code, Fact, Hint, NextCommand, Part, Pick, Refusal, RequestStatus, Target, law};

/// Cancels what was not answered yet, and asks the service to cancel what it accepted (S23-S25).
pub fn cancel_request(mut draft: Draft<'_>, target: Target, note: Option<&str>) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let asked = choose::Request::on(target, Code::NothingToCancel);
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        let at_once = law::ask(Action::CancelRequest, order, fulfillment_order, context);
        if matches!(at_once, Verdict::Allowed(_)) {
            return (Action::CancelRequest, at_once);
        }
        (Action::RequestCancellation, law::ask(Action::RequestCancellation, order, fulfillment_order, context))
    })?;
    for chosen in &chosen {
        let now = order
            .fulfillment_order(chosen.number)
            .map_or(RequestStatus::Submitted, |fulfillment_order| fulfillment_order.request_status);
        let request_status = chosen.to.request_status.unwrap_or(now);
        let fact = if chosen.to.replacement {
            let replacement = Part { number: draft.order.next_fulfillment_order()?, lines: chosen.units.clone() };
            Fact::FulfillmentRequestCancelled { request_status, replacement }
        } else {
            Fact::CancellationRequestSubmitted { service: chosen.location.clone(), request_status }
        };
        draft.record(About::fulfillment_order(chosen.number), note, fact);
    }
    Ok(draft.end())
}

/// Back to unfulfilled while a cancellation is asked (S33-S38). The service is not told, and not stopped.
pub fn revert(mut draft: Draft<'_>, target: Target, picks: &[Pick], confirmed: bool) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let asked = choose::Request { picks, ..choose::Request::on(target, Code::NothingToRevert) };
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        (Action::Revert, law::ask(Action::Revert, order, fulfillment_order, context))
    })?;
    for chosen in &chosen {
        let who = context.locations.assigned(&chosen.location).display_name();
        let warning = Hint::Words(format!(
            "reverting does not stop {who}. If {who} ships it anyway, you pay for the product and the shipping."
        ));
        if !draft.warnings.contains(&warning) {
            draft.warnings.push(warning);
        }
    }
    if !confirmed {
        let warnings: Vec<&str> = draft.warnings.iter().map(Hint::words).collect();
        let message = format!("not confirmed: {}", warnings.join(" "));
        let hint = NextCommand::take(Action::Revert, order.name_of(target)).after("ask the service first, then");
        return Err(Refusal::new(Code::ConfirmationRequired, message.trim_end_matches('.')).hint(hint));
    }
    for chosen in &chosen {
        let replacement = Part { number: draft.order.next_fulfillment_order()?, lines: chosen.units.clone() };
        let request_status = chosen.to.request_status.unwrap_or(RequestStatus::CancellationRequested);
        draft.record(
            About::fulfillment_order(chosen.number),
            None,
            Fact::RevertedToUnfulfilled { request_status, replacement },
        );
    }
    Ok(draft.end())
}
