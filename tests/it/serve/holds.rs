//! Holds over the API: whose they are, what they are called, and what each of them is refused with.

use serde_json::{Value, json};

use super::Served;
use crate::shop::Shop;

const WORK: &str = "gid://shopify/FulfillmentOrder/1000001";

/// An order of three TEE and one MUG at the merchant's own location.
fn served() -> Served {
    Served::over(Shop::after(&["init", "location add annex", "order create --line TEE=3 --line MUG=1"]))
}

fn hold(served: &Served, wish: &str) -> Value {
    let fields =
        "fulfillmentHold { id handle displayReason reason reasonNotes heldByRequestingApp heldByApp { title } }
        fulfillmentOrder { status fulfillmentHolds { id } supportedActions { action } }
        remainingFulfillmentOrder { id status lineItems(first: 5) { nodes { totalQuantity remainingQuantity } } }
        userErrors { field code message }";
    let query =
        format!("mutation {{ fulfillmentOrderHold(id: {WORK:?}, fulfillmentHold: {{ {wish} }}) {{ {fields} }} }}");
    served.data(&query)["fulfillmentOrderHold"].clone()
}

fn release(served: &Served, holds: &str) -> Value {
    let fields =
        "fulfillmentOrder { status fulfillmentHolds { id } lineItems(first: 5) { nodes { remainingQuantity } } }
        userErrors { field code message }";
    let query = format!("mutation {{ fulfillmentOrderReleaseHold(id: {WORK:?}{holds}) {{ {fields} }} }}");
    served.data(&query)["fulfillmentOrderReleaseHold"].clone()
}

fn actions(answer: &Value) -> Vec<&str> {
    let actions = answer["fulfillmentOrder"]["supportedActions"].as_array().into_iter().flatten();
    actions.filter_map(|action| action["action"].as_str()).collect()
}

fn error(answer: &Value) -> (&Value, &Value) {
    let errors = answer["userErrors"].as_array().expect("a list of errors");
    assert_eq!(errors.len(), 1, "{answer}");
    assert_eq!(answer["fulfillmentOrder"], Value::Null, "{answer}");
    (&errors[0]["field"], &errors[0]["code"])
}

fn line(number: u32, quantity: i64) -> String {
    format!("{{ id: \"gid://shopify/FulfillmentOrderLineItem/100000100{number}\", quantity: {quantity} }}")
}

#[test]
fn an_app_has_up_to_ten_holds_with_handles_of_their_own() {
    let served = served();
    let first = hold(&served, "reason: ONLINE_STORE_POST_PURCHASE_CROSS_SELL, reasonNotes: \"wait\", handle: \"a\"");
    let told = json!({ "id": "gid://shopify/FulfillmentHold/1000001001", "handle": "a",
        "displayReason": "Online store post purchase cross sell", "reason": "ONLINE_STORE_POST_PURCHASE_CROSS_SELL",
        "reasonNotes": "wait", "heldByRequestingApp": true, "heldByApp": { "title": "dev" } });
    assert_eq!(first["fulfillmentHold"], told, "{first}");
    assert_eq!(first["fulfillmentOrder"]["status"], "ON_HOLD", "{first}");
    assert_eq!(actions(&first), ["RELEASE_HOLD", "HOLD", "MOVE"], "{first}");
    let again = hold(&served, "reason: OTHER, handle: \"a\"");
    let duplicate = (&json!(["fulfillmentHold", "handle"]), &json!("DUPLICATE_FULFILLMENT_HOLD_HANDLE"));
    assert_eq!(error(&again), duplicate, "{again}");
    // What the merchant holds on the command line is another holder's.
    served.shop.does(&["order hold 1001 --handle a", "order hold 1001"]);
    for handle in ["", "c", "d", "e", "f", "g", "h", "i", "j"] {
        let held = hold(&served, &format!("reason: OTHER, handle: {handle:?}"));
        assert_eq!(held["userErrors"], json!([]), "{held}");
        assert_eq!(actions(&held).contains(&"HOLD"), handle != "j", "{held}");
    }
    let full = hold(&served, "reason: OTHER, handle: \"k\"");
    assert_eq!(error(&full), (&json!(["id"]), &json!("FULFILLMENT_ORDER_HOLD_LIMIT_REACHED")), "{full}");
    let long = hold(&served, &format!("reason: OTHER, handle: {:?}", "k".repeat(65)));
    assert_eq!(error(&long), (&json!(["fulfillmentHold", "handle"]), &Value::Null), "{long}");
    // The ids are those of the command line, and a number is not given twice.
    let holds = &served.shop.json("order show 1001")["fulfillment_orders"][0]["holds"];
    let told = json!({ "id": 1000001001, "handle": "a", "reason": "online_store_post_purchase_cross_sell", "note": "wait",
        "held_at": "2026-11-23T09:00:00Z", "by": "dev" });
    assert_eq!((&holds[0], &holds[1]["by"], holds.as_array().map(Vec::len)), (&told, &json!("merchant"), Some(12)));
    let one = release(&served, ", holdIds: [\"gid://shopify/FulfillmentHold/1000001012\"]");
    assert_eq!(one["fulfillmentOrder"]["fulfillmentHolds"].as_array().map(Vec::len), Some(11), "{one}");
    let next = hold(&served, "reason: OTHER, handle: \"k\"");
    assert_eq!(next["fulfillmentHold"]["id"], "gid://shopify/FulfillmentHold/1000001013", "{next}");
    let node = |number: i64| {
        let id = format!("gid://shopify/FulfillmentHold/1000001{number:03}");
        served.data(&format!("{{ node(id: {id:?}) {{ id ... on FulfillmentHold {{ handle }} }} }}"))["node"].clone()
    };
    assert_eq!((&node(13)["handle"], node(12)), (&json!("k"), Value::Null), "a released one is gone");
    let unknown = release(&served, ", holdIds: [\"gid://shopify/FulfillmentHold/1000001012\"]");
    assert_eq!(error(&unknown), (&json!(["holdIds"]), &json!("INVALID_ACCESS")), "{unknown}");
    let all = release(&served, ", holdIds: []");
    assert_eq!(all["fulfillmentOrder"]["fulfillmentHolds"], json!([]), "{all}");
    assert_eq!(all["fulfillmentOrder"]["status"], "OPEN", "{all}");
    served.shop.does(&["check --deep"]);
}

