//! What the bodies say.

use serde_json::{Value, json};

use super::deliveries;
use crate::shop::Shop;

/// The body of the last delivery under a topic.
fn body(shop: &Shop, topic: &str) -> Value {
    let told = deliveries(shop);
    let last = told.iter().rev().find(|delivery| delivery["topic"] == topic);
    let body =
        last.unwrap_or_else(|| panic!("nothing is told of {topic}"))["body"].as_str().expect("a text").to_owned();
    serde_json::from_str(&body).expect("it is JSON")
}

fn shop(topics: &[&str], commands: &[&str]) -> Shop {
    let topics: Vec<String> = topics.iter().map(|topic| format!("--topic {topic}")).collect();
    let add = format!("webhook add http://127.0.0.1:9/ {}", topics.join(" "));
    let shop = Shop::after(&["init", "service add acme", &add]);
    shop.does(commands);
    shop
}

#[test]
fn an_order_is_what_the_export_writes() {
    let shop = shop(
        &["orders/updated", "refunds/create", "fulfillments/create"],
        &[
            "order create --line TEE=2@10.00 --paid",
            "order fulfill 1001 --line TEE=1 --tracking-number 1Z --carrier UPS",
            "order refund 1001 --line TEE=1 --from shipped",
        ],
    );
    let exported: Value = serde_json::from_str(&shop.run("export --as shopify").stdout).expect("one line of JSON");
    let order = body(&shop, "orders/updated");
    assert_eq!(order["admin_graphql_api_id"], "gid://shopify/Order/8000000000000001");
    assert_eq!(order, exported["order"]);
    let refund = body(&shop, "refunds/create");
    assert_eq!(refund["refund_line_items"], exported["order"]["refunds"][0]["refund_line_items"]);
    let shipment = body(&shop, "fulfillments/create");
    let known = &exported["order"]["fulfillments"][0];
    for key in ["id", "name", "status", "tracking_number", "tracking_company", "location_id"] {
        assert_eq!(shipment[key], known[key], "{key}");
    }
    assert_eq!((&shipment["email"], &shipment["destination"]), (&Value::Null, &Value::Null));
}

#[test]
fn parts_of_an_order_say_when_they_were_made_and_changed() {
    let shop = shop(
        &["orders/updated"],
        &[
            "order create --line TEE=4@10.00 --paid",
            "order fulfill 1001 --line TEE=1 --at 2026-11-23T10:00:00Z",
            "order fulfill 1001 --line TEE=1 --at 2026-11-23T11:00:00Z",
            "fulfillment track 1001-F1 --tracking-number 1Z --at 2026-11-23T12:00:00Z",
            "order split 1001-FO1 --line TEE=1 --at 2026-11-23T13:00:00Z",
            "order hold 1001-FO2 --at 2026-11-23T14:00:00Z",
        ],
    );
    let hours = |parts: &Value| -> Vec<String> {
        let hour = |part: &Value, key: &str| part[key].as_str().map_or("none", |at| &at[11..13]).to_owned();
        let parts = parts.as_array().into_iter().flatten();
        parts.map(|part| format!("{} {}", hour(part, "created_at"), hour(part, "updated_at"))).collect()
    };
    let exported: Value = serde_json::from_str(&shop.run("export --as shopify").stdout).expect("one line of JSON");
    assert_eq!(hours(&exported["order"]["fulfillments"]), ["10 12", "11 11"]);
    assert_eq!(hours(&exported["fulfillment_orders"]), ["09 13", "13 14"]);
    assert_eq!(body(&shop, "orders/updated"), exported["order"]);
}

#[test]
fn parts_of_an_imported_order_have_the_ids_of_the_api() {
    let shop = shop(&["orders/create"], &[]);
    shop.write(
        "orders.json",
        r##"{"orders": [{"id": 55, "name": "#2001", "line_items": [{"id": 77, "sku": "TEE", "quantity": 1, "price": "19.90"}]}]}"##,
    );
    shop.does(&["order import orders.json"]);
    let order = body(&shop, "orders/create");
    assert_eq!((&order["id"], &order["line_items"][0]["id"]), (&json!(55), &json!(1000001)));
}

