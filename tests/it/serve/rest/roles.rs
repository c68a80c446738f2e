//! What each app sees and may do over REST.

use serde_json::{Value, json};

use super::{order, sent};
use crate::serve::Served;
use crate::shop::Shop;

/// A shop with an app of the service `acme`, and its token.
fn served() -> (Served, String) {
    let shop = Shop::after(&["init --sample", "app add acme-app --service acme", "app add orders"]);
    let token = shop.json("app show acme-app")["token"].as_str().expect("it has a token").to_owned();
    (Served::over(shop), token)
}

#[test]
fn a_service_sees_its_own() {
    let (served, token) = served();
    let got = |path: &str| -> (u16, Value) {
        let answer = sent(&served, &token, "GET", path, b"");
        (answer.status, answer.json())
    };
    let names = |path: &str| -> Vec<String> {
        let (status, json) = got(path);
        assert_eq!(status, 200, "{path}: {json}");
        let orders = json["orders"].as_array().expect("a list");
        orders.iter().map(|order| order["name"].as_str().expect("a name").to_owned()).collect()
    };
    let own = ["#1005", "#1004", "#1003", "#1001"];
    assert_eq!(names("orders?status=any"), own);
    assert_eq!(got("orders/count?status=any").1, json!({"count": 4}));
    let works = got(&format!("orders/{}/fulfillment_orders", order(1))).1;
    assert_eq!(works["fulfillment_orders"].as_array().map(Vec::len), Some(1), "{works}");
    for path in [format!("orders/{}", order(2)), "fulfillment_orders/1000002".to_owned(), "webhooks/1".to_owned()] {
        assert_eq!(got(&path).0, 404, "{path}");
    }
    let services = got("fulfillment_services").1;
    assert_eq!(services["fulfillment_services"].as_array().map(Vec::len), Some(1), "{services}");
    // An app without a service has no work assigned.
    let orders = served.shop.json("app show orders")["token"].as_str().expect("a token").to_owned();
    let answer = sent(&served, &orders, "GET", "assigned_fulfillment_orders", b"");
    assert_eq!((answer.status, answer.json()["errors"]["base"].is_array()), (422, true), "{answer:?}");
}

#[test]
fn what_an_app_may_not_do_is_told_so() {
    let (served, token) = served();
    let merchant = served.shop.json("app show orders")["token"].as_str().expect("a token").to_owned();
    let cases = [
        (
            &token,
            "POST",
            "orders".to_owned(),
            r#"{"order": {"line_items": [{"title": "x", "quantity": 1}]}}"#,
            403,
            None,
        ),
        (&token, "POST", "fulfillment_orders/1000001/fulfillment_request".to_owned(), "{}", 403, None),
        (
            &token,
            "POST",
            "fulfillment_orders/1000002/hold".to_owned(),
            r#"{"fulfillment_hold": {"reason": "other"}}"#,
            422,
            Some("not_your_location"),
        ),
        (
            &token,
            "POST",
            "fulfillment_orders/9000001/fulfillment_request/accept".to_owned(),
            "{}",
            422,
            Some("not_your_location"),
        ),
        (&merchant, "POST", "fulfillment_orders/3000001/fulfillment_request/accept".to_owned(), "{}", 403, None),
        (&"unknown".to_owned(), "POST", format!("orders/{}/close", order(1)), "{}", 401, None),
    ];
    for (token, method, path, body, status, code) in cases {
        let answer = sent(&served, token, method, &path, body.as_bytes());
        assert_eq!((answer.status, answer.header("x-consign-code")), (status, code), "{path}: {answer:?}");
    }
    let accepted = sent(&served, &token, "POST", "fulfillment_orders/3000001/fulfillment_request/accept", b"{}");
    assert_eq!(accepted.status, 200, "{accepted:?}");
}
