//! Applies what happened to an order. Asks no rules: an event already carries what it led to.

use super::{
    Answer, By, Event, Fact, FinancialStatus, FromWork, Fulfillment, FulfillmentOrder, FulfillmentState, GivenBack,
    Hold, Order, Part, Refunded, Reply, Request, RequestKind, RequestStatus, Shipment, ShippedLine, Taken, Units,
    Waiting, WorkLine, pending,
};

/// An event that does not fit the order it is about: the journal or the stored state was tampered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inconsistent(pub String);

type Outcome = Result<(), Inconsistent>;

/// The order after an event; the first event of an order makes it.
pub fn evolve(order: Option<Order>, event: &Event) -> Result<Order, Inconsistent> {
    match (order, &event.fact) {
        (None, Fact::OrderPlaced(placed) | Fact::OrderImported(placed)) => Ok((**placed).clone()),
        (None, _) => Err(Inconsistent(format!("event {} comes before the order was placed", event.seq))),
        (Some(_), Fact::OrderPlaced(_) | Fact::OrderImported(_)) => {
            Err(Inconsistent(format!("event {} places the order a second time", event.seq)))
        }
        (Some(mut order), _) => {
            apply(&mut order, event)
                .map_err(|Inconsistent(why)| Inconsistent(format!("event {}: {why}", event.seq)))?;
            settle(&mut order, event);
            Ok(order)
        }
    }
}

fn apply(order: &mut Order, event: &Event) -> Outcome {
    match &event.fact {
        Fact::OrderPlaced(_) | Fact::OrderImported(_) => {}
        Fact::OrderPaid { amount } => {
            order.paid_amount = order.paid_amount + *amount;
            order.paid_at = Some(event.at);
            order.financial_status = FinancialStatus::Paid;
        }
        Fact::OrderEdited(edit) => edited(order, edit)?,
        Fact::OrderRefunded(refunded) => refund(order, refunded)?,
        Fact::OrderCancelled { reason, taken, total_price, .. } => {
            for units in taken {
                take_out_for_good(order, units, true)?;
            }
            order.cancelled_at = Some(event.at);
            order.cancel_reason = Some(*reason);
            order.total_price = *total_price;
        }
        Fact::FulfillmentRequestSubmitted { rest, request_status, notify_customer, .. } => {
            submit(order, event, rest.as_ref(), *notify_customer)?;
            work(order, event)?.request_status = *request_status;
        }
        Fact::FulfillmentPending { lines, rest, notify_customer, .. } => {
            submit(order, event, rest.as_ref(), *notify_customer)?;
            make_waiting_shipment(order, event, lines, *notify_customer)?;
        }
        Fact::FulfillmentRequestAccepted { request_status, ship_date } => {
            let reply = Reply { ship_date: ship_date.clone(), ..reply(event, Answer::Accepted) };
            answer(work(order, event)?, RequestKind::Fulfillment, reply, *request_status);
        }
        Fact::FulfillmentRequestRejected { request_status, reason } => {
            let reply = Reply { reason: Some(*reason), ..reply(event, Answer::Rejected) };
            answer(work(order, event)?, RequestKind::Fulfillment, reply, *request_status);
        }
        Fact::FulfillmentRequestCancelled { request_status, replacement } => {
            take_back(order, event, replacement)?;
            answer(work(order, event)?, RequestKind::Fulfillment, silent(event, Answer::Cancelled), *request_status);
        }
        Fact::CancellationRequestSubmitted { request_status, .. } => {
            let message = event.note.clone();
            let work = work(order, event)?;
            let kind = RequestKind::Cancellation;
            work.requests.push(Request { kind, message, notify_customer: false, sent_at: event.at, reply: None });
            work.request_status = *request_status;
        }
        Fact::CancellationRequestAccepted { request_status, replacement } => {
            take_back(order, event, replacement)?;
            answer(work(order, event)?, RequestKind::Cancellation, reply(event, Answer::Accepted), *request_status);
        }
        Fact::CancellationRequestRejected { request_status } => {
            answer(work(order, event)?, RequestKind::Cancellation, reply(event, Answer::Rejected), *request_status);
        }
        Fact::CancellationRequestMoot { request_status } => {
            answer(work(order, event)?, RequestKind::Cancellation, silent(event, Answer::Moot), *request_status);
        }
        Fact::RevertedToUnfulfilled { request_status, replacement } => {
            take_back(order, event, replacement)?;
            let work = work(order, event)?;
            work.request_status = *request_status;
            if work.is_closed() {
                answer(work, RequestKind::Cancellation, silent(event, Answer::Reverted), *request_status);
            }
        }
        Fact::LocationChanged { to, lines, part, request_status, .. } => match part {
            None => {
                let work = work(order, event)?;
                work.location.clone_from(to);
                work.request_status = *request_status;
                work.moved = true;
            }
            Some(number) => {
                let made = split_off(order, event, &Part { number: *number, lines: lines.clone() })?;
                made.location.clone_from(to);
                made.request_status = *request_status;
                made.moved = true;
            }
        },
        Fact::FulfillmentCreated(shipment) | Fact::MarkedAsFulfilled(shipment) => ship(order, event, shipment)?,
        Fact::FulfillmentCancelled { location, back } => {
            fulfillment(order, event)?.status = FulfillmentState::Cancelled;
            for units in back {
                give_back(order, location, units)?;
            }
        }
        Fact::FulfillmentServiceFailedToComplete { request_status, .. } => {
            work(order, event)?.request_status = *request_status;
        }
        Fact::FulfillmentOrderSplit { part } => {
            split_off(order, event, part)?;
        }
        Fact::PlacedOnHold { reason } => {
            let hold = Hold { reason: *reason, note: event.note.clone(), held_at: event.at };
            work(order, event)?.hold = Some(hold);
        }
        Fact::HoldReleased => work(order, event)?.hold = None,
        Fact::TrackingUpdated { tracking } => fulfillment(order, event)?.tracking.clone_from(tracking),
        Fact::ShipmentEventAdded { status, .. } => fulfillment(order, event)?.shipment_status = Some(*status),
        Fact::LateShipmentReported { lines, .. } => {
            let work = work(order, event)?;
            for units in lines {
                line_of(work, units.line)?.late_shipped += units.quantity;
            }
        }
        Fact::CustomerNotified { .. } => {}
        Fact::FulfillmentOpen => fulfillment(order, event)?.status = FulfillmentState::Open,
        Fact::FulfillmentFailed { .. } => {
            fulfillment(order, event)?.status = FulfillmentState::Failure;
            let work = work(order, event)?;
            let status = work.request_status;
            answer(work, RequestKind::Fulfillment, reply(event, Answer::Failed), status);
        }
    }
    Ok(())
}

