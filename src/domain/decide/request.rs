//! Requests for fulfillment: by the merchant, and by the system when an order is paid (T3, S5-S7, S17-S19).

use super::choose::{self, Chosen, choose, rest_of};
use super::story::{About, Decision, Story};
use crate::domain::transition::Verdict;
use crate::domain::{Action, Actor, Code, Fact, Part, Pick, Refusal, RequestStatus, Target, law};

/// The merchant requests fulfillment.
pub fn request(
    mut story: Story<'_>,
    target: Target,
    picks: &[Pick],
    note: Option<&str>,
    notify_customer: bool,
) -> Result<Decision, Refusal> {
    let (order, context) = (story.before, story.context);
    let asked = choose::Request { target, picks, service: None, nothing: Code::NothingToRequest };
    let chosen = choose(&mut story, &asked, |work, _| {
        (Action::RequestFulfillment, law::ask(Action::RequestFulfillment, order, work, context))
    })?;
    for chosen in &chosen {
        submit(&mut story, chosen, note, notify_customer)?;
    }
    Ok(story.end())
}

/// The system requests what a paid order still waits to be requested for; of any other order, nothing (contract 10.4).
///
/// # Errors
/// `invalid_quantity` if the order can have no more parts; no rule of the law.
pub fn auto_fulfill(story: Story<'_>) -> Result<Decision, Refusal> {
    if law::is_paid(&story.order) { auto_request(story) } else { Ok(story.end()) }
}

/// The system requests everything that can be requested and never was (S7, S18; contract 10.4).
///
/// # Errors
/// As [`auto_fulfill`].
pub fn auto_request(mut story: Story<'_>) -> Result<Decision, Refusal> {
    let actor = std::mem::replace(&mut story.actor, Actor::System);
    let order = story.order.clone();
    for work in order.fulfillment_orders.iter().filter(|work| !work.requested_before) {
        let Verdict::Allowed(to) = law::ask(Action::RequestFulfillment, &order, work, story.context) else { continue };
        let chosen = Chosen {
            number: work.number,
            location: work.location.clone(),
            action: Action::RequestFulfillment,
            to,
            units: work.remaining_units(),
            whole: true,
        };
        submit(&mut story, &chosen, None, false)?;
    }
    story.actor = actor;
    Ok(story.end())
}

/// Sends one request; units that are not part of it go to a fulfillment order of their own.
fn submit(story: &mut Story<'_>, chosen: &Chosen, note: Option<&str>, notify_customer: bool) -> Result<(), Refusal> {
    let work = story.order.fulfillment_order(chosen.number).expect("it was chosen from this order");
    let rest = match chosen.whole {
        true => None,
        false => Some(Part { number: story.order.next_fulfillment_order()?, lines: rest_of(work, &chosen.units) }),
    };
    let (service, lines) = (chosen.location.clone(), chosen.units.clone());
    let legacy = story.context.locations.assigned(&chosen.location).place().is_legacy();
    if legacy {
        let about =
            About { fulfillment_order: Some(chosen.number), fulfillment: Some(story.order.next_fulfillment()?) };
        story.tell(about, note, Fact::FulfillmentPending { service, lines, rest, notify_customer });
    } else {
        let request_status = chosen.to.request_status.unwrap_or(RequestStatus::Submitted);
        let fact = Fact::FulfillmentRequestSubmitted { service, lines, rest, request_status, notify_customer };
        story.tell(About::work(chosen.number), note, fact);
    }
    Ok(())
}
