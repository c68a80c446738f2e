//! Shipments: by the service, by the merchant, and those that were reported too late (T11, T14, T16).

use super::choose::{self, Chosen, choose, one_service};
use super::draft::{About, Decision, Draft};
use super::pick::resolve;
use super::respond::{about_waiting, units_of, waiting_shipment};
use crate::domain::reasons::{self, Asked, asked_to_notify, late_units};
use crate::domain::{
    Action, Actor, By, Code, Context, Fact, FulfillmentOrder, FulfillmentOrderNumber, FulfillmentOrderUnits,
    LineNumber, NextCommand, Order, Pick, Refusal, RequestStatus, Shipment, Stage, Target, Tracking, Units, existing,
    law, tracking_warning,
};

/// The merchant ships from his own locations, or marks as fulfilled what a single-location service was to ship
/// (S41, S47-S54).
pub fn fulfill(
    mut draft: Draft<'_>,
    target: Target,
    picks: &[Pick],
    tracking: &[Tracking],
    notify_customer: bool,
) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let asked = choose::Request { picks, ..choose::Request::on(target, Code::NothingToFulfill) };
    let action = Action::CreateFulfillment;
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        (action, law::ask(action, order, fulfillment_order, context))
    })?;
    fulfilled(draft, &chosen, tracking, notify_customer)
}

/// The merchant ships what was chosen: one shipment a location.
fn fulfilled(
    mut draft: Draft<'_>,
    chosen: &[Chosen],
    tracking: &[Tracking],
    notify_customer: bool,
) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let parcels = by_location(chosen);
    one_parcel_for_tracking(tracking, parcels.len(), order)?;
    for parcel in parcels {
        let location = &parcel[0].location;
        let marked = context.locations.assigned(location).service.is_some();
        let shipment = Shipment {
            by: By::Merchant,
            location: location.clone(),
            lines: from_fulfillment_orders(&parcel),
            tracking: tracking.to_vec(),
            notify_customer,
            closes_order: false,
        };
        let about = about_parcel(&draft.order, &parcel)?;
        let fact = if marked { Fact::MarkedAsFulfilled(shipment) } else { Fact::FulfillmentCreated(shipment) };
        draft.record(about, None, fact);
        consequences(&mut draft, about, &[], notify_customer);
    }
    Ok(draft.end())
}

/// The service ships what it accepted; a legacy one completes its waiting shipment (S5, S16).
pub fn ship(
    mut draft: Draft<'_>,
    target: Target,
    service: Option<&str>,
    picks: &[Pick],
    tracking: &[Tracking],
    notify_customer: bool,
) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let asked = choose::Request { picks, service, ..choose::Request::on(target, Code::NothingToFulfill) };
    let chosen = choose(&mut draft, &asked, |fulfillment_order, _| {
        (Action::Ship, law::ask(Action::Ship, order, fulfillment_order, context))
    })?;
    one_service(&chosen, order)?;
    shipped(draft, chosen, !picks.is_empty(), tracking, notify_customer)
}

/// Ships units of several fulfillment orders together, each with the lines that are named, or all of them: one shipment
/// a location.
///
/// # Errors
/// Those of [`ship`] and [`fulfill`], of the first fulfillment order that has any.
pub fn together(
    order: &Order,
    works: &[(FulfillmentOrderNumber, Vec<Pick>)],
    by: By,
    tracking: &[Tracking],
    notify_customer: bool,
    context: &Context,
) -> Result<Decision, Refusal> {
    let mut draft = Draft::new(order, context);
    draft.warnings.extend(tracking_warning(tracking));
    let action = match by {
        By::Merchant => Action::CreateFulfillment,
        By::Service => Action::Ship,
    };
    let mut all = Vec::new();
    for (position, (number, picks)) in works.iter().enumerate() {
        if works[..position].iter().any(|(before, _)| before == number) {
            let message = format!("{} is named twice", order.fulfillment_order_name(*number));
            return Err(Refusal::new(Code::InvalidQuantity, message).hint("name it once, with all of its units"));
        }
        let target = Target::FulfillmentOrder(*number);
        let asked = choose::Request { picks, ..choose::Request::on(target, Code::NothingToFulfill) };
        all.extend(choose(&mut draft, &asked, |fulfillment_order, _| {
            (action, law::ask(action, order, fulfillment_order, context))
        })?);
    }
    let picked = works.iter().any(|(_, picks)| !picks.is_empty());
    match by {
        By::Merchant => fulfilled(draft, &all, tracking, notify_customer),
        By::Service => shipped(draft, all, picked, tracking, notify_customer),
    }
}

