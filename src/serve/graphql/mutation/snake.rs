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
    let known = SCHEMA.type_field("Mutation", mutation).map_err(|_| Fault::Unreadable(mutation.to_owned(), ""))?;
    let is_strict = !WHOLE.contains(&mutation);
    if is_strict {
        refuse_unknown(body, &keys(&known.arguments), &[&["fields"], IDS].concat())?;
    }
    fields((mutation, is_strict), "", known.arguments.iter().map(|argument| &**argument), body)
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

/// The fields of an object, or the arguments of a mutation. The path is that of the object, the keys from the outside in.
fn fields<'a>(
    (of, is_strict): (&str, bool),
    path: &str,
    known: impl Iterator<Item = &'a InputValueDefinition>,
    body: &Body,
) -> Result<Value, Fault> {
    let mut read = Body::new();
    for field in known {
        let (name, key) = (field.name.as_str(), spelled(&field.name));
        let given = body.get(&key).filter(|value| !value.is_null());
        let path = if path.is_empty() { key } else { format!("{path}.{key}") };
        let value = match (given, &field.default_value) {
            (Some(given), _) => value((of, name, is_strict), &path, &field.ty, given)?,
            (None, Some(default)) => scalar::json(default).unwrap_or_default(),
            (None, None) if field.ty.is_non_null() => return Err(Fault::Unreadable(path, expected(&field.ty))),
            (None, None) => continue,
        };
        if !value.is_null() {
            read.insert(name.to_owned(), value);
        }
    }
    Ok(Value::Object(read))
}

/// What a value of a type is, for people.
fn expected(ty: &Type) -> &'static str {
    let name = match ty {
        Type::List(_) | Type::NonNullList(_) => return "a list",
        Type::Named(name) | Type::NonNullNamed(name) => name.as_str(),
    };
    match (SCHEMA.types.get(name), name) {
        (Some(ExtendedType::InputObject(_)), _) => "an object",
        (Some(ExtendedType::Enum(_)), _) => "a word",
        (_, "ID") => "an id",
        (_, "Int" | "UnsignedInt64") => "a whole number",
        (_, "Float") => "a number",
        (_, "Boolean") => "true or false",
        (_, "DateTime") => "a time such as 2026-11-23T09:00:00Z",
        (_, "Decimal" | "Money") => "an amount",
        (_, "CurrencyCode") => "a currency such as EUR",
        (_, "CountryCode") => "the code of a country such as NO",
        _ => "a text",
    }
}

/// Texts that often are digits alone, and so are sent as numbers.
const DIGITS: &[&str] = &["number", "numbers", "phone", "poNumber", "sku", "zip"];

/// A value of a type; the place is the object and the field that it belongs to, and whether unknown keys are refused.
fn value(place: (&str, &str, bool), path: &str, ty: &Type, given: &Value) -> Result<Value, Fault> {
    let unreadable = || Fault::Unreadable(path.to_owned(), expected(ty));
    let name = match (ty, given) {
        (Type::List(inner) | Type::NonNullList(inner), Value::Array(items)) => {
            let items = items.iter().enumerate();
            let items = items.map(|(at, item)| value(place, &format!("{path}[{at}]"), inner, item));
            return Ok(Value::Array(items.collect::<Result<_, _>>()?));
        }
        // The platform has them as one text.
        (Type::List(_) | Type::NonNullList(_), Value::String(_)) if place.1 == "tags" => {
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
            fields((name, is_strict), path, known.fields.values().map(|field| &***field), body)
        }
        (Some(ExtendedType::Enum(known)), Value::String(word)) => {
            let word = word.to_ascii_uppercase();
            if known.values.contains_key(word.as_str()) {
                return Ok(word.into());
            }
            Err(Fault::Word(key(path).to_owned(), known.values.keys().map(|word| word.to_ascii_lowercase()).collect()))
        }
        (Some(ExtendedType::Scalar(_)), given) => {
            let fits = match name {
                "ID" => return id((of, field), given).map(Value::String).ok_or_else(unreadable),
                "Int" => {
                    let whole = number(given).and_then(|number| i32::try_from(number).ok());
                    return whole.map(Value::from).ok_or_else(unreadable);
                }
                "Float" => given.is_number(),
                "String" if given.is_u64() && DIGITS.contains(&field) => return Ok(given.to_string().into()),
                "String" => given.is_string(),
                "Boolean" => given.is_boolean(),
                name => scalar::fault(name, given).is_none(),
            };
            if fits { Ok(given.clone()) } else { Err(unreadable()) }
        }
        _ => Err(unreadable()),
    }
}

