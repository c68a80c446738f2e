//! Every row of the page's table, one after the other on one shop.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::rest;
use crate::serve::Served;
use crate::shop::Shop;

/// A method, a path, a body, the status, and the keys of the answer.
type Row = (&'static str, &'static str, Value, u16, &'static [&'static str]);

/// The life of some orders: what a client sends, in an order in which each step can be taken. `{EVENT}` is what the
/// carrier reported last.
fn rows() -> Vec<Row> {
    vec![
        ("GET", "shop", Value::Null, 200, &["shop"]),
        ("GET", "orders", Value::Null, 200, &["orders"]),
        ("GET", "orders/count", Value::Null, 200, &["count"]),
        ("GET", "orders/8000000000000001", Value::Null, 200, &["order"]),
        ("GET", "orders/8000000000000001/fulfillment_orders", Value::Null, 200, &["fulfillment_orders"]),
        ("GET", "fulfillment_orders/1000001", Value::Null, 200, &["fulfillment_order"]),
        ("GET", "fulfillment_orders/1000001/locations_for_move", Value::Null, 200, &["locations_for_move"]),
        (
            "GET",
            "assigned_fulfillment_orders?assignment_status=fulfillment_requested&location_ids[]=3",
            Value::Null,
            200,
            &["fulfillment_orders"],
        ),
        (
            "POST",
            "fulfillment_orders/1000001/fulfillment_request",
            json!({"fulfillment_request": {"message": "please", "fulfillment_order_line_items": [{"id": 1000001001, "quantity": 1}]}}),
            200,
            &["original_fulfillment_order", "submitted_fulfillment_order", "unsubmitted_fulfillment_order"],
        ),
        (
            "POST",
            "fulfillment_orders/1000001/fulfillment_request/reject",
            json!({"fulfillment_request": {"message": "no", "reason": "other"}}),
            200,
            &["fulfillment_order"],
        ),
        (
            "POST",
            "fulfillment_orders/1000001/fulfillment_request",
            Value::Null,
            200,
            &["original_fulfillment_order", "submitted_fulfillment_order", "unsubmitted_fulfillment_order"],
        ),
        (
            "POST",
            "fulfillment_orders/1000001/fulfillment_request/accept",
            json!({"fulfillment_request": {"message": "yes"}}),
            200,
            &["fulfillment_order"],
        ),
        (
            "POST",
            "fulfillment_orders/1000001/cancellation_request",
            json!({"cancellation_request": {"message": "stop"}}),
            200,
            &["fulfillment_order"],
        ),
        ("POST", "fulfillment_orders/1000001/cancellation_request/reject", json!({}), 200, &["fulfillment_order"]),
        (
            "POST",
            "fulfillments",
            json!({"fulfillment": {"message": "m", "notify_customer": true, "tracking_info": {"number": "1Z999AA10123456784", "company": "UPS"}, "line_items_by_fulfillment_order": [{"fulfillment_order_id": 1000001}]}}),
            201,
            &["fulfillment"],
        ),
        ("GET", "fulfillment_orders/1000001/fulfillments", Value::Null, 200, &["fulfillments"]),
        ("GET", "orders/8000000000000001/fulfillments", Value::Null, 200, &["fulfillments"]),
        ("GET", "orders/8000000000000001/fulfillments/count", Value::Null, 200, &["count"]),
        ("GET", "orders/8000000000000001/fulfillments/1000001", Value::Null, 200, &["fulfillment"]),
        (
            "POST",
            "fulfillments/1000001/update_tracking",
            json!({"fulfillment": {"tracking_info": {"number": "X1", "url": "https://example.com/X1", "company": "Other"}}}),
            200,
            &["fulfillment"],
        ),
        (
            "POST",
            "orders/8000000000000001/fulfillments/1000001/events",
            json!({"event": {"status": "in_transit", "message": "left", "city": "Oslo", "happened_at": "2026-11-27T10:00:00Z"}}),
            201,
            &["fulfillment_event"],
        ),
        ("GET", "orders/8000000000000001/fulfillments/1000001/events", Value::Null, 200, &["fulfillment_events"]),
        (
            "GET",
            "orders/8000000000000001/fulfillments/1000001/events/{EVENT}",
            Value::Null,
            200,
            &["fulfillment_event"],
        ),
        ("POST", "fulfillments/1000001/cancel", Value::Null, 200, &["fulfillment"]),
        ("POST", "orders/8000000000000001/fulfillments/1000001/cancel", Value::Null, 200, &["fulfillment"]),
        ("POST", "orders/8000000000000008/fulfillments/8000001/open", Value::Null, 200, &["fulfillment"]),
        ("POST", "orders/8000000000000008/fulfillments/8000001/complete", Value::Null, 200, &["fulfillment"]),
        ("POST", "fulfillment_orders/4000001/close", json!({"message": "gone"}), 200, &["fulfillment_order"]),
        (
            "POST",
            "fulfillment_orders/3000001/cancel",
            json!({}),
            200,
            &["fulfillment_order", "replacement_fulfillment_order"],
        ),
        (
            "POST",
            "fulfillment_orders/5000001/cancellation_request/accept",
            json!({"cancellation_request": {"message": "ok"}}),
            200,
            &["fulfillment_order"],
        ),
        (
            "POST",
            "fulfillment_orders/1000002/move",
            json!({"fulfillment_order": {"new_location_id": 2}}),
            200,
            &["moved_fulfillment_order", "original_fulfillment_order", "remaining_fulfillment_order"],
        ),
        (
            "POST",
            "fulfillment_orders/1000002/hold",
            json!({"fulfillment_hold": {"reason": "other", "reason_notes": "wait"}}),
            200,
            &["fulfillment_hold", "fulfillment_order", "remaining_fulfillment_order"],
        ),
        ("POST", "fulfillment_orders/1000002/release_hold", json!({}), 200, &["fulfillment_order"]),
        (
            "POST",
            "fulfillment_orders/1000002/reschedule",
            json!({"fulfillment_order": {"new_fulfill_at": "2026-12-24"}}),
            422,
            &["errors"],
        ),
        ("POST", "fulfillment_orders/10000001/open", Value::Null, 200, &["fulfillment_order"]),
        (
            "POST",
            "fulfillment_orders/10000001/split",
            json!({"fulfillment_order_line_items": [{"id": 10_000_001_001_i64, "quantity": 1}]}),
            200,
            &["fulfillment_order_splits"],
        ),
        (
            "POST",
            "fulfillment_orders/merge",
            json!({"fulfillment_order_merge_inputs": [{"merge_intents": [{"fulfillment_order_id": 10000001}, {"fulfillment_order_id": 10000002}]}]}),
            200,
            &["fulfillment_order_merges"],
        ),
        (
            "POST",
            "fulfillment_orders/set_fulfillment_orders_deadline",
            json!({"fulfillment_order_ids": [10000001], "fulfillment_deadline": "2026-12-24"}),
            200,
            &[],
        ),
        (
            "POST",
            "orders",
            json!({"order": {"line_items": [{"title": "Tee", "sku": "TEE-M", "quantity": 2, "price": "19.90"}], "email": "a@b.c"}}),
            201,
            &["order"],
        ),
        (
            "PUT",
            "orders/8000000000000011",
            json!({"order": {"note": "hurry", "tags": "b, a", "note_attributes": [{"name": "gift", "value": "yes"}]}}),
            200,
            &["order"],
        ),
        (
            "POST",
            "orders/8000000000000011/transactions",
            json!({"transaction": {"kind": "capture", "amount": "39.80"}}),
            201,
            &["transaction"],
        ),
        ("GET", "orders/8000000000000011/transactions", Value::Null, 200, &["transactions"]),
        (
            "POST",
            "orders/8000000000000011/refunds",
            json!({"refund": {"note": "sorry", "refund_line_items": [{"line_item_id": 11000001, "quantity": 1, "restock_type": "cancel"}]}}),
            201,
            &["refund"],
        ),
        ("GET", "orders/8000000000000011/refunds", Value::Null, 200, &["refunds"]),
        ("GET", "orders/8000000000000011/refunds/11000001", Value::Null, 200, &["refund"]),
        ("POST", "orders/8000000000000011/close", json!({}), 200, &["order"]),
        ("POST", "orders/8000000000000011/open", json!({}), 200, &["order"]),
        ("POST", "orders/8000000000000011/cancel", json!({"reason": "customer", "restock": true}), 200, &["order"]),
        ("GET", "locations", Value::Null, 200, &["locations"]),
        ("GET", "locations/1", Value::Null, 200, &["location"]),
        ("GET", "locations/1/inventory_levels", Value::Null, 200, &["inventory_levels"]),
        (
            "GET",
            "inventory_levels?inventory_item_ids=2389315174559821&location_ids=1,2",
            Value::Null,
            200,
            &["inventory_levels"],
        ),
        (
            "POST",
            "inventory_levels/set",
            json!({"location_id": 1, "inventory_item_id": 202_242_252_252_170_i64, "available": 7}),
            200,
            &["inventory_level"],
        ),
        (
            "POST",
            "inventory_levels/adjust",
            json!({"location_id": 1, "inventory_item_id": 202_242_252_252_170_i64, "available_adjustment": -2}),
            200,
            &["inventory_level"],
        ),
        ("DELETE", "inventory_levels?inventory_item_id=202242252252170&location_id=1", Value::Null, 204, &[]),
        (
            "POST",
            "inventory_levels/connect",
            json!({"location_id": 1, "inventory_item_id": 202_242_252_252_170_i64}),
            201,
            &["inventory_level"],
        ),
        ("GET", "inventory_items?ids=2389315174559821,202242252252170", Value::Null, 200, &["inventory_items"]),
        ("GET", "inventory_items/2389315174559821", Value::Null, 200, &["inventory_item"]),
        ("GET", "variants/2389315174559821", Value::Null, 200, &["variant"]),
        ("GET", "products", Value::Null, 200, &["products"]),
        (
            "POST",
            "fulfillment_services",
            json!({"fulfillment_service": {"name": "Mars Fulfillment", "callback_url": "http://127.0.0.1:9/mars", "inventory_management": true, "tracking_support": true, "requires_shipping_method": true, "format": "json"}}),
            201,
            &["fulfillment_service"],
        ),
        ("GET", "fulfillment_services?scope=all", Value::Null, 200, &["fulfillment_services"]),
        (
            "PUT",
            "fulfillment_services/6",
            json!({"fulfillment_service": {"name": "Venus"}}),
            200,
            &["fulfillment_service"],
        ),
        ("GET", "fulfillment_services/6", Value::Null, 200, &["fulfillment_service"]),
        ("DELETE", "fulfillment_services/6", Value::Null, 200, &[]),
        (
            "POST",
            "webhooks",
            json!({"webhook": {"topic": "orders/create", "address": "http://127.0.0.1:9/hook", "format": "json", "fields": ["id"]}}),
            201,
            &["webhook"],
        ),
        ("PUT", "webhooks/1", json!({"webhook": {"id": 1, "address": "http://127.0.0.1:9/other"}}), 200, &["webhook"]),
        ("GET", "webhooks?topic=orders/create&address=http://127.0.0.1:9/other", Value::Null, 200, &["webhooks"]),
        ("GET", "webhooks/count", Value::Null, 200, &["count"]),
        ("GET", "webhooks/1", Value::Null, 200, &["webhook"]),
        ("DELETE", "webhooks/1", Value::Null, 200, &[]),
        ("GET", "events", Value::Null, 200, &["events"]),
        ("GET", "orders/8000000000000001/events", Value::Null, 200, &["events"]),
    ]
}

