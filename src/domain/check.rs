//! The invariants of an order: held before anything is written, and by `consign check` on what is stored.
//! A violation is a bug or a tampered file, never a user's mistake.

use std::collections::BTreeMap;

use super::{
    FulfillmentOrder, FulfillmentOrderLine, FulfillmentOrderNumber, FulfillmentState, Hold, LineNumber, LineTotal,
    Locations, Order, Place, Quantity, RequestKind, RequestStatus, Stage, pending,
};

/// What is wrong with an order, in a sentence; `None` if all invariants hold.
pub fn check(order: &Order, locations: &Locations) -> Option<String> {
    // All that follows finds parts by their numbers.
    numbers_ascend(order)
        .or_else(|| lines_add_up(order))
        .or_else(|| {
            let shipped = shipped_units(order);
            order
                .fulfillment_orders
                .iter()
                .find_map(|fulfillment_order| fulfillment_order_is_sound(order, fulfillment_order, &shipped, locations))
        })
        .or_else(|| ids_differ(order))
        .or_else(|| {
            order.fulfillments.iter().find_map(|shipment| {
                let unsound = shipment.lines.iter().any(|line| {
                    let is_elsewhere = line.fulfillment_order.is_some_and(|n| order.fulfillment_order(n).is_none());
                    let counts = line.quantity >= 1 && (0..=line.quantity).contains(&line.returned);
                    !counts || is_elsewhere || order.line(line.line).is_none()
                });
                (unsound || locations.get(&shipment.location).is_none())
                    .then(|| format!("fulfillment {} is unsound", shipment.number))
            })
        })
        .or_else(|| {
            order.refunds.iter().find_map(|refund| {
                let unsound = refund.lines.iter().any(|line| line.quantity < 0 || order.line(line.line).is_none());
                unsound.then(|| format!("refund {} is unsound", refund.number))
            })
        })
        .or_else(|| cancelled_orders_are_done(order))
}

/// I1, I3: every unit is in one place: open work, a live shipment, or taken out.
fn lines_add_up(order: &Order) -> Option<String> {
    let totals = order.line_totals();
    order.line_items.iter().find_map(|line| {
        let LineTotal { remaining, fulfilled, .. } = totals.of(line.number);
        let current = line.current_quantity();
        if current != remaining + fulfilled {
            return Some(format!(
                "line {}: {current} current, but {remaining} remaining and {fulfilled} fulfilled",
                line.number
            ));
        }
        (line.removed < 0 || line.quantity < 0 || line.removed > line.quantity)
            .then(|| format!("line {}: {} of {} taken out", line.number, line.removed, line.quantity))
    })
}

fn numbers_ascend(order: &Order) -> Option<String> {
    let sound = order.line_items.is_sorted_by(|one, next| one.number < next.number)
        && order.fulfillment_orders.is_sorted_by(|one, next| one.number < next.number)
        && order
            .fulfillment_orders
            .iter()
            .all(|fulfillment_order| fulfillment_order.lines.is_sorted_by(|one, next| one.line < next.line))
        && order.fulfillments.is_sorted_by(|one, next| one.number < next.number)
        && order.refunds.is_sorted_by(|one, next| one.number < next.number);
    (!sound).then(|| "the numbers of its parts are out of order".to_owned())
}

/// No two lines of fulfillment orders that programs are told of have one id: those aside that have their own.
fn ids_differ(order: &Order) -> Option<String> {
    let works = &order.fulfillment_orders;
    works.iter().find_map(|work| {
        let mut carried_on = work.told_lines().filter(|line| line.id_of.is_some());
        let told_elsewhere = |line: &&FulfillmentOrderLine| {
            let others = works.iter().filter(|other| other.number != work.number);
            let mut same = others.filter_map(|other| Some((other, other.line(line.line)?)));
            same.any(|(other, it)| other.tells_of(it) && other.origin(it) == work.origin(line))
        };
        let line = carried_on.find(told_elsewhere)?;
        Some(format!("fulfillment order {}: the id of line {} is another one's too", work.number, line.line))
    })
}

