//! Shipments: made, completed, taken back, returned.

use std::collections::BTreeMap;

use super::inconsistent::{Inconsistent, Outcome};
use super::requests::{answer, silent};
use super::units::{
    add_to, fulfillment_order, fulfillment_order_numbered, has_quantities, line_of, push, take_out_for_good,
};
use crate::domain::{
    Answer, By, Event, Fact, Fulfillment, FulfillmentNumber, FulfillmentOrder, FulfillmentOrderUnits, FulfillmentState,
    GivenBack, LineNumber, Money, Order, Quantity, Refund, Refunded, RequestKind, Shipment, ShippedLine, Units,
};

/// The fulfillment an event is about.
pub(super) fn fulfillment<'a>(order: &'a mut Order, event: &Event) -> Result<&'a mut Fulfillment, Inconsistent> {
    let found = event.fulfillment.and_then(|number| order.fulfillment_mut(number));
    found.ok_or_else(|| Inconsistent("there is no such fulfillment".to_owned()))
}

/// The number of the fulfillment an event is about.
fn named(event: &Event) -> Result<FulfillmentNumber, Inconsistent> {
    event.fulfillment.ok_or_else(|| Inconsistent("it names no fulfillment".to_owned()))
}

pub(super) fn make_waiting_shipment(
    order: &mut Order,
    event: &Event,
    lines: &[Units],
    notify_customer: bool,
) -> Outcome {
    let from = fulfillment_order(order, event)?;
    let (number, location) = (from.number, from.location.clone());
    let lines = lines.iter().map(|units| ShippedLine {
        line: units.line,
        quantity: units.quantity,
        fulfillment_order: Some(number),
        returned: 0,
    });
    let shipment = Fulfillment {
        number: named(event)?,
        source_id: None,
        status: FulfillmentState::Pending,
        by: By::Service,
        marked_as_fulfilled: false,
        location,
        tracking: Vec::new(),
        notify_customer,
        shipment_status: None,
        created_at: event.at,
        shipped_at: None,
        acknowledged_at: None,
        in_transit_since: None,
        lines: lines.collect(),
    };
    push_shipment(order, shipment)
}

pub(super) fn push_shipment(order: &mut Order, shipment: Fulfillment) -> Outcome {
    if order.next_fulfillment() != Ok(shipment.number) {
        return Err(Inconsistent(format!("fulfillment {} is out of turn", shipment.number)));
    }
    order.fulfillments.push(shipment);
    Ok(())
}

pub(super) fn ship(order: &mut Order, event: &Event, shipment: &Shipment) -> Outcome {
    for units in &shipment.lines {
        let line = line_of(fulfillment_order_numbered(order, units.fulfillment_order)?, units.line)?;
        if units.quantity > line.remaining {
            return Err(Inconsistent(format!("it ships more of line {} than remains", units.line)));
        }
        line.remaining -= units.quantity;
    }
    if let Ok(waiting) = fulfillment(order, event) {
        waiting.status = FulfillmentState::Success;
        waiting.shipped_at = Some(event.at);
        waiting.tracking.clone_from(&shipment.tracking);
        waiting.notify_customer = shipment.notify_customer;
        let fulfillment_order = fulfillment_order(order, event)?;
        let status = fulfillment_order.request_status;
        answer(fulfillment_order, RequestKind::Fulfillment, silent(event, Answer::Completed), status);
        return Ok(());
    }
    let lines = shipment.lines.iter().map(|units: &FulfillmentOrderUnits| ShippedLine {
        line: units.line,
        quantity: units.quantity,
        fulfillment_order: Some(units.fulfillment_order),
        returned: 0,
    });
    let made = Fulfillment {
        number: named(event)?,
        source_id: None,
        status: FulfillmentState::Success,
        by: shipment.by,
        marked_as_fulfilled: matches!(event.fact, Fact::MarkedAsFulfilled(_)),
        location: shipment.location.clone(),
        tracking: shipment.tracking.clone(),
        notify_customer: shipment.notify_customer,
        shipment_status: None,
        created_at: event.at,
        shipped_at: Some(event.at),
        acknowledged_at: None,
        in_transit_since: None,
        lines: lines.collect(),
    };
    push_shipment(order, made)
}

