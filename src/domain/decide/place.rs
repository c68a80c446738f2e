//! Placing an order (T1): routes its lines to fulfillment orders, and pays it if asked.

use super::draft::{Decision, Draft};
use super::edit::new_lines;
use super::order::{draft_after_payment, mark_paid};
use super::refund::refund_whole;
use crate::domain::order_extras::{sum, tax_lines};
use crate::domain::routing::route;
use crate::domain::{
    Actor, Code, Context, Event, Fact, FinancialStatus, FulfillmentOrder, FulfillmentOrderNumber, LineItem, LineNumber,
    Money, NewLine, Order, OrderDetails, OrderExtras, Quantity, Refusal, Units,
};

/// An order to be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrder {
    pub id: i64,
    /// As it is to be shown, `#1001`.
    pub name: String,
    pub details: OrderDetails,
    pub currency: String,
    pub lines: Vec<NewLine>,
    /// The location that takes all of it.
    pub location: Option<String>,
    pub payment: Payment,
    /// What clients keep with it.
    pub extras: Option<Box<OrderExtras>>,
}

/// What is known of the payment of an order as it is placed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Payment {
    /// How far it is paid, where somebody says so.
    pub status: Option<FinancialStatus>,
    /// What came in, where somebody says so.
    pub received: Option<Money>,
    /// Whether money is held ready for it.
    pub authorized: bool,
}

impl Payment {
    /// Of an order that is paid, or that nobody has paid for yet.
    pub fn whole(paid: bool) -> Payment {
        Payment { status: paid.then_some(FinancialStatus::Paid), ..Payment::default() }
    }

    /// How far an order of this price is paid.
    ///
    /// # Errors
    /// What is said of it and what came in cannot both be.
    pub fn status(&self, total: Money) -> Result<FinancialStatus, Refusal> {
        use FinancialStatus::{Authorized, Expired, Paid, PartiallyPaid, PartiallyRefunded, Pending, Refunded, Voided};
        let no = |message: String| Err(Refusal::new(Code::InvalidMoney, message));
        let received = self.received.unwrap_or_default();
        if received > total {
            return no(format!("{received} was paid for an order of {total}"));
        }
        let status = match self.status {
            Some(status) => status,
            None if self.received == Some(total) => Paid,
            None if received > Money::ZERO => PartiallyPaid,
            None if self.authorized => Authorized,
            None => Pending,
        };
        match status {
            Paid | Refunded if self.received.is_some_and(|received| received < total) => {
                no(format!("{received} of {total} was paid: the order is not {status}"))
            }
            PartiallyPaid if received == Money::ZERO || received == total => {
                no(format!("{received} of {total} was paid: the order is not {status}"))
            }
            Pending | Authorized | Voided | Expired if received > Money::ZERO => {
                no(format!("{received} of {total} was paid: the order is not {status}"))
            }
            Refunded if total == Money::ZERO => no("nothing was paid for it that can be given back".to_owned()),
            PartiallyRefunded => {
                no("how much of it was given back is not said: place it as paid, and refund it then".to_owned())
            }
            Pending | Authorized | PartiallyPaid | Paid | Refunded | Voided | Expired => Ok(status),
        }
    }
}