/// What follows for every fulfillment order: a closed one is not held, and what it waits for is noted.
fn settle(order: &mut Order, event: &Event) {
    for index in 0..order.fulfillment_orders.len() {
        let now_pending = pending(order, &order.fulfillment_orders[index]);
        let work = &mut order.fulfillment_orders[index];
        if work.hold.is_some() && work.is_closed() {
            work.hold = None;
        }
        if work.waiting.map(|waiting| waiting.pending) != now_pending {
            work.waiting = now_pending.map(|pending| Waiting { pending, seq: event.seq, at: event.at });
        }
    }
}

/// The fulfillment order an event is about.
fn work<'a>(order: &'a mut Order, event: &Event) -> Result<&'a mut FulfillmentOrder, Inconsistent> {
    let number = event.fulfillment_order.ok_or_else(|| Inconsistent("it names no fulfillment order".to_owned()))?;
    work_numbered(order, number)
}

fn work_numbered(order: &mut Order, number: u32) -> Result<&mut FulfillmentOrder, Inconsistent> {
    let found = order.fulfillment_orders.iter_mut().find(|work| work.number == number);
    found.ok_or_else(|| Inconsistent(format!("there is no fulfillment order {number}")))
}

/// The fulfillment an event is about.
fn fulfillment<'a>(order: &'a mut Order, event: &Event) -> Result<&'a mut Fulfillment, Inconsistent> {
    let found = order.fulfillments.iter_mut().find(|shipment| Some(shipment.number) == event.fulfillment);
    found.ok_or_else(|| Inconsistent("there is no such fulfillment".to_owned()))
}

fn line_of(work: &mut FulfillmentOrder, line: u32) -> Result<&mut WorkLine, Inconsistent> {
    let number = work.number;
    let found = work.lines.iter_mut().find(|candidate| candidate.line == line);
    found.ok_or_else(|| Inconsistent(format!("fulfillment order {number} has no line {line}")))
}

