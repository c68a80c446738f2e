//! Shipments that exist: tracking, what the carrier reports, taking one back (T17, T22).

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{About, Decision, Draft};
use crate::domain::{
    Actor, Code, Fact, Fulfillment, FulfillmentNumber, FulfillmentOrderNumber, FulfillmentState, GivenBack, LineNumber,
    Order, Quantity, Refusal, ShipmentStatus, ShippedLine, Tracking, no_fulfillment,
};

/// Replaces the tracking.
pub fn track(
    mut draft: Draft<'_>,
    number: FulfillmentNumber,
    service: Option<&str>,
    tracking: &[Tracking],
    notify_customer: bool,
) -> Result<Decision, Refusal> {
    let shipment = owned(&mut draft, number, service)?;
    let about = about(shipment);
    if shipment.tracking == tracking && !notify_customer {
        return Ok(draft.end());
    }
    if shipment.tracking != tracking {
        draft.record(about, None, Fact::TrackingUpdated { tracking: tracking.to_vec() });
    }
    if notify_customer {
        draft.record_notification(about);
    }
    Ok(draft.end())
}

/// Notes what the carrier reports.
pub fn add_event(
    mut draft: Draft<'_>,
    number: FulfillmentNumber,
    service: Option<&str>,
    reported: Fact,
    message: Option<&str>,
) -> Result<Decision, Refusal> {
    let shipment = owned(&mut draft, number, service)?;
    if shipment.status == FulfillmentState::Cancelled {
        let message = format!("{} is cancelled", draft.before.fulfillment_name(number));
        return Err(Refusal::new(Code::FulfillmentCancelled, message));
    }
    draft.record(about(shipment), message, reported);
    Ok(draft.end())
}

/// Takes a shipment back: its units are open work again (T17). Doing it twice changes nothing.
pub fn cancel(mut draft: Draft<'_>, number: FulfillmentNumber, service: Option<&str>) -> Result<Decision, Refusal> {
    let order = draft.before;
    let shipment = owned(&mut draft, number, service)?;
    if order.cancelled_at.is_some() {
        return Err(Refusal::new(Code::OrderCancelled, format!("order {} is cancelled", order.name)));
    }
    let name = order.fulfillment_name(number);
    match shipment.status {
        FulfillmentState::Cancelled => return Ok(draft.end()),
        FulfillmentState::Pending | FulfillmentState::Open => {
            let who = draft.context.locations.assigned(&shipment.location).display_name();
            let message =
                format!("{name} is in progress at {who}, which uses the legacy workflow: it cannot be cancelled here");
            return Err(Refusal::new(Code::LegacyCannotCancel, message).hint(format!("contact {who} directly")));
        }
        FulfillmentState::Failure => {
            return Err(Refusal::new(
                Code::FulfillmentCancelled,
                format!("{name} failed: there is nothing to take back"),
            ));
        }
        FulfillmentState::Success => {}
    }
    if shipment.shipment_status == Some(ShipmentStatus::Delivered) {
        let warning = format!("{name} was delivered already; cancelling it does not bring the parcel back.");
        draft.warnings.push(warning.into());
    }
    let fact = Fact::FulfillmentCancelled { location: shipment.location.clone(), back: given_back(order, shipment)? };
    draft.record(about(shipment), None, fact);
    Ok(draft.end())
}

/// Where the units of a shipment go that were not refunded since: to their fulfillment order if it is not closed, else to
/// a new one.
fn given_back(order: &Order, shipment: &Fulfillment) -> Result<Vec<GivenBack>, Refusal> {
    let mut made: Vec<(Option<FulfillmentOrderNumber>, FulfillmentOrderNumber)> = Vec::new();
    let still_open = order.fulfillment_orders.iter().filter(|fulfillment_order| !fulfillment_order.is_closed());
    let still_open: BTreeSet<FulfillmentOrderNumber> =
        still_open.map(|fulfillment_order| fulfillment_order.number).collect();
    let mut back = Vec::with_capacity(shipment.lines.len());
    for (shipped, gone) in shipment.lines.iter().zip(refunded_units(order, shipment)) {
        let quantity = shipped.quantity - gone;
        if quantity == 0 {
            continue;
        }
        let from = shipped.fulfillment_order;
        let open = from.filter(|from| still_open.contains(from));
        let known = made.iter().find(|(made_from, _)| *made_from == from).map(|(_, number)| *number);
        let to = match open.or(known) {
            Some(there) => there,
            None => {
                let next = order.next_fulfillment_order()?.after(made.len())?;
                made.push((from, next));
                next
            }
        };
        // Units that came back into stock before, and are not among those that stay away, are there already.
        let into_stock = quantity - (shipped.returned - gone).max(0);
        back.push(GivenBack { line: shipped.line, quantity, from, to, into_stock });
    }
    Ok(back)
}

/// Of each line of a shipment, the units that were refunded and do not come back: those first that are in stock again.
/// Each refund counts once, against the shipment that is cancelled first.
fn refunded_units(order: &Order, shipment: &Fulfillment) -> Vec<Quantity> {
    let mut left: BTreeMap<LineNumber, Quantity> = BTreeMap::new();
    let mut gone = vec![0; shipment.lines.len()];
    let most: [fn(&ShippedLine) -> Quantity; 2] = [|shipped| shipped.returned, |shipped| shipped.quantity];
    for most in most {
        for (shipped, gone) in shipment.lines.iter().zip(&mut gone) {
            let known = || order.line(shipped.line).map_or(0, |line| line.refunded_shipped);
            let left = left.entry(shipped.line).or_insert_with(known);
            let units = (most(shipped) - *gone).clamp(0, *left);
            *left -= units;
            *gone += units;
        }
    }
    gone
}

/// The shipment, if it is there and the service that speaks owns its location; the draft goes on in its name.
fn owned<'a>(
    draft: &mut Draft<'a>,
    number: FulfillmentNumber,
    service: Option<&str>,
) -> Result<&'a Fulfillment, Refusal> {
    let order = draft.before;
    let Some(shipment) = order.fulfillment(number) else {
        return Err(no_fulfillment(order, number));
    };
    if let Some(service) = service {
        draft.context.locations.find_service(service)?;
        if service != shipment.location {
            let message = format!(
                "{} left from {}, which is not a location of {service}",
                order.fulfillment_name(number),
                shipment.location
            );
            return Err(Refusal::new(Code::NotYourLocation, message));
        }
        draft.actor = Actor::Service(service.to_owned());
    }
    Ok(shipment)
}

/// A shipment, and its fulfillment order if it has a single one.
fn about(shipment: &Fulfillment) -> About {
    let mut from: Vec<Option<FulfillmentOrderNumber>> =
        shipment.lines.iter().map(|shipped| shipped.fulfillment_order).collect();
    from.dedup();
    let fulfillment_order = if from.len() == 1 { from[0] } else { None };
    About { fulfillment_order, fulfillment: Some(shipment.number) }
}
