//! Refunds of an order document in JSON, in the shop's money.

use super::json_lines::Found;
use super::json_scalar::{amount, currency, each, id, money, name, price, quantity, spelled, text, time};
use super::json_shape::{Raw, Refund, Transaction, UnitsOfLine};
use super::values::{self, Value};
use crate::domain::{ForeignRefund, ForeignRefundLine, Money, Restock};

/// What the order says of its money.
pub struct Bill<'a> {
    pub currency: Option<&'a str>,
    /// Whether the customer saw no other one.
    pub one_currency: bool,
}

/// A refund.
pub fn refund(refund: &Refund<'_>, found: &Found<'_>, bill: &Bill<'_>) -> Value<ForeignRefund> {
    Ok(ForeignRefund {
        source_id: id("id", refund.id)?,
        created_at: time("created_at", refund.created_at)?,
        amount: paid_back(refund, bill)?,
        note: text("note", refund.note)?,
        lines: each("refund line", &refund.lines, |line| units(line, found))?,
    })
}

fn units(line: &UnitsOfLine<'_>, found: &Found<'_>) -> Value<ForeignRefundLine> {
    Ok(ForeignRefundLine {
        line: found.position(line, false)?,
        quantity: quantity("quantity", line.quantity)?.ok_or("quantity is missing")?,
        restock: spelled("restock_type", line.restock_type, |text| {
            Ok(match values::word_key(text).as_str() {
                "cancel" | "legacy_restock" => Restock::Cancel,
                "return" => Restock::Return,
                _ => Restock::None,
            })
        })?
        .unwrap_or(Restock::None),
    })
}

/// What was paid back: the total that the refund says, else its transactions in the order's currency, else what its
/// lines, taxes and shipping add up to; `None` where nothing says it.
fn paid_back(refund: &Refund<'_>, bill: &Bill<'_>) -> Value<Option<Money>> {
    if let Some(total) = price("totalRefundedSet", refund.total_refunded_set)? {
        return Ok(Some(total));
    }
    let Some(transactions) = each("transaction", &refund.transactions, |one| transaction(one, bill))? else {
        return own_lines(refund, bill);
    };
    let paid_back: Vec<Option<Money>> = transactions.into_iter().flatten().collect();
    if paid_back.is_empty() {
        return Ok(Some(Money::ZERO));
    }
    match paid_back.iter().flatten().copied().reduce(|one, next| one + next) {
        Some(sum) => Ok(Some(sum)),
        // All of them are in another currency.
        None => own_lines(refund, bill),
    }
}

/// What a transaction paid back in the shop's money: `None` if it paid nothing back, `Some(None)` if in other money.
fn transaction(transaction: &Transaction<'_>, bill: &Bill<'_>) -> Value<Option<Option<Money>>> {
    let is = |key, raw, wanted: &str| -> Value<bool> {
        Ok(spelled(key, raw, |word| Ok(values::word_key(word) == wanted))?.unwrap_or(true))
    };
    if !is("kind", transaction.kind, "refund")? || !is("status", transaction.status, "success")? {
        return Ok(None);
    }
    if amount("amountSet", transaction.amount_set)?.is_some_and(|set| set.shop_money.as_ref().is_some()) {
        return Ok(Some(price("amountSet", transaction.amount_set)?));
    }
    let said = match currency("amount", transaction.amount)? {
        Some(currency) => Some(currency),
        None => name("currency", transaction.currency)?,
    };
    let is_the_orders = match (said.as_deref(), bill.currency) {
        (Some(said), Some(currency)) => said.eq_ignore_ascii_case(currency),
        (Some(_), None) => true,
        (None, _) => bill.one_currency,
    };
    let amount = price("amount", transaction.amount)?.unwrap_or(Money::ZERO);
    Ok(Some(is_the_orders.then_some(amount)))
}

/// The worth of the refund's own lines, with tax and shipping, where it says it.
fn own_lines(refund: &Refund<'_>, bill: &Bill<'_>) -> Value<Option<Money>> {
    let in_shop_money = |key: &str, set: Raw<'_>, plain: Raw<'_>| -> Value<Option<Money>> {
        match money(key, set)? {
            Some(amount) => Ok(Some(amount)),
            None if bill.one_currency => money(key, plain),
            None => Ok(None),
        }
    };
    let mut sum = Money::ZERO;
    let mut says_something = false;
    for line in refund.lines.iter() {
        let Some(subtotal) = in_shop_money("subtotal", line.subtotal_set, line.subtotal)? else { return Ok(None) };
        let tax = in_shop_money("total_tax", line.total_tax_set, line.total_tax)?.unwrap_or(Money::ZERO);
        sum = sum + subtotal + tax;
        says_something = true;
    }
    let mut shipping = Money::ZERO;
    for line in refund.shipping_lines.iter() {
        shipping = shipping + money("refund_shipping_lines: subtotal", line.subtotal)?.unwrap_or(Money::ZERO);
        says_something = true;
    }
    if !refund.shipping_lines.is_there() {
        for adjustment in refund.adjustments.iter() {
            let kind = name("order_adjustments: kind", adjustment.kind)?;
            if kind.is_some_and(|kind| values::word_key(&kind) == "shipping_refund") {
                // An adjustment is what the order is worth less.
                let amount = in_shop_money("order_adjustments: amount", adjustment.amount_set, adjustment.amount)?;
                shipping = shipping - amount.unwrap_or(Money::ZERO);
                says_something = true;
            }
        }
    }
    let total = sum + shipping;
    if total.is_negative() {
        return Err("what it paid back is negative".to_owned());
    }
    Ok(says_something.then_some(total))
}
