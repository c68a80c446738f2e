//! Refunds: which units, what becomes of them, and how much money goes back (T19).

use std::collections::BTreeMap;

use super::draft::{About, Decision, Draft};
use super::edit::take_from;
use super::pick::resolve;
use crate::domain::{
    self, Action, Code, Fact, FinancialStatus, Fulfillment, FulfillmentOrder, FulfillmentState, LineItem, LineNumber,
    Money, Order, Pick, Quantity, QuantityChange, Refund, RefundFrom, RefundLine, RefundPart, Refundable, Refunded,
    RefundedShipment, RefundedUnits, Refusal, Restock, Stage, Taken, Units, reasons,
};

impl RefundPart {
    /// What was said wrongly of it.
    fn judge(&self, draft: &Draft<'_>) -> Result<(), Refusal> {
        let wrong = |message: &str| Err(Refusal::new(Code::Usage, message));
        match (self.restock, self.from) {
            (Some(Restock::Cancel), Some(RefundFrom::Shipped)) => {
                return wrong("--restock cancel is for units that are not shipped");
            }
            (Some(Restock::Return), Some(RefundFrom::Unshipped)) => {
                return wrong("--restock return is for units that are shipped");
            }
            _ => {}
        }
        let Some(handle) = &self.location else { return Ok(()) };
        draft.context.locations.find(handle)?;
        if self.restock == Some(Restock::Return) { Ok(()) } else { wrong("--location goes with --restock return only") }
    }

    /// Of so many units of a line, those that are not shipped.
    fn unshipped(&self, quantity: Quantity, free: Quantity) -> Quantity {
        match (self.restock, self.from) {
            (Some(Restock::Return), _) | (_, Some(RefundFrom::Shipped)) => 0,
            (Some(Restock::Cancel), _) | (_, Some(RefundFrom::Unshipped)) => quantity,
            (Some(Restock::None) | None, None) => quantity.min(free),
        }
    }
}

/// Refunds units of lines.
pub fn refund(mut draft: Draft<'_>, parts: &[RefundPart], note: Option<&str>) -> Result<Decision, Refusal> {
    let order = draft.before;
    parts.iter().try_for_each(|part| part.judge(&draft))?;
    let picks: Vec<(&Pick, &RefundPart)> =
        parts.iter().flat_map(|part| part.lines.iter().map(move |pick| (pick, part))).collect();
    // One list of all parts: that no line is named twice holds for them together.
    let named: Vec<Pick> = picks.iter().map(|(pick, _)| (*pick).clone()).collect();
    let wanted = resolve(order, &named)?;
    if wanted.is_empty() {
        let refusal = Refusal::new(Code::Usage, "a refund needs the units that are refunded");
        return Err(refusal.hint("name them: --line SKU=QTY"));
    }
    if parts.iter().any(|part| part.restock != Some(Restock::None)) {
        reasons::ask_order(Action::Refund, order, draft.context)?;
    }
    let totals = order.line_totals();
    let mut quantities = Vec::with_capacity(wanted.len());
    let mut too_many = None;
    for (wanted, (_, part)) in wanted.into_iter().zip(picks) {
        let (restock, from) = (part.restock, part.from);
        let Some(line) = order.line(wanted.line) else { continue };
        let refundable = Refundable::of(line, totals.of(line.number));
        let most = refundable.most(restock, from);
        let quantity = wanted.quantity.unwrap_or(most);
        if quantity > most || quantity < 1 {
            let unlocked = most + refundable.locked;
            let asked_for_some = wanted.quantity.is_none_or(|quantity| quantity > 0);
            let of_shipped = restock == Some(Restock::Return) || from == Some(RefundFrom::Shipped);
            let locked = asked_for_some && !of_shipped && refundable.locked > 0;
            if locked && quantity <= unlocked.min(refundable.unrefunded) {
                return Err(reasons::order_refusal(Code::LockedByRequest, order, draft.context));
            }
            too_many.get_or_insert_with(|| {
                let message = refundable.too_many(line, wanted.quantity, (restock, from), &order.name);
                Refusal::new(Code::InvalidQuantity, message).hint(reasons::show(order))
            });
        }
        quantities.push((line, refundable, quantity, part));
    }
    if let Some(refusal) = too_many {
        return Err(refusal);
    }
    let mut lines = Vec::new();
    let mut taken = Vec::new();
    let mut shipped = Vec::new();
    let free = order.fulfillment_orders.iter().rev();
    let free: Vec<_> =
        free.filter(|fulfillment_order| !Stage::of(order, fulfillment_order).is_with_service()).collect();
    let left = live_shipments(order);
    for (line, refundable, quantity, part) in quantities {
        let from_fulfillment_orders = part.unshipped(quantity, refundable.free);
        let rest = quantity - from_fulfillment_orders;
        let restocks = part.restock != Some(Restock::None);
        let units = take_from(free.iter().copied(), line.number, from_fulfillment_orders).into_iter();
        taken.extend(units.map(|taken| RefundedUnits { taken, restock: restocks }));
        let returned = part.restock == Some(Restock::Return);
        if returned {
            let shipments = left.get(&line.number).map_or(&[][..], Vec::as_slice);
            shipped.extend(returns(shipments, rest, part.location.as_deref()));
        }
        let first = if restocks { Restock::Cancel } else { Restock::None };
        let second = if returned { Restock::Return } else { Restock::None };
        push(&mut lines, line.number, from_fulfillment_orders, first);
        push(&mut lines, line.number, rest, second);
    }
    for line in &mut lines {
        line.location = restocked_at(line, &taken, &shipped);
    }
    record_refund(&mut draft, note, lines, taken, shipped, None)?;
    Ok(draft.end())
}

