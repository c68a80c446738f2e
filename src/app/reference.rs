//! How orders, fulfillment orders and fulfillments are named in a command, and how they are found. What a name means is
//! known only to the database: `A-FO1` may be an imported order's own name.

use crate::domain::{
    Aim, Command, FulfillmentNumber, FulfillmentOrderNumber, Order, Target, existing, name_key, no_fulfillment,
    no_fulfillment_order,
};
use crate::failure::Result;
use crate::store::Tx;

/// A name as typed: of an order, a fulfillment order or a fulfillment.
///
/// Compared and hashed without a leading `#`: `#1001` and `1001` are the same argument.
#[derive(Clone)]
pub struct Reference {
    /// As typed, for messages.
    pub text: String,
}

/// One way to read a [`Reference`] that should be an order or a fulfillment order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub order: OrderReference,
    /// The number of a fulfillment order of that order; `None` means the order itself.
    pub fulfillment_order: Option<u32>,
}

/// One way to read a [`Reference`] that should be a fulfillment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FulfillmentCandidate {
    pub order: OrderReference,
    /// The number of the fulfillment.
    pub fulfillment: u32,
}

/// How to look an order up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderReference {
    /// `id:7`: the id given here.
    Id(i64),
    /// `source:450789469`: the id where it was imported from.
    Source(String),
    /// The name without one leading `#`; compared byte for byte with the stored name, likewise without it.
    Name(String),
}

impl Reference {
    /// Every way to read this as an order or a fulfillment order; the first that is found is meant. In order: by `id:`
    /// or `source:`, by the whole text as an order's name, and then, where the text ends in `-FO<number>`, likewise
    /// for what stands before that.
    pub fn candidates(&self) -> Vec<Candidate> {
        let whole = self.orders().into_iter().map(|order| Candidate { order, fulfillment_order: None });
        let part = numbered(&self.text, "-FO").into_iter().flat_map(|(order, number)| {
            orders(order).into_iter().map(move |order| Candidate { order, fulfillment_order: Some(number) })
        });
        whole.chain(part).collect()
    }

    /// Every way to read this as an order, where nothing else is allowed.
    pub fn orders(&self) -> Vec<OrderReference> {
        orders(&self.text)
    }

    /// Every way to read this as a fulfillment (`1001-F1`). None at all where the text does not end in `-F<number>`.
    pub fn fulfillments(&self) -> Vec<FulfillmentCandidate> {
        let Some((order, fulfillment)) = numbered(&self.text, "-F") else { return Vec::new() };
        orders(order).into_iter().map(|order| FulfillmentCandidate { order, fulfillment }).collect()
    }
}

impl PartialEq for Reference {
    fn eq(&self, other: &Reference) -> bool {
        name_key(&self.text) == name_key(&other.text)
    }
}

impl Eq for Reference {}

impl std::fmt::Debug for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Reference").field(&name_key(&self.text)).finish()
    }
}

/// Every way to read a text as an order.
pub(super) fn orders(text: &str) -> Vec<OrderReference> {
    let id = text.strip_prefix("id:").filter(|digits| is_number(digits)).and_then(|digits| digits.parse().ok());
    let source = text.strip_prefix("source:").filter(|source| !source.is_empty());
    let name = name_key(text);
    let mut ways = Vec::with_capacity(2);
    ways.extend(id.map(OrderReference::Id));
    ways.extend(source.map(|source| OrderReference::Source(source.to_owned())));
    if !name.is_empty() {
        ways.push(OrderReference::Name(name.to_owned()));
    }
    ways
}

/// Splits `1001-FO2` at its marker into `1001` and 2. Numbers are written without leading zeros.
pub(super) fn numbered<'a>(text: &'a str, marker: &str) -> Option<(&'a str, u32)> {
    let (order, digits) = text.rsplit_once(marker)?;
    if order.is_empty() || !is_number(digits) {
        return None;
    }
    Some((order, digits.parse().ok()?))
}

