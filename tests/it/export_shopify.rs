//! `export --as shopify`: the platform's own keys and words, and orders that `order import` reads back.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::random_shop;
use crate::shop::Shop;

/// The keys that every fulfillment order of the platform has, and what may stand there: `path type|type`.
const KEYS: &str = include_str!("../data/shopify/fulfillment_order.keys");

/// What a JSON value is called in a list of keys.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}

/// Every key path of a value, with the value's kind; the elements of a list stand under `[]`.
pub fn paths(value: &Value, path: &str, found: &mut Vec<(String, &'static str)>) {
    if !path.is_empty() {
        found.push((path.to_owned(), kind(value)));
    }
    match value {
        Value::Object(keys) => keys.iter().for_each(|(key, value)| {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            paths(value, &path, found);
        }),
        Value::Array(items) => items.iter().for_each(|item| paths(item, &format!("{path}[]"), found)),
        _ => {}
    }
}

/// Every order as the platform would answer with it.
fn exported(shop: &Shop) -> Vec<Value> {
    let ended = shop.run("export --as shopify");
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""));
    ended.stdout.lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn a_fulfillment_order_has_the_keys_of_the_platforms() {
    let shop = Shop::after(&["init --sample", "order hold 1002 --note \"call them\""]);
    shop.write("address.json", r#"{"name": "Bob Norman", "city": "Oslo", "country_code": "NO"}"#);
    shop.does(&["order set 1001 --ship-to address.json"]);
    let orders = exported(&shop);
    let works: Vec<&Value> = orders.iter().flat_map(|order| list(order, "fulfillment_orders")).collect();
    assert!(works.len() > 9);
    let mut seen = BTreeMap::<&str, usize>::new();
    for work in works {
        let mut found = Vec::new();
        paths(work, "", &mut found);
        for (path, kinds) in KEYS.lines().filter_map(|line| line.split_once(' ')) {
            let ours: Vec<_> = found.iter().filter(|(ours, _)| ours == path).collect();
            let is_inside_nothing = path.split_once('.').is_some_and(|(outer, _)| work[outer].is_null());
            assert!(!ours.is_empty() || path.contains("[]") || is_inside_nothing, "{path} is missing in {work}");
            for (_, kind) in ours {
                assert!(kinds.split('|').any(|known| known == *kind), "{path} is a {kind}, not a {kinds}: {work}");
                *seen.entry(path).or_default() += 1;
            }
        }
    }
    let never: Vec<&str> = KEYS.lines().filter_map(|line| line.split_once(' ')).map(|(path, _)| path).collect();
    let never: Vec<&str> = never.into_iter().filter(|path| !seen.contains_key(path)).collect();
    assert!(never.is_empty(), "never seen: {never:?}");
}

#[test]
fn statuses_and_actions_are_said_in_the_platforms_words() {
    let shop = Shop::after(&["init --sample"]);
    let orders = exported(&shop);
    let work = |name: &str| -> (String, String, Vec<String>) {
        let order = orders.iter().find(|order| order["order"]["name"] == name).expect("the sample has it");
        let work = &order["fulfillment_orders"][0];
        let text = |value: &Value| value.as_str().expect("a word").to_owned();
        (
            text(&work["status"]),
            text(&work["request_status"]),
            list(work, "supported_actions").iter().map(text).collect(),
        )
    };
    let expect = |name: &str, status: &str, request_status: &str, actions: &[&str]| {
        let actions: Vec<String> = actions.iter().map(|action| (*action).to_owned()).collect();
        assert_eq!(work(name), (status.to_owned(), request_status.to_owned(), actions), "{name}");
    };
    // As the platform's own answers have them.
    expect("#1003", "open", "submitted", &["cancel_fulfillment_order"]);
    expect("#1004", "in_progress", "accepted", &["create_fulfillment", "request_cancellation"]);
    expect("#1005", "in_progress", "cancellation_requested", &["create_fulfillment", "cancel_fulfillment_order"]);
    expect("#1006", "on_hold", "unsubmitted", &["move", "release_hold"]);
    expect("#1007", "closed", "unsubmitted", &[]);
    let asked = &orders[4]["fulfillment_orders"][0]["merchant_requests"];
    assert_eq!((&asked[0]["kind"], &asked[1]["kind"]), (&"fulfillment_request".into(), &"cancellation_request".into()));
    assert_eq!(asked[1]["message"], "the customer changed her mind");
}

#[test]
fn details_stand_under_the_platforms_keys() {
    let shop = Shop::after(&["init"]);
    shop.write("address.json", r#"{"name": "Bob B. Norman", "company": "Acme", "city": "Oslo", "country_code": "NO"}"#);
    shop.does(&[
        "order create --line TEE=1@10 --email bob@example.com --phone 22334455 --note ring --tag vip --tag \"big spender\" \
         --ship-to address.json",
        "order create --line TEE=1@10",
    ]);
    let orders = exported(&shop);
    let (order, work) = (&orders[0]["order"], &orders[0]["fulfillment_orders"][0]);
    let got = ["email", "phone", "note", "tags"].map(|key| &order[key]);
    assert_eq!(got, ["bob@example.com", "22334455", "ring", "vip, big spender"]);
    let parts = ["name", "first_name", "last_name", "company", "city", "country_code"];
    let address = parts.map(|key| order["shipping_address"][key].as_str().expect("a text"));
    assert_eq!(address, ["Bob B. Norman", "Bob B.", "Norman", "Acme", "Oslo", "NO"]);
    assert_eq!(order["shipping_address"]["zip"], Value::Null);
    let parts = ["first_name", "last_name", "city", "country", "zip", "email", "phone"];
    let destination = parts.map(|key| work["destination"][key].as_str().unwrap_or("none"));
    assert_eq!(destination, ["Bob B.", "Norman", "Oslo", "NO", "none", "bob@example.com", "none"]);
    assert_eq!(orders[1]["fulfillment_orders"][0]["destination"], Value::Null);
    let none = &orders[1]["order"];
    assert_eq!((&none["phone"], &none["tags"], &none["shipping_address"]), (&Value::Null, &"".into(), &Value::Null));
}

/// What must come back of an order: names, money, and of every line where its units are.
fn kept(order: &Value) -> Value {
    let lines: Vec<Value> = list(order, "line_items")
        .iter()
        .map(|line| {
            serde_json::json!([
                line["sku"],
                line["title"],
                line["price"],
                line["quantity"],
                line["current_quantity"],
                line["remaining_quantity"],
                line["fulfilled_quantity"],
                line["refunded_quantity"],
                line["requires_shipping"],
            ])
        })
        .collect();
    let shipments: Vec<Value> = list(order, "fulfillments")
        .iter()
        .map(|shipment| {
            serde_json::json!([
                shipment["status"],
                shipment["service"],
                shipment["tracking"],
                shipment["shipment_status"],
                shipment["created_at"],
                shipment["notify_customer"],
            ])
        })
        .collect();
    let keys = ["name", "email", "currency", "total_price", "created_at", "cancelled_at", "cancel_reason"];
    let head: Vec<&Value> = keys.iter().map(|key| &order[*key]).collect();
    let final_ones = ["fulfilled", "partially_fulfilled", "not_required"];
    let shipped = order["fulfillment_status"].as_str().filter(|status| final_ones.contains(status)).unwrap_or("open");
    serde_json::json!([head, order["financial_status"], shipped, lines, shipments])
}

/// Every order as `order show` has it.
fn orders(shop: &Shop) -> Vec<Value> {
    let answers = crate::export::answers(shop).stdout;
    let answers = answers.lines().map(|line| serde_json::from_str::<Value>(line).expect("every line is JSON"));
    answers.filter(|answer| answer["kind"] == "order").collect()
}

#[test]
fn orders_come_back_through_an_import() {
    for seed in [3, 8] {
        let shop = random_shop::shop(seed, 160);
        let other = Shop::after(&["init"]);
        let lines = shop.run("export --as shopify").stdout;
        let report = other.fed("order import - -o json", lines.as_bytes());
        assert_eq!(report.exit, 0, "seed {seed}: {report:?}");
        let (before, after) = (orders(&shop), orders(&other));
        assert_eq!(before.len(), after.len(), "seed {seed}");
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(kept(before), kept(after), "seed {seed}");
        }
        assert_eq!(other.json("check --deep")["ok"], true, "seed {seed}");
        let again = other.fed("order import - -o json", lines.as_bytes());
        assert!(again.stdout.contains("\"changed\":false"), "seed {seed}: {again:?}");
    }
}
