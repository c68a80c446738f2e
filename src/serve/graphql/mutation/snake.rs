//! The arguments of a mutation, read from a body in the platform's other spelling: keys with underscores, ids that are
//! numbers, words in lower case. What an argument may be stands in the schema alone.

use apollo_compiler::ast::{InputValueDefinition, Type};
use apollo_compiler::schema::ExtendedType;
use serde_json::{Map, Value};

use crate::serve::graphql::gid::gid;
use crate::serve::graphql::scalar;
use crate::serve::graphql::schema::SCHEMA;

/// The keys of a body.
pub type Body = Map<String, Value>;

/// The arguments of a mutation. Keys that it does not know are left alone: clients send whole objects back.
///
/// # Errors
/// The key that is missing, or whose value is of another type.
pub fn arguments(mutation: &str, body: &Body) -> Result<Value, String> {
    let known = SCHEMA.type_field("Mutation", mutation).map_err(|_| mutation.to_owned())?;
    fields(mutation, known.arguments.iter().map(|argument| &**argument), body)
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
fn fields<'a>(of: &str, known: impl Iterator<Item = &'a InputValueDefinition>, body: &Body) -> Result<Value, String> {
    let mut read = Body::new();
    for field in known {
        let (name, key) = (field.name.as_str(), spelled(&field.name));
        let given = body.get(&key).filter(|value| !value.is_null());
        let value = match (given, &field.default_value) {
            (Some(given), _) => value((of, name), &key, &field.ty, given)?,
            (None, Some(default)) => scalar::json(default).unwrap_or_default(),
            (None, None) if field.ty.is_non_null() => return Err(key),
            (None, None) => continue,
        };
        if !value.is_null() {
            read.insert(name.to_owned(), value);
        }
    }
    Ok(Value::Object(read))
}

/// A value of a type; the place is the object and the field that it belongs to.
fn value(place: (&str, &str), key: &str, ty: &Type, given: &Value) -> Result<Value, String> {
    let unreadable = || key.to_owned();
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
    match (SCHEMA.types.get(name), given) {
        (Some(ExtendedType::InputObject(known)), Value::Object(body)) => {
            fields(name, known.fields.values().map(|field| &***field), body)
        }
        (Some(ExtendedType::Enum(known)), Value::String(word)) => {
            let word = word.to_ascii_uppercase();
            if known.values.contains_key(word.as_str()) { Ok(word.into()) } else { Err(unreadable()) }
        }
        (Some(ExtendedType::Scalar(_)), given) => {
            let fits = match name {
                "ID" => return id(place, given).map(Value::String).ok_or_else(unreadable),
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

    fn read(mutation: &str, body: Value) -> Result<Value, String> {
        let Value::Object(body) = body else { panic!("{body} is no object") };
        arguments(mutation, &body)
    }

    #[test]
    fn a_body_becomes_arguments() {
        let body = json!({
            "id": "1000001",
            "new_location_id": 2,
            "fulfillment_order_line_items": [{"id": 1_000_001_001, "quantity": 2, "sku": "TEE"}],
            "unknown": {"is": "left alone"},
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
            assert_eq!(read("fulfillmentOrderMove", body.clone()), Err(key.to_owned()), "{body}");
        }
    }
}
