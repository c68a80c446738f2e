//! What happens to stock. Committed units follow the open work; units on hand change only when something
//! leaves, comes back or is written off. What is available is always the difference.

use std::collections::BTreeMap;

use super::{Event, Fact, LineNumber, Order, Quantity, Stock, StockRow, Time};

/// How the stock of a SKU at a location changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockChange {
    pub sku: String,
    pub location: String,
    pub on_hand: Quantity,
    pub committed: Quantity,
}

/// What a command does to stock: `before` is `None` for a new order. Sorted by SKU and location. Of an order that was
/// there nothing stands here that is as it was; of a new one, what it took and gave back in the same breath does.
pub fn stock_changes(before: Option<&Order>, after: &Order, events: &[Event]) -> Vec<StockChange> {
    let mut changes: BTreeMap<(&str, &str), (Quantity, Quantity)> = BTreeMap::new();
    if let Some(before) = before {
        for (sku, location, remaining) in committed_units(before) {
            changes.entry((sku, location)).or_default().1 -= remaining;
        }
    }
    for (sku, location, remaining) in committed_units(after) {
        changes.entry((sku, location)).or_default().1 += remaining;
    }
    for event in events {
        if let Fact::OrderPlaced(placed) = &event.fact {
            for (sku, location, _) in committed_units(placed) {
                changes.entry((sku, location)).or_default();
            }
        }
        for (sku, location, quantity) in on_hand_changes(after, &event.fact) {
            changes.entry((sku, location)).or_default().0 += quantity;
        }
    }
    let real = changes.into_iter().filter(|(_, change)| before.is_none() || *change != (0, 0));
    real.map(|((sku, location), (on_hand, committed))| StockChange {
        sku: sku.to_owned(),
        location: location.to_owned(),
        on_hand,
        committed,
    })
    .collect()
}

/// The rows that change at this time. Where there is no row, nothing is counted.
pub fn changed_rows(stock: &Stock, changes: &[StockChange], at: Time) -> Vec<StockRow> {
    let rows = changes.iter().filter_map(|change| {
        let row = stock.row(&change.sku, &change.location)?;
        Some(StockRow {
            on_hand: row.on_hand + change.on_hand,
            committed: row.committed + change.committed,
            updated_at: at,
            ..row.clone()
        })
    });
    rows.collect()
}

/// A sentence for each row whose units on hand fell below zero, and for each whose available units did because more
/// of the SKU was ordered. A row is given as it was, if it was there, and as it is; `ordered` is sorted.
pub fn stock_warnings(changed: &[(Option<&StockRow>, &StockRow)], ordered: &[&str]) -> Vec<String> {
    let mut warnings = Vec::new();
    for (before, row) in changed {
        let StockRow { sku, location, on_hand, .. } = row;
        let fell = |now: Quantity, count: fn(&StockRow) -> Quantity| now < 0 && now < before.map_or(0, count);
        if fell(*on_hand, |before| before.on_hand) {
            warnings.push(format!("{on_hand} of {sku} are on hand at {location}: more left than was there."));
        }
        let available = row.available();
        if ordered.binary_search(&sku.as_str()).is_ok() && fell(available, StockRow::available) {
            warnings
                .push(format!("{available} of {sku} are available at {location}: more are ordered than are there."));
        }
    }
    warnings
}

/// The SKUs of which a command ordered more units, each once.
pub fn ordered_skus<'a>(after: &'a Order, events: &'a [Event]) -> Vec<&'a str> {
    let mut skus: Vec<&str> = Vec::new();
    for event in events {
        match &event.fact {
            Fact::OrderPlaced(order) => skus.extend(order.line_items.iter().filter_map(|line| line.sku.as_deref())),
            Fact::OrderEdited(edit) => {
                let more = edit.quantities.iter().filter(|change| change.after > change.before);
                skus.extend(more.filter_map(|change| after.sku(change.line)));
            }
            _ => {}
        }
    }
    skus.sort_unstable();
    skus.dedup();
    skus
}

/// What an event does to the units on hand, by SKU and location. `order` holds the lines it names; those without a SKU
/// have no stock.
pub fn on_hand_changes<'a>(order: &'a Order, fact: &'a Fact) -> impl Iterator<Item = (&'a str, &'a str, Quantity)> {
    let moved = moved_on_hand(fact).into_iter();
    moved.filter_map(|(line, location, quantity)| Some((order.sku(line)?, location, quantity)))
}

/// The units of an order that are committed, by SKU and location; one pair may come up several times.
pub fn committed_units(order: &Order) -> impl Iterator<Item = (&str, &str, Quantity)> {
    open_units(order).filter_map(|(line, location, remaining)| Some((order.sku(line)?, location, remaining)))
}

fn open_units(order: &Order) -> impl Iterator<Item = (LineNumber, &str, Quantity)> {
    order.fulfillment_orders.iter().flat_map(|fulfillment_order| {
        let open = fulfillment_order.lines.iter().filter(|line| line.remaining > 0);
        open.map(|line| (line.line, fulfillment_order.location.as_str(), line.remaining))
    })
}

/// The units that leave the shelf or come back to it.
fn moved_on_hand(fact: &Fact) -> Vec<(LineNumber, &str, Quantity)> {
    match fact {
        Fact::FulfillmentCreated(shipment) | Fact::MarkedAsFulfilled(shipment) => {
            shipment.lines.iter().map(|units| (units.line, shipment.location.as_str(), -units.quantity)).collect()
        }
        Fact::FulfillmentCancelled { location, back } => {
            back.iter().map(|units| (units.line, location.as_str(), units.into_stock)).collect()
        }
        Fact::OrderRefunded(refunded) => {
            let written_off = refunded.taken.iter().filter(|units| !units.restock);
            let gone =
                written_off.map(|units| (units.taken.line, units.taken.location.as_str(), -units.taken.quantity));
            let returned = refunded.shipped.iter().map(|units| (units.line, units.location.as_str(), units.quantity));
            gone.chain(returned).collect()
        }
        Fact::OrderCancelled { restock: false, taken, .. } => {
            taken.iter().map(|units| (units.line, units.location.as_str(), -units.quantity)).collect()
        }
        Fact::LateShipmentReported { location, lines, adjust_stock: true, .. } => {
            lines.iter().map(|units| (units.line, location.as_str(), -units.quantity)).collect()
        }
        _ => Vec::new(),
    }
}
