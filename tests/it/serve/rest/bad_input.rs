//! What clients get wrong: each is told what it is, and nothing of it changes anything.

use serde_json::{Value, json};

use super::{TOKEN, got, order, rest, sent};
use crate::serve::Served;
use crate::serve::steps::content;
use crate::shop::Shop;

#[test]
fn bodies_that_cannot_be_read_change_nothing() {
    let served = Served::sample();
    let before = content(&served.shop);
    let refund = "orders/8000000000000007/refunds";
    let cases: &[(&str, &str, &str, u16, &str)] = &[
        ("POST", "orders", "", 400, "order"),
        ("POST", "orders", "{", 400, "body"),
        ("POST", "orders", "[]", 400, "body"),
        ("POST", "orders", "\"x\"", 400, "body"),
        ("POST", "orders", "\u{fffd}", 400, "body"),
        ("POST", "orders", r#"{"order": 1}"#, 400, "order"),
        ("POST", "orders", r#"{"order": {}}"#, 422, "line_items"),
        ("POST", "orders", r#"{"order": {"line_items": {}}}"#, 400, "line_items"),
        ("POST", "orders", r#"{"order": {"line_items": [1]}}"#, 400, "line_items"),
        ("POST", "orders", r#"{"order": {"line_items": [{"title": "x"}]}}"#, 400, "quantity"),
        ("POST", "orders", r#"{"order": {"line_items": [{"title": "x", "quantity": "one"}]}}"#, 400, "quantity"),
        ("POST", "orders", r#"{"order": {"line_items": [{"title": "x", "quantity": 0}]}}"#, 422, "quantity"),
        ("POST", "orders", r#"{"order": {"line_items": [{"title": 1, "quantity": 1}]}}"#, 400, "title"),
        ("POST", "orders", r#"{"order": {"line_items": [{"quantity": 1}]}}"#, 422, "title"),
        ("POST", "orders", r#"{"order": {"line_items": [{"title": "x", "quantity": 1, "price": "a"}]}}"#, 400, "price"),
        ("POST", "orders", r#"{"order": {"line_items": [{"title": "x", "quantity": 1, "price": -1}]}}"#, 422, "price"),
        ("POST", "orders", r#"{"order": {"line_items": [{"variant_id": 7, "quantity": 1}]}}"#, 422, "variant_id"),
        (
            "POST",
            "orders",
            r#"{"order": {"customer": {"id": 7}, "line_items": [{"title": "x", "quantity": 1}]}}"#,
            422,
            "customer",
        ),
        (
            "POST",
            "orders",
            r#"{"order": {"currency": "euro", "line_items": [{"title": "x", "quantity": 1}]}}"#,
            400,
            "currency",
        ),
        (
            "POST",
            "orders",
            r#"{"order": {"financial_status": "rich", "line_items": [{"title": "x", "quantity": 1}]}}"#,
            400,
            "financial_status",
        ),
        (
            "POST",
            "orders",
            r#"{"order": {"fulfillments": [{}], "line_items": [{"title": "x", "quantity": 1}]}}"#,
            422,
            "fulfillments",
        ),
        (
            "POST",
            "orders",
            r#"{"order": {"fulfillment_status": "fulfilled", "line_items": [{"title": "x", "quantity": 1}]}}"#,
            422,
            "fulfillment_status",
        ),
        (
            "POST",
            "orders",
            r#"{"order": {"processed_at": "2026-01-01", "line_items": [{"title": "x", "quantity": 1}]}}"#,
            422,
            "processed_at",
        ),
        ("PUT", "orders/8000000000000001", r#"{"order": {"note": 1}}"#, 400, "note"),
        ("PUT", "orders/8000000000000001", r#"{"order": {"shipping_address": "Oslo"}}"#, 400, "shipping_address"),
        ("PUT", "orders/8000000000000001", r#"{"order": {"note_attributes": {"a": "b"}}}"#, 400, "note_attributes"),
        ("POST", "orders/8000000000000001/cancel", r#"{"reason": "mood"}"#, 400, "reason"),
        ("POST", "orders/8000000000000001/cancel", r#"{"email": "yes"}"#, 400, "email"),
        ("POST", "orders/8000000000000001/cancel", r#"{"amount": "5.00"}"#, 422, "amount"),
        ("POST", "orders/8000000000000002/transactions", r#"{"transaction": {}}"#, 400, "kind"),
        ("POST", "orders/8000000000000002/transactions", r#"{"transaction": {"kind": "void"}}"#, 422, "kind"),
        (
            "POST",
            "orders/8000000000000002/transactions",
            r#"{"transaction": {"kind": "sale", "amount": "0.01"}}"#,
            422,
            "amount",
        ),
        (
            "POST",
            "orders/8000000000000002/transactions",
            r#"{"transaction": {"kind": "sale", "currency": "XTS"}}"#,
            422,
            "currency",
        ),
        ("POST", "orders/8000000000000001/cancel", r#"{"refund": {"note": "late"}}"#, 422, "refund"),
        ("POST", refund, r#"{"refund": {}}"#, 422, "refund_line_items"),
        ("POST", refund, r#"{"refund": {"refund_line_items": [{"line_item_id": 7000001}]}}"#, 400, "quantity"),
        (
            "POST",
            refund,
            r#"{"refund": {"refund_line_items": [{"line_item_id": 1, "quantity": 1}]}}"#,
            422,
            "line_item_id",
        ),
        (
            "POST",
            refund,
            r#"{"refund": {"refund_line_items": [{"line_item_id": 7000001, "quantity": 1, "restock_type": "x"}]}}"#,
            400,
            "restock_type",
        ),
        (
            "POST",
            refund,
            r#"{"refund": {"refund_line_items":
                [{"line_item_id": 7000001, "quantity": 1, "restock_type": "no_restock", "location_id": 1}]}}"#,
            422,
            "location_id",
        ),
        ("POST", "fulfillments", "{}", 400, "fulfillment"),
        ("POST", "fulfillments", r#"{"fulfillment": {}}"#, 400, "line_items_by_fulfillment_order"),
        ("POST", "fulfillments", r#"{"fulfillment": {"line_items_by_fulfillment_order": []}}"#, 422, "base"),
        (
            "POST",
            "fulfillments",
            r#"{"fulfillment": {"line_items_by_fulfillment_order": [{"fulfillment_order_id": 7}]}}"#,
            422,
            "base",
        ),
        (
            "POST",
            "fulfillments",
            r#"{"fulfillment": {"tracking_info": "1Z", "line_items_by_fulfillment_order": []}}"#,
            400,
            "tracking_info",
        ),
        (
            "POST",
            "fulfillment_orders/1000001/fulfillment_request",
            r#"{"fulfillment_request": true}"#,
            400,
            "fulfillment_request",
        ),
        (
            "POST",
            "fulfillment_orders/3000001/fulfillment_request/reject",
            r#"{"fulfillment_request": {"reason": "bad"}}"#,
            400,
            "reason",
        ),
        (
            "POST",
            "fulfillment_orders/3000001/fulfillment_request/accept",
            r#"{"fulfillment_request": {"estimated_shipped_at": "soon"}}"#,
            400,
            "estimated_shipped_at",
        ),
        ("POST", "fulfillment_orders/1000001/move", "{}", 400, "new_location_id"),
        ("POST", "fulfillment_orders/1000001/move", r#"{"fulfillment_order": {"new_location_id": 77}}"#, 422, "base"),
        ("POST", "fulfillment_orders/1000001/hold", "{}", 400, "fulfillment_hold"),
        ("POST", "fulfillment_orders/1000001/hold", r#"{"fulfillment_hold": {}}"#, 400, "reason"),
        (
            "POST",
            "fulfillment_orders/1000001/split",
            r#"{"fulfillment_order_line_items": []}"#,
            422,
            "fulfillment_order_line_items",
        ),
        ("POST", "fulfillment_orders/1000001/reschedule", "{}", 422, "new_fulfill_at"),
        ("POST", "fulfillments/7000001/update_tracking", "{}", 400, "fulfillment"),
        ("POST", "fulfillments/7000001/update_tracking", r#"{"fulfillment": {}}"#, 400, "tracking_info"),
        (
            "POST",
            "fulfillments/7000001/update_tracking",
            r#"{"fulfillment": {"tracking_info": {"notify": 1}}}"#,
            400,
            "tracking_info",
        ),
        ("PUT", "orders/8000000000000001", r#"{"order": {"shipping_address": {}}}"#, 400, "shipping_address"),
        (
            "POST",
            "fulfillment_orders/set_fulfillment_orders_deadline",
            r#"{"fulfillment_order_ids": [1000001]}"#,
            400,
            "fulfillment_deadline",
        ),
        (
            "POST",
            "inventory_levels/set",
            r#"{"location_id": 1, "inventory_item_id": 2389315174559821}"#,
            400,
            "available",
        ),
        (
            "POST",
            "inventory_levels/set",
            r#"{"location_id": 1, "inventory_item_id": 7, "available": 1}"#,
            422,
            "inventory_item_id",
        ),
        (
            "POST",
            "inventory_levels/set",
            r#"{"location_id": 77, "inventory_item_id": 2389315174559821, "available": 1}"#,
            422,
            "location_id",
        ),
        (
            "POST",
            "inventory_levels/adjust",
            r#"{"location_id": 1, "inventory_item_id": 2389315174559821}"#,
            400,
            "available_adjustment",
        ),
        (
            "POST",
            "fulfillment_services",
            r#"{"fulfillment_service": {"callback_url": "http://127.0.0.1/"}}"#,
            400,
            "name",
        ),
        (
            "POST",
            "fulfillment_services",
            r#"{"fulfillment_service": {"name": "x", "callback_url": "https://example.com"}}"#,
            422,
            "callback_url",
        ),
        ("POST", "webhooks", r#"{"webhook": {"address": "http://127.0.0.1:9/"}}"#, 400, "topic"),
        (
            "POST",
            "webhooks",
            r#"{"webhook": {"topic": "orders/made", "address": "http://127.0.0.1:9/"}}"#,
            422,
            "topic",
        ),
        ("POST", "webhooks", r#"{"webhook": {"topic": "orders/create"}}"#, 400, "address"),
        (
            "POST",
            "webhooks",
            r#"{"webhook": {"topic": "orders/create", "address": "https://example.com"}}"#,
            422,
            "address",
        ),
        (
            "POST",
            "webhooks",
            r#"{"webhook": {"topic": "orders/create", "address": "http://127.0.0.1:9/", "format": "xml"}}"#,
            422,
            "format",
        ),
    ];
    for (method, path, body, status, key) in cases {
        let answer = sent(&served, TOKEN.1, method, path, body.as_bytes());
        assert_eq!(answer.status, *status, "{method} {path} {body}: {answer:?}");
        assert!(answer.header("x-consign-code").is_some(), "{method} {path} {body}: {answer:?}");
        let errors = answer.json()["errors"].clone();
        let keys: Vec<&String> = errors.as_object().expect("an object").keys().collect();
        assert_eq!(keys, [key], "{method} {path} {body}: {errors}");
        let sentence = if *status == 400 { &errors[*key] } else { &errors[*key][0] };
        let sentence = sentence.as_str().unwrap_or_else(|| panic!("{method} {path} {body}: {errors}"));
        // Nothing in the words of the other API.
        let foreign = ["restockType", "processedAt", "fulfillmentStatus", "RETURN"];
        assert!(!foreign.iter().any(|word| sentence.contains(word)), "{method} {path} {body}: {errors}");
    }
    assert_eq!(content(&served.shop), before);
}

#[test]
fn what_is_taken_already_is_told_under_its_key() {
    let served = Served::sample();
    let order = json!({"order": {"name": "#1001", "line_items": [{"title": "x", "quantity": 1}]}});
    let webhook = json!({"webhook": {"topic": "orders/create", "address": "http://127.0.0.1:9/"}});
    let service = json!({"fulfillment_service": {"name": "Acme"}});
    assert_eq!(rest(&served, "POST", "webhooks", &webhook).status, 201);
    for (path, body, key) in
        [("orders", &order, "name"), ("webhooks", &webhook, "address"), ("fulfillment_services", &service, "name")]
    {
        let answer = rest(&served, "POST", path, body);
        assert_eq!(answer.status, 422, "{path}: {answer:?}");
        assert!(answer.json()["errors"][key][0].is_string(), "{path}: {answer:?}");
    }
}

#[test]
fn what_is_not_there_is_told_so() {
    let served = Served::sample();
    let cases: &[(&str, &str, u16, Option<&str>)] = &[
        ("GET", "orders/1", 404, Some("order_not_found")),
        ("GET", "orders/99999999999999999999", 404, Some("order_not_found")),
        ("PUT", "orders/1", 404, Some("order_not_found")),
        ("GET", "orders/8000000000000001/refunds/7", 404, None),
        // Of another order.
        ("GET", "orders/8000000000000001/fulfillments/7000001", 404, Some("fulfillment_not_found")),
        ("GET", "fulfillment_orders/7", 404, Some("fulfillment_order_not_found")),
        ("POST", "fulfillment_orders/7/cancel", 404, Some("fulfillment_order_not_found")),
        ("POST", "fulfillments/7/cancel", 404, Some("fulfillment_not_found")),
        ("GET", "locations/77", 404, Some("location_not_found")),
        ("GET", "fulfillment_services/77", 404, Some("service_not_found")),
        ("DELETE", "fulfillment_services/77", 404, Some("service_not_found")),
        ("GET", "webhooks/7", 404, Some("webhook_not_found")),
        ("GET", "variants/7", 404, Some("sku_not_found")),
        ("GET", "orders/x", 404, None),
        ("GET", "orders/8000000000000001/metafields", 404, None),
        ("GET", "draft_orders", 404, None),
        ("PATCH", "orders/8000000000000001", 405, None),
        ("DELETE", "orders/8000000000000001", 405, None),
        ("POST", "shop", 405, None),
        ("POST", "orders/8000000000000001/fulfillments", 406, None),
    ];
    for (method, path, status, code) in cases {
        let answer = rest(&served, method, path, &json!({}));
        assert_eq!((answer.status, answer.header("x-consign-code")), (*status, *code), "{method} {path}: {answer:?}");
        assert!(answer.json()["errors"].is_string(), "{method} {path}: {answer:?}");
    }
    let bare = served.client().request("GET", "/admin/api/2026-04/orders", &[TOKEN], b"");
    assert_eq!(bare.status, 406);
    let unlabelled = served.client().request("GET", "/admin/orders/count.json", &[TOKEN], b"");
    assert_eq!((unlabelled.status, unlabelled.header("x-shopify-api-version")), (200, Some("2026-04")));
    let nobody = served.client().request("GET", "/admin/api/2026-04/orders.json", &[], b"");
    assert_eq!(nobody.status, 401);
}

#[test]
fn a_body_has_its_limit() {
    let served = Served::sample();
    let note = |length: usize| json!({"order": {"note": "x".repeat(length)}});
    let path = format!("orders/{}", order(1));
    assert_eq!(rest(&served, "PUT", &path, &note(1 << 20)).status, 413);
    let long = rest(&served, "PUT", &path, &note(100_000));
    assert_eq!((long.status, long.header("x-consign-code")), (422, Some("text_too_long")), "{long:?}");
    assert_eq!(got(&served, &path)["order"]["note"], Value::Null);
}

#[test]
fn fields_are_the_keys_that_are_asked_for() {
    let served = Served::over(Shop::after(&["init", "order create --line TEE-M=1@20"]));
    let id = order(1);
    assert_eq!(got(&served, "orders?fields=id,name"), json!({"orders": [{"id": id, "name": "#1001"}]}));
    assert_eq!(got(&served, &format!("orders/{id}?fields=name")), json!({"order": {"name": "#1001"}}));
    assert_eq!(got(&served, "orders?fields=colour"), json!({"orders": [{}]}));
    // A list with nothing in it has them, too.
    assert_eq!(got(&served, "orders?status=cancelled&fields=id"), json!({"orders": []}));
    assert_eq!(got(&served, &format!("orders/{id}/refunds?fields=id")), json!({"refunds": []}));
}
