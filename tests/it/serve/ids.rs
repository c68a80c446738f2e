//! Ids that lead nowhere: of nothing, of another type, of another shop.

use serde_json::{Value, json};

use super::Served;
use crate::shop::Shop;

#[test]
fn ids_that_lead_nowhere_are_told_apart() {
    let served = Served::sample();
    let code = |answer: &Value| answer["errors"][0]["extensions"]["code"].clone();
    for id in ["1", "", "gid://shopify/Order", "gid://shopify/Product/1", "gid://other/Order/1", "Order/1"] {
        let answer = served.ask("query ($id: ID!) { order(id: $id) { id } }", json!({ "id": id }));
        assert_eq!((code(&answer), &answer["data"]["order"]), (json!("RESOURCE_NOT_FOUND"), &Value::Null), "{id}");
    }
    for id in ["0", "01", "-1", "99", "9223372036854775807", "99999999999999999999", "1?id=true", "x"] {
        let id = format!("gid://shopify/Order/{id}");
        let answer = served.ask("query ($id: ID!) { order(id: $id) { id } node(id: $id) { id } }", json!({ "id": id }));
        assert_eq!(answer["data"], json!({ "order": null, "node": null }), "{id}: {answer}");
        assert_eq!(answer["errors"], Value::Null, "{id}");
    }
    let answer = served.data("{ nodes(ids: [\"x\", \"gid://shopify/Nothing/1\", \"gid://shopify/Shop/1\"]) { id } }");
    assert_eq!(answer["nodes"], json!([null, null, { "id": "gid://shopify/Shop/1" }]));
    let accept = "mutation ($id: ID!) { fulfillmentOrderAcceptFulfillmentRequest(id: $id) { userErrors { message } } }";
    for id in ["gid://shopify/FulfillmentOrder/99000001", "gid://shopify/Order/1", "x"] {
        let answer = served.ask(accept, json!({ "id": id }));
        assert_eq!(code(&answer), "RESOURCE_NOT_FOUND", "{id}: {answer}");
    }
}

#[test]
fn ids_of_another_shop_lead_nowhere() {
    let other = Served::sample();
    let served = Served::over(Shop::after(&["init"]));
    let ids = other.data(
        "{ orders(first: 1) { nodes { id lineItems(first: 1) { nodes { id } } fulfillmentOrders(first: 1) { nodes { id } } } }
           held: order(id: \"gid://shopify/Order/8000000000000006\") { fulfillmentOrders(first: 1) {
               nodes { fulfillmentHolds { id } lineItems(first: 1) { nodes { id } } } } }
           shipped: order(id: \"gid://shopify/Order/8000000000000007\") { fulfillments(first: 1) { id } }
           locations(first: 1, query: \"name:Depot\") { nodes { id } } inventoryItems(first: 1) { nodes { id } } }",
    );
    let mut found = Vec::new();
    every_id(&ids, &mut found);
    assert_eq!(found.len(), 8, "{ids}");
    let none = served.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", json!({ "ids": found }));
    assert_eq!(none["data"]["nodes"], json!(vec![Value::Null; found.len()]), "{none}");
    let before = std::fs::read(served.shop.db()).expect("the file can be read");
    for id in &found {
        let mutation = match id.split('/').nth(3) {
            Some("Order") => "orderMarkAsPaid(input: { id: $id }) { userErrors { message } }",
            Some("FulfillmentOrder") => "fulfillmentOrderAcceptFulfillmentRequest(id: $id) { userErrors { message } }",
            Some("Fulfillment") => "fulfillmentCancel(id: $id) { userErrors { message } }",
            Some("Location") => "locationEdit(id: $id, input: { name: \"x\" }) { userErrors { message } }",
            _ => continue,
        };
        let answer = served.ask(&format!("mutation ($id: ID!) {{ done: {mutation} }}"), json!({ "id": id }));
        let refused = answer["data"]["done"]["userErrors"].as_array().map(Vec::len) == Some(1);
        assert!(refused || answer["errors"][0]["extensions"]["code"] == "RESOURCE_NOT_FOUND", "{id}: {answer}");
    }
    assert!(before == std::fs::read(served.shop.db()).expect("the file can be read"), "nothing was changed");
}

/// Every `id` in a document.
fn every_id(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            found.extend(object.get("id").and_then(Value::as_str).map(str::to_owned));
            object.values().for_each(|value| every_id(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| every_id(value, found)),
        _ => {}
    }
}
