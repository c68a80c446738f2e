//! What events say of an order beside the workflow: how many units of its lines are wanted.

use consign::domain::{Decision, Fact, LineItem, Order, evolve};

use crate::world::World;

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
