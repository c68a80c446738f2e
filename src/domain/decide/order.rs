//! The whole order: paying and cancelling (T2, T20).

use super::draft::{About, Decision, Draft};
use super::refund::{all_that_remains, by_line, quantities};
use super::request;
use crate::domain::{
    Action, CancelReason, Fact, FinancialStatus, Hint, LineNumber, Money, Order, Refund, Refunded, Refusal, Restock,
    Target, has_something_to_refund, offer, reasons,
};

/// Marks as paid; with automatic fulfillment on, requests in the same breath (S7, S18).
pub fn pay(mut draft: Draft<'_>) -> Result<Decision, Refusal> {
    reasons::ask_order(Action::Pay, draft.before, draft.context)?;
    mark_paid(&mut draft);
    draft_after_payment(draft)
}

/// Notes the payment of what is still open.
pub fn mark_paid(draft: &mut Draft<'_>) {
    let open = (draft.order.total_price - draft.order.paid_amount).max(Money::ZERO);
    draft.record(About::ORDER, None, Fact::OrderPaid { amount: open, closes_order: false });
}

/// What a payment brings with it.
///
/// # Errors
/// As [`request::auto_fulfill`].
pub fn draft_after_payment(draft: Draft<'_>) -> Result<Decision, Refusal> {
    if draft.context.shop.auto_fulfill { request::auto_request(draft) } else { Ok(draft.end()) }
}

/// Cancels the order: what was not shipped is taken out, back into stock unless the merchant says otherwise (T20).
pub fn cancel(
    mut draft: Draft<'_>,
    reason: CancelReason,
    refund: bool,
    restock: bool,
    note: Option<&str>,
) -> Result<Decision, Refusal> {
    let order = draft.before;
    reasons::ask_order(Action::Cancel, order, draft.context)?;
    let taken = all_that_remains(order);
    let gone: Money = taken.iter().map(|taken| price_of(&draft, taken.line).times(taken.quantity)).sum();
    let total_price = (order.total_price - gone).max(Money::ZERO);
    draft.record(About::ORDER, note, Fact::OrderCancelled { reason, restock, taken: taken.clone(), total_price });
    let amount = order.net_payment();
    if refund && amount > Money::ZERO {
        let restock = if restock { Restock::Cancel } else { Restock::None };
        let refund = Refund {
            number: order.next_refund()?,
            source_id: None,
            created_at: draft.context.now,
            amount,
            note: None,
            lines: by_line(order, &taken, restock),
        };
        let quantities = quantities(&draft.order, &refund.lines, &[]);
        let refunded = Refunded {
            refund,
            taken: Vec::new(),
            shipped: Vec::new(),
            total_price,
            financial_status: FinancialStatus::Refunded,
            quantities,
            closes_order: false,
        };
        draft.record(About::ORDER, None, Fact::OrderRefunded(refunded));
    } else if amount > Money::ZERO {
        let warning = still_paid(&draft.order, amount);
        draft.warnings.push(warning);
    }
    Ok(draft.end())
}

/// What was paid for a cancelled order is kept until it is refunded (T20).
fn still_paid(order: &Order, amount: Money) -> Hint {
    let kept = format!("{amount} {} was paid for {} and not given back", order.currency, order.name);
    match has_something_to_refund(order) {
        true => offer::next(Action::Refund, Target::Order, order).after(format!("{kept}; to give it back")),
        false => Hint::Words(format!("{kept}.")),
    }
}

fn price_of(draft: &Draft<'_>, line: LineNumber) -> Money {
    draft.before.line(line).map_or(Money::ZERO, |line| line.price)
}
