//! The service's side without shipments: answers, acknowledgements, giving up (T4, T5, T8, T9, T12, legacy 2.7).

use super::choose::{self, Chosen, choose, one_service};
use super::draft::{About, Decision, Draft};
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
    mut draft: Draft<'_>,
    target: Target,
    service: Option<&str>,
    answer: &Answering<'_>,
) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
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
    let asked = choose::Request { service, ..choose::Request::on(target, Code::NoPendingRequest) };
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        (action, law::ask(action, order, fulfillment_order, context))
    })?;
    one_service(&chosen, order)?;
    for chosen in &chosen {
        let fact = answered(&draft.order, chosen, answer)?;
        draft.actor = Actor::Service(chosen.location.clone());
        draft.record(About::fulfillment_order(chosen.number), answer.message, fact);
    }
    Ok(draft.end())
}

/// The one kind of question that is open; a fulfillment request if none is.
fn open_kind(order: &Order, target: Target, service: Option<&str>) -> Result<RequestKind, Refusal> {
    let meant = |fulfillment_order: &&FulfillmentOrder| {
        let targeted = match target {
            Target::FulfillmentOrder(number) => fulfillment_order.number == number,
            Target::Order | Target::Fulfillment(_) => true,
        };
        targeted && service.is_none_or(|service| service == fulfillment_order.location)
    };
    let open: Vec<Stage> = order
        .fulfillment_orders
        .iter()
        .filter(meant)
        .map(|fulfillment_order| Stage::of(order, fulfillment_order))
        .collect();
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
    mut draft: Draft<'_>,
    target: Target,
    service: Option<&str>,
    message: Option<&str>,
) -> Result<Decision, Refusal> {
    for chosen in of_service(&mut draft, Action::Close, target, service)? {
        match chosen.to.request_status {
            Some(request_status) => {
                let lines = chosen.units.clone();
                let fact = Fact::FulfillmentServiceFailedToComplete { request_status, lines };
                draft.record(About::fulfillment_order(chosen.number), message, fact);
            }
            None => {
                let waiting = waiting_shipment(&draft.order, chosen.number);
                let (about, lines) = (about_waiting(chosen.number, waiting), waiting.map_or_else(Vec::new, units_of));
                draft.record(about, message, Fact::FulfillmentFailed { lines });
            }
        }
    }
    Ok(draft.end())
}

/// The legacy service acknowledges its shipment (S5).
pub fn progress(mut draft: Draft<'_>, target: Target, service: Option<&str>) -> Result<Decision, Refusal> {
    for chosen in of_service(&mut draft, Action::Progress, target, service)? {
        let about = about_waiting(chosen.number, waiting_shipment(&draft.order, chosen.number));
        draft.record(about, None, Fact::FulfillmentOpen);
    }
    Ok(draft.end())
}

/// What a service acts on when it takes whole fulfillment orders; the draft goes on in its name.
fn of_service(
    draft: &mut Draft<'_>,
    action: Action,
    target: Target,
    service: Option<&str>,
) -> Result<Vec<Chosen>, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let asked = choose::Request { service, ..choose::Request::on(target, Code::NothingToFulfill) };
    let chosen =
        choose(draft, &asked, |fulfillment_order, _| (action, law::ask(action, order, fulfillment_order, context)))?;
    one_service(&chosen, order)?;
    if let Some(first) = chosen.first() {
        draft.actor = Actor::Service(first.location.clone());
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