/// A shipment is cancelled (T17). Those of its units that do not come back were refunded, and leave the order.
pub(super) fn take_back_shipment(order: &mut Order, event: &Event, location: &str, back: &[GivenBack]) -> Outcome {
    let shipment = fulfillment(order, event)?;
    shipment.status = FulfillmentState::Cancelled;
    let mut comes_back: BTreeMap<_, Quantity> = BTreeMap::new();
    for units in back {
        *comes_back.entry((units.line, units.from)).or_default() += units.quantity;
    }
    for shipped in shipment.lines.clone() {
        let known = comes_back.get(&(shipped.line, shipped.fulfillment_order));
        let gone = shipped.quantity - known.copied().unwrap_or_default();
        if gone != 0 {
            leave_refunded(order, shipped, gone)?;
        }
    }
    back.iter().try_for_each(|units| give_back(order, location, units))
}

/// Units of a cancelled shipment that were refunded are no longer part of the order.
fn leave_refunded(order: &mut Order, shipped: ShippedLine, gone: Quantity) -> Outcome {
    if let Some(from) = shipped.fulfillment_order {
        line_of(fulfillment_order_numbered(order, from)?, shipped.line)?.quantity -= gone;
    }
    let line = order.line_mut(shipped.line);
    let line = line.ok_or_else(|| Inconsistent(format!("there is no line {}", shipped.line)))?;
    if !(1..=line.refunded_shipped).contains(&gone) {
        return Err(Inconsistent(format!("{gone} units of line {} neither come back nor were refunded", line.number)));
    }
    line.refunded_shipped -= gone;
    line.removed += gone;
    let worth = line.price.times(gone);
    order.total_price = (order.total_price - worth).max(Money::ZERO);
    // Of units that are in stock again since their refund, as many stay away as were refunded.
    let mut elsewhere = gone - gone.min(shipped.returned);
    let live = order.fulfillments.iter_mut().filter(|shipment| shipment.status == FulfillmentState::Success);
    for other in live.flat_map(|live| &mut live.lines).filter(|other| other.line == shipped.line) {
        let moved = elsewhere.min(other.returned);
        other.returned -= moved;
        elsewhere -= moved;
    }
    Ok(())
}

/// Units of a cancelled shipment become open work again.
fn give_back(order: &mut Order, location: &str, units: &GivenBack) -> Outcome {
    let back = Units { line: units.line, quantity: units.quantity };
    if let Some(from) = units.from {
        let line = line_of(fulfillment_order_numbered(order, from)?, units.line)?;
        if units.to == from {
            line.remaining += units.quantity;
            return Ok(());
        }
        line.quantity -= units.quantity;
    }
    if order.fulfillment_order(units.to).is_none() {
        let before = units.from.and_then(|from| order.fulfillment_order(from));
        let made = FulfillmentOrder {
            fulfill_by: before.and_then(|before| before.fulfill_by),
            replaces: units.from,
            requested_before: true,
            ..FulfillmentOrder::new(units.to, location.to_owned(), &[])
        };
        push(order, made)?;
    }
    add_to(fulfillment_order_numbered(order, units.to)?, back);
    Ok(())
}

pub(super) fn refund(order: &mut Order, refunded: &Refunded, note: Option<&str>) -> Outcome {
    has_quantities(order, &refunded.quantities, |line| line.before)?;
    for units in &refunded.taken {
        take_out_for_good(order, &units.taken, true)?;
    }
    for units in &refunded.shipped {
        let shipment = order.fulfillment_mut(units.fulfillment);
        let line = shipment.and_then(|shipment| shipment.lines.get_mut(units.position));
        line.ok_or_else(|| Inconsistent("it returns what was not shipped".to_owned()))?.returned += units.quantity;
    }
    note_refunded_shipped(order, refunded);
    order.refunds.push(Refund { note: note.map(str::to_owned), ..refunded.refund.clone() });
    order.total_price = refunded.total_price;
    order.financial_status = refunded.financial_status;
    has_quantities(order, &refunded.quantities, |line| line.after)
}

/// Notes which shipped units were refunded: those that were not taken out of fulfillment orders.
fn note_refunded_shipped(order: &mut Order, refunded: &Refunded) {
    let mut shipped: BTreeMap<LineNumber, Quantity> = BTreeMap::new();
    for line in &refunded.refund.lines {
        *shipped.entry(line.line).or_default() += line.quantity;
    }
    for units in &refunded.taken {
        *shipped.entry(units.taken.line).or_default() -= units.taken.quantity;
    }
    let totals = order.line_totals();
    for (line, quantity) in shipped {
        if let Some(line) = order.line_mut(line) {
            let most = (totals.of(line.number).fulfilled - line.refunded_shipped).max(0);
            line.refunded_shipped += quantity.clamp(0, most);
        }
    }
}
