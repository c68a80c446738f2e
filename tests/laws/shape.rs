//! What every state looks like: where the units are, and the statuses derived a second time.

use std::collections::BTreeSet;

use consign::domain::{
    self, Answer, FulfillmentOrder, FulfillmentOrderNumber, FulfillmentState, LineNumber, Order, Place, RequestKind,
    RequestStatus as R, Stage, banners, check, detailed_status, fulfillment_order_status, is_locked, order_status,
    request_declined,
};

use crate::golden::is_possible;
use crate::oracle::{Seen, shipped_from};
use crate::world::World;

/// Status, request status and whether a service owns the location: the pairs of I6.
pub type Pair = (&'static str, &'static str, bool);

/// Judges a state, and notes the pairs it holds.
pub fn judge(world: &World, pairs: &mut BTreeSet<Pair>) -> Result<(), String> {
    let order = &world.order;
    if let Some(wrong) = check(order, &world.context.locations) {
        return Err(format!("check: {wrong}"));
    }
    units(order)?;
    for work in &order.fulfillment_orders {
        let seen = Seen::new(world, work);
        statuses(world, &seen)?;
        questions(&seen)?;
        let status = fulfillment_order_status(order, work).as_str();
        pairs.insert((status, work.request_status.as_str(), seen.place != Place::Merchant));
        let stage = Stage::of(order, work);
        if !is_possible(seen.place, stage) {
            return Err(format!("FO{} is {stage} at {:?}", work.number, seen.place));
        }
    }
    whole(world)
}

/// I1, I2, I3, I8: every unit is in one place, and the stock knows it.
fn units(order: &Order) -> Result<(), String> {
    for line in &order.line_items {
        let open = order.fulfillment_orders.iter().flat_map(|work| &work.lines).filter(|work| work.line == line.number);
        let remaining: i64 = open.map(|work| work.remaining).sum();
        let live = order.fulfillments.iter().filter(|shipment| shipment.status == FulfillmentState::Success);
        let lines = live.flat_map(|shipment| &shipment.lines).filter(|shipped| shipped.line == line.number);
        let shipped: i64 = lines.map(|shipped| shipped.quantity).sum();
        let (quantity, removed) = (line.quantity, line.removed);
        if quantity - removed != remaining + shipped {
            let sums = format!("{quantity} - {removed} is not {remaining} + {shipped}");
            return Err(format!("I1: line {}: {sums}", line.number));
        }
        let refunded = order.line_totals().of(line.number).refunded;
        if !(0..=quantity).contains(&refunded) || !(0..=quantity).contains(&removed) {
            return Err(format!("line {}: {refunded} refunded, {removed} removed of {quantity}", line.number));
        }
    }
    if order.refunded_amount() > order.paid_amount {
        return Err("I20: more was refunded than was paid".to_owned());
    }
    Ok(())
}

/// I8: what is committed is what is open there. Holds from the start on, where all stock is of this order.
pub fn stock(world: &World) -> Result<(), String> {
    for row in world.context.stock.rows() {
        let works = world.order.fulfillment_orders.iter().filter(|work| work.location == row.location);
        let lines = works.flat_map(|work| &work.lines);
        let same = |line: LineNumber| world.order.line(line).is_some_and(|line| line.sku.as_deref() == Some(&row.sku));
        let open: i64 = lines.filter(|line| same(line.line)).map(|line| line.remaining).sum();
        if open != row.committed {
            return Err(format!("I8: {} of {} committed at {}, {open} open", row.committed, row.sku, row.location));
        }
    }
    Ok(())
}

/// The statuses of one fulfillment order, first match.
fn statuses(world: &World, seen: &Seen<'_>) -> Result<(), String> {
    let (order, work) = (&world.order, seen.work);
    let asked = work.request_status;
    let failed = order
        .fulfillments
        .iter()
        .rev()
        .find(|shipment| shipment.is_from(work.number))
        .is_some_and(|last| last.status == FulfillmentState::Failure && last.location == work.location);
    let opened = order
        .fulfillments
        .iter()
        .any(|shipment| shipment.status == FulfillmentState::Open && shipment.is_from(work.number));
    let live = shipped_from(order, work.number) > 0;
    let status = match asked {
        _ if seen.closed => "closed",
        _ if seen.held() => "on_hold",
        _ if seen.worked_on() => "in_progress",
        R::Closed => "incomplete",
        R::Accepted | R::CancellationRequested | R::CancellationRejected => "in_progress",
        R::Unsubmitted if !seen.waits && live => "in_progress",
        _ => "open",
    };
    let detailed = match asked {
        _ if seen.held() => "on_hold",
        _ if seen.all_shipped() => "fulfilled",
        _ if seen.closed => "cancelled",
        _ if seen.worked_on() => "in_progress",
        R::Closed => "incomplete",
        _ if opened => "in_progress",
        _ if seen.waits => "requested",
        R::Unsubmitted if failed => "failed",
        R::Unsubmitted => "unfulfilled",
        R::Submitted => "requested",
        other => other.as_str(),
    };
    let said = fulfillment_order_status(order, work).as_str();
    let said_in_detail = detailed_status(order, work).as_str();
    if (said, said_in_detail) != (status, detailed) {
        return Err(format!(
            "FO{} is {status}/{detailed} by the oracle, but reads {said}/{said_in_detail}",
            work.number
        ));
    }
    if Stage::of(order, work).is_with_service() != seen.with_service() {
        return Err(format!("FO{}: with the service or not?", work.number));
    }
    Ok(())
}

