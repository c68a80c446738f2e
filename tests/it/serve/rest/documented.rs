//! Bodies and parameters as the platform's documentation has them, and what of them is not served.

use serde_json::{Value, json};

use super::{got, rest};
use crate::serve::Served;
use crate::shop::Shop;

/// A paid order of two units, its first shipped by fulfillment 1000001.
fn shipped() -> Served {
    Served::over(Shop::after(&[
        "init",
        "order create --line TEE=2@17.95",
        "order pay 1001",
        "order fulfill 1001 --line TEE=1",
    ]))
}

const ORDER: &str = "orders/8000000000000001";

#[test]
fn tracking_may_be_numbers_and_does_not_contradict_itself() {
    let served = shipped();
    let path = "fulfillments/1000001/update_tracking";
    for (info, numbers, urls) in [
        (json!({"number": 1_562_678}), json!(["1562678"]), json!([])),
        (json!({"numbers": [1_562_678, "B"], "urls": ["http://a/1"]}), json!(["1562678", "B"]), json!(["http://a/1"])),
        (json!({"number": "B", "numbers": ["B", "C"]}), json!(["B", "C"]), json!([])),
        (json!({"number": "A", "numbers": [], "url": "u", "urls": [""]}), json!(["A"]), json!(["u"])),
    ] {
        let answer = rest(&served, "POST", path, &json!({"fulfillment": {"tracking_info": info}}));
        assert_eq!(answer.status, 200, "{info}: {answer:?}");
        let told = &answer.json()["fulfillment"];
        assert_eq!((&told["tracking_numbers"], &told["tracking_urls"]), (&numbers, &urls), "{info}");
    }
    let before = got(&served, ORDER);
    for (info, status, key) in [
        (json!({"number": "A", "numbers": ["B", "C"]}), 422, "number"),
        (json!({"numbers": ["B", "C"], "url": "u", "urls": ["v", "w"]}), 422, "url"),
        (json!({"numbers": ["B", ""]}), 422, "numbers"),
        (json!({"numbers": ["B", "C"], "urls": ["", "w"]}), 422, "urls"),
        (json!({"number": 1.5}), 400, "number"),
    ] {
        let answer = rest(&served, "POST", path, &json!({"fulfillment": {"tracking_info": info}}));
        assert_eq!(answer.status, status, "{info}: {answer:?}");
        assert!(!answer.json()["errors"][key].is_null(), "{info}: {answer:?}");
    }
    assert_eq!(got(&served, ORDER), before);
}

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_what_it_is_to_be() {
    let served = shipped();
    for (method, path, body, key, place) in [
        (
            "POST",
            "fulfillments/1000001/update_tracking",
            json!({"fulfillment": {"tracking_info": {"number": true}}}),
            "number",
            "fulfillment.tracking_info.number is to be a text",
        ),
        (
            "POST",
            "fulfillment_orders/1000001/move",
            json!({"fulfillment_order": {"new_location_id": 1, "fulfillment_order_line_items": [{"id": 1, "quantity": []}]}}),
            "quantity",
            "fulfillment_order.fulfillment_order_line_items[0].quantity is to be a whole number",
        ),
        (
            "PUT",
            ORDER,
            json!({"order": {"note_attributes": [{"name": "a", "value": "b"}, {"name": 7, "value": "c"}]}}),
            "name",
            "order.note_attributes[1].name is to be a text",
        ),
        (
            "POST",
            "orders/8000000000000001/fulfillments/1000001/events",
            json!({"event": {"status": "in_transit", "happened_at": "soon"}}),
            "happened_at",
            "event.happened_at is to be a time such as 2026-11-23T09:00:00Z",
        ),
        ("PUT", ORDER, json!({"order": {"email": 7}}), "email", "order.email is to be a text"),
        (
            "POST",
            "webhooks",
            json!({"webhook": {"topic": "orders/create", "address": "http://127.0.0.1:9/", "fields": "id,note"}}),
            "fields",
            "webhook.fields is to be a list",
        ),
        (
            "POST",
            "orders/8000000000000001/refunds",
            json!({"refund": {"refund_line_items": [{"line_item_id": "x", "quantity": 1}]}}),
            "line_item_id",
            "refund.refund_line_items[0].line_item_id is to be an id",
        ),
    ] {
        let answer = rest(&served, method, path, &body);
        let sentence = format!("missing or unreadable: {place}");
        assert_eq!((answer.status, answer.json()), (400, json!({"errors": {key: sentence}})), "{body}");
    }
}

