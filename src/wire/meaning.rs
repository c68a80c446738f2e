//! What the texts of the documents mean: moments, amounts, words of a closed set. The structs only say that they are
//! texts; this says the rest, by the name of the struct and of the key. `assert`, the schemas and the tests read it.

use super::{Kind, Schema};
use crate::domain::{
    Action, Answer, BannerKind, By, CancelReason, DetailedStatus, EventType, FinancialStatus, FulfillmentOrderStatus,
    FulfillmentState, FulfillmentStatus, HoldReason, Pending, RejectionReason, RequestKind, RequestStatus, Restock,
    ShipmentStatus, Workflow,
};

/// What a text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A name, a sentence, a note: anything.
    Free,
    /// RFC 3339 in UTC, whole seconds, with `Z`.
    Time,
    /// A day: `2026-11-24`.
    Date,
    /// A decimal number.
    Money,
    /// `merchant`, `system` or `service:HANDLE`.
    Actor,
    /// `customer` or `service:HANDLE`.
    Recipient,
    /// One of these.
    Words(Vec<&'static str>),
}

/// Keys that mean the same wherever they stand.
const EVERYWHERE: &[(Meaning, &[&str])] = &[
    (
        Meaning::Time,
        &[
            "at",
            "created_at",
            "paid_at",
            "cancelled_at",
            "sent_at",
            "answered_at",
            "held_at",
            "asked_at",
            "happened_at",
        ],
    ),
    (Meaning::Date, &["ship_date"]),
    (Meaning::Money, &["price", "total_price", "amount"]),
    (Meaning::Actor, &["actor"]),
];

/// A closed set of words, for the table below.
macro_rules! set {
    ($set:ty) => {
        || <$set>::ALL.iter().map(|word| word.as_str()).collect()
    };
}

/// The words that may stand under a key.
type Words = fn() -> Vec<&'static str>;

/// Keys of closed sets.
const CLOSED: &[(&[&str], &str, Words)] = &[
    (&["Order", "OrderListItem"], "financial_status", set!(FinancialStatus)),
    (&["Order", "OrderListItem"], "fulfillment_status", set!(FulfillmentStatus)),
    (&["Order"], "cancel_reason", set!(CancelReason)),
    (&["SupportedAction", "ActionItem", "ExplainedAction"], "action", set!(Action)),
    (&["Banner"], "kind", set!(BannerKind)),
    (&["FulfillmentOrder"], "status", set!(FulfillmentOrderStatus)),
    (&["FulfillmentOrder"], "request_status", set!(RequestStatus)),
    (&["FulfillmentOrder"], "detailed_status", set!(DetailedStatus)),
    (&["FulfillmentOrder", "Service", "ServiceItem"], "workflow", set!(Workflow)),
    (&["Request"], "kind", set!(RequestKind)),
    (&["Request"], "answer", set!(Answer)),
    (&["Request"], "answer_reason", set!(RejectionReason)),
    (&["Hold"], "reason", set!(HoldReason)),
    (&["Fulfillment", "FulfillmentItem"], "status", set!(FulfillmentState)),
    (&["Fulfillment", "FulfillmentItem"], "by", set!(By)),
    (&["Fulfillment", "FulfillmentItem"], "shipment_status", set!(ShipmentStatus)),
    (&["RefundLine"], "restock", set!(Restock)),
    (&["InboxItem"], "pending", set!(Pending)),
    (&["Event"], "type", set!(EventType)),
    (&["EventData"], "status", set!(ShipmentStatus)),
    (&["EventData"], "workflow", set!(Workflow)),
    (&["NotificationItem"], "topic", || vec!["fulfillment_request", "cancellation_request", "shipping_confirmation"]),
];

/// The struct that leaves out what does not apply; all others keep every key.
const LEAVES_OUT: &str = "EventData";

impl Meaning {
    /// What the text under a key of a struct means.
    pub(super) fn of(owner: &str, key: &str) -> Meaning {
        if key == "schema" {
            return Meaning::Words(vec![Schema::NAME]);
        }
        if let (Some(kind), "kind") = (Kind::of_document(owner), key) {
            return Meaning::Words(vec![kind.as_str()]);
        }
        if (owner, key) == ("NotificationItem", "to") {
            return Meaning::Recipient;
        }
        let closed = CLOSED.iter().find(|(owners, name, _)| *name == key && owners.contains(&owner));
        if let Some((_, _, words)) = closed {
            return Meaning::Words(words());
        }
        let everywhere = EVERYWHERE.iter().find(|(_, keys)| keys.contains(&key));
        everywhere.map_or(Meaning::Free, |(meaning, _)| meaning.clone())
    }

    /// A text that could stand there.
    pub(super) fn sample(&self) -> &'static str {
        match self {
            Meaning::Words(words) => words.first().copied().unwrap_or_default(),
            Meaning::Time => "1970-01-01T00:00:00Z",
            Meaning::Money => "0.00",
            Meaning::Actor => "system",
            Meaning::Free | Meaning::Date | Meaning::Recipient => "",
        }
    }
}

/// Whether a struct leaves out keys that do not apply.
pub(super) fn leaves_out(owner: &str) -> bool {
    owner == LEAVES_OUT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Shape;

    /// The texts with a meaning in all documents, by key.
    fn collect(shape: &Shape, found: &mut Vec<(&'static str, Meaning)>) {
        match shape {
            Shape::List(inner) | Shape::Nullable(inner) | Shape::Optional(inner) => collect(inner, found),
            Shape::Object(keys) => {
                for (key, shape) in keys {
                    let mut inner = shape;
                    while let Shape::Nullable(of) | Shape::Optional(of) = inner {
                        inner = of;
                    }
                    if let Shape::Text(meaning) = inner {
                        found.push((key, meaning.clone()));
                    }
                    collect(shape, found);
                }
            }
            Shape::Text(_) | Shape::Integer | Shape::Boolean | Shape::Any => {}
        }
    }

    /// A struct or key that was renamed would leave its row behind and lose its meaning.
    #[test]
    fn every_row_is_about_a_key_that_some_document_has() {
        let mut found = Vec::new();
        Kind::ALL.iter().for_each(|kind| collect(&kind.shape(), &mut found));
        for (owners, key, words) in CLOSED {
            let stands = found.contains(&(*key, Meaning::Words(words())));
            assert!(stands, "no document has {key} of {owners:?}");
        }
        for (meaning, keys) in EVERYWHERE {
            for key in *keys {
                assert!(found.contains(&(*key, meaning.clone())), "no document has {key}");
            }
        }
        // What ends like a moment is one.
        for (key, meaning) in &found {
            assert!(!key.ends_with("_at") || *meaning == Meaning::Time, "{key}");
        }
        assert!(found.contains(&("to", Meaning::Recipient)));
    }
}
