//! Lines of an order: those it has (`SKU`, `SKU=QTY`, `line:ID`) and those it is to get (`SKU=QTY@PRICE`).

use super::number::{count, ranged};
use super::{EMPTY, Read, name};
use crate::domain::{LineReference, MOST_UNITS, Money, MoneyError, NewLine, Pick, Quantity};
use crate::failure::{Failure, Result};

/// A line for an order, as typed: its form is right, its values may be out of range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenLine {
    sku: String,
    quantity: Quantity,
    /// If it was given: the amount, unless it is larger or finer than one can be.
    price: Option<Option<Money>>,
}

/// Reads `SKU`, `SKU=QTY`, `line:ID`, `line:ID=QTY`, `line:source:ID`, `line:source:ID=QTY`, split at the last `=`.
///
/// A quantity out of range is kept as it is: it is refused by the law, after what is not found and what is not
/// allowed.
pub fn pick(text: &str) -> Read<Pick> {
    let (line, quantity) = match text.rsplit_once('=') {
        Some((line, quantity)) => (line, Some(quantity_of(quantity)?)),
        None => (text, None),
    };
    Ok(Pick { line: line_reference(line)?, quantity })
}

/// As [`pick`], with a quantity that must be there.
pub fn setting(text: &str) -> Read<Pick> {
    let set = pick(text)?;
    match set.quantity {
        Some(_) => Ok(set),
        None => Err("write SKU=QTY, with the new quantity of the line".to_owned()),
    }
}

/// Reads `SKU=QTY` or `SKU=QTY@PRICE`, split at the last `=`.
pub fn new_line(text: &str) -> Read<GivenLine> {
    let Some((sku, rest)) = text.rsplit_once('=') else {
        return Err("write SKU=QTY or SKU=QTY@PRICE".to_owned());
    };
    let (quantity, price) = match rest.split_once('@') {
        Some((quantity, price)) => (quantity, Some(price_of(price)?)),
        None => (rest, None),
    };
    Ok(GivenLine { sku: sku.to_owned(), quantity: quantity_of(quantity)?, price })
}

impl GivenLine {
    /// The line, if its values are within their limits.
    pub fn judge(self) -> Result<NewLine> {
        let quantity = ranged(&format!("the quantity of {}", self.sku), self.quantity, 1, MOST_UNITS)?;
        let price = match self.price.unwrap_or(Some(Money::ZERO)) {
            Some(price) if price.is_negative() => {
                return Err(Failure::invalid("invalid_money", format!("the price of {} is negative", self.sku)));
            }
            Some(price) => price,
            None => {
                let message = format!("the price of {} is too large or has too many decimals", self.sku);
                return Err(Failure::invalid("invalid_money", message));
            }
        };
        Ok(NewLine::of_sku(name::sku(self.sku)?, quantity, price))
    }
}

impl std::fmt::Display for GivenLine {
    /// `SKU=QTY`, with `@PRICE` if one was given.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}={}", self.sku, self.quantity)?;
        match self.price.flatten() {
            Some(price) => write!(f, "@{price}"),
            None => Ok(()),
        }
    }
}

/// Refuses the same line named twice. Two names of one line are seen only where the order is known.
pub fn distinct(lines: Vec<Pick>) -> Result<Vec<Pick>> {
    for (position, pick) in lines.iter().enumerate() {
        if lines[..position].iter().any(|earlier| earlier.line == pick.line) {
            let line = match &pick.line {
                LineReference::Sku(sku) => sku.clone(),
                LineReference::Id(id) => format!("line:{id}"),
                LineReference::Source(id) => format!("line:source:{id}"),
            };
            return Err(Failure::usage(format!("line {line} is given twice"))
                .hint(format!("give it once, with the sum of its units: --line {line}=QTY")));
        }
    }
    Ok(lines)
}

fn line_reference(text: &str) -> Read<LineReference> {
    if text.is_empty() {
        return Err(EMPTY.to_owned());
    }
    if let Some(id) = text.strip_prefix("line:source:") {
        if id.is_empty() {
            return Err("no id stands after `line:source:`".to_owned());
        }
        return Ok(LineReference::Source(id.to_owned()));
    }
    if let Some(id) = text.strip_prefix("line:") {
        let number = count(id).map_err(|_| "the id after `line:` is not a whole number in digits".to_owned())?;
        return Ok(LineReference::Id(number.number()));
    }
    Ok(LineReference::Sku(text.to_owned()))
}

fn quantity_of(text: &str) -> Read<Quantity> {
    count(text).map(|count| count.number()).map_err(|_| format!("`{text}` is not a quantity in digits"))
}

fn price_of(text: &str) -> Read<Option<Money>> {
    match Money::parse(text) {
        Ok(price) => Ok(Some(price)),
        Err(MoneyError::OutOfRange) => Ok(None),
        Err(MoneyError::Unreadable) => Err(format!("`{text}` is not a price: write it as 19.90")),
    }
}
