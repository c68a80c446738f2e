//! Keys that nobody knows in the bodies of actions: what is misspelt is not left out, for then all would be meant.

use serde_json::{Value, json};

use super::{got, order, rest};
use crate::serve::Served;
use crate::serve::steps::content;
use crate::shop::Shop;

#[test]
fn a_misspelt_key_changes_nothing() {
    let start = ["order hold 1001-FO1 --handle a", "order hold 1001-FO1 --handle b"];
    let shop = Shop::after(&["init --sample"]);
    shop.does(&start);
    let served = Served::over(shop);
    let before = content(&served.shop);
    let group = |group: Value| json!({"fulfillment": {"line_items_by_fulfillment_order": [group]}});
    let intent = |key: &str| json!([{"merge_intents": [{"fulfillment_order_id": 1_000_001, key: []}]}]);
    let work = |what: &str| format!("fulfillment_orders/1000001/{what}");
    let paid = format!("orders/{}", order(7));
    let cases = [
        (work("release_hold"), json!({"hold_id": [1_000_001_001]}), "hold_id", "hold_ids"),
        (work("release_hold"), json!({"fulfillment_hold": {"hold_ids": []}}), "fulfillment_hold", "hold_ids"),
        (format!("{}?holds=1000001001", work("release_hold")), json!({}), "holds", "hold_ids"),
        (work("hold"), json!({"fulfillment_hold": {"reason": "other", "handel": "x"}}), "handel", "handle"),
        (work("hold"), json!({"fulfillment_hold": {"reason": "other"}, "handle": "x"}), "handle", "fulfillment_hold"),
        (
            work("fulfillment_request"),
            json!({"fulfillment_request": {"line_items": []}}),
            "line_items",
            "fulfillment_order_line_items",
        ),
        (
            work("fulfillment_request"),
            json!({"fulfilment_request": {"message": "x"}}),
            "fulfilment_request",
            "fulfillment_request",
        ),
        (
            work("fulfillment_request"),
            json!({"fulfillment_request": {}, "message": "x"}),
            "message",
            "fulfillment_request",
        ),
        (work("cancellation_request"), json!({"cancellation_request": {"note": "x"}}), "note", "message"),
        (work("fulfillment_request/reject"), json!({"fulfillment_request": {"why": "x"}}), "why", "reason"),
        (work("close"), json!({"fulfillment_order": {"note": "x"}}), "note", "message"),
        (
            work("move"),
            json!({"fulfillment_order": {"new_location_id": 2, "line_items": []}}),
            "line_items",
            "fulfillment_order_line_items",
        ),
        (work("cancel"), json!({"fulfillment_order_line_items": []}), "fulfillment_order_line_items", "no key"),
        (work("open"), json!({"note": "x"}), "note", "no key"),
        (
            "fulfillment_orders/merge".to_owned(),
            json!({"fulfillment_order_merge_inputs": intent("line_items")}),
            "line_items",
            "fulfillment_order_line_items",
        ),
        (
            "fulfillments".to_owned(),
            group(json!({"fulfillment_order_id": 1_000_001, "line_items": []})),
            "line_items",
            "fulfillment_order_line_items",
        ),
        (
            "fulfillments".to_owned(),
            json!({"fulfillment": {"line_items_by_fulfillment_order": [], "tracking_number": "1Z"}}),
            "tracking_number",
            "tracking_info",
        ),
        (
            "fulfillments/7000001/update_tracking".to_owned(),
            json!({"fulfillment": {"tracking_info": {"number": "1Z", "carrier": "UPS"}}}),
            "carrier",
            "company",
        ),
        (
            "fulfillments/7000001/update_tracking".to_owned(),
            json!({"fulfillment": {"tracking_info": {"number": "1Z"}, "notify": true}}),
            "notify",
            "tracking_info",
        ),
        ("fulfillments/7000001/cancel".to_owned(), json!({"line_items": []}), "line_items", "no key"),
        (format!("{paid}/cancel"), json!({"re_fund": true}), "re_fund", "refund"),
        (format!("{paid}/cancel"), json!({"notify": true}), "notify", "email"),
        (format!("{paid}/transactions"), json!({"transaction": {"kind": "sale", "amout": "1"}}), "amout", "amount"),
        (format!("{paid}/refunds"), json!({"refund": {"line_items": []}}), "line_items", "refund_line_items"),
        (
            format!("{paid}/refunds"),
            json!({"refund": {"refund_line_items": [{"line_item_id": 7_000_001, "quantity": 1, "restock": "return"}]}}),
            "restock",
            "restock_type",
        ),
        (
            format!("{paid}/fulfillments/7000001/events"),
            json!({"event": {"status": "delivered", "place": "Oslo"}}),
            "place",
            "city",
        ),
    ];
    for (path, body, key, known) in cases {
        let answer = rest(&served, "POST", &path, &body);
        assert_eq!((answer.status, answer.header("x-consign-code")), (400, Some("usage")), "{path} {body}: {answer:?}");
        let errors = answer.json()["errors"].clone();
        assert_eq!(errors.as_object().map(serde_json::Map::len), Some(1), "{path} {body}: {errors}");
        let told = errors[key].as_str().unwrap_or_default();
        assert!(told.contains(known), "{path} {body}: {told}");
        // Nothing in the words of the other API, and nothing that the address says already.
        assert!(!told.contains("tracking_info_input") && !told.contains(" id,"), "{path} {body}: {told}");
    }
    let services = got(&served, "fulfillment_services?scope=all")["fulfillment_services"].clone();
    let service = services.as_array().and_then(|all| all.last()).expect("a service")["id"].clone();
    let answer = rest(&served, "DELETE", &format!("fulfillment_services/{service}?destination=1"), &Value::Null);
    assert!(answer.json()["errors"]["destination"].is_string(), "{answer:?}");
    assert_eq!(content(&served.shop), before);
}

