//! Names of orders, fulfillment orders and fulfillments that are nobody's, and whose they nearly are. Only a few names
//! beside the one that was typed are looked at, whatever the size of the file.

use super::Reference;
use super::reference::{OrderReference, numbered};
use crate::domain::{FulfillmentNumber, FulfillmentOrderNumber, Hint, NextCommand, Order, name_key, nearest};
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
            None => {
                let near = by_foreign_id(tx, &self.text)?;
                if let Some((_, name)) = near {
                    let failure = Failure::not_found("order_not_found", format!("there is no order {}", self.text));
                    let id = name_key(&self.text);
                    return Ok(failure.hint(format!("{name} has this id elsewhere; did you mean source:{id}?")));
                }
                ("order_not_found", "order", near_order(tx, &self.text)?.map(|(_, name)| name))
            }
        };
        let failure = Failure::not_found(code, format!("there is no {what} {}", self.text));
        Ok(failure.hint(match near {
            Some(near) => meant(near),
            None => there_are(tx, &self.text, "consign order list")?,
        }))
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
        Ok(failure.hint(match near {
            Some(near) => meant(near),
            None => there_are(tx, order, "consign fulfillment list")?,
        }))
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

/// The order with this foreign id, or else the one with the nearest name: its id and name. Ids have no neighbours, and
/// a number is no slip of another number.
fn near_order(tx: &Tx<'_>, text: &str) -> Result<Option<(i64, String)>> {
    if let Some(order) = by_foreign_id(tx, text)? {
        return Ok(Some(order));
    }
    let Some(OrderReference::Name(word)) = super::reference::orders(text).into_iter().next() else { return Ok(None) };
    if is_number(&word) {
        return Ok(None);
    }
    let candidates = tx.orders_like(&word)?;
    let near = nearest(&word, candidates.iter().map(|(_, name)| name_key(name)));
    let near = near.map(str::to_owned);
    Ok(candidates.into_iter().find(|(_, name)| near.as_deref() == Some(name_key(name))))
}

/// The order that has this text as its foreign id: its id and name.
fn by_foreign_id(tx: &Tx<'_>, text: &str) -> Result<Option<(i64, String)>> {
    let Some(id) = tx.find_order_by_source(name_key(text))? else { return Ok(None) };
    Ok(Some((id, tx.order(id)?.name)))
}

/// The list to look at instead of what is not there; where the order was a number, after the first and the last order.
fn there_are(tx: &Tx<'_>, text: &str, list: &str) -> Result<String> {
    let order = ["-FO", "-F"].iter().find_map(|marker| numbered(text, marker)).map_or(text, |(order, _)| order);
    let ends = if is_number(name_key(order)) { tx.first_and_last_order()? } else { None };
    Ok(match ends {
        Some((first, last)) if first == last => format!("the only order is {first}: {list}"),
        Some((first, last)) => format!("the first order is {first}, the last is {last}: {list}"),
        None => list.to_owned(),
    })
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A part of that order, if it has it.
fn part_of(tx: &Tx<'_>, near: Option<(i64, String)>, has: impl Fn(&Order) -> Option<String>) -> Result<Option<String>> {
    let Some((id, _)) = near else { return Ok(None) };
    Ok(has(&tx.order(id)?))
}
