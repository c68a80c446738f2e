//! What events say of an order beside the workflow: its details, and how many units of its lines are wanted.

use consign::domain::{Command, Decision, Fact, LineItem, Order, Target, evolve};

use crate::say::Said;
use crate::world::World;

/// What is kept for people is set by its own command alone, which sets nothing else.
pub fn details(before: &World, command: &Command, after: &World) -> Result<(), String> {
    let mut expected = before.order.clone();
    expected.set_details(after.order.details());
    let right = match command {
        Command::SetDetails(_) => expected == after.order,
        _ => before.order.details() == after.order.details(),
    };
    if right { Ok(()) } else { Err("details: they or something else changed".to_owned()) }
}

/// An order is closed by its own command, or when it is paid and fulfilled for the first time; it is opened by its own
/// command, or by a shipment that is taken back.
pub fn closed(before: &World, command: &Command, decision: &Decision, after: &World) -> Result<(), String> {
    let is_done = |order: &Order| {
        let paid = matches!(order.financial_status.as_str(), "paid" | "partially_refunded");
        let shipped = order.fulfillments.iter().any(|shipment| shipment.status.as_str() == "success");
        let open = order.fulfillment_orders.iter().any(|work| !work.is_closed());
        paid && shipped && !open && order.cancelled_at.is_none()
    };
    let (was, now) = (before.order.closed_at, Some(before.context.now));
    let expected = match command {
        Command::CloseOrder => was.or(now),
        Command::ReopenOrder => None,
        Command::CancelFulfillment { .. } if !decision.events.is_empty() => None,
        _ if !is_done(&before.order) && is_done(&after.order) => was.or(now),
        _ => was,
    };
    let right = after.order.closed_at == expected;
    if right { Ok(()) } else { Err(format!("closed {:?}, not {expected:?}", after.order.closed_at)) }
}

/// Work keeps its deadline until another is set; new parts of it inherit it.
pub fn deadlines(before: &World, said: &Said, after: &World) -> Result<(), String> {
    for work in &after.order.fulfillment_orders {
        let was = before.order.fulfillment_order(work.number);
        let set = match (&said.command, said.target) {
            (Command::SetDeadline { by }, Target::FulfillmentOrder(number)) if number == work.number => Some(*by),
            (Command::SetDeadline { by }, Target::Order) if !work.is_closed() => Some(*by),
            (Command::SetDeadline { by }, Target::Order) if before.order.total_remaining() == 0 => Some(*by),
            _ => was.and_then(|was| was.fulfill_by),
        };
        if was.is_some() && work.fulfill_by != set {
            return Err(format!("FO{}: to be shipped by {:?}, not {set:?}", work.number, work.fulfill_by));
        }
        let known = |by| before.order.fulfillment_orders.iter().any(|work| work.fulfill_by == Some(by));
        if was.is_none() && work.fulfill_by.is_some_and(|by| !known(by)) {
            return Err(format!("FO{} has a deadline that nobody set", work.number));
        }
    }
    Ok(())
}

/// Progress is as it was told last, and ends when nothing remains.
pub fn progress(before: &World, decision: &Decision, after: &World) -> Result<(), String> {
    for work in &after.order.fulfillment_orders {
        let was = before.order.fulfillment_order(work.number).is_some_and(|was| was.progress_reported);
        let of_work = decision.events.iter().filter(|event| event.fulfillment_order == Some(work.number));
        let told = of_work.fold(was, |told, event| match event.fact {
            Fact::ProgressReported => true,
            Fact::ProgressStopped => false,
            _ => told,
        });
        if work.progress_reported != (told && !work.is_closed()) {
            return Err(format!("FO{}: progress {}, but told {told}", work.number, work.progress_reported));
        }
    }
    Ok(())
}

/// Edits and refunds say of every line they are about how many units were wanted before them, and are after them.
pub fn quantities(before: &World, decision: &Decision) -> Result<(), String> {
    let mut order = before.order.clone();
    for event in &decision.events {
        let was = order.clone();
        order = evolve(Some(order), event).map_err(|wrong| format!("I17: {wrong:?}"))?;
        let told = match &event.fact {
            Fact::OrderEdited(edit) => &edit.quantities,
            Fact::OrderRefunded(refunded) => &refunded.quantities,
            _ => continue,
        };
        for line in &order.line_items {
            let count = |order: &Order| order.line(line.number).map_or(0, LineItem::current_quantity);
            let change = told.iter().find(|change| change.line == line.number);
            let right = match change {
                Some(change) => (change.before, change.after) == (count(&was), count(&order)),
                None => count(&was) == count(&order),
            };
            if !right {
                return Err(format!("line {}: told {change:?}, {} and {}", line.number, count(&was), count(&order)));
            }
        }
    }
    Ok(())
}