/// Takes units that remain out of a fulfillment order.
fn take_out(work: &mut FulfillmentOrder, units: Units) -> Outcome {
    let number = work.number;
    let line = line_of(work, units.line)?;
    if units.quantity > line.remaining {
        let what = format!("fulfillment order {number} has fewer than {} units of line {}", units.quantity, units.line);
        return Err(Inconsistent(what));
    }
    line.remaining -= units.quantity;
    line.quantity -= units.quantity;
    Ok(())
}

/// Takes units out of a fulfillment order and out of the order.
fn take_out_for_good(order: &mut Order, taken: &Taken, noted: bool) -> Outcome {
    let work = work_numbered(order, taken.fulfillment_order)?;
    take_out(work, Units { line: taken.line, quantity: taken.quantity })?;
    work.taken_from |= noted;
    let line = order.line_items.iter_mut().find(|line| line.number == taken.line);
    line.ok_or_else(|| Inconsistent(format!("there is no line {}", taken.line)))?.removed += taken.quantity;
    Ok(())
}

/// Puts units of a fulfillment order into a new one beside it, which inherits its hold (contract 10.4).
fn split_off<'a>(order: &'a mut Order, event: &Event, part: &Part) -> Result<&'a mut FulfillmentOrder, Inconsistent> {
    let work = work(order, event)?;
    for units in &part.lines {
        take_out(work, *units)?;
    }
    let made = FulfillmentOrder {
        hold: work.hold.clone(),
        requested_before: work.requested_before,
        ..FulfillmentOrder::new(part.number, work.location.clone(), &part.lines)
    };
    push(order, made)
}

fn push(order: &mut Order, made: FulfillmentOrder) -> Result<&mut FulfillmentOrder, Inconsistent> {
    if made.number != order.next_fulfillment_order() {
        return Err(Inconsistent(format!("fulfillment order {} is out of turn", made.number)));
    }
    order.fulfillment_orders.push(made);
    Ok(order.fulfillment_orders.last_mut().expect("one was pushed just now"))
}

/// Takes units back from a service into a replacement (T6, T8, T10).
fn take_back(order: &mut Order, event: &Event, replacement: &Part) -> Outcome {
    let number = work(order, event)?.number;
    let made = split_off(order, event, replacement)?;
    made.replaces = Some(number);
    made.requested_before = true;
    let work = work(order, event)?;
    work.taken_from = true;
    for units in &replacement.lines {
        line_of(work, units.line)?.taken_back += units.quantity;
    }
    Ok(())
}

/// A request was sent: the units that were not requested go to a fulfillment order of their own.
fn submit(order: &mut Order, event: &Event, rest: Option<&Part>, notify_customer: bool) -> Outcome {
    if let Some(rest) = rest {
        split_off(order, event, rest)?;
    }
    let work = work(order, event)?;
    work.requested_before = true;
    let message = event.note.clone();
    let kind = RequestKind::Fulfillment;
    work.requests.push(Request { kind, message, notify_customer, sent_at: event.at, reply: None });
    Ok(())
}

fn make_waiting_shipment(order: &mut Order, event: &Event, lines: &[Units], notify_customer: bool) -> Outcome {
    let from = work(order, event)?;
    let (number, location) = (from.number, from.location.clone());
    let lines = lines.iter().map(|units| ShippedLine {
        line: units.line,
        quantity: units.quantity,
        fulfillment_order: Some(number),
        returned: 0,
    });
    let shipment = Fulfillment {
        number: event.fulfillment.unwrap_or_default(),
        source_id: None,
        status: FulfillmentState::Pending,
        by: By::Service,
        marked_as_fulfilled: false,
        location,
        tracking: Vec::new(),
        notify_customer,
        shipment_status: None,
        created_at: event.at,
        lines: lines.collect(),
    };
    push_shipment(order, shipment)
}

fn push_shipment(order: &mut Order, shipment: Fulfillment) -> Outcome {
    if shipment.number != order.next_fulfillment() {
        return Err(Inconsistent(format!("fulfillment {} is out of turn", shipment.number)));
    }
    order.fulfillments.push(shipment);
    Ok(())
}

