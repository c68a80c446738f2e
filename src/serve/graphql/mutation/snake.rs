//! The arguments of a mutation, read from a body in the platform's other spelling: keys with underscores, ids that are
//! numbers, words in lower case. What an argument may be stands in the schema alone.

use apollo_compiler::Node;
use apollo_compiler::ast::{InputValueDefinition, Type};
use apollo_compiler::schema::ExtendedType;
use serde_json::{Map, Value};

use super::known::{Fault, IDS, WHOLE, refuse_unknown, told_of};
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::scalar;
use crate::serve::graphql::schema::SCHEMA;

/// The keys of a body.
pub type Body = Map<String, Value>;

/// The arguments of a mutation. A key that is not known is no wish to have everything done to which a key that is left out
/// would lead; only of whole objects are such keys left alone.
///
/// # Errors
/// The key that is missing, is not known, or whose value is of another type.
pub fn arguments(mutation: &str, body: &Body) -> Result<Value, Fault> {
    let known = SCHEMA.type_field("Mutation", mutation).map_err(|_| Fault::Unreadable(mutation.to_owned()))?;
    let is_strict = !WHOLE.contains(&mutation);
    if is_strict {
        refuse_unknown(body, &keys(&known.arguments), &[&["fields"], IDS].concat())?;
    }
    fields((mutation, is_strict), known.arguments.iter().map(|argument| &**argument), body)
}

/// The keys of an object in a body, without those of the address.
fn keys<'a>(known: impl IntoIterator<Item = &'a Node<InputValueDefinition>>) -> Vec<String> {
    let keys = known.into_iter().map(|field| spelled(&field.name));
    keys.filter(|key| !IDS.contains(&key.as_str())).collect()
}

/// A key as the platform's other spelling has it.
pub fn spelled(name: &str) -> String {
    let mut spelled = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            spelled.push('_');
        }
        spelled.push(letter.to_ascii_lowercase());
    }
    spelled
}

/// The fields of an object, or the arguments of a mutation.
fn fields<'a>(
    (of, is_strict): (&str, bool),
    known: impl Iterator<Item = &'a InputValueDefinition>,
    body: &Body,
) -> Result<Value, Fault> {
    let mut read = Body::new();
    for field in known {
        let (name, key) = (field.name.as_str(), spelled(&field.name));
        let given = body.get(&key).filter(|value| !value.is_null());
        let value = match (given, &field.default_value) {
            (Some(given), _) => value((of, name, is_strict), &key, &field.ty, given)?,
            (None, Some(default)) => scalar::json(default).unwrap_or_default(),
            (None, None) if field.ty.is_non_null() => return Err(Fault::Unreadable(key)),
            (None, None) => continue,
        };
        if !value.is_null() {
            read.insert(name.to_owned(), value);
        }
    }
    Ok(Value::Object(read))
}

/// A value of a type; the place is the object and the field that it belongs to, and whether unknown keys are refused.
fn value(place: (&str, &str, bool), key: &str, ty: &Type, given: &Value) -> Result<Value, Fault> {
    let unreadable = || Fault::Unreadable(key.to_owned());
    let name = match (ty, given) {
        (Type::List(inner) | Type::NonNullList(inner), Value::Array(items)) => {
            let items = items.iter().map(|item| value(place, key, inner, item));
            return Ok(Value::Array(items.collect::<Result<_, _>>()?));
        }
        // The platform has some lists of texts as one text.
        (Type::List(inner) | Type::NonNullList(inner), Value::String(_)) if *inner.inner_named_type() == "String" => {
            return Ok(Value::Array(vec![given.clone()]));
        }
        (Type::List(_) | Type::NonNullList(_), _) => return Err(unreadable()),
        (Type::Named(name) | Type::NonNullNamed(name), _) => name.as_str(),
    };
    let (of, field, is_strict) = place;
    match (SCHEMA.types.get(name), given) {
        (Some(ExtendedType::InputObject(known)), Value::Object(body)) => {
            // Where no key may be missing, a misspelt one is missed anyhow.
            if is_strict && known.fields.values().any(|field| !field.ty.is_non_null()) {
                let others = [told_of(name), IDS, &["admin_graphql_api_id"]].concat();
                refuse_unknown(body, &keys(known.fields.values().map(|field| &**field)), &others)?;
            }
            fields((name, is_strict), known.fields.values().map(|field| &***field), body)
        }
        (Some(ExtendedType::Enum(known)), Value::String(word)) => {
            let word = word.to_ascii_uppercase();
            if known.values.contains_key(word.as_str()) {
                return Ok(word.into());
            }
            Err(Fault::Word(key.to_owned(), known.values.keys().map(|word| word.to_ascii_lowercase()).collect()))
        }
        (Some(ExtendedType::Scalar(_)), given) => {
            let fits = match name {
                "ID" => return id((of, field), given).map(Value::String).ok_or_else(unreadable),
                "Int" => given.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
                "Float" => given.is_number(),
                "String" => given.is_string(),
                "Boolean" => given.is_boolean(),
                name => scalar::fault(name, given).is_none(),
            };
            if fits { Ok(given.clone()) } else { Err(unreadable()) }
        }
        _ => Err(unreadable()),
    }
}

/// An id of the type that belongs there.
fn id((of, field): (&str, &str), given: &Value) -> Option<String> {
    Some(gid(kind(of, field), number(given)?))
}

/// A number, or the digits of one.
pub fn number(given: &Value) -> Option<i64> {
    given.as_i64().or_else(|| given.as_str()?.parse().ok())
}

