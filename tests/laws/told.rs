//! What events say of an order beside the workflow: its details, and how many units of its lines are wanted.

use consign::domain::{Command, Decision, Fact, LineItem, Order, evolve};

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
