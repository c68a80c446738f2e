//! Names of orders, fulfillment orders and fulfillments that are nobody's, and whose they nearly are. Only a few names
//! beside the one that was typed are looked at, whatever the size of the file.

use super::Reference;
use super::reference::{OrderReference, numbered};
use crate::domain::{FulfillmentNumber, FulfillmentOrderNumber, Hint, NextCommand, Order, nearest};
use crate::failure::{Failure, Result};
use crate::store::Tx;

impl Reference {
    /// There is no such order, or no order to have such a fulfillment order.
    pub(super) fn no_order(&self, tx: &Tx<'_>) -> Result<Failure> {
        let (code, what, near) = match numbered(&self.text, "-FO") {
            Some((order, number)) => {
                let part = |order: &Order| {
                    let number = FulfillmentOrderNumber::new(number).ok()?;
                    order.fulfillment_order(number).map(|_| order.fulfillment_order_name(number))
                };
                if let Some(id) = exactly(tx, order)?
                    && part(&tx.order(id)?).is_some()
                {
                    let failure =
                        Failure::usage(format!("`{}` is a fulfillment order; this command needs an order", self.text));
                    return Ok(failure.hint(format!("its order is {order}")));
                }
                let near = near_order(tx, order)?;
                ("fulfillment_order_not_found", "fulfillment order", part_of(tx, near, part)?)
            }
            None => ("order_not_found", "order", near_order(tx, &self.text)?.map(|(_, name)| name)),
        };
        let failure = Failure::not_found(code, format!("there is no {what} {}", self.text));
        Ok(failure.hint(near.map_or_else(|| "consign order list".to_owned(), meant)))
    }

    /// There is no order to have such a fulfillment, or it is no name of a fulfillment at all.
    pub(super) fn no_fulfillment(&self, tx: &Tx<'_>) -> Result<Failure> {
        let failure = Failure::not_found("fulfillment_not_found", format!("there is no fulfillment {}", self.text));
        let Some((order, number)) = numbered(&self.text, "-F") else {
            // Perhaps its order was named.
            let list: Hint = match self.find_target(tx) {
                Ok((id, _)) => NextCommand::ListFulfillments { order: tx.order(id)?.name }.into(),
                Err(_) => "consign fulfillment list".into(),
            };
            return Ok(failure.hint(list));
        };
        let near = near_order(tx, order)?;
        let part = |order: &Order| {
            let number = FulfillmentNumber::new(number).ok()?;
            order.fulfillment(number).map(|_| order.fulfillment_name(number))
        };
        let near = part_of(tx, near, part)?;
        Ok(failure.hint(near.map_or_else(|| "consign fulfillment list".into(), meant)))
    }
}

fn meant(name: String) -> String {
    format!("did you mean {name}?")
}

/// The order that is called so.
fn exactly(tx: &Tx<'_>, text: &str) -> Result<Option<i64>> {
    for way in super::reference::orders(text) {
        if let Some(id) = way.find(tx)? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// The order with the nearest name: its id and name. Ids have no neighbours.
fn near_order(tx: &Tx<'_>, text: &str) -> Result<Option<(i64, String)>> {
    let Some(OrderReference::Name(word)) = super::reference::orders(text).into_iter().next() else { return Ok(None) };
    let candidates = tx.orders_like(&word)?;
    let near = nearest(&word, candidates.iter().map(|(_, name)| name.strip_prefix('#').unwrap_or(name)));
    let near = near.map(str::to_owned);
    Ok(candidates.into_iter().find(|(_, name)| near.as_deref() == Some(name.strip_prefix('#').unwrap_or(name))))
}

/// A part of that order, if it has it.
fn part_of(tx: &Tx<'_>, near: Option<(i64, String)>, has: impl Fn(&Order) -> Option<String>) -> Result<Option<String>> {
    let Some((id, _)) = near else { return Ok(None) };
    Ok(has(&tx.order(id)?))
}