/// The last key of a path, without a place in a list.
pub fn key(path: &str) -> &str {
    let last = path.rsplit_once('.').map_or(path, |(_, last)| last);
    last.split_once('[').map_or(last, |(key, _)| key)
}

/// An id of the type that belongs there.
fn id((of, field): (&str, &str), given: &Value) -> Option<String> {
    Some(gid(kind(of, field), number(given)?))
}

/// A number, or the digits of one.
pub fn number(given: &Value) -> Option<i64> {
    given.as_i64().or_else(|| given.as_str().filter(|text| !text.starts_with('+'))?.parse().ok())
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
        for (body, key, expected) in [
            (json!({"id": 1}), "new_location_id", "an id"),
            (json!({"id": 1, "new_location_id": null}), "new_location_id", "an id"),
            (json!({"id": 1, "new_location_id": "main"}), "new_location_id", "an id"),
            (json!({"id": 1, "new_location_id": 1.5}), "new_location_id", "an id"),
            (json!({"id": 1, "new_location_id": [1]}), "new_location_id", "an id"),
            (json!({"id": 1, "new_location_id": "gid://shopify/Location/1"}), "new_location_id", "an id"),
            (lines(json!({})), "fulfillment_order_line_items", "a list"),
            (lines(json!("all")), "fulfillment_order_line_items", "a list"),
            (lines(json!([1])), "fulfillment_order_line_items[0]", "an object"),
            (lines(json!([{"id": 1}])), "fulfillment_order_line_items[0].quantity", "a whole number"),
            (
                lines(json!([{"id": 1, "quantity": "one"}])),
                "fulfillment_order_line_items[0].quantity",
                "a whole number",
            ),
            (lines(json!([{"id": 1, "quantity": ""}])), "fulfillment_order_line_items[0].quantity", "a whole number"),
            (
                lines(json!([{"id": 1, "quantity": "1.0"}])),
                "fulfillment_order_line_items[0].quantity",
                "a whole number",
            ),
            (lines(json!([{"id": 1, "quantity": 1.0}])), "fulfillment_order_line_items[0].quantity", "a whole number"),
            (
                lines(json!([{"id": 1, "quantity": 1}, {"id": 1, "quantity": 3_000_000_000_i64}])),
                "fulfillment_order_line_items[1].quantity",
                "a whole number",
            ),
        ] {
            let fault = Fault::Unreadable(key.to_owned(), expected);
            assert_eq!(read("fulfillmentOrderMove", body.clone()), Err(fault), "{body}");
        }
    }

    #[test]
    fn digits_are_numbers_and_texts_as_they_are_wanted() {
        let tracking = |tracking: Value| {
            let body = json!({"id": 1, "fulfillment_id": 1, "tracking_info_input": tracking});
            read("fulfillmentTrackingInfoUpdate", body).map(|read| read["trackingInfoInput"].clone())
        };
        let told = json!({"number": "1562678", "numbers": ["1562678", "2"]});
        assert_eq!(tracking(json!({"number": 1_562_678, "numbers": [1_562_678, "2"]})), Ok(told));
        let path = "tracking_info_input.number".to_owned();
        for number in [json!(1.5), json!(-1), json!(1e30), json!(true)] {
            assert_eq!(tracking(json!({"number": number})), Err(Fault::Unreadable(path.clone(), "a text")), "{number}");
        }
        assert!(tracking(json!({"company": 7})).is_err());
        let lines = json!([{"id": "1", "quantity": "2"}]);
        let moved = json!({"id": 1, "new_location_id": 2, "fulfillment_order_line_items": lines});
        let quantity =
            read("fulfillmentOrderMove", moved).map(|r| r["fulfillmentOrderLineItems"][0]["quantity"].clone());
        assert_eq!(quantity, Ok(json!(2)));
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
