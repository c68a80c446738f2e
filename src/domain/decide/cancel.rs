//! Taking work back from a service: cancelling a request, asking for a cancellation, reverting (T6, T7, T10).

use super::choose::{self, choose};
use super::story::{About, Decision, Story};
use crate::domain::transition::Verdict;
use crate::domain::{Action, Code, Fact, Hint, NextCommand, Part, Pick, Refusal, RequestStatus, Target, law};

/// Cancels what was not answered yet, and asks the service to cancel what it accepted (S23-S25).
pub fn cancel_request(mut story: Story<'_>, target: Target, note: Option<&str>) -> Result<Decision, Refusal> {
    let (order, context) = (story.before, story.context);
    let asked = choose::Request { target, picks: &[], service: None, nothing: Code::NothingToCancel };
    let chosen = choose(&mut story, &asked, |work, _| {
        let at_once = law::ask(Action::CancelRequest, order, work, context);
        if matches!(at_once, Verdict::Allowed(_)) {
            return (Action::CancelRequest, at_once);
        }
        (Action::RequestCancellation, law::ask(Action::RequestCancellation, order, work, context))
    })?;
    for chosen in &chosen {
        let now = order.fulfillment_order(chosen.number).map_or(RequestStatus::Submitted, |work| work.request_status);
        let request_status = chosen.to.request_status.unwrap_or(now);
        let fact = if chosen.to.replacement {
            let replacement = Part { number: story.order.next_fulfillment_order()?, lines: chosen.units.clone() };
            Fact::FulfillmentRequestCancelled { request_status, replacement }
        } else {
            Fact::CancellationRequestSubmitted { service: chosen.location.clone(), request_status }
        };
        story.tell(About::work(chosen.number), note, fact);
    }
    Ok(story.end())
}

/// Back to unfulfilled while a cancellation is asked (S33-S38). The service is not told, and not stopped.
pub fn revert(mut story: Story<'_>, target: Target, picks: &[Pick], confirmed: bool) -> Result<Decision, Refusal> {
    let (order, context) = (story.before, story.context);
    let asked = choose::Request { target, picks, service: None, nothing: Code::NothingToRevert };
    let chosen =
        choose(&mut story, &asked, |work, _| (Action::Revert, law::ask(Action::Revert, order, work, context)))?;
    for chosen in &chosen {
        let who = context.locations.assigned(&chosen.location).display_name();
        let warning = Hint::Words(format!(
            "reverting does not stop {who}. If {who} ships it anyway, you pay for the product and the shipping."
        ));
        if !story.warnings.contains(&warning) {
            story.warnings.push(warning);
        }
    }
    if !confirmed {
        let warnings: Vec<&str> = story.warnings.iter().map(Hint::words).collect();
        let message = format!("not confirmed: {}", warnings.join(" "));
        let hint = NextCommand::take(Action::Revert, order.name_of(target)).after("ask the service first, then");
        return Err(Refusal::new(Code::ConfirmationRequired, message.trim_end_matches('.')).hint(hint));
    }
    for chosen in &chosen {
        let replacement = Part { number: story.order.next_fulfillment_order()?, lines: chosen.units.clone() };
        let request_status = chosen.to.request_status.unwrap_or(RequestStatus::CancellationRequested);
        story.tell(About::work(chosen.number), None, Fact::RevertedToUnfulfilled { request_status, replacement });
    }
    Ok(story.end())
}