#[test]
fn what_the_platform_tells_may_come_back() {
    let served = Served::over(Shop::after(&["init", "order create --line TEE=3@20 --paid"]));
    let lines = got(&served, "fulfillment_orders/1000001")["fulfillment_order"]["line_items"].clone();
    let wish = |lines: &Value| json!({"fulfillment_hold": {"reason": "other", "fulfillment_order_line_items": lines}});
    // Whole lines, with all that is told of them; and a null, which says nothing under any key.
    let mut held = wish(&lines);
    held["notes"] = Value::Null;
    let answer = rest(&served, "POST", "fulfillment_orders/1000001/hold", &held);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(rest(&served, "POST", "fulfillment_orders/1000001/release_hold", &json!({})).status, 200);
    // What is to be told is asked for beside what is to be done.
    let group = json!([{"fulfillment_order_id": 1_000_001}]);
    let made =
        json!({"fulfillment": {"line_items_by_fulfillment_order": group, "status": "success", "location_id": 1}});
    assert_eq!(rest(&served, "POST", "fulfillments?fields=id", &made).status, 201);
    // A whole order.
    let path = format!("orders/{}", order(1));
    let mut whole = got(&served, &path);
    whole["order"]["note"] = "late".into();
    whole["order"]["colour"] = "red".into();
    assert_eq!(rest(&served, "PUT", &path, &whole).status, 200);
    // A message may stand without the key around it.
    let request = json!({"message": "with a card"});
    let shop = Shop::after(&["init --sample"]);
    let served = Served::over(shop);
    let answer = rest(&served, "POST", "fulfillment_orders/1000001/fulfillment_request", &request);
    assert_eq!(answer.status, 200, "{answer:?}");
    let asked = answer.json()["submitted_fulfillment_order"]["outgoing_requests"][0]["message"].clone();
    assert_eq!(asked, json!("with a card"));
}
