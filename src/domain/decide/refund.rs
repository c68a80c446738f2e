//! Refunds: which units, what becomes of them, and how much money goes back (T19).

use std::collections::BTreeMap;

use super::draft::{About, Decision, Draft};
use super::edit::take_from;
use super::pick::resolve;
use crate::domain::{
    Action, Code, Fact, FinancialStatus, Fulfillment, FulfillmentState, LineItem, LineNumber, Money, Order, Pick,
    Quantity, QuantityChange, Refund, RefundFrom, RefundLine, Refundable, Refunded, RefundedShipment, RefundedUnits,
    Refusal, Restock, Stage, reasons,
};

/// Which units are refunded, and what becomes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    pub restock: Option<Restock>,
    pub from: Option<RefundFrom>,
}

impl Way {
    /// What was said of it.
    ///
    /// # Errors
    /// `usage` where the two contradict each other.
    pub fn of(restock: Option<Restock>, from: Option<RefundFrom>) -> Result<Way, Refusal> {
        let wrong = match (restock, from) {
            (Some(Restock::Cancel), Some(RefundFrom::Shipped)) => "--restock cancel is for units that are not shipped",
            (Some(Restock::Return), Some(RefundFrom::Unshipped)) => "--restock return is for units that are shipped",
            _ => return Ok(Way { restock, from }),
        };
        Err(Refusal::new(Code::Usage, wrong))
    }

    /// Of so many units of a line, those that are not shipped.
    fn unshipped(self, quantity: Quantity, free: Quantity) -> Quantity {
        match (self.restock, self.from) {
            (Some(Restock::Return), _) | (_, Some(RefundFrom::Shipped)) => 0,
            (Some(Restock::Cancel), _) | (_, Some(RefundFrom::Unshipped)) => quantity,
            (Some(Restock::None) | None, None) => quantity.min(free),
        }
    }
}

/// Refunds units of lines.
pub fn refund(mut draft: Draft<'_>, picks: &[Pick], way: Way, location: Option<&str>) -> Result<Decision, Refusal> {
    let order = draft.before;
    let restock = way.restock;
    if let Some(handle) = location {
        draft.context.locations.find(handle)?;
        if restock != Some(Restock::Return) {
            return Err(Refusal::new(Code::Usage, "--location goes with --restock return only"));
        }
    }
    let wanted = resolve(order, picks)?;
    if wanted.is_empty() {
        let refusal = Refusal::new(Code::Usage, "a refund needs the units that are refunded");
        return Err(refusal.hint("name them: --line SKU=QTY"));
    }
    if restock != Some(Restock::None) {
        reasons::ask_order(Action::Refund, order, draft.context)?;
    }
    let totals = order.line_totals();
    let mut quantities = Vec::with_capacity(wanted.len());
    let mut too_many = None;
    for wanted in wanted {
        let Some(line) = order.line(wanted.line) else { continue };
        let refundable = Refundable::of(line, totals.of(line.number));
        let most = refundable.most(restock, way.from);
        let quantity = wanted.quantity.unwrap_or(most);
        if quantity > most || quantity < 1 {
            let unlocked = most + refundable.locked;
            let asked_for_some = wanted.quantity.is_none_or(|quantity| quantity > 0);
            let of_shipped = restock == Some(Restock::Return) || way.from == Some(RefundFrom::Shipped);
            let locked = asked_for_some && !of_shipped && refundable.locked > 0;
            if locked && quantity <= unlocked.min(refundable.unrefunded) {
                return Err(reasons::order_refusal(Code::LockedByRequest, order, draft.context));
            }
            too_many.get_or_insert_with(|| {
                let message = refundable.too_many(line, wanted.quantity, (restock, way.from), &order.name);
                Refusal::new(Code::InvalidQuantity, message).hint(reasons::show(order))
            });
        }
        quantities.push((line, refundable, quantity));
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
    for (line, refundable, quantity) in quantities {
        let from_fulfillment_orders = way.unshipped(quantity, refundable.free);
        let rest = quantity - from_fulfillment_orders;
        let restocks = restock != Some(Restock::None);
        let units = take_from(free.iter().copied(), line.number, from_fulfillment_orders).into_iter();
        taken.extend(units.map(|taken| RefundedUnits { taken, restock: restocks }));
        let returned = restock == Some(Restock::Return);
        if returned {
            let shipments = left.get(&line.number).map_or(&[][..], Vec::as_slice);
            shipped.extend(returns(shipments, rest, location));
        }
        let first = if restocks { Restock::Cancel } else { Restock::None };
        let second = if returned { Restock::Return } else { Restock::None };
        push(&mut lines, line.number, from_fulfillment_orders, first);
        push(&mut lines, line.number, rest, second);
    }
    record_refund(&mut draft, lines, taken, shipped)?;
    Ok(draft.end())
}

fn push(lines: &mut Vec<RefundLine>, line: LineNumber, quantity: Quantity, restock: Restock) {
    // What is refunded of one line is pushed at once.
    match lines.last_mut().filter(|last| last.line == line && last.restock == restock) {
        Some(other) => other.quantity += quantity,
        None if quantity > 0 => lines.push(RefundLine { line, quantity, restock }),
        None => {}
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

fn record_refund(
    draft: &mut Draft<'_>,
    lines: Vec<RefundLine>,
    taken: Vec<RefundedUnits>,
    shipped: Vec<RefundedShipment>,
) -> Result<(), Refusal> {
    let order = draft.before;
    let price = |line: LineNumber| order.line(line).map_or(Money::ZERO, |line| line.price);
    let worth: Money = lines.iter().map(|line| price(line.line).times(line.quantity)).sum();
    let paid_and_kept = (order.paid_amount - order.refunded_amount()).max(Money::ZERO);
    let amount = worth.min(paid_and_kept);
    let gone: Money = taken.iter().map(|units| price(units.taken.line).times(units.taken.quantity)).sum();
    let financial_status = match amount > Money::ZERO {
        true if amount == paid_and_kept => FinancialStatus::Refunded,
        true => FinancialStatus::PartiallyRefunded,
        false => order.financial_status,
    };
    let number = order.next_refund()?;
    let refund = Refund { number, source_id: None, created_at: draft.context.now, amount, lines };
    // An imported total may be less than the prices of its lines.
    let total_price = (order.total_price - gone).max(Money::ZERO);
    let quantities = quantities(order, &refund.lines, &taken);
    let refunded = Refunded { refund, taken, shipped, total_price, financial_status, quantities, closes_order: false };
    draft.record(About::ORDER, None, Fact::OrderRefunded(refunded));
    Ok(())
}