#[test]
fn a_hold_of_a_part_leaves_the_rest_and_gives_it_back() {
    let served = served();
    for (lines, field, code) in [
        (
            vec![line(1, 0)],
            json!(["fulfillmentHold", "fulfillmentOrderLineItems", "0", "quantity"]),
            json!("GREATER_THAN_ZERO"),
        ),
        (
            vec![line(1, 1), line(1, 1)],
            json!(["fulfillmentHold", "fulfillmentOrderLineItems"]),
            json!("DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS"),
        ),
        (
            vec![line(2, 2)],
            json!(["fulfillmentHold", "fulfillmentOrderLineItems"]),
            json!("INVALID_LINE_ITEM_QUANTITY"),
        ),
        (vec![line(9, 1)], Value::Null, Value::Null),
    ] {
        let refused = hold(&served, &format!("reason: OTHER, fulfillmentOrderLineItems: [{}]", lines.join(", ")));
        assert_eq!(error(&refused), (&field, &code), "{refused}");
    }
    let part = format!("reason: OTHER, fulfillmentOrderLineItems: [{}]", line(1, 2));
    let held = hold(&served, &part);
    let rest = json!({ "id": "gid://shopify/FulfillmentOrder/1000002", "status": "OPEN", "lineItems": { "nodes": [
        { "totalQuantity": 1, "remainingQuantity": 1 }, { "totalQuantity": 1, "remainingQuantity": 1 }] } });
    assert_eq!(held["remainingFulfillmentOrder"], rest, "{held}");
    let again = hold(&served, &part.replace("OTHER", "OTHER, handle: \"b\""));
    let told = (&json!(["fulfillmentHold", "fulfillmentOrderLineItems"]), &json!("FULFILLMENT_ORDER_NOT_SPLITTABLE"));
    assert_eq!(error(&again), told, "{again}");
    let joined = release(&served, "");
    let units = json!({ "nodes": [{ "remainingQuantity": 3 }, { "remainingQuantity": 1 }] });
    assert_eq!(joined["fulfillmentOrder"]["lineItems"], units, "{joined}");
    let emptied = served.data(
        "{ fulfillmentOrder(id: \"gid://shopify/FulfillmentOrder/1000002\") { status
            lineItems(first: 5) { nodes { totalQuantity remainingQuantity } } } }",
    );
    let none = json!({ "totalQuantity": 0, "remainingQuantity": 0 });
    assert_eq!(emptied["fulfillmentOrder"], json!({ "status": "CLOSED", "lineItems": { "nodes": [none, none] } }));
    // All units are no part, and what is closed is not held.
    let whole = hold(&served, &format!("reason: OTHER, fulfillmentOrderLineItems: [{}, {}]", line(1, 3), line(2, 1)));
    assert_eq!((&whole["userErrors"], &whole["remainingFulfillmentOrder"]), (&json!([]), &Value::Null), "{whole}");
    release(&served, "");
    served.shop.does(&["order fulfill 1001"]);
    let closed = hold(&served, "reason: OTHER");
    assert_eq!(error(&closed), (&json!(["id"]), &json!("TAKEN")), "{closed}");
    let closed = release(&served, "");
    assert_eq!(error(&closed), (&Value::Null, &Value::Null), "{closed}");
    served.shop.does(&["check --deep"]);
}

