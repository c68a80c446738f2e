//! Telling orders from what else files hold: what a document looks like that is none.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::{IgnoredAny, MapAccess, Visitor};

use super::json_scalar::as_text;
use super::json_shape::{Order, Raw};
use super::values;

/// Why a document that has lines is no order all the same; `None` if it is one. `text` is the document.
pub fn other_with_lines(document: &Order<'_>, text: &str) -> Option<String> {
    let own = text;
    let given = |raw: Raw<'_>| raw.is_some_and(|raw| raw.get() != "\"\"");
    let text = |raw: Raw<'_>| raw.and_then(|raw| as_text(raw).ok());
    if let Some(kind) = other_kind(document) {
        return Some(kind);
    }
    if given(document.order_id) {
        return Some(without_lines(own));
    }
    if given(document.checkout_url) {
        return Some(looks_like("an abandoned checkout"));
    }
    if given(document.invoice_url) || given(document.invoice_sent_at) {
        return Some(looks_like("a draft order"));
    }
    if text(document.id).is_some_and(|id| !id.is_empty() && text(document.token) == Some(id)) {
        return Some(looks_like("a cart"));
    }
    if given(document.status) {
        return Some(looks_like(
            "a checkout, a draft or an order of another shop system: it has a `status` of its own",
        ));
    }
    None
}

/// The kind that the document's id names, if it is another one than an order.
pub fn other_kind(document: &Order<'_>) -> Option<String> {
    let id = document.id.and_then(|raw| as_text(raw).ok())?;
    let (kind, _) = values::gid(&id)?;
    (kind != "Order").then(|| looks_like(&words(kind)))
}

/// What a document without a list of lines looks like.
pub fn without_lines(text: &str) -> String {
    let keys: Keys = serde_json::from_str(text).unwrap_or_default();
    let has = |wanted: &[&str]| wanted.iter().all(|key| keys.0.contains(*key));
    let has_any = |wanted: &[&str]| wanted.iter().any(|key| keys.0.contains(*key));
    if has(&["schema", "kind"]) {
        return looks_like("an export of consign, which `consign restore` takes in");
    }
    if has_any(&["refund_line_items", "refundLineItems"]) {
        return looks_like("a refund");
    }
    if has_any(&["order_id", "orderId"]) {
        let is_fulfillment_order = has_any(&["assigned_location_id", "request_status", "assignedLocation"]);
        let is_fulfillment = has_any(&["tracking_number", "tracking_numbers", "shipment_status", "trackingInfo"]);
        let kind = match (is_fulfillment_order, is_fulfillment) {
            (true, _) => "a fulfillment order",
            (_, true) => "a fulfillment",
            _ if has(&["kind", "gateway"]) => "a transaction",
            _ => "a part of an order, whose id it names",
        };
        return looks_like(kind);
    }
    if has(&["errors"]) {
        return ERRORS.to_owned();
    }
    // An order may hold some of these itself.
    let is_itself = has_any(&["id", "name"]);
    let wrapped = WRAPPERS.iter().filter(|_| !is_itself).find(|(key, _)| keys.0.contains(*key));
    if let Some((key, kind)) = wrapped {
        return format!("this holds {kind} under `{key}`, not an order");
    }
    if has_any(&ENVELOPE) {
        return looks_like("an event's envelope; give the order that is in it");
    }
    "this is no order: it has no list of lines (`line_items` or `lineItems`)".to_owned()
}

/// What is said of an answer of the API that says what went wrong.
pub const ERRORS: &str = "this is an answer with errors, and may lack orders";

/// Keys under which other things than orders stand.
const WRAPPERS: [(&str, &str); 12] = [
    ("draft_order", "a draft order"),
    ("draft_orders", "draft orders"),
    ("checkout", "a checkout"),
    ("checkouts", "checkouts"),
    ("cart", "a cart"),
    ("fulfillment_order", "a fulfillment order"),
    ("fulfillment_orders", "fulfillment orders"),
    ("fulfillment", "a fulfillment"),
    ("refund", "a refund"),
    ("transaction", "a transaction"),
    ("customer", "a customer"),
    ("product", "a product"),
];

/// Keys that the envelopes of events have.
const ENVELOPE: [&str; 7] = ["detail", "detail-type", "specversion", "payload", "topic", "event", "data"];

fn looks_like(what: &str) -> String {
    format!("this is no order; it looks like {what}")
}

/// `DraftOrder` as `a draft order`.
fn words(kind: &str) -> String {
    let mut words = String::new();
    for char in values::cut(kind).chars() {
        if char.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.push(char.to_ascii_lowercase());
    }
    let article = if words.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {words}")
}

/// The keys of an object.
#[derive(Default)]
struct Keys(BTreeSet<String>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Keys, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Keys;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                let mut keys = BTreeSet::new();
                while let Some((key, IgnoredAny)) = map.next_entry()? {
                    keys.insert(key);
                }
                Ok(Keys(keys))
            }
        }
        deserializer.deserialize_map(Object)
    }
}
