//! Editing an order: how many of a line are wanted, and new lines (T18).

use super::draft::{About, Decision, Draft};
use super::pick::resolve;
use crate::domain::routing::route;
use crate::domain::{
    Action, Code, Edit, Fact, FinancialStatus, FulfillmentOrder, FulfillmentOrderNumber, FulfillmentOrderUnits,
    LineItem, LineNumber, MOST_UNITS, Money, NewLine, Order, Pick, Quantity, QuantityChange, Refusal, RequestStatus,
    Taken, reasons,
};

/// Sets the current quantity of lines, and adds new ones. Setting what is there already changes nothing.
pub fn edit(mut draft: Draft<'_>, set: &[Pick], add: &[NewLine]) -> Result<Decision, Refusal> {
    let order = draft.before;
    let wanted = resolve(order, set)?;
    reasons::ask_order(Action::Edit, order, draft.context)?;

    let totals = order.line_totals();
    let mut removed = Vec::new();
    let mut added = Vec::new();
    let mut to_route: Vec<(LineNumber, Option<&str>, Quantity)> = Vec::new();
    let mut difference = Money::ZERO;
    let mut quantities = Vec::new();
    for wanted in wanted {
        let Some(line) = order.line(wanted.line) else { continue };
        let current = line.current_quantity();
        let target = wanted.quantity.unwrap_or(current);
        let shipped = totals.of(line.number).fulfilled;
        if target < shipped {
            let message = format!("{shipped} of {} in {} are shipped; {target} are fewer", line.label(), order.name);
            return Err(Refusal::new(Code::InvalidQuantity, message));
        }
        if target > MOST_UNITS {
            let message = format!("{target} of {} are more than a line can have: {MOST_UNITS}", line.label());
            return Err(Refusal::new(Code::InvalidQuantity, message));
        }
        difference = difference + line.price.times(target) - line.price.times(current);
        if target != current {
            quantities.push(QuantityChange { line: line.number, before: current, after: target });
        }
        if target < current {
            removed.extend(leave(order, line.number, current - target));
        } else if target > current {
            match takes_more(order, line.number) {
                Some(number) => {
                    added.push(FulfillmentOrderUnits {
                        fulfillment_order: number,
                        line: line.number,
                        quantity: target - current,
                    });
                }
                None => to_route.push((line.number, line.sku.as_deref(), target - current)),
            }
        }
    }
    let new_lines = new_lines(order, add)?;
    quantities.extend(new_lines.iter().map(|line| QuantityChange {
        line: line.number,
        before: 0,
        after: line.quantity,
    }));
    difference = difference + new_lines.iter().map(|line| line.price.times(line.quantity)).sum();
    to_route.extend(new_lines.iter().map(|line| (line.number, line.sku.as_deref(), line.quantity)));

    let mut new_fulfillment_orders = Vec::new();
    for (index, (location, units)) in route(&to_route, None, draft.context)?.into_iter().enumerate() {
        let number = order.next_fulfillment_order()?.after(index)?;
        new_fulfillment_orders.push(FulfillmentOrder::new(number, location, &units));
    }
    if removed.is_empty() && added.is_empty() && new_fulfillment_orders.is_empty() {
        return Ok(draft.end());
    }
    let rises = difference > Money::ZERO && order.financial_status == FinancialStatus::Paid;
    let edit = Edit {
        removed,
        added,
        new_lines,
        new_fulfillment_orders,
        total_price: (order.total_price + difference).max(Money::ZERO),
        financial_status: if rises { FinancialStatus::PartiallyPaid } else { order.financial_status },
        quantities,
        closes_order: false,
    };
    draft.record(About::ORDER, None, Fact::OrderEdited(edit));
    Ok(draft.end())
}

/// Units leave the highest-numbered open fulfillment order first.
pub fn leave(order: &Order, line: LineNumber, quantity: Quantity) -> Vec<Taken> {
    take_from(order.fulfillment_orders.iter().rev(), line, quantity)
}

/// Takes units of a line from these fulfillment orders, as far as they go.
pub fn take_from<'a>(
    fulfillment_orders: impl Iterator<Item = &'a FulfillmentOrder>,
    line: LineNumber,
    quantity: Quantity,
) -> Vec<Taken> {
    let mut left = quantity;
    let mut taken = Vec::new();
    for fulfillment_order in fulfillment_orders {
        let units = fulfillment_order.remaining_of(line).min(left);
        if units > 0 {
            left -= units;
            let location = fulfillment_order.location.clone();
            taken.push(Taken { fulfillment_order: fulfillment_order.number, line, quantity: units, location });
        }
    }
    taken
}

/// The line's highest-numbered open fulfillment order that is unsubmitted and not held.
fn takes_more(order: &Order, line: LineNumber) -> Option<FulfillmentOrderNumber> {
    let fits = |fulfillment_order: &&FulfillmentOrder| {
        fulfillment_order.remaining_of(line) > 0
            && fulfillment_order.request_status == RequestStatus::Unsubmitted
            && !fulfillment_order.is_held()
    };
    order.fulfillment_orders.iter().rev().find(fits).map(|fulfillment_order| fulfillment_order.number)
}

/// New lines always get a line of their own.
///
/// # Errors
/// `invalid_quantity` for a line without units, and for more lines than an order can have.
pub fn new_lines(order: &Order, add: &[NewLine]) -> Result<Vec<LineItem>, Refusal> {
    if let Some(none) = add.iter().find(|new| new.quantity < 1) {
        let message = format!("{} of {} is not a number of units that can be added", none.quantity, none.label());
        return Err(Refusal::new(Code::InvalidQuantity, message));
    }
    let line = |(index, new): (usize, &NewLine)| {
        Ok(LineItem {
            number: order.next_line()?.after(index)?,
            source_id: None,
            sku: new.sku.clone(),
            title: new.title.clone().unwrap_or_else(|| new.label().to_owned()),
            requires_shipping: new.requires_shipping,
            price: new.price,
            quantity: new.quantity,
            removed: 0,
            refunded_shipped: 0,
            extras: new.extras.clone(),
        })
    };
    add.iter().enumerate().map(line).collect()
}