fn kind(of: &str, field: &str) -> &'static str {
    match (of, field) {
        ("FulfillmentOrderLineItemInput", _) | (_, "fulfillmentOrderLineItemId") => "FulfillmentOrderLineItem",
        (_, "fulfillmentOrderId" | "fulfillmentOrderIds") => "FulfillmentOrder",
        (_, "fulfillmentId") => "Fulfillment",
        (_, "orderId") => "Order",
        (_, "lineItemId") => "LineItem",
        (_, "locationId" | "newLocationId" | "destinationLocationId") => "Location",
        (_, "inventoryItemId") => "InventoryItem",
        (_, "variantId") => "ProductVariant",
        (_, "productId") => "Product",
        (_, "holdIds") => "FulfillmentHold",
        (_, "parentId") => "OrderTransaction",
        (_, "customerId") | ("OrderCreateUpsertCustomerAttributesInput", _) => "Customer",
        (mutation, _) if mutation.starts_with("fulfillmentOrder") => "FulfillmentOrder",
        (mutation, _) if mutation.starts_with("fulfillmentService") => "FulfillmentService",
        (mutation, _) if mutation.starts_with("fulfillment") => "Fulfillment",
        (mutation, _) if mutation.starts_with("webhookSubscription") => "WebhookSubscription",
        _ => "Order",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(mutation: &str, body: Value) -> Result<Value, Fault> {
        let Value::Object(body) = body else { panic!("{body} is no object") };
        arguments(mutation, &body)
    }

    #[test]
    fn a_body_becomes_arguments() {
        let body = json!({
            "id": "1000001",
            "new_location_id": 2,
            // A line as it is told.
            "fulfillment_order_line_items": [{"id": 1_000_001_001, "quantity": 2, "sku": "TEE"}],
            "fields": "id",
            "unknown": null,
        });
        let arguments = json!({
            "id": "gid://shopify/FulfillmentOrder/1000001",
            "newLocationId": "gid://shopify/Location/2",
            "fulfillmentOrderLineItems": [
                {"id": "gid://shopify/FulfillmentOrderLineItem/1000001001", "quantity": 2},
            ],
        });
        assert_eq!(read("fulfillmentOrderMove", body), Ok(arguments));
        let reject = read("fulfillmentOrderRejectFulfillmentRequest", json!({"id": 1, "reason": "order_too_large"}));
        assert_eq!(reject.map(|read| read["reason"].clone()), Ok(json!("ORDER_TOO_LARGE")));
    }

    #[test]
    fn nothing_is_guessed() {
        let lines = |lines: Value| json!({"id": 1, "new_location_id": 2, "fulfillment_order_line_items": lines});
        for (body, key) in [
            (json!({"id": 1}), "new_location_id"),
            (json!({"id": 1, "new_location_id": null}), "new_location_id"),
            (json!({"id": 1, "new_location_id": "main"}), "new_location_id"),
            (json!({"id": 1, "new_location_id": 1.5}), "new_location_id"),
            (json!({"id": 1, "new_location_id": [1]}), "new_location_id"),
            (json!({"id": 1, "new_location_id": "gid://shopify/Location/1"}), "new_location_id"),
            (lines(json!({})), "fulfillment_order_line_items"),
            (lines(json!("all")), "fulfillment_order_line_items"),
            (lines(json!([1])), "fulfillment_order_line_items"),
            (lines(json!([{"id": 1}])), "quantity"),
            (lines(json!([{"id": 1, "quantity": "1"}])), "quantity"),
            (lines(json!([{"id": 1, "quantity": 1.0}])), "quantity"),
            (lines(json!([{"id": 1, "quantity": 3_000_000_000_i64}])), "quantity"),
        ] {
            assert_eq!(read("fulfillmentOrderMove", body.clone()), Err(Fault::Unreadable(key.to_owned())), "{body}");
        }
    }

    #[test]
    fn a_key_that_is_misspelt_is_not_left_out() {
        let group = |group: Value| json!({"fulfillment": {"line_items_by_fulfillment_order": [group]}});
        for (mutation, body, key, known) in [
            ("fulfillmentOrderReleaseHold", json!({"id": 1, "hold_id": [1]}), "hold_id", "hold_ids"),
            (
                "fulfillmentOrderHold",
                json!({"id": 1, "fulfillment_hold": {"reason": "other", "line_items": []}}),
                "line_items",
                "fulfillment_order_line_items",
            ),
            (
                "fulfillmentCreate",
                group(json!({"fulfillment_order_id": 1, "line_items": []})),
                "line_items",
                "fulfillment_order_line_items",
            ),
            (
                "fulfillmentCreate",
                json!({"fulfillment": {"tracking_number": "1Z"}}),
                "tracking_number",
                "tracking_info",
            ),
            (
                "refundCreate",
                json!({"input": {"order_id": 1, "refund_line_item": []}}),
                "refund_line_item",
                "refund_line_items",
            ),
        ] {
            let Err(Fault::Unknown(found, among)) = read(mutation, body.clone()) else { panic!("{body}") };
            assert_eq!(found, key, "{body}");
            assert!(among.iter().any(|among| among == known), "{body}: {among:?}");
            assert!(!among.iter().any(|among| among == "id"), "{body}: {among:?}");
        }
    }

    #[test]
    fn a_word_is_one_of_those_that_are_told() {
        let reject = read("fulfillmentOrderRejectFulfillmentRequest", json!({"id": 1, "reason": "bad"}));
        let Err(Fault::Word(key, words)) = reject else { panic!("{reject:?}") };
        assert_eq!(key, "reason");
        assert!(words.contains(&"order_too_large".to_owned()), "{words:?}");
    }
}