/// A service ships what was chosen.
fn shipped(
    mut draft: Draft<'_>,
    chosen: Vec<Chosen>,
    picked: bool,
    tracking: &[Tracking],
    notify_customer: bool,
) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let Some(first) = chosen.first() else { return Ok(draft.end()) };
    draft.actor = Actor::Service(first.location.clone());
    let legacy = context.locations.assigned(&first.location).place().is_legacy();
    let parcels = match legacy {
        true => chosen.into_iter().map(|chosen| waiting_parcel(order, chosen, picked)).collect::<Result<_, _>>()?,
        false => by_location(&chosen),
    };
    one_parcel_for_tracking(tracking, parcels.len(), order)?;
    for parcel in parcels {
        let notify = notify_customer
            || parcel.iter().any(|chosen| order.fulfillment_order(chosen.number).is_some_and(asked_to_notify));
        let waiting = if legacy { waiting_shipment(order, parcel[0].number) } else { None };
        let about = match waiting {
            Some(_) => about_waiting(parcel[0].number, waiting),
            None => about_parcel(&draft.order, &parcel)?,
        };
        let known = waiting.map_or(&[][..], |waiting| &waiting.tracking);
        let shipment = Shipment {
            by: By::Service,
            location: parcel[0].location.clone(),
            lines: from_fulfillment_orders(&parcel),
            tracking: if tracking.is_empty() { known.to_vec() } else { tracking.to_vec() },
            notify_customer: notify,
            closes_order: false,
        };
        draft.record(about, None, Fact::FulfillmentCreated(shipment));
        consequences(&mut draft, about, &parcel, notify);
    }
    Ok(draft.end())
}

/// What a shipment brings with it: an open question about an emptied fulfillment order is moot, and the customer is
/// told if anybody asked for it (S30, S53).
fn consequences(draft: &mut Draft<'_>, about: About, parcel: &[Chosen], notify_customer: bool) {
    for chosen in parcel {
        let asked = draft.before.fulfillment_order(chosen.number);
        let was_asked = asked.is_some_and(|fulfillment_order| {
            Stage::of(draft.before, fulfillment_order) == Stage::CancellationRequested
        });
        if was_asked && chosen.whole {
            let about = About { fulfillment_order: Some(chosen.number), fulfillment: about.fulfillment };
            let request_status = RequestStatus::CancellationRejected;
            draft.record(about, None, Fact::CancellationRequestMoot { request_status });
        }
    }
    if notify_customer {
        draft.record_notification(about);
    }
}