/// I5, I7, I22: questions and answers fit the request status.
fn questions(seen: &Seen<'_>) -> Result<(), String> {
    let work = seen.work;
    let wrong = |what: &str| Err(format!("FO{}: {what}: {:?}", work.number, work.requests));
    let legacy = matches!(seen.place, Place::LegacyPermitting | Place::LegacySingle);
    if work.request_status != R::Unsubmitted && (seen.place == Place::Merchant || legacy) && !seen.closed {
        return wrong("I5: asked, but not of a service with the new workflow");
    }
    if legacy && work.request_status != R::Unsubmitted {
        return wrong("I22: a legacy service was asked in the new way");
    }
    let position = |kind: RequestKind| work.requests.iter().rposition(|request| request.kind == kind);
    let cancellation = position(RequestKind::Cancellation);
    if matches!(work.request_status, R::CancellationRequested | R::CancellationAccepted | R::CancellationRejected) {
        let accepted = work.requests.iter().rposition(|request| {
            request.reply.as_ref().is_some_and(|reply| reply.answer == Answer::Accepted)
                && request.kind == RequestKind::Fulfillment
        });
        if accepted.is_none() || cancellation <= accepted {
            return wrong("I7: its cancellation was not asked after it was accepted");
        }
    }
    let open = work.requests.iter().filter(|request| request.reply.is_none());
    let open: Vec<RequestKind> = open.map(|request| request.kind).collect();
    let expected: &[RequestKind] = match work.request_status {
        _ if seen.closed => &[],
        R::Submitted => &[RequestKind::Fulfillment],
        R::CancellationRequested => &[RequestKind::Cancellation],
        _ if seen.waits => &[RequestKind::Fulfillment],
        _ => &[],
    };
    if open != expected {
        return wrong("a question is open that should not be, or the other way round");
    }
    if work.requests.iter().any(|request| request.kind == RequestKind::Fulfillment) && !work.requested_before {
        return wrong("it was requested, and does not know");
    }
    Ok(())
}

/// The status of the order, first match; I4, I18.
fn whole(world: &World) -> Result<(), String> {
    let order = &world.order;
    let seen: Vec<Seen<'_>> = order.fulfillment_orders.iter().map(|work| Seen::new(world, work)).collect();
    let remains = seen.iter().any(|seen| !seen.closed);
    let shipped = order.fulfillments.iter().any(|shipment| shipment.status == FulfillmentState::Success);
    let open = || seen.iter().filter(|seen| !seen.closed);
    let expected = if order.cancelled_at.is_some() {
        if shipped { "fulfilled" } else { "unfulfilled" }
    } else if !remains && !shipped {
        "not_required"
    } else if !remains {
        "fulfilled"
    } else if shipped {
        "partially_fulfilled"
    } else if open().all(Seen::held) {
        "on_hold"
    } else if open().any(|seen| seen.with_service() || seen.worked_on() && !seen.held()) {
        "in_progress"
    } else {
        "unfulfilled"
    };
    let mut turned = order.clone();
    turned.fulfillment_orders.reverse();
    let said = [order_status(order).as_str(), order_status(&turned).as_str()];
    if said != [expected, expected] {
        return Err(format!("the order is {expected} by the oracle, but reads {said:?}"));
    }
    let locked = open().any(Seen::with_service);
    let declined = open().any(|seen| seen.work.request_status == R::Rejected);
    if (is_locked(order), request_declined(order)) != (locked, declined) {
        return Err("locked or declined is wrong".to_owned());
    }
    for line in &order.line_items {
        let holds = |work: &FulfillmentOrder| work.lines.iter().any(|at| at.line == line.number && at.remaining > 0);
        let locked = open().any(|seen| seen.with_service() && holds(seen.work));
        if (order.line_totals().of(line.number).with_service > 0) != locked {
            return Err(format!("line {}: locked is wrong", line.number));
        }
    }
    notices(world)
}

/// Banners stand in their order, and those about one state of a fulfillment order stand exactly then.
fn notices(world: &World) -> Result<(), String> {
    let said = banners(&world.order, &world.context.locations);
    if !said.is_sorted_by_key(|banner| (banner.kind, banner.fulfillment_order)) {
        return Err(format!("banners out of order: {said:?}"));
    }
    let stands = |kind: &str, number: FulfillmentOrderNumber| {
        said.iter().any(|banner| banner.kind.as_str() == kind && banner.fulfillment_order == Some(number))
    };
    for work in &world.order.fulfillment_orders {
        let open = work.lines.iter().any(|line| line.remaining > 0);
        let late = work.lines.iter().any(|line| line.late_shipped > 0);
        let expected = [
            ("request_rejected", open && work.request_status == R::Rejected),
            ("cancellation_rejected", open && work.request_status == R::CancellationRejected),
            ("possible_double_shipment", late),
        ];
        if let Some((kind, _)) = expected.iter().find(|(kind, stands_now)| stands(kind, work.number) != *stands_now) {
            return Err(format!("FO{}: the banner {kind} is wrong", work.number));
        }
    }
    let services = world.context.locations.0.iter().filter(|location| location.service.is_some());
    for location in services {
        let open =
            world.order.fulfillment_orders.iter().any(|work| work.location == location.handle && !work.is_closed());
        let workflow = |banner: &&domain::Banner| banner.kind.as_str().ends_with("_workflow");
        let count =
            said.iter().filter(workflow).filter(|banner| banner.service.as_ref() == Some(&location.handle)).count();
        if count != usize::from(open) {
            return Err(format!("{count} banners tell the workflow of {}", location.handle));
        }
    }
    Ok(())
}
