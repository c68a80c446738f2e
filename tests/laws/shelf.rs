//! What a command may do to the stock.

use std::collections::BTreeSet;

use consign::domain::{Command, Decision, Event, Order, Restock, ShippedLine, StockRow, Target, evolve, stock_changes};

use crate::say::Said;
use crate::world::World;

/// I9, I10: which commands touch which numbers of the stock.
pub fn judge(before: &World, said: &Said, decision: &Decision, after: &World) -> Result<(), String> {
    let all = |world: &World, of: fn(&StockRow) -> i64| world.context.stock.rows().iter().map(of).sum::<i64>();
    let on_hand = all(after, |row| row.on_hand) - all(before, |row| row.on_hand);
    let committed = all(after, |row| row.committed) - all(before, |row| row.committed);
    let tracked: Vec<&StockRow> = after.context.stock.rows().iter().collect();
    let untouched = before.context.stock == after.context.stock;
    let wrong = || Err(format!("I9, I10: stock: on hand {on_hand:+}, committed {committed:+}: {tracked:?}"));
    let right = match &said.command {
        Command::Fulfill { .. } | Command::Ship { .. } => on_hand == committed && on_hand <= 0,
        Command::Move { .. } => on_hand == 0 && rows_keep_on_hand(before, after),
        Command::CancelFulfillment { .. } => {
            let Target::Fulfillment(number) = said.target else { return wrong() };
            let back = before.order.fulfillment(number).filter(|_| !decision.events.is_empty());
            let lines = || back.iter().flat_map(|shipment| &shipment.lines);
            let rows = &before.context.stock;
            let counted = |line: &&ShippedLine| {
                let sku = before.order.sku(line.line).unwrap_or_default();
                back.is_some_and(|shipment| rows.row(sku, &shipment.location).is_some())
            };
            let units = |of: fn(&ShippedLine) -> i64| lines().filter(counted).map(of).sum::<i64>();
            // Refunded units do not come back, those that were in stock again first.
            let refunded = before.order.line_items.iter().map(|line| {
                let of_line = || lines().filter(counted).filter(|shipped| shipped.line == line.number);
                let gone = line.refunded_shipped.min(of_line().map(|shipped| shipped.quantity).sum());
                (gone, gone.min(of_line().map(|shipped| shipped.returned).sum()))
            });
            let (gone, returned) = refunded.fold((0, 0), |sum, line| (sum.0 + line.0, sum.1 + line.1));
            on_hand == units(|line| line.quantity - line.returned) - gone + returned
                && committed == units(|line| line.quantity) - gone
        }
        Command::Edit { .. } => rows_keep_on_hand(before, after),
        Command::Refund { parts, .. } if parts.iter().all(|part| part.restock == Some(Restock::Return)) => {
            on_hand >= 0 && committed == 0
        }
        Command::Refund { parts, .. } if parts.iter().all(|part| part.restock == Some(Restock::None)) => {
            on_hand == committed && on_hand <= 0
        }
        Command::Refund { .. } => rows_keep_on_hand(before, after) && committed <= 0,
        Command::Cancel { restock: true, .. } => rows_keep_on_hand(before, after) && committed <= 0,
        Command::Cancel { restock: false, .. } => on_hand == committed && on_hand <= 0,
        Command::ShipLate { adjust_stock: true, .. } => committed == 0 && on_hand <= 0,
        _ => untouched,
    };
    let unavailable = before.context.stock.rows().iter().zip(after.context.stock.rows());
    let same_rows = unavailable.into_iter().all(|(before, after)| {
        (&before.sku, &before.location, before.unavailable) == (&after.sku, &after.location, after.unavailable)
    });
    let told = right && same_rows && (!decision.events.is_empty() || untouched);
    if told && each_event_is_told(before, decision) { Ok(()) } else { wrong() }
}

/// What one of its events does to a level stands among what the command does: nothing is undone in the same breath.
fn each_event_is_told(before: &World, decision: &Decision) -> bool {
    let [_, _, ..] = decision.events.as_slice() else { return true };
    let changes = |before: &Order, after: &Order, events: &[Event]| -> BTreeSet<(String, String)> {
        let changes = stock_changes(Some(before), after, events);
        changes.into_iter().map(|change| (change.sku, change.location)).collect()
    };
    let all = changes(&before.order, &decision.after, &decision.events);
    let mut order = before.order.clone();
    decision.events.iter().all(|event| {
        let after = evolve(Some(order.clone()), event).expect("the events make the order");
        let told = changes(&order, &after, std::slice::from_ref(event)).is_subset(&all);
        order = after;
        told
    })
}

fn rows_keep_on_hand(before: &World, after: &World) -> bool {
    before
        .context
        .stock
        .rows()
        .iter()
        .zip(after.context.stock.rows())
        .all(|(before, after)| before.on_hand == after.on_hand)
}