#[test]
fn a_refused_hold_names_the_one_hold_in_its_way() {
    let served = served();
    let hint = |command: &str| {
        let ended = served.shop.run(&format!("{command} -o json"));
        let told: Value = serde_json::from_str(&ended.stderr).unwrap_or_else(|error| panic!("{error}: {ended:?}"));
        told["hint"].as_str().unwrap_or_default().to_owned()
    };
    served.shop.does(&["order hold 1001 --handle a", "order hold 1001-FO1"]);
    assert_eq!(hint("order hold 1001-FO1 --handle a"), "consign order release 1001-FO1 --hold a");
    assert_eq!(hint("order hold 1001-FO1"), "consign order release 1001-FO1 --hold 1000001002");
    // An app's hold of the same handle is not meant, nor released.
    let held = hold(&served, "reason: OTHER, handle: \"a\"");
    assert_eq!(held["userErrors"], json!([]), "{held}");
    let release = hint("order hold 1001-FO1 --handle a");
    assert_eq!(release, "consign order release 1001-FO1 --hold 1000001001");
    served.shop.does(&[release.strip_prefix("consign ").expect("a command"), "order hold 1001-FO1 --handle a"]);
    for number in 0..8 {
        served.shop.does(&[&format!("order hold 1001-FO1 --handle h{number}")]);
    }
    let full = hint("order hold 1001-FO1 --handle z");
    assert_eq!(full, "release one of them first: consign order release 1001-FO1 --hold 1000001002");
    let holds = served.shop.json("order show 1001")["fulfillment_orders"][0]["holds"].clone();
    assert_eq!(holds.as_array().map(Vec::len), Some(11), "{holds}");
}

#[test]
fn the_hold_of_an_app_that_is_gone_is_still_its() {
    let shop = Shop::after(&["init", "order create --line TEE=3", "app add orders", "app add erp"]);
    shop.does(&["webhook add http://127.0.0.1:9/ --app erp --topic fulfillment_holds/released"]);
    let token = shop.json("app show orders")["token"].as_str().expect("it has a token").to_owned();
    let served = Served::with(shop, &["--app", "erp"]);
    let wish = json!({ "fulfillment_hold": { "reason": "other" } }).to_string();
    let path = "/admin/api/2026-04/fulfillment_orders/1000001/hold.json";
    let held = served.client().post(path, &[("X-Shopify-Access-Token", &token)], wish.as_bytes());
    assert_eq!(held.status, 200, "{held:?}");
    served.shop.does(&["app remove orders"]);
    let erp = served.serving["token"].as_str().expect("it has a token").to_owned();
    let query = json!({ "query": format!("{{ fulfillmentOrder(id: {WORK:?}) {{ fulfillmentHolds {{ heldByApp {{ id }} }} }} }}") });
    let path = "/admin/api/2026-04/graphql.json";
    let told = served.client().post(path, &[("X-Shopify-Access-Token", &erp)], query.to_string().as_bytes()).json();
    let app = told["data"]["fulfillmentOrder"]["fulfillmentHolds"][0]["heldByApp"].clone();
    assert_eq!(app, json!({ "id": "gid://shopify/App/2" }), "{told}");
    served.shop.does(&["order release 1001"]);
    let sent = served.shop.json("webhook deliveries")["items"][0]["body"].clone();
    let sent: Value = serde_json::from_str(sent.as_str().expect("a text")).expect("it is JSON");
    assert_eq!(sent["fulfillment_hold"]["held_by_app"], app, "{sent}");
}