/// Places an order: `order_placed`, and, if it is paid at once, what a payment brings with it. One whose money was given
/// back already was paid, and is refunded in full.
///
/// # Errors
/// `invalid_quantity`, `location_not_found`, `location_inactive`, `destination_does_not_stock`.
pub fn place(new: &NewOrder, context: &Context) -> Result<Decision, Refusal> {
    let mut order = Order {
        id: new.id,
        name: new.name.clone(),
        source_id: None,
        email: None,
        phone: None,
        note: None,
        tags: Vec::new(),
        shipping_address: None,
        currency: new.currency.clone(),
        created_at: context.now,
        paid_at: None,
        cancelled_at: None,
        closed_at: None,
        cancel_reason: None,
        financial_status: FinancialStatus::Pending,
        total_price: Money::ZERO,
        paid_amount: Money::ZERO,
        line_items: Vec::new(),
        fulfillment_orders: Vec::new(),
        fulfillments: Vec::new(),
        refunds: Vec::new(),
        late_shipments: Vec::new(),
        extras: None,
    };
    order.set_details(new.details.clone());
    order.extras.clone_from(&new.extras);
    let line_items = new_lines(&order, &new.lines)?;
    let routed = routed(new, &line_items, context)?;
    let fulfillment_order = |(index, (location, units)): (usize, (String, Vec<Units>))| {
        Ok(FulfillmentOrder::new(FulfillmentOrderNumber::FIRST.after(index)?, location, &units))
    };
    let fulfillment_orders = routed.into_iter().enumerate().map(fulfillment_order).collect::<Result<_, Refusal>>()?;
    let total_price = total_of(&new.lines, new.extras.as_deref());
    let status = new.payment.status(total_price)?;
    // A whole payment is an event of its own, and what was given back had been paid.
    let is_paid = matches!(status, FinancialStatus::Paid | FinancialStatus::Refunded);
    let financial_status = if is_paid { FinancialStatus::Pending } else { status };
    let paid_amount = match status {
        FinancialStatus::PartiallyPaid => new.payment.received.unwrap_or_default(),
        _ => Money::ZERO,
    };
    let order = Order { line_items, fulfillment_orders, total_price, financial_status, paid_amount, ..order };

    let placed = Box::new(order.clone());
    let mut draft = Draft::after_placing(&placed, order, context);
    draft.warnings.extend(new.details.warning());
    if is_paid {
        mark_paid(&mut draft);
    }
    let mut decision = match status {
        FinancialStatus::Paid => draft_after_payment(draft)?,
        FinancialStatus::Refunded => refund_whole(draft)?,
        _ => draft.end(),
    };
    let placed = Event {
        seq: context.next_seq,
        at: context.now,
        actor: Actor::Merchant,
        fulfillment_order: None,
        fulfillment: None,
        note: None,
        fact: Fact::OrderPlaced(placed),
        origin: None,
    };
    decision.events.insert(0, placed);
    Ok(decision)
}

/// Which location takes which units. A line that names its location goes there.
fn routed(new: &NewOrder, lines: &[LineItem], context: &Context) -> Result<Vec<(String, Vec<Units>)>, Refusal> {
    let mut free: Vec<(LineNumber, Option<&str>, Quantity)> = Vec::new();
    let mut bound = Vec::new();
    for (line, given) in lines.iter().zip(&new.lines) {
        let units = (line.number, line.sku.as_deref(), line.quantity);
        match given.location.as_deref().or(new.location.as_deref()) {
            Some(location) => bound.push((location, units)),
            None => free.push(units),
        }
    }
    let mut routed = route(&free, None, context)?;
    for (location, units) in bound {
        for (handle, units) in route(&[units], Some(location), context)? {
            match routed.iter_mut().find(|(known, _)| *known == handle) {
                Some((_, held)) => held.extend(units),
                None => routed.push((handle, units)),
            }
        }
    }
    for (_, held) in &mut routed {
        held.sort();
    }
    routed.sort_by_key(|(_, held)| held.first().map(|units| units.line));
    Ok(routed)
}

/// What all of it costs: the lines, the way to the customer, and the taxes that the prices do not hold.
pub fn total_of(lines: &[NewLine], extras: Option<&OrderExtras>) -> Money {
    let of_lines: Money = lines.iter().map(|line| line.price.times(line.quantity)).sum();
    let shipping = extras.map(OrderExtras::shipping).unwrap_or_default();
    let are_included = extras.is_some_and(|extras| extras.taxes_included);
    let taxes = match are_included {
        true => Money::ZERO,
        false => sum(&tax_lines(extras, lines.iter().map(|line| line.extras.as_deref()))),
    };
    of_lines + shipping + taxes
}
