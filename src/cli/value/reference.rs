//! How orders, fulfillment orders and fulfillments are named in a command. What a name means is known only to the
//! database: `A-FO1` may be an imported order's own name.

use super::{EMPTY, Read};
use crate::failure::Failure;

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

/// Reads a reference: any text but an empty one.
pub fn reference(text: &str) -> Read<Reference> {
    if text.is_empty() {
        return Err(EMPTY.to_owned());
    }
    Ok(Reference { text: text.to_owned() })
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

    /// The refusal of an order where only a fulfillment order will do.
    pub fn needs_fulfillment_order(&self) -> Failure {
        let order = self.without_hash();
        Failure::usage(format!("`{}` is an order; this needs one of its fulfillment orders", self.text))
            .hint(format!("consign order show {order}"))
    }

    fn without_hash(&self) -> &str {
        self.text.strip_prefix('#').unwrap_or(&self.text)
    }
}

impl PartialEq for Reference {
    fn eq(&self, other: &Reference) -> bool {
        self.without_hash() == other.without_hash()
    }
}

impl Eq for Reference {}

impl std::fmt::Debug for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Reference").field(&self.without_hash()).finish()
    }
}

/// Every way to read a text as an order.
fn orders(text: &str) -> Vec<OrderReference> {
    let id = text.strip_prefix("id:").filter(|digits| is_number(digits)).and_then(|digits| digits.parse().ok());
    let source = text.strip_prefix("source:").filter(|source| !source.is_empty());
    let name = text.strip_prefix('#').unwrap_or(text);
    let mut ways = Vec::with_capacity(2);
    ways.extend(id.map(OrderReference::Id));
    ways.extend(source.map(|source| OrderReference::Source(source.to_owned())));
    if !name.is_empty() {
        ways.push(OrderReference::Name(name.to_owned()));
    }
    ways
}

/// Splits `1001-FO2` at its marker into `1001` and 2. Numbers are written without leading zeros.
fn numbered<'a>(text: &'a str, marker: &str) -> Option<(&'a str, u32)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Vec<String> {
        let way = |order: &OrderReference| match order {
            OrderReference::Id(id) => format!("id {id}"),
            OrderReference::Source(source) => format!("source {source}"),
            OrderReference::Name(name) => format!("name {name}"),
        };
        let candidates = reference(text).unwrap().candidates();
        candidates
            .iter()
            .map(|candidate| match candidate.fulfillment_order {
                Some(number) => format!("{} FO {number}", way(&candidate.order)),
                None => way(&candidate.order),
            })
            .collect()
    }

    #[test]
    fn candidates_stand_in_the_order_in_which_they_are_tried() {
        let cases: [(&str, &[&str]); 12] = [
            ("1001", &["name 1001"]),
            ("#1001", &["name 1001"]),
            ("##1001", &["name #1001"]),
            ("id:7", &["id 7", "name id:7"]),
            ("id:07", &["name id:07"]),
            ("id:99999999999999999999", &["name id:99999999999999999999"]),
            ("source:450789469", &["source 450789469", "name source:450789469"]),
            ("source:", &["name source:"]),
            ("1001-FO2", &["name 1001-FO2", "name 1001 FO 2"]),
            ("#A-FO1-FO12", &["name A-FO1-FO12", "name A-FO1 FO 12"]),
            ("id:7-FO1", &["name id:7-FO1", "id 7 FO 1", "name id:7 FO 1"]),
            ("1001-FO01", &["name 1001-FO01"]),
        ];
        for (text, ways) in cases {
            assert_eq!(written(text), ways, "{text}");
        }
        assert!(reference("").is_err());
    }

    #[test]
    fn a_fulfillment_is_an_order_and_a_number() {
        let name = |text: &str| OrderReference::Name(text.to_owned());
        let cases = [
            ("1001-F1", vec![FulfillmentCandidate { order: name("1001"), fulfillment: 1 }]),
            ("#1001-F12", vec![FulfillmentCandidate { order: name("1001"), fulfillment: 12 }]),
            ("A-F1-F2", vec![FulfillmentCandidate { order: name("A-F1"), fulfillment: 2 }]),
            ("1001", vec![]),
            ("1001-FO1", vec![]),
            ("-F1", vec![]),
            ("1001-F99999999999", vec![]),
        ];
        for (text, ways) in cases {
            assert_eq!(reference(text).unwrap().fulfillments(), ways, "{text}");
        }
    }

    #[test]
    fn the_leading_hash_makes_no_difference() {
        assert_eq!(reference("#1001").unwrap(), reference("1001").unwrap());
        assert_eq!(format!("{:?}", reference("#1001").unwrap()), "Reference(\"1001\")");
    }
}
