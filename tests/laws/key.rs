//! When two states are the same state: what the past left behind and nothing can depend on any more is not counted.

use consign::domain::{FulfillmentOrder, FulfillmentState, Order, Stage};

use crate::world::World;

/// Which parts of the past count in a universe.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// Whether something was requested before; matters to automatic requests only.
    pub requested_before: bool,
    /// What could be reported as shipped too late.
    pub late: bool,
    /// Refunds and money.
    pub money: bool,
}

/// What a fulfillment order is, its number aside.
pub fn of_work(world: &World, work: &FulfillmentOrder, counts: Counts) -> Vec<u8> {
    let location = world.context.locations.0.iter().position(|location| location.handle == work.location);
    let flag = |flag: bool| u8::from(flag);
    let mut key = vec![
        location.unwrap_or_default() as u8,
        Stage::of(&world.order, work) as u8,
        work.request_status as u8,
        holds(work),
        flag(work.progress_reported),
        flag(work.taken_from),
        flag(counts.requested_before && work.requested_before),
    ];
    if let Some(rest) = work.rest_of_hold.and_then(|rest| world.order.fulfillment_order(rest)) {
        let touched = !rest.requests.is_empty() || world.order.fulfillments.iter().any(|it| it.is_from(rest.number));
        if !rest.is_closed() && !touched {
            key.push(253);
            key.extend(of_work(world, rest, counts));
            key.push(252);
        }
    }
    for line in &work.lines {
        let late = counts.late && line.taken_back > line.late_shipped;
        if line.quantity > 0 || late {
            key.extend([
                line.line.get() as u8,
                line.remaining as u8,
                (line.quantity - line.remaining) as u8,
                flag(late),
            ]);
        }
    }
    key
}

/// What holds it: whether anything without a handle does, and with one.
fn holds(work: &FulfillmentOrder) -> u8 {
    work.holds.iter().map(|hold| if hold.handle.is_empty() { 1 } else { 2 }).sum()
}

/// What a state is.
pub fn of(world: &World, counts: Counts) -> Vec<u8> {
    let order = &world.order;
    let mut key = vec![order.cancelled_at.is_some().into(), order.financial_status as u8];
    if counts.money {
        key.push((order.paid_amount > order.refunded_amount()).into());
    }
    for line in &order.line_items {
        key.push(line.current_quantity() as u8);
        if counts.money {
            let unrefunded = line.quantity - order.line_totals().of(line.number).refunded;
            key.push(unrefunded.min(line.current_quantity() + 1) as u8);
            key.push(line.refunded_shipped as u8);
        }
    }
    if counts.late {
        let lines = || order.fulfillment_orders.iter().flat_map(|work| &work.lines);
        key.push(lines().any(|line| line.taken_back > line.late_shipped).into());
        key.push(lines().any(|line| line.late_shipped > 0).into());
    }
    let matters = |work: &&FulfillmentOrder| work.lines.iter().any(|line| line.quantity > 0);
    let works = order.fulfillment_orders.iter().filter(matters);
    let mut parts: Vec<Vec<u8>> = works.map(|work| of_work(world, work, counts)).collect();
    parts.extend(shipments(world, order, counts));
    parts.sort();
    for part in parts {
        key.push(255);
        key.extend(part);
    }
    key
}

/// Live and waiting shipments, with the fulfillment orders their units came from.
fn shipments(world: &World, order: &Order, counts: Counts) -> Vec<Vec<u8>> {
    let counted = order
        .fulfillments
        .iter()
        .filter(|shipment| shipment.is_waiting() || shipment.status == FulfillmentState::Success);
    let one = |shipment: &consign::domain::Fulfillment| {
        let mut lines: Vec<Vec<u8>> = Vec::new();
        for line in &shipment.lines {
            let mut part = vec![line.line.get() as u8, line.quantity as u8, line.returned as u8];
            let from = line.fulfillment_order.and_then(|number| order.fulfillment_order(number));
            part.extend(from.map_or_else(Vec::new, |work| of_work(world, work, counts)));
            lines.push(part);
        }
        lines.sort();
        let location = world.context.locations.0.iter().position(|location| location.handle == shipment.location);
        let mut key = vec![254, shipment.status as u8, location.unwrap_or_default() as u8];
        key.extend(lines.into_iter().flatten());
        key
    };
    counted.map(one).collect()
}