/// Units that left after they had been taken back: recorded, but no status changes.
pub fn late(
    mut draft: Draft<'_>,
    number: FulfillmentOrderNumber,
    service: Option<&str>,
    picks: &[Pick],
    tracking: &[Tracking],
    adjust_stock: bool,
) -> Result<Decision, Refusal> {
    let (order, context) = (draft.before, draft.context);
    let fulfillment_order = existing(order, number)?;
    if let Some(service) = service {
        context.locations.find_service(service)?;
    }
    let wanted = resolve(order, picks)?;
    let asked = Asked::by(order, context, service);
    if service.is_some_and(|service| service != fulfillment_order.location) {
        return Err(reasons::refusal(Code::NotYourLocation, Action::Ship, fulfillment_order, &asked));
    }
    let name = order.fulfillment_order_name(number);
    if late_units(fulfillment_order) == 0 {
        let message = format!("nothing was taken back from {name} that was not reported yet");
        return Err(Refusal::new(Code::NothingToFulfill, message));
    }
    let taken_back =
        |line: LineNumber| fulfillment_order.line(line).map_or(0, |line| line.taken_back - line.late_shipped);
    let location = context.locations.assigned(&fulfillment_order.location);
    if location.service.is_none() {
        return Err(reasons::refusal(Code::NotAServiceLocation, Action::Ship, fulfillment_order, &asked));
    }
    let mut lines = Vec::new();
    if wanted.is_empty() {
        let all = fulfillment_order.lines.iter().map(|line| Units { line: line.line, quantity: taken_back(line.line) });
        lines.extend(all.filter(|units| units.quantity > 0));
    }
    for wanted in wanted {
        let there = taken_back(wanted.line);
        let quantity = wanted.quantity.unwrap_or(there);
        if quantity < 1 || quantity > there {
            return Err(reasons::invalid_quantity(
                order,
                Target::FulfillmentOrder(number),
                (wanted.line, wanted.quantity),
                there,
            ));
        }
        lines.push(Units { line: wanted.line, quantity });
    }
    lines.sort();
    draft.actor = Actor::Service(fulfillment_order.location.clone());
    let who = location.display_name();
    let open_again = |replacement: &FulfillmentOrder| lines.iter().any(|late| replacement.remaining_of(late.line) > 0);
    for replacement in order.replaced_by(number).filter(|replacement| open_again(replacement)) {
        let open_again = order.fulfillment_order_name(replacement.number);
        let warning = format!(
            "{who} shipped units of {name} that are open work again in {open_again}; hold it before they ship twice"
        );
        draft.warnings.push(NextCommand::take(Action::Hold, open_again).after(warning));
    }
    let fact = Fact::LateShipmentReported {
        location: fulfillment_order.location.clone(),
        lines,
        tracking: tracking.to_vec(),
        adjust_stock,
    };
    draft.record(About::fulfillment_order(number), None, fact);
    Ok(draft.end())
}

/// The chosen fulfillment orders, by location, in the order of their first number: one shipment each.
fn by_location(chosen: &[Chosen]) -> Vec<Vec<Chosen>> {
    let mut parcels: Vec<Vec<Chosen>> = Vec::new();
    for chosen in chosen {
        match parcels.iter_mut().find(|parcel| parcel[0].location == chosen.location) {
            Some(parcel) => parcel.push(chosen.clone()),
            None => parcels.push(vec![chosen.clone()]),
        }
    }
    parcels
}

fn from_fulfillment_orders(parcel: &[Chosen]) -> Vec<FulfillmentOrderUnits> {
    let units = |chosen: &Chosen| {
        let number = chosen.number;
        let lines = chosen.units.clone().into_iter();
        lines.map(move |units| FulfillmentOrderUnits {
            fulfillment_order: number,
            line: units.line,
            quantity: units.quantity,
        })
    };
    parcel.iter().flat_map(units).collect()
}

/// A new shipment; it names its fulfillment order if there is a single one.
fn about_parcel(order: &Order, parcel: &[Chosen]) -> Result<About, Refusal> {
    let single = (parcel.len() == 1).then(|| parcel[0].number);
    Ok(About { fulfillment_order: single, fulfillment: Some(order.next_fulfillment()?) })
}

fn one_parcel_for_tracking(tracking: &[Tracking], parcels: usize, order: &Order) -> Result<(), Refusal> {
    if tracking.is_empty() || parcels < 2 {
        return Ok(());
    }
    let message = format!("the tracking could belong to any of {parcels} shipments of {}", order.name);
    Err(Refusal::new(Code::AmbiguousShipment, message).hint("name one fulfillment order instead of the whole order"))
}

/// A legacy shipment leaves as it was requested: units that came back to its fulfillment order from a
/// cancelled shipment in the meantime are not part of it.
fn waiting_parcel(order: &Order, chosen: Chosen, picked: bool) -> Result<Vec<Chosen>, Refusal> {
    let units = waiting_shipment(order, chosen.number).map_or_else(Vec::new, units_of);
    if !picked || chosen.units == units {
        return Ok(vec![Chosen { units, ..chosen }]);
    }
    let name = order.fulfillment_order_name(chosen.number);
    let message = format!("the legacy shipment of {name} leaves as it was requested, neither less nor more");
    Err(Refusal::new(Code::InvalidQuantity, message).hint("leave out --line"))
}
