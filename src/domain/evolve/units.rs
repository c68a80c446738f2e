//! Units that move between fulfillment orders, or leave the order.

use std::collections::BTreeMap;

use super::inconsistent::{Inconsistent, Outcome};
use crate::domain::{
    Edit, Event, FulfillmentOrder, FulfillmentOrderLine, FulfillmentOrderNumber, FulfillmentOrderUnits, Hold,
    HoldNumber, LineItem, LineNumber, Order, Part, Quantity, QuantityChange, Taken, Units,
};

/// The fulfillment order an event is about.
pub(super) fn fulfillment_order<'a>(
    order: &'a mut Order,
    event: &Event,
) -> Result<&'a mut FulfillmentOrder, Inconsistent> {
    let number = event.fulfillment_order.ok_or_else(|| Inconsistent("it names no fulfillment order".to_owned()))?;
    fulfillment_order_numbered(order, number)
}

pub(super) fn fulfillment_order_numbered(
    order: &mut Order,
    number: FulfillmentOrderNumber,
) -> Result<&mut FulfillmentOrder, Inconsistent> {
    order.fulfillment_order_mut(number).ok_or_else(|| Inconsistent(format!("there is no fulfillment order {number}")))
}

pub(super) fn line_of(
    fulfillment_order: &mut FulfillmentOrder,
    line: LineNumber,
) -> Result<&mut FulfillmentOrderLine, Inconsistent> {
    let number = fulfillment_order.number;
    fulfillment_order
        .line_mut(line)
        .ok_or_else(|| Inconsistent(format!("fulfillment order {number} has no line {line}")))
}

/// Takes units that remain out of a fulfillment order.
pub(super) fn take_out(fulfillment_order: &mut FulfillmentOrder, units: Units) -> Outcome {
    let number = fulfillment_order.number;
    let line = line_of(fulfillment_order, units.line)?;
    if units.quantity > line.remaining {
        let what = format!("fulfillment order {number} has fewer than {} units of line {}", units.quantity, units.line);
        return Err(Inconsistent(what));
    }
    line.remaining -= units.quantity;
    line.quantity -= units.quantity;
    Ok(())
}

/// Takes units out of a fulfillment order and out of the order.
pub(super) fn take_out_for_good(order: &mut Order, taken: &Taken, noted: bool) -> Outcome {
    let fulfillment_order = fulfillment_order_numbered(order, taken.fulfillment_order)?;
    take_out(fulfillment_order, Units { line: taken.line, quantity: taken.quantity })?;
    fulfillment_order.taken_from |= noted;
    let line = order.line_mut(taken.line).ok_or_else(|| Inconsistent(format!("there is no line {}", taken.line)))?;
    line.removed += taken.quantity;
    Ok(())
}

/// Puts units of a fulfillment order into a new one beside it, which inherits its holds and its deadline.
pub(super) fn split_off<'a>(
    order: &'a mut Order,
    event: &Event,
    part: &Part,
) -> Result<&'a mut FulfillmentOrder, Inconsistent> {
    let fulfillment_order = fulfillment_order(order, event)?;
    for units in &part.lines {
        take_out(fulfillment_order, *units)?;
    }
    // Numbers of holds are those of their fulfillment order.
    let holds = (1..).zip(&fulfillment_order.holds);
    let renumbered =
        |(number, hold): (u32, &Hold)| Some(Hold { number: HoldNumber::new(number).ok()?, ..hold.clone() });
    let made = FulfillmentOrder {
        holds: holds.filter_map(renumbered).collect(),
        fulfill_by: fulfillment_order.fulfill_by,
        requested_before: fulfillment_order.requested_before,
        ..FulfillmentOrder::new(part.number, fulfillment_order.location.clone(), &part.lines)
    };
    push(order, made)
}

pub(super) fn push(order: &mut Order, made: FulfillmentOrder) -> Result<&mut FulfillmentOrder, Inconsistent> {
    if order.next_fulfillment_order() != Ok(made.number) {
        return Err(Inconsistent(format!("fulfillment order {} is out of turn", made.number)));
    }
    order.fulfillment_orders.push(made);
    Ok(order.fulfillment_orders.last_mut().expect("one was pushed just now"))
}

