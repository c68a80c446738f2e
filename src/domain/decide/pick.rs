//! `--line`: which lines of an order are meant, and how many units.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Code, LineItem, LineNumber, LineReference, NextCommand, Order, Pick, Quantity, Refusal, did_you_mean, ids,
};

/// Lines that are looked through for a SKU like the one that was named.
const MOST_LINES: usize = 500;

/// A line that was found, and how many of its units are wanted; `None` means all that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    pub line: LineNumber,
    pub quantity: Option<Quantity>,
}

/// Finds the lines that were named.
///
/// # Errors
/// `line_not_found`, `ambiguous_line`, `usage` for a line that is named twice.
pub fn resolve(order: &Order, picks: &[Pick]) -> Result<Vec<Wanted>, Refusal> {
    let named = named(order, picks);
    let found: Vec<Result<&LineItem, Refusal>> =
        picks.iter().map(|pick| find(order, &pick.line, &named[&Key::of(&pick.line)])).collect();
    // What is not there comes before what is said wrongly.
    let missing = |found: &&Result<&LineItem, Refusal>| matches!(found, Err(Refusal { code: Code::LineNotFound, .. }));
    if let Some(Err(refusal)) = found.iter().find(missing) {
        return Err(refusal.clone());
    }
    let mut wanted: Vec<Wanted> = Vec::with_capacity(picks.len());
    let mut numbers = BTreeSet::new();
    for (pick, line) in picks.iter().zip(found) {
        let line = line?;
        if !numbers.insert(line.number) {
            let message = format!("line {} of {} is named twice", line.label(), order.name);
            return Err(Refusal::new(Code::Usage, message).hint("give each line once, with its whole quantity"));
        }
        wanted.push(Wanted { line: line.number, quantity: pick.quantity });
    }
    Ok(wanted)
}

/// What a line can be named by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Sku(&'a str),
    Id(i64),
    Source(&'a str),
}

impl<'a> Key<'a> {
    fn of(reference: &'a LineReference) -> Key<'a> {
        match reference {
            LineReference::Sku(sku) => Key::Sku(sku),
            LineReference::Id(id) => Key::Id(*id),
            LineReference::Source(id) => Key::Source(id),
        }
    }

    /// All that this line can be named by.
    fn of_line(order: i64, line: &'a LineItem) -> impl Iterator<Item = Key<'a>> {
        let sku = line.sku.as_deref().map(Key::Sku);
        let source = line.source_id.as_deref().map(Key::Source);
        std::iter::once(Key::Id(ids::part_id(order, line.number))).chain(sku).chain(source)
    }
}

/// The first two lines that each pick names. One walk over the order, however many are picked.
fn named<'a>(order: &'a Order, picks: &'a [Pick]) -> BTreeMap<Key<'a>, Vec<&'a LineItem>> {
    let mut named: BTreeMap<Key<'_>, Vec<&LineItem>> =
        picks.iter().map(|pick| (Key::of(&pick.line), Vec::new())).collect();
    if named.is_empty() {
        return named;
    }
    for line in &order.line_items {
        for key in Key::of_line(order.id, line) {
            if let Some(lines) = named.get_mut(&key).filter(|lines| lines.len() < 2) {
                lines.push(line);
            }
        }
    }
    named
}

fn find<'a>(order: &'a Order, reference: &LineReference, found: &[&'a LineItem]) -> Result<&'a LineItem, Refusal> {
    let named = match reference {
        LineReference::Sku(sku) => sku.clone(),
        LineReference::Id(id) => format!("line:{id}"),
        LineReference::Source(id) => format!("line:source:{id}"),
    };
    match *found {
        [line] => Ok(line),
        [] => {
            let refusal = Refusal::new(Code::LineNotFound, format!("{} has no line {named}", order.name));
            let show = NextCommand::ShowOrder { order: order.name.clone() };
            Err(refusal.hint(match reference {
                LineReference::Sku(sku) => did_you_mean(
                    sku,
                    order.line_items.iter().filter_map(|line| line.sku.as_deref()).take(MOST_LINES),
                    show,
                ),
                LineReference::Id(_) | LineReference::Source(_) => show.into(),
            }))
        }
        [first, second, ..] => {
            let message = format!("{named} stands on more than one line of {}", order.name);
            let ids = [first, second].map(|line| format!("--line line:{}", ids::part_id(order.id, line.number)));
            Err(Refusal::new(Code::AmbiguousLine, message)
                .hint(format!("name the line by its id: {}", ids.join(" or "))))
        }
    }
}
