//! More than one shop, client or server: what belongs to another, who hangs up, and who comes first.

use std::io::Write;

use serde_json::{Value, json};

use super::Served;
use super::client::Client;
use crate::shop::Shop;

const GRAPHQL: &str = "/admin/api/2026-04/graphql.json";
const TOKEN: (&str, &str) = ("X-Shopify-Access-Token", "t");

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

#[test]
fn who_hangs_up_amid_a_mutation_leaves_all_of_it_or_nothing() {
    let served = Served::sample();
    let id = "gid://shopify/Order/8000000000000001";
    let add = |tag: String| format!("tagsAdd(id: \"{id}\", tags: [\"{tag}\"]) {{ userErrors {{ message }} }}");
    for number in 0..20 {
        let query = format!("mutation {{ a: {} b: {} }}", add(format!("a{number}")), add(format!("b{number}")));
        let body = json!({ "query": query }).to_string();
        let head = format!(
            "POST /admin/graphql.json HTTP/1.1\r\nHost: localhost\r\nX-Shopify-Access-Token: t\r\n\
             Content-Length: {}\r\n\r\n",
            body.len()
        );
        let mut stream = served.client().connect();
        stream.write_all(format!("{head}{body}").as_bytes()).expect("the server reads");
    }
    let tags = &served.data(&format!("{{ order(id: \"{id}\") {{ tags }} }}"))["order"]["tags"];
    let tags: Vec<&str> = tags.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    for number in 0..20 {
        let [a, b] = ["a", "b"].map(|letter| tags.contains(&format!("{letter}{number}").as_str()));
        assert_eq!(a, b, "{number}: {tags:?}");
    }
    served.shop.does(&["check --deep"]);
}

#[test]
fn clients_of_two_servers_race_for_one_request() {
    let one = Served::sample();
    let other = Served::beside(&one);
    let accept = "mutation { fulfillmentOrderAcceptFulfillmentRequest(id: \"gid://shopify/FulfillmentOrder/3000001\") {
        userErrors { message } } }";
    let body = json!({ "query": accept }).to_string();
    let answers: Vec<Value> = std::thread::scope(|scope| {
        let racer = |client: Client| {
            let body = body.clone();
            scope.spawn(move || client.post(GRAPHQL, &[TOKEN], body.as_bytes()).json())
        };
        let racers: Vec<_> = [&one, &other, &one, &other].map(|served| racer(served.client())).into_iter().collect();
        racers.into_iter().map(|racer| racer.join().expect("no client panics")).collect()
    });
    let errors = |answer: &Value| {
        let errors = answer["data"]["fulfillmentOrderAcceptFulfillmentRequest"]["userErrors"].as_array().map(Vec::len);
        (errors, answer["extensions"]["consign"]["refusals"][0]["code"].clone())
    };
    let (won, lost): (Vec<_>, Vec<_>) = answers.iter().map(errors).partition(|(errors, _)| *errors == Some(0));
    assert_eq!(won.len(), 1, "{answers:?}");
    assert!(lost.iter().all(|lost| *lost == (Some(1), json!("no_pending_request"))), "{answers:?}");
    one.shop.does(&["check --deep"]);
}