/// Puts units of a fulfillment order into one that replaces it (T25).
pub(super) fn replace<'a>(
    order: &'a mut Order,
    event: &Event,
    replacement: &Part,
) -> Result<&'a mut FulfillmentOrder, Inconsistent> {
    let replaced = fulfillment_order(order, event)?;
    replaced.taken_from = true;
    let number = replaced.number;
    split_off(order, event, replacement)?;
    let replaced = fulfillment_order_numbered(order, number)?;
    // Programs know a line by its id. One that they find here no longer is to be found where its units are now.
    let gone = replaced.lines.iter().filter(|line| replaced.is_closed() && !replaced.tells_of(line));
    let ids: BTreeMap<LineNumber, _> = gone.map(|line| (line.line, replaced.origin(line))).collect();
    let made = fulfillment_order_numbered(order, replacement.number)?;
    made.replaces = Some(number);
    for line in &mut made.lines {
        line.id_of = ids.get(&line.line).copied();
    }
    Ok(made)
}

/// Puts units of other fulfillment orders into the one that the event is about (T29).
pub(super) fn merge(order: &mut Order, event: &Event, lines: &[FulfillmentOrderUnits]) -> Outcome {
    let into = fulfillment_order(order, event)?.number;
    for taken in lines {
        let units = Units { line: taken.line, quantity: taken.quantity };
        let from = fulfillment_order_numbered(order, taken.fulfillment_order)?;
        take_out(from, units)?;
        let requested_before = from.requested_before;
        if from.is_closed() {
            from.taken_from = true;
            from.merged_into = Some(into);
        }
        let into = fulfillment_order(order, event)?;
        into.requested_before |= requested_before;
        add_to(into, units);
    }
    Ok(())
}

/// Takes units back from a service into a replacement (T6, T8, T10).
pub(super) fn take_back(order: &mut Order, event: &Event, replacement: &Part) -> Outcome {
    replace(order, event, replacement)?.requested_before = true;
    let fulfillment_order = fulfillment_order(order, event)?;
    for units in &replacement.lines {
        line_of(fulfillment_order, units.line)?.taken_back += units.quantity;
    }
    Ok(())
}

/// Adds units that are to be shipped.
pub(super) fn add_to(fulfillment_order: &mut FulfillmentOrder, units: Units) {
    match fulfillment_order.line_mut(units.line) {
        Some(line) => {
            line.quantity += units.quantity;
            line.remaining += units.quantity;
        }
        None => {
            let position = fulfillment_order.lines.partition_point(|line| line.line < units.line);
            fulfillment_order.lines.insert(position, FulfillmentOrderLine::new(units));
        }
    }
}

pub(super) fn edited(order: &mut Order, edit: &Edit) -> Outcome {
    has_quantities(order, &edit.quantities, |line| line.before)?;
    for taken in &edit.removed {
        take_out_for_good(order, taken, false)?;
    }
    let mut ordered: Vec<Units> = Vec::new();
    for units in &edit.added {
        let added = Units { line: units.line, quantity: units.quantity };
        add_to(fulfillment_order_numbered(order, units.fulfillment_order)?, added);
        ordered.push(added);
    }
    for made in &edit.new_fulfillment_orders {
        ordered.extend(made.remaining_units());
        push(order, made.clone())?;
    }
    for units in ordered {
        if let Some(line) = order.line_mut(units.line) {
            line.quantity += units.quantity;
        }
    }
    order.line_items.extend(edit.new_lines.iter().cloned());
    order.total_price = edit.total_price;
    order.financial_status = edit.financial_status;
    has_quantities(order, &edit.quantities, |line| line.after)
}

/// Holds current quantities against those that an event tells of.
pub(super) fn has_quantities(
    order: &Order,
    told: &[QuantityChange],
    quantity: fn(&QuantityChange) -> Quantity,
) -> Outcome {
    let there = |line: &QuantityChange| order.line(line.line).map_or(0, LineItem::current_quantity);
    match told.iter().find(|line| there(line) != quantity(line)) {
        Some(line) => Err(Inconsistent(format!("it miscounts the units of line {}", line.line))),
        None => Ok(()),
    }
}