#[test]
fn requests_and_answers_name_what_they_are_about() {
    let shop = shop(
        &[
            "fulfillment_orders/fulfillment_request_submitted",
            "fulfillment_orders/fulfillment_request_rejected",
            "fulfillment_orders/cancelled",
            "fulfillment_orders/cancellation_request_submitted",
        ],
        &["order create --line TEE=2 --location acme", "order request 1001 --note \"ring twice\""],
    );
    let work = |status: &str, request: &str| json!({"id": "gid://shopify/FulfillmentOrder/1000001", "status": status, "request_status": request});
    assert_eq!(
        body(&shop, "fulfillment_orders/fulfillment_request_submitted"),
        json!({
            "original_fulfillment_order": work("open", "submitted"),
            "submitted_fulfillment_order": work("open", "submitted"),
            "fulfillment_order_merchant_request":
                {"id": "gid://shopify/FulfillmentOrderMerchantRequest/1000001001", "message": "ring twice"},
        })
    );
    shop.does(&["service respond 1001 --reject --reason other --message \"no box\""]);
    assert_eq!(
        body(&shop, "fulfillment_orders/fulfillment_request_rejected"),
        json!({"fulfillment_order": work("open", "rejected"), "message": "no box"})
    );
    shop.does(&["order request 1001", "order cancel-request 1001"]);
    assert_eq!(
        body(&shop, "fulfillment_orders/cancelled"),
        json!({
            "fulfillment_order": {"id": "gid://shopify/FulfillmentOrder/1000001", "status": "cancelled"},
            "replacement_fulfillment_order": {"id": "gid://shopify/FulfillmentOrder/1000002", "status": "open"},
        })
    );
    shop.does(&["order request 1001", "service respond 1001 --accept", "order cancel-request 1001 --note stop"]);
    let asked = body(&shop, "fulfillment_orders/cancellation_request_submitted");
    assert_eq!(
        asked["fulfillment_order_merchant_request"],
        json!({"id": "gid://shopify/FulfillmentOrderMerchantRequest/1000002002", "message": "stop"})
    );
}

#[test]
fn moves_splits_and_holds_name_both_sides() {
    let shop = shop(
        &[
            "fulfillment_orders/moved",
            "fulfillment_orders/split",
            "fulfillment_orders/placed_on_hold",
            "fulfillment_holds/released",
        ],
        &["order create --line TEE=3", "order split 1001-FO1 --line TEE=1"],
    );
    let line = |work: &str, quantity: i64| json!([{"id": format!("gid://shopify/FulfillmentOrderLineItem/{work}001"), "quantity": quantity}]);
    let work = |number: &str, status: &str| json!({"id": format!("gid://shopify/FulfillmentOrder/{number}"), "status": status});
    assert_eq!(
        body(&shop, "fulfillment_orders/split"),
        json!({
            "fulfillment_order": work("1000001", "open"),
            "remaining_fulfillment_order": work("1000002", "open"),
            "replacement_fulfillment_order": null,
            "split_line_items": line("1000001", 1),
        })
    );
    shop.does(&["order move-location 1001-FO1 --to acme --line TEE=1"]);
    let place = |number: &str, location: i64| {
        json!({"id": format!("gid://shopify/FulfillmentOrder/{number}"), "status": "open",
            "assigned_location_id": format!("gid://shopify/Location/{location}")})
    };
    assert_eq!(
        body(&shop, "fulfillment_orders/moved"),
        json!({
            "original_fulfillment_order": place("1000001", 1),
            "moved_fulfillment_order": place("1000003", 2),
            "source_location": {"id": "gid://shopify/Location/1"},
            "destination_location_id": "gid://shopify/Location/2",
            "fulfillment_order_line_items_requested": line("1000001", 1),
        })
    );
    shop.does(&["order hold 1001-FO2 --reason other --note wait"]);
    let hold = json!({"id": "gid://shopify/FulfillmentHold/1000002001", "reason": "other", "reason_notes": "wait",
        "handle": "", "held_by_app": null, "held_by_requesting_app": false});
    assert_eq!(
        body(&shop, "fulfillment_orders/placed_on_hold"),
        json!({
            "fulfillment_order":
                {"id": "gid://shopify/FulfillmentOrder/1000002", "status": "on_hold", "fulfillment_holds": [hold]},
            "remaining_fulfillment_order": null,
            "held_fulfillment_order_line_items": line("1000002", 1),
            "created_fulfillment_hold": hold,
        })
    );
    shop.does(&["order release 1001-FO2"]);
    assert_eq!(
        body(&shop, "fulfillment_holds/released"),
        json!({"fulfillment_order": {"id": "gid://shopify/FulfillmentOrder/1000002"}, "fulfillment_hold": hold})
    );
    // Of a part: the hold has the next number, and what it does not mean is told of.
    shop.does(&["order merge 1001-FO1 1001-FO2", "order hold 1001-FO1 --line TEE=1 --handle count"]);
    let hold = json!({"id": "gid://shopify/FulfillmentHold/1000001001", "reason": "other", "reason_notes": null,
        "handle": "count", "held_by_app": null, "held_by_requesting_app": false});
    assert_eq!(
        body(&shop, "fulfillment_orders/placed_on_hold"),
        json!({
            "fulfillment_order":
                {"id": "gid://shopify/FulfillmentOrder/1000001", "status": "on_hold", "fulfillment_holds": [hold]},
            "remaining_fulfillment_order": work("1000004", "open"),
            "held_fulfillment_order_line_items": line("1000001", 1),
            "created_fulfillment_hold": hold,
        })
    );
}