#[test]
fn shipping_is_refunded_where_it_cost_nothing() {
    let served = shipped();
    let refund = |shipping: Value| {
        let lines = json!([{"line_item_id": 1_000_001, "quantity": "1", "restock_type": "no_restock"}]);
        rest(
            &served,
            "POST",
            &format!("{ORDER}/refunds"),
            &json!({"refund": {"shipping": shipping, "refund_line_items": lines}}),
        )
    };
    for (shipping, status, key) in [
        (json!({"amount": "5.00"}), 422, "shipping"),
        (json!({"full_refund": "yes"}), 400, "full_refund"),
        (json!({"full": true}), 400, "full"),
    ] {
        let refused = refund(shipping.clone());
        assert_eq!(refused.status, status, "{shipping}: {refused:?}");
        assert!(!refused.json()["errors"][key].is_null(), "{shipping}: {refused:?}");
    }
    for shipping in [json!({"full_refund": true}), json!({"amount": "0.00"})] {
        let made = refund(shipping.clone());
        assert_eq!(made.status, 201, "{shipping}: {made:?}");
    }
    // Where it cost something, it is not given back.
    let line = json!({"title": "Tee", "quantity": 1, "price": 10});
    let sent = json!({"order": {"line_items": [line], "financial_status": "paid", "shipping_lines": [{"title": "Post", "price": 5}]}});
    let made = rest(&served, "POST", "orders", &sent).json()["order"].clone();
    let lines = json!([{"line_item_id": made["line_items"][0]["id"], "quantity": 1, "restock_type": "cancel"}]);
    let whole = json!({"refund": {"shipping": {"full_refund": true}, "refund_line_items": lines}});
    let refused = rest(&served, "POST", &format!("orders/{}/refunds", made["id"]), &whole);
    assert_eq!((refused.status, refused.json()["errors"]["shipping"].is_array()), (422, true), "{refused:?}");
}

#[test]
fn an_order_is_cancelled_with_the_amount_that_is_still_paid() {
    let path = format!("{ORDER}/cancel");
    let shop = Shop::after(&["init", "order create --line TEE=2@17.95", "order pay 1001"]);
    for (body, status, financial) in [
        (json!({"amount": "35.90", "currency": "USD"}), 200, "refunded"),
        (json!({"amount": 35.9, "refund": true}), 200, "refunded"),
        (json!({"amount": "0.00"}), 200, "paid"),
        (json!({"amount": "35.90", "refund": false}), 422, "paid"),
        (json!({"amount": "35.00"}), 422, "paid"),
        (json!({"amount": "35.90", "currency": "XTS"}), 422, "paid"),
    ] {
        let served = Served::over(shop.copy());
        let answer = rest(&served, "POST", &path, &body);
        assert_eq!(answer.status, status, "{body}: {answer:?}");
        let told = got(&served, ORDER)["order"].clone();
        assert_eq!(
            (told["financial_status"].as_str(), told["cancelled_at"].is_null()),
            (Some(financial), status != 200),
            "{body}"
        );
    }
}

#[test]
fn documented_parameters_that_are_not_served_are_told_so() {
    let served = shipped();
    for name in ["include_financial_summaries", "include_order_reference_fields"] {
        let answer =
            |value: &str| rest(&served, "GET", &format!("{ORDER}/fulfillment_orders?{name}={value}"), &Value::Null);
        assert_eq!(answer("false").status, 200, "{name}");
        let refused = answer("true");
        assert_eq!((refused.status, refused.json()), (400, json!({"errors": {name: "not served here"}})));
    }
    let topic = json!({"webhook": {"topic": "orders/delete", "address": "http://127.0.0.1:9/"}});
    let refused = rest(&served, "POST", "webhooks", &topic);
    let sentence = refused.json()["errors"]["topic"][0].as_str().unwrap_or_default().to_owned();
    assert!(refused.status == 422 && sentence.starts_with("not served here"), "{refused:?}");
}