#[test]
fn a_hold_that_is_not_there_is_not_called_another_s() {
    let served = served();
    let error = |answer: &Value| answer["userErrors"][0].clone();
    let refused =
        json!({ "field": ["holdIds"], "message": "there is no such hold on #1001-FO1", "code": "INVALID_ACCESS" });
    let wrong = ", holdIds: [\"gid://shopify/FulfillmentHold/1000001009\"]";
    assert_eq!(error(&release(&served, wrong)), refused, "it is not held");
    served.shop.does(&["order hold 1001", "order create --line TEE=1", "order hold 1002"]);
    assert_eq!(error(&release(&served, wrong)), refused);
    // That of another fulfillment order, with one that is there.
    let other =
        ", holdIds: [\"gid://shopify/FulfillmentHold/1000001001\", \"gid://shopify/FulfillmentHold/2000001001\"]";
    assert_eq!(error(&release(&served, other)), refused);
    let path = "/admin/api/2026-04/fulfillment_orders/1000001/release_hold.json";
    let token = ("X-Shopify-Access-Token", "t");
    let answer = served.client().post(path, &[token], br#"{"hold_ids": [1000001009]}"#);
    assert_eq!(
        (answer.status, answer.json()["errors"]["hold_ids"][0].as_str()),
        (422, refused["message"].as_str()),
        "{answer:?}"
    );
    let right = ", holdIds: [\"gid://shopify/FulfillmentHold/1000001001\"]";
    assert_eq!(release(&served, right)["userErrors"], json!([]));
}

#[test]
fn a_handle_of_two_holders_does_not_say_whose_hold_is_meant() {
    let served = served();
    served.shop.does(&["order hold 1001-FO1 --handle a", "order hold 1001-FO1"]);
    assert_eq!(hold(&served, "reason: OTHER, handle: \"a\"")["userErrors"], json!([]));
    let (mine, other, its) = ("1000001001", "1000001002", "1000001003");
    let before = served.shop.run("export").stdout;
    for target in ["1001", "1001-FO1"] {
        let refused = served.shop.run(&format!("order release {target} --hold a"));
        assert_eq!((refused.exit, refused.code()), (2, "usage"), "{refused:?}");
        let told = format!("several have a hold a there: {mine} of merchant, {its} of dev");
        assert!(refused.stderr.contains(&told), "{refused:?}");
    }
    assert_eq!(served.shop.run("export").stdout, before);
    // The page of the order says how each is called.
    let page = served.shop.run("order show 1001").stdout;
    for called in [format!("(a, id {mine})"), format!("(id {other})"), format!("(a, id {its}), held by dev")] {
        assert!(page.contains(&called), "{called}: {page}");
    }
    served.shop.does(&[&format!("order release 1001-FO1 --hold {its}"), "order release 1001-FO1 --hold a"]);
    let page = served.shop.run("order show 1001").stdout;
    assert!(page.contains("other\n") && !page.contains("id 1000"), "one hold alone needs no name: {page}");
}

#[test]
fn a_handle_that_is_taken_is_said_to_be() {
    let served = served();
    served.shop.does(&["order hold 1001-FO1 --handle a"]);
    let refused = served.shop.run("order hold 1001-FO1 --handle a");
    assert_eq!(refused.code(), "on_hold", "{refused:?}");
    assert!(refused.stderr.contains("the handle a"), "{refused:?}");
    hold(&served, "reason: OTHER, handle: \"b\"");
    let again = hold(&served, "reason: OTHER, handle: \"b\"");
    let message = again["userErrors"][0]["message"].as_str().unwrap_or_default();
    assert!(message.contains("the handle b"), "{again}");
}

#[test]
fn the_timeline_names_the_app_that_acted() {
    let served = served();
    served.shop.does(&["order hold 1001-FO1 --handle a"]);
    hold(&served, "reason: OTHER, handle: \"b\"");
    release(&served, ", holdIds: [\"gid://shopify/FulfillmentHold/1000001001\"]");
    served.shop.does(&["order release 1001-FO1"]);
    let lines = served.shop.run("order timeline 1001").stdout;
    for told in [
        "The merchant put #1001-FO1 on hold as a",
        "The app dev put #1001-FO1 on hold as b",
        "The app dev released the hold a on #1001-FO1",
        "The merchant released the hold b on #1001-FO1",
    ] {
        assert!(lines.contains(told), "{told}: {lines}");
    }
}