#[test]
fn merges_and_progress_name_what_they_are_about() {
    let shop = shop(
        &[
            "fulfillment_orders/merged",
            "fulfillment_orders/progress_reported",
            "fulfillment_orders/manually_reported_progress_stopped",
        ],
        &["order create --line TEE=3", "order split 1001-FO1 --line TEE=1", "order merge 1001-FO1 1001-FO2"],
    );
    let work = |status: &str| json!({"id": "gid://shopify/FulfillmentOrder/1000001", "status": status});
    let units = json!([{"id": 1_000_002_001, "quantity": 1}]);
    assert_eq!(
        body(&shop, "fulfillment_orders/merged"),
        json!({
            "merge_intents": [{"fulfillment_order_id": 1_000_002, "fulfillment_order_line_items": units}],
            "fulfillment_order_merges": {"fulfillment_order": work("open")},
        })
    );
    shop.does(&["order progress 1001-FO1 --note packing", "order progress 1001-FO1 --stop"]);
    assert_eq!(
        body(&shop, "fulfillment_orders/progress_reported"),
        json!({
            "fulfillment_order": work("in_progress"),
            "progress_report": {"reason_notes": "packing", "progress_reported_by_app": null},
            "initial_status": "open",
        })
    );
    assert_eq!(
        body(&shop, "fulfillment_orders/manually_reported_progress_stopped"),
        json!({"fulfillment_order": work("open"), "progress_stopped_by_app": null})
    );
}

#[test]
fn an_edit_tells_by_how_much_each_line_changed() {
    let shop = shop(&["orders/edited"], &["order create --line TEE=3", "order edit 1001 --line TEE=1 --add MUG=1"]);
    let edit = &body(&shop, "orders/edited")["order_edit"];
    assert_eq!(edit["order_id"], 8000000000000001_i64);
    assert_eq!(
        edit["line_items"],
        json!({"additions": [{"id": 1000002, "delta": 1}], "removals": [{"id": 1000001, "delta": 2}]})
    );
}

#[test]
fn only_the_keys_that_are_asked_for_are_sent() {
    let shop = Shop::after(&[
        "init",
        "webhook add http://127.0.0.1:9/ --topic orders/create --include-fields id,name",
        "order create --line TEE=3",
    ]);
    assert_eq!(deliveries(&shop)[0]["body"], r##"{"id":8000000000000001,"name":"#1001"}"##);
}

#[test]
fn an_app_is_told_of_its_own_work_alone() {
    let shop = Shop::after(&[
        "init",
        "service add acme",
        "app add north --service acme --callback http://127.0.0.1:9/app",
        "webhook add http://127.0.0.1:9/ --topic orders/create --topic app/uninstalled --topic locations/create",
        "order create --line TEE=3",
    ]);
    assert_eq!(shop.json("webhook list")["items"][0]["app"], "north");
    assert!(deliveries(&shop).is_empty());
    shop.does(&["order create --line TEE=1 --location acme"]);
    assert_eq!(body(&shop, "orders/create")["name"], "#1002");
    // Its service has no address of its own.
    shop.does(&["order request 1002"]);
    let call = deliveries(&shop).into_iter().find(|delivery| delivery["service"] == "acme").expect("it is called");
    assert_eq!(call["url"], "http://127.0.0.1:9/app/fulfillment_order_notification");
    shop.does(&["app remove north", "check --deep"]);
    let states: Vec<Value> = deliveries(&shop).iter().map(|delivery| delivery["state"].clone()).collect();
    assert_eq!(states, ["dropped", "dropped", "waiting"]);
    assert_eq!(body(&shop, "app/uninstalled")["myshopify_domain"], "my-shop.myshopify.com");
    assert_eq!(shop.json("webhook list")["items"], json!([]));
}
