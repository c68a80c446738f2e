//! The service's side without shipments: answers, acknowledgements, giving up (T4, T5, T8, T9, T12, legacy 2.7).

use super::choose::{self, Chosen, choose, one_service};
use super::story::{About, Decision, Story};
use crate::domain::{
    Action, Actor, Code, Fact, Fulfillment, FulfillmentOrder, FulfillmentOrderNumber, Order, Part, Refusal,
    RejectionReason, RequestKind, RequestStatus, Stage, Target, Units, existing, law,
};

/// What a service answers.
pub struct Answering<'a> {
    pub accept: bool,
    /// Which question; needed if both are open.
    pub pending: Option<RequestKind>,
    pub reason: Option<RejectionReason>,
    pub message: Option<&'a str>,
    pub ship_date: Option<&'a str>,
}

/// Answers open questions of one kind (S19-S21, S25-S28).
pub fn respond(
    mut story: Story<'_>,
    target: Target,
    service: Option<&str>,
    answer: &Answering<'_>,
) -> Result<Decision, Refusal> {
    let (order, context) = (story.before, story.context);
    if let Target::FulfillmentOrder(number) = target {
        existing(order, number)?;
    }
    if let Some(service) = service {
        context.locations.find_service(service)?;
    }
    let kind = match answer.pending {
        Some(kind) => kind,
        None => open_kind(order, target, service)?,
    };
    fits(answer, kind)?;
    let action = match (kind, answer.accept) {
        (RequestKind::Fulfillment, true) => Action::AcceptRequest,
        (RequestKind::Fulfillment, false) => Action::RejectRequest,
        (RequestKind::Cancellation, true) => Action::AcceptCancellation,
        (RequestKind::Cancellation, false) => Action::RejectCancellation,
    };
    let asked = choose::Request { target, picks: &[], service, nothing: Code::NoPendingRequest };
    let chosen = choose(&mut story, &asked, |work, _| (action, law::ask(action, order, work, context)))?;
    one_service(&chosen, order)?;
    for chosen in &chosen {
        let fact = answered(&story.order, chosen, answer)?;
        story.actor = Actor::Service(chosen.location.clone());
        story.tell(About::work(chosen.number), answer.message, fact);
    }
    Ok(story.end())
}

/// The one kind of question that is open; a fulfillment request if none is.
fn open_kind(order: &Order, target: Target, service: Option<&str>) -> Result<RequestKind, Refusal> {
    let meant = |work: &&FulfillmentOrder| {
        let targeted = match target {
            Target::FulfillmentOrder(number) => work.number == number,
            Target::Order | Target::Fulfillment(_) => true,
        };
        targeted && service.is_none_or(|service| service == work.location)
    };
    let open: Vec<Stage> = order.fulfillment_orders.iter().filter(meant).map(|work| Stage::of(order, work)).collect();
    match (open.contains(&Stage::Requested), open.contains(&Stage::CancellationRequested)) {
        (true, true) => {
            let message = format!("{} has open fulfillment requests and open cancellation requests", order.name);
            let hint = "say which: --pending fulfillment or --pending cancellation";
            Err(Refusal::new(Code::AmbiguousRequest, message).hint(hint))
        }
        (false, true) => Ok(RequestKind::Cancellation),
        (_, false) => Ok(RequestKind::Fulfillment),
    }
}

/// A reason goes with a rejected fulfillment request only, a date with an accepted one only.
fn fits(answer: &Answering<'_>, kind: RequestKind) -> Result<(), Refusal> {
    if answer.reason.is_some() && (answer.accept || kind == RequestKind::Cancellation) {
        return Err(Refusal::new(Code::Usage, "--reason goes with a rejected fulfillment request only")
            .hint("leave a text with --message"));
    }
    if answer.ship_date.is_some() && (!answer.accept || kind == RequestKind::Cancellation) {
        return Err(Refusal::new(Code::Usage, "--ship-date goes with an accepted fulfillment request only"));
    }
    Ok(())
}

fn answered(order: &Order, chosen: &Chosen, answer: &Answering<'_>) -> Result<Fact, Refusal> {
    let request_status = chosen.to.request_status.unwrap_or(RequestStatus::Unsubmitted);
    if chosen.to.replacement {
        let replacement = Part { number: order.next_fulfillment_order()?, lines: chosen.units.clone() };
        return Ok(Fact::CancellationRequestAccepted { request_status, replacement });
    }
    if chosen.action == Action::RejectCancellation {
        return Ok(Fact::CancellationRequestRejected { request_status });
    }
    if chosen.action == Action::AcceptRequest {
        let ship_date = answer.ship_date.map(str::to_owned);
        return Ok(Fact::FulfillmentRequestAccepted { request_status, ship_date });
    }
    let reason = answer.reason.unwrap_or(RejectionReason::Other);
    Ok(Fact::FulfillmentRequestRejected { request_status, reason })
}

/// The service gives up what is left (T12); a legacy one reports that its shipment failed.
pub fn close(
    mut story: Story<'_>,
    target: Target,
    service: Option<&str>,
    message: Option<&str>,
) -> Result<Decision, Refusal> {
    for chosen in services_work(&mut story, Action::Close, target, service)? {
        match chosen.to.request_status {
            Some(request_status) => {
                let lines = chosen.units.clone();
                let fact = Fact::FulfillmentServiceFailedToComplete { request_status, lines };
                story.tell(About::work(chosen.number), message, fact);
            }
            None => {
                let waiting = waiting_shipment(&story.order, chosen.number);
                let (about, lines) = (about_waiting(chosen.number, waiting), waiting.map_or_else(Vec::new, units_of));
                story.tell(about, message, Fact::FulfillmentFailed { lines });
            }
        }
    }
    Ok(story.end())
}

/// The legacy service acknowledges its shipment (S5).
pub fn progress(mut story: Story<'_>, target: Target, service: Option<&str>) -> Result<Decision, Refusal> {
    for chosen in services_work(&mut story, Action::Progress, target, service)? {
        let about = about_waiting(chosen.number, waiting_shipment(&story.order, chosen.number));
        story.tell(about, None, Fact::FulfillmentOpen);
    }
    Ok(story.end())
}

/// What a service acts on when it takes whole fulfillment orders; the story goes on in its name.
fn services_work(
    story: &mut Story<'_>,
    action: Action,
    target: Target,
    service: Option<&str>,
) -> Result<Vec<Chosen>, Refusal> {
    let (order, context) = (story.before, story.context);
    let asked = choose::Request { target, picks: &[], service, nothing: Code::NothingToFulfill };
    let chosen = choose(story, &asked, |work, _| (action, law::ask(action, order, work, context)))?;
    one_service(&chosen, order)?;
    if let Some(first) = chosen.first() {
        story.actor = Actor::Service(first.location.clone());
    }
    Ok(chosen)
}

/// The legacy shipment that waits for a fulfillment order.
pub fn waiting_shipment(order: &Order, number: FulfillmentOrderNumber) -> Option<&Fulfillment> {
    let mut shipments = order.fulfillments.iter().rev();
    shipments.find(|shipment| shipment.is_waiting() && shipment.is_from(number))
}

/// A fulfillment order and the legacy shipment that waits for it.
pub fn about_waiting(number: FulfillmentOrderNumber, waiting: Option<&Fulfillment>) -> About {
    About { fulfillment_order: Some(number), fulfillment: waiting.map(|shipment| shipment.number) }
}

/// The units of a shipment.
pub fn units_of(shipment: &Fulfillment) -> Vec<Units> {
    shipment.lines.iter().map(|shipped| Units { line: shipped.line, quantity: shipped.quantity }).collect()
}