/// Gives back all that was paid for an order that is just being placed, shipping and taxes with it. Its work has not begun
/// and is taken out, back into stock.
pub fn refund_whole(mut draft: Draft<'_>) -> Result<Decision, Refusal> {
    let order = &draft.order;
    let taken = all_that_remains(order);
    let lines = by_line(order, &taken, Restock::Cancel);
    let taken = taken.into_iter().map(|taken| RefundedUnits { taken, restock: true }).collect();
    let all = Some(order.paid_amount);
    record_refund(&mut draft, None, lines, taken, Vec::new(), all)?;
    Ok(draft.end())
}

fn push(lines: &mut Vec<RefundLine>, line: LineNumber, quantity: Quantity, restock: Restock) {
    // What is refunded of one line is pushed at once.
    match lines.last_mut().filter(|last| last.line == line && last.restock == restock) {
        Some(other) => other.quantity += quantity,
        None if quantity > 0 => lines.push(RefundLine { line, quantity, restock, location: None }),
        None => {}
    }
}

/// Where the units of a line of a refund are available again.
fn restocked_at(line: &RefundLine, taken: &[RefundedUnits], shipped: &[RefundedShipment]) -> Option<String> {
    match line.restock {
        Restock::Cancel => {
            let back = taken.iter().filter(|units| units.restock && units.taken.line == line.line);
            RefundLine::restocked_at(back.map(|units| units.taken.location.as_str()))
        }
        Restock::Return => {
            let back = shipped.iter().filter(|units| units.line == line.line);
            RefundLine::restocked_at(back.map(|units| units.location.as_str()))
        }
        Restock::None => None,
    }
}

/// By line: its shipments, oldest first, each with the line's place in it.
type Shipments<'a> = BTreeMap<LineNumber, Vec<(&'a Fulfillment, usize)>>;

fn live_shipments(order: &Order) -> Shipments<'_> {
    let mut shipments = Shipments::new();
    for shipment in order.fulfillments.iter().filter(|shipment| shipment.status == FulfillmentState::Success) {
        for (position, shipped) in shipment.lines.iter().enumerate() {
            shipments.entry(shipped.line).or_default().push((shipment, position));
        }
    }
    shipments
}

