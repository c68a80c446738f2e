//! How orders, fulfillment orders and fulfillments are named in a command. What a name means is known only to the
//! database: see [`crate::app::Reference`].

use super::{EMPTY, Read};
pub use crate::app::{Candidate, FulfillmentCandidate, OrderReference, Reference};

/// Reads a reference: any text but an empty one.
pub fn reference(text: &str) -> Read<Reference> {
    if text.is_empty() {
        return Err(EMPTY.to_owned());
    }
    Ok(Reference::new(text))
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