/// A path with `ID` for every number in it, and without parameters.
fn pattern(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let is_id = |part: &str| part == "{EVENT}" || part.bytes().all(|byte| byte.is_ascii_digit());
    path.split('/').map(|part| if is_id(part) { "ID" } else { part }).collect::<Vec<_>>().join("/")
}

/// What the page says is served.
fn told() -> BTreeSet<String> {
    let page = include_str!("../../../data/man/consign-api.7");
    let mut told = BTreeSet::new();
    for line in page.lines().filter(|line| !line.contains("/admin")) {
        let mut words = line.split_whitespace();
        if let Some(method) = words.next().filter(|word| matches!(*word, "GET" | "POST" | "PUT" | "DELETE")) {
            told.extend(words.map(|path| format!("{method} {path}")));
        }
    }
    told
}

#[test]
fn every_row_is_answered() {
    let shop = Shop::after(&[
        "init --sample",
        "order create --line TEE-M=2@20 --location main --paid",
        "order progress 1010-FO1",
    ]);
    let served = Served::over(shop);
    let mut asked = BTreeSet::new();
    let mut event = String::new();
    for (method, path, body, status, keys) in rows() {
        let path_now = path.replace("{EVENT}", &event);
        let answer = rest(&served, method, &path_now, &body);
        assert_eq!(answer.status, status, "{method} {path}: {answer:?}");
        assert_eq!(answer.header("x-shopify-shop-api-call-limit"), Some("1/40"), "{method} {path}");
        asked.insert(format!("{method} {}", pattern(path)));
        if status == 204 {
            assert!(answer.body.is_empty(), "{method} {path}: {answer:?}");
            continue;
        }
        let json = answer.json();
        let told: BTreeSet<&str> = json.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(told, keys.iter().copied().collect(), "{method} {path}: {json}");
        for told in json.as_object().into_iter().flatten().filter(|(key, _)| *key != "errors") {
            // Nothing may be left over; all else is there.
            let may_be_null = told.0.starts_with("remaining_") || told.0.starts_with("unsubmitted_");
            assert!(!told.1.is_null() || may_be_null, "{method} {path}: {json}");
        }
        if let Some(id) = json["fulfillment_event"]["id"].as_i64() {
            event = id.to_string();
        }
    }
    assert_eq!(asked, told());
    let ended = served.shop.run("check --deep");
    assert_eq!(ended.exit, 0, "{ended:?}");
}
