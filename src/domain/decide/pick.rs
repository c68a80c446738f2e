//! `--line`: which lines of an order are meant, and how many units.

use crate::domain::{Code, LineItem, LineReference, NextCommand, Order, Pick, Quantity, Refusal, did_you_mean, ids};

/// Lines that are looked through for a SKU like the one that was named.
const MOST_LINES: usize = 500;

/// A line that was found, and how many of its units are wanted; `None` means all that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    pub line: u32,
    pub quantity: Option<Quantity>,
}

/// Finds the lines that were named (contract 3).
///
/// # Errors
/// `line_not_found`, `ambiguous_line`, `usage` for a line that is named twice.
pub fn resolve(order: &Order, picks: &[Pick]) -> Result<Vec<Wanted>, Refusal> {
    let found: Vec<Result<&LineItem, Refusal>> = picks.iter().map(|pick| find(order, &pick.line)).collect();
    // What is not there comes before what is said wrongly (contract 10.6).
    let missing = |found: &&Result<&LineItem, Refusal>| matches!(found, Err(Refusal { code: Code::LineNotFound, .. }));
    if let Some(Err(refusal)) = found.iter().find(missing) {
        return Err(refusal.clone());
    }
    let mut wanted: Vec<Wanted> = Vec::with_capacity(picks.len());
    for (pick, line) in picks.iter().zip(found) {
        let line = line?;
        if wanted.iter().any(|other| other.line == line.number) {
            let message = format!("line {} of {} is named twice", line.sku, order.name);
            return Err(Refusal::new(Code::Usage, message).hint("give each line once, with its whole quantity"));
        }
        wanted.push(Wanted { line: line.number, quantity: pick.quantity });
    }
    Ok(wanted)
}

fn find<'a>(order: &'a Order, reference: &LineReference) -> Result<&'a LineItem, Refusal> {
    let fits = |line: &&LineItem| match reference {
        LineReference::Sku(sku) => line.sku == *sku,
        LineReference::Id(id) => ids::part_id(order.id, line.number) == *id,
        LineReference::Source(id) => line.source_id.as_ref() == Some(id),
    };
    let named = match reference {
        LineReference::Sku(sku) => sku.clone(),
        LineReference::Id(id) => format!("line:{id}"),
        LineReference::Source(id) => format!("line:source:{id}"),
    };
    let mut found = order.line_items.iter().filter(fits);
    match (found.next(), found.next()) {
        (Some(line), None) => Ok(line),
        (None, _) => {
            let refusal = Refusal::new(Code::LineNotFound, format!("{} has no line {named}", order.name));
            let show = NextCommand::ShowOrder { order: order.name.clone() };
            Err(refusal.hint(match reference {
                LineReference::Sku(sku) => {
                    did_you_mean(sku, order.line_items.iter().map(|line| line.sku.as_str()).take(MOST_LINES), show)
                }
                LineReference::Id(_) | LineReference::Source(_) => show.into(),
            }))
        }
        (Some(first), Some(second)) => {
            let message = format!("{named} stands on more than one line of {}", order.name);
            let ids = [first, second].map(|line| format!("--line line:{}", ids::part_id(order.id, line.number)));
            Err(Refusal::new(Code::AmbiguousLine, message)
                .hint(format!("name the line by its id: {}", ids.join(" or "))))
        }
    }
}