fn ship(order: &mut Order, event: &Event, shipment: &Shipment) -> Outcome {
    for units in &shipment.lines {
        let line = line_of(work_numbered(order, units.fulfillment_order)?, units.line)?;
        if units.quantity > line.remaining {
            return Err(Inconsistent(format!("it ships more of line {} than remains", units.line)));
        }
        line.remaining -= units.quantity;
    }
    if let Ok(waiting) = fulfillment(order, event) {
        waiting.status = FulfillmentState::Success;
        waiting.tracking.clone_from(&shipment.tracking);
        waiting.notify_customer = shipment.notify_customer;
        let work = work(order, event)?;
        let status = work.request_status;
        answer(work, RequestKind::Fulfillment, silent(event, Answer::Completed), status);
        return Ok(());
    }
    let lines = shipment.lines.iter().map(|units: &FromWork| ShippedLine {
        line: units.line,
        quantity: units.quantity,
        fulfillment_order: Some(units.fulfillment_order),
        returned: 0,
    });
    let made = Fulfillment {
        number: event.fulfillment.unwrap_or_default(),
        source_id: None,
        status: FulfillmentState::Success,
        by: shipment.by,
        marked_as_fulfilled: matches!(event.fact, Fact::MarkedAsFulfilled(_)),
        location: shipment.location.clone(),
        tracking: shipment.tracking.clone(),
        notify_customer: shipment.notify_customer,
        shipment_status: None,
        created_at: event.at,
        lines: lines.collect(),
    };
    push_shipment(order, made)
}

/// Units of a cancelled shipment become open work again (T17).
fn give_back(order: &mut Order, location: &str, units: &GivenBack) -> Outcome {
    let back = Units { line: units.line, quantity: units.quantity };
    if let Some(from) = units.from {
        let line = line_of(work_numbered(order, from)?, units.line)?;
        if units.to == from {
            line.remaining += units.quantity;
            return Ok(());
        }
        line.quantity -= units.quantity;
    }
    if order.fulfillment_order(units.to).is_none() {
        let made = FulfillmentOrder {
            replaces: units.from,
            requested_before: true,
            ..FulfillmentOrder::new(units.to, location.to_owned(), &[])
        };
        push(order, made)?;
    }
    add_to(work_numbered(order, units.to)?, back);
    Ok(())
}

/// Adds units that are to be shipped.
fn add_to(work: &mut FulfillmentOrder, units: Units) {
    match work.lines.iter_mut().find(|line| line.line == units.line) {
        Some(line) => {
            line.quantity += units.quantity;
            line.remaining += units.quantity;
        }
        None => {
            let position = work.lines.partition_point(|line| line.line < units.line);
            work.lines.insert(position, WorkLine::new(units));
        }
    }
}

fn edited(order: &mut Order, edit: &super::Edit) -> Outcome {
    for taken in &edit.removed {
        take_out_for_good(order, taken, false)?;
    }
    let mut ordered: Vec<Units> = Vec::new();
    for units in &edit.added {
        let added = Units { line: units.line, quantity: units.quantity };
        add_to(work_numbered(order, units.fulfillment_order)?, added);
        ordered.push(added);
    }
    for made in &edit.new_fulfillment_orders {
        ordered.extend(made.remaining_units());
        push(order, made.clone())?;
    }
    for units in ordered {
        if let Some(line) = order.line_items.iter_mut().find(|line| line.number == units.line) {
            line.quantity += units.quantity;
        }
    }
    order.line_items.extend(edit.new_lines.iter().cloned());
    order.total_price = edit.total_price;
    order.financial_status = edit.financial_status;
    Ok(())
}

fn refund(order: &mut Order, refunded: &Refunded) -> Outcome {
    for work in &refunded.taken {
        take_out_for_good(order, &work.taken, true)?;
    }
    for units in &refunded.shipped {
        let shipment = order.fulfillments.iter_mut().find(|shipment| shipment.number == units.fulfillment);
        let line = shipment.and_then(|shipment| shipment.lines.get_mut(units.position));
        line.ok_or_else(|| Inconsistent("it returns what was not shipped".to_owned()))?.returned += units.quantity;
    }
    order.refunds.push(refunded.refund.clone());
    order.total_price = refunded.total_price;
    order.financial_status = refunded.financial_status;
    Ok(())
}

/// The answer that an event gives, with the text the service left.
fn reply(event: &Event, answer: Answer) -> Reply {
    Reply { message: event.note.clone(), ..silent(event, answer) }
}

/// An answer that nobody worded.
fn silent(event: &Event, answer: Answer) -> Reply {
    Reply { answer, reason: None, message: None, ship_date: None, at: event.at }
}

/// Answers the last open question of this kind.
fn answer(work: &mut FulfillmentOrder, kind: RequestKind, reply: Reply, request_status: RequestStatus) {
    work.request_status = request_status;
    let open = work.requests.iter_mut().rev().find(|request| request.kind == kind && request.reply.is_none());
    if let Some(request) = open {
        request.reply = Some(reply);
    }
}