/// I2, I5, I6, I7, I22 for one fulfillment order.
fn fulfillment_order_is_sound(
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    shipped: &ShippedUnits,
    locations: &Locations,
) -> Option<String> {
    let number = fulfillment_order.number;
    let wrong = |what: &str| Some(format!("fulfillment order {number}: {what}"));
    let Some(location) = locations.get(&fulfillment_order.location) else { return wrong("its location is not there") };
    for line in &fulfillment_order.lines {
        if line.remaining < 0 || line.remaining > line.quantity || order.line(line.line).is_none() {
            return wrong(&format!("{} of {} remain on line {}", line.remaining, line.quantity, line.line));
        }
        if line.late_shipped < 0 || line.late_shipped > line.taken_back {
            return wrong(&format!("more of line {} was shipped late than was taken back", line.line));
        }
        let shipped = shipped.get(&(number, line.line)).copied().unwrap_or_default();
        if shipped != line.quantity - line.remaining {
            return wrong(&format!("{shipped} of line {} were shipped from it, but the counts differ", line.line));
        }
    }
    if fulfillment_order.waiting.map(|waiting| waiting.pending) != pending(order, fulfillment_order) {
        return wrong("what it waits for is not what its stage says");
    }
    if fulfillment_order.is_closed() {
        let asks = fulfillment_order
            .requests
            .iter()
            .any(|request| request.kind == RequestKind::Cancellation && request.reply.is_none());
        if fulfillment_order.progress_reported {
            return wrong("it is closed and still worked on");
        }
        return if fulfillment_order.is_held() || fulfillment_order.rest_of_hold.is_some() || asks {
            wrong("it is closed and still held or asked about")
        } else {
            None
        };
    }
    if let Some(what) = wrong_hold(order, fulfillment_order) {
        return wrong(what);
    }
    let stage = Stage::of(order, fulfillment_order);
    let asked = fulfillment_order.request_status != RequestStatus::Unsubmitted;
    if asked && (location.place() == Place::Merchant || location.place().is_legacy()) {
        return wrong("its request status does not fit its location");
    }
    if fulfillment_order.request_status == RequestStatus::CancellationAccepted {
        return wrong("its cancellation was accepted, but units remain");
    }
    if fulfillment_order.progress_reported && location.place() != Place::Merchant {
        return wrong("progress was reported at a service's location");
    }
    if fulfillment_order.is_held() && stage.is_with_service() {
        return wrong("it is held while a service has it");
    }
    let cancellation = fulfillment_order.last_request(RequestKind::Cancellation);
    let open_question = cancellation.is_some_and(|request| request.reply.is_none());
    if open_question != (stage == Stage::CancellationRequested) {
        return wrong("its cancellation request and its request status differ");
    }
    if matches!(stage, Stage::Accepted | Stage::Requested)
        && fulfillment_order.last_request(RequestKind::Fulfillment).is_none()
    {
        return wrong("it is with a service that was never asked");
    }
    None
}

/// What is wrong with the holds of a fulfillment order that is open.
fn wrong_hold(order: &Order, work: &FulfillmentOrder) -> Option<&'static str> {
    if !work.holds.is_sorted_by(|one, next| one.number < next.number) {
        return Some("the numbers of its holds are out of order");
    }
    let again = |place: usize, hold: &Hold| {
        work.holds[..place].iter().any(|before| before.by == hold.by && before.handle == hold.handle)
    };
    if work.holds.iter().enumerate().any(|(place, hold)| again(place, hold)) {
        return Some("two of its holds have the same holder and handle");
    }
    if work.holds.iter().any(|hold| work.holds_of(hold.by.as_deref()).count() > Hold::MOST) {
        return Some("it has more holds of one holder than there can be");
    }
    match work.rest_of_hold {
        Some(_) if !work.is_held() => Some("a hold split something off it, but nothing holds it"),
        Some(rest) if rest == work.number || order.fulfillment_order(rest).is_none() => {
            Some("what a hold split off it is not there")
        }
        _ => None,
    }
}

/// Units in live shipments, by the number of their fulfillment order and that of their line.
type ShippedUnits = BTreeMap<(FulfillmentOrderNumber, LineNumber), Quantity>;

fn shipped_units(order: &Order) -> ShippedUnits {
    let mut units = ShippedUnits::new();
    let live = order.fulfillments.iter().filter(|shipment| shipment.status == FulfillmentState::Success);
    for shipped in live.flat_map(|shipment| &shipment.lines) {
        if let Some(number) = shipped.fulfillment_order {
            *units.entry((number, shipped.line)).or_default() += shipped.quantity;
        }
    }
    units
}

fn cancelled_orders_are_done(order: &Order) -> Option<String> {
    let open = order.cancelled_at.is_some() && order.total_remaining() > 0;
    open.then(|| "it is cancelled, but units remain".to_owned())
}