/// Digits that do not begin with a zero.
fn is_number(digits: &str) -> bool {
    !digits.is_empty() && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A command about one order or a part of it, whose name is still to be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderCommand {
    pub reference: Reference,
    pub command: Command,
}

impl Reference {
    /// A name as typed.
    pub fn new(text: impl Into<String>) -> Reference {
        Reference { text: text.into() }
    }

    /// Finds the order.
    ///
    /// # Errors
    /// `order_not_found`.
    pub(super) fn find_order(&self, tx: &Tx<'_>) -> Result<i64> {
        for way in self.orders() {
            if let Some(id) = way.find(tx)? {
                return Ok(id);
            }
        }
        Err(self.no_order(tx)?)
    }

    /// Finds the order, or the order and the number of its fulfillment order. Whether there is a fulfillment order of
    /// that number is for the decision to say.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found` for a number that no part can have.
    pub(super) fn find_target(&self, tx: &Tx<'_>) -> Result<(i64, Target)> {
        for candidate in self.candidates() {
            if let Some(id) = candidate.order.find(tx)? {
                let Some(number) = candidate.fulfillment_order else { return Ok((id, Target::Order)) };
                return match FulfillmentOrderNumber::new(number) {
                    Ok(number) => Ok((id, Target::FulfillmentOrder(number))),
                    Err(_) => Err(no_fulfillment_order(&tx.order(id)?, number).into()),
                };
            }
        }
        Err(self.no_order(tx)?)
    }

    /// Finds an order, one of its fulfillment orders or one of its fulfillments, whichever is named so. Whether there is a
    /// part of that number is for [`has`] to say.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`, `fulfillment_not_found`.
    pub(super) fn find_part(&self, tx: &Tx<'_>) -> Result<(i64, Target)> {
        match self.find_target(tx) {
            Err(_) if !self.fulfillments().is_empty() => self.find(Aim::Fulfillment, tx),
            found => found,
        }
    }

    /// Finds the order, also by the name of one of its fulfillment orders or shipments.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`, `fulfillment_not_found`.
    pub(super) fn find_order_of_any(&self, tx: &Tx<'_>) -> Result<i64> {
        let (id, part) = self.find_part(tx)?;
        if part != Target::Order {
            has(&tx.order(id)?, part)?;
        }
        Ok(id)
    }

    /// Finds what a command is about: the order, and the part of it that is meant.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_not_found`.
    pub(super) fn find(&self, aim: Aim, tx: &Tx<'_>) -> Result<(i64, Target)> {
        match aim {
            Aim::Order => Ok((self.find_order(tx)?, Target::Order)),
            Aim::OrderOrFulfillmentOrder | Aim::FulfillmentOrder => self.find_target(tx),
            Aim::Fulfillment => {
                let (id, number) = self.find_fulfillment(tx)?;
                Ok((id, Target::Fulfillment(number)))
            }
        }
    }

    /// Finds the order of a fulfillment, and the fulfillment's number.
    ///
    /// # Errors
    /// `fulfillment_not_found`.
    pub(super) fn find_fulfillment(&self, tx: &Tx<'_>) -> Result<(i64, FulfillmentNumber)> {
        for candidate in self.fulfillments() {
            if let Some(id) = candidate.order.find(tx)? {
                return match FulfillmentNumber::new(candidate.fulfillment) {
                    Ok(number) => Ok((id, number)),
                    Err(_) => Err(no_fulfillment(&tx.order(id)?, candidate.fulfillment).into()),
                };
            }
        }
        Err(self.no_fulfillment(tx)?)
    }
}

/// Checks that an order has a part.
///
/// # Errors
/// `fulfillment_order_not_found`, `fulfillment_not_found`.
pub(super) fn has(order: &Order, part: Target) -> Result<()> {
    match part {
        Target::Order => {}
        Target::FulfillmentOrder(number) => {
            existing(order, number)?;
        }
        Target::Fulfillment(number) => {
            order.fulfillment(number).ok_or_else(|| no_fulfillment(order, number))?;
        }
    }
    Ok(())
}

impl OrderReference {
    /// The id of the order, if it is there.
    pub(super) fn find(&self, tx: &Tx<'_>) -> Result<Option<i64>> {
        match self {
            OrderReference::Id(id) => Ok(tx.order_exists(*id)?.then_some(*id)),
            OrderReference::Source(source) => tx.find_order_by_source(source),
            OrderReference::Name(name) => tx.find_order_by_key(name),
        }
    }
}
