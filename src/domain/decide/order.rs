//! The whole order: paying and cancelling (T2, T20).

use super::request;
use super::story::{About, Decision, Story};
use crate::domain::{
    self, Action, CancelReason, Fact, FinancialStatus, LineNumber, Money, Order, Refund, RefundLine, Refunded, Refusal,
    Restock, Taken, Units, reasons,
};

/// Marks as paid; with automatic fulfillment on, requests in the same breath (S7, S18).
pub fn pay(mut story: Story<'_>) -> Result<Decision, Refusal> {
    reasons::ask_order(Action::Pay, story.before, story.context)?;
    mark_paid(&mut story);
    story_after_payment(story)
}

/// Notes the payment of what is still open.
pub fn mark_paid(story: &mut Story<'_>) {
    let open = (story.order.total_price - story.order.paid_amount).max(Money::ZERO);
    story.tell(About::ORDER, None, Fact::OrderPaid { amount: open });
}

/// What a payment brings with it.
///
/// # Errors
/// As [`request::auto_fulfill`].
pub fn story_after_payment(story: Story<'_>) -> Result<Decision, Refusal> {
    if story.context.shop.auto_fulfill { request::auto_request(story) } else { Ok(story.end()) }
}

/// Cancels the order: what was not shipped is taken out, back into stock unless the merchant says otherwise (T20).
pub fn cancel(mut story: Story<'_>, reason: CancelReason, refund: bool, restock: bool) -> Result<Decision, Refusal> {
    let order = story.before;
    reasons::ask_order(Action::Cancel, order, story.context)?;
    let mut taken: Vec<Taken> = Vec::new();
    for work in &order.fulfillment_orders {
        let units = work.remaining_units().into_iter().map(|units| Taken {
            fulfillment_order: work.number,
            line: units.line,
            quantity: units.quantity,
            location: work.location.clone(),
        });
        taken.extend(units);
    }
    let gone: Money = taken.iter().map(|taken| price_of(&story, taken.line).times(taken.quantity)).sum();
    let total_price = order.total_price - gone;
    story.tell(About::ORDER, None, Fact::OrderCancelled { reason, restock, taken: taken.clone(), total_price });
    let amount = order.paid_amount - order.refunded_amount();
    if refund && amount > Money::ZERO {
        let restock = if restock { Restock::Cancel } else { Restock::None };
        let refund = Refund {
            number: order.next_refund()?,
            source_id: None,
            created_at: story.context.now,
            amount,
            lines: by_line(order, &taken, restock),
        };
        let refunded = Refunded {
            refund,
            taken: Vec::new(),
            shipped: Vec::new(),
            total_price,
            financial_status: FinancialStatus::Refunded,
        };
        story.tell(About::ORDER, None, Fact::OrderRefunded(refunded));
    }
    Ok(story.end())
}

fn price_of(story: &Story<'_>, line: LineNumber) -> Money {
    story.before.line(line).map_or(Money::ZERO, |line| line.price)
}

/// The units that were taken out, added up by line; units that were refunded before and came back as open work are not
/// refunded a second time.
fn by_line(order: &Order, taken: &[Taken], restock: Restock) -> Vec<RefundLine> {
    let totals = order.line_totals();
    let taken = domain::by_line(taken.iter().map(|taken| Units { line: taken.line, quantity: taken.quantity }));
    let left = |units: Units| {
        let ordered = order.line(units.line).map_or(0, |line| line.quantity);
        let quantity = units.quantity.min(ordered - totals.of(units.line).refunded);
        RefundLine { line: units.line, quantity, restock }
    };
    let mut lines: Vec<RefundLine> = taken.into_iter().map(left).collect();
    lines.retain(|line| line.quantity > 0);
    lines.sort_by_key(|line| line.line);
    lines
}