/// The shipments, oldest first, that returned units of a line came from.
fn returns(shipments: &[(&Fulfillment, usize)], quantity: Quantity, location: Option<&str>) -> Vec<RefundedShipment> {
    let mut left = quantity;
    let mut returns = Vec::new();
    for &(shipment, position) in shipments {
        let shipped = shipment.lines[position];
        let units = (shipped.quantity - shipped.returned).min(left);
        if units > 0 {
            left -= units;
            let location = location.unwrap_or(&shipment.location).to_owned();
            let (fulfillment, line) = (shipment.number, shipped.line);
            returns.push(RefundedShipment { fulfillment, position, line, quantity: units, location });
        }
    }
    returns
}

/// What taking out these units does to the lines of a refund.
pub fn quantities(order: &Order, refunded: &[RefundLine], taken: &[RefundedUnits]) -> Vec<QuantityChange> {
    let mut lines: Vec<LineNumber> = refunded.iter().map(|line| line.line).collect();
    lines.dedup();
    let change = |line: LineNumber| {
        let before = order.line(line).map_or(0, LineItem::current_quantity);
        let of_line = taken.iter().filter(|units| units.taken.line == line);
        QuantityChange { line, before, after: before - of_line.map(|units| units.taken.quantity).sum::<Quantity>() }
    };
    lines.into_iter().map(change).collect()
}

/// `all` is what is given back where that is everything, else the lines say it.
fn record_refund(
    draft: &mut Draft<'_>,
    note: Option<&str>,
    lines: Vec<RefundLine>,
    taken: Vec<RefundedUnits>,
    shipped: Vec<RefundedShipment>,
    all: Option<Money>,
) -> Result<(), Refusal> {
    let order = &draft.order;
    let price = |line: LineNumber| order.line(line).map_or(Money::ZERO, |line| line.price);
    let worth: Money = lines.iter().map(|line| price(line.line).times(line.quantity)).sum();
    let paid_and_kept = order.net_payment().max(Money::ZERO);
    let amount = all.unwrap_or(worth).min(paid_and_kept);
    let gone: Money = taken.iter().map(|units| price(units.taken.line).times(units.taken.quantity)).sum();
    let financial_status = match amount > Money::ZERO {
        true if amount == paid_and_kept => FinancialStatus::Refunded,
        true => FinancialStatus::PartiallyRefunded,
        false => order.financial_status,
    };
    let number = order.next_refund()?;
    let refund = Refund { number, source_id: None, created_at: draft.context.now, amount, note: None, lines };
    // An imported total may be less than the prices of its lines.
    let total_price = (order.total_price - all.unwrap_or(gone)).max(Money::ZERO);
    let quantities = quantities(order, &refund.lines, &taken);
    let refunded = Refunded { refund, taken, shipped, total_price, financial_status, quantities, closes_order: false };
    draft.record(About::ORDER, note, Fact::OrderRefunded(refunded));
    Ok(())
}

/// Every unit that was not shipped, in order of the fulfillment orders.
pub fn all_that_remains(order: &Order) -> Vec<Taken> {
    let of_one = |work: &FulfillmentOrder| {
        let (number, location) = (work.number, work.location.clone());
        work.remaining_units().into_iter().map(move |Units { line, quantity }| Taken {
            fulfillment_order: number,
            line,
            quantity,
            location: location.clone(),
        })
    };
    order.fulfillment_orders.iter().flat_map(of_one).collect()
}

/// The units that were taken out, added up by line; units that were refunded before and came back as open work are not
/// refunded a second time.
pub fn by_line(order: &Order, taken: &[Taken], restock: Restock) -> Vec<RefundLine> {
    let totals = order.line_totals();
    let location = |line: LineNumber| {
        let back = taken.iter().filter(|units| restock == Restock::Cancel && units.line == line);
        RefundLine::restocked_at(back.map(|units| units.location.as_str()))
    };
    let all = domain::by_line(taken.iter().map(|taken| Units { line: taken.line, quantity: taken.quantity }));
    let left = |units: Units| {
        let ordered = order.line(units.line).map_or(0, |line| line.quantity);
        let quantity = units.quantity.min(ordered - totals.of(units.line).refunded);
        RefundLine { line: units.line, quantity, restock, location: location(units.line) }
    };
    let mut lines: Vec<RefundLine> = all.into_iter().map(left).collect();
    lines.retain(|line| line.quantity > 0);
    lines.sort_by_key(|line| line.line);
    lines
}
