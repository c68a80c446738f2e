//! A service is called when it is asked for something.

use serde_json::json;

use super::{deliver, deliveries, is_signed_with, secret};
use crate::receiver::Receiver;
use crate::shop::Shop;

fn called(receiver: &Receiver) -> Shop {
    Shop::after(&[
        "init",
        "service add acme",
        &format!("service set acme --callback {}", receiver.url("/cb/")),
        "order create --line TEE=1 --location acme",
        "order create --line TEE=1 --location acme",
        "order request 1001",
        "order request 1002",
    ])
}

#[test]
fn one_call_that_waits_stands_for_all_of_its_kind() {
    let receiver = Receiver::content();
    let shop = called(&receiver);
    assert_eq!(deliveries(&shop).len(), 1);
    assert_eq!(deliver(&shop, "").1, 0);
    let call = receiver.next();
    assert_eq!((call.method.as_str(), call.path.as_str()), ("POST", "/cb/fulfillment_order_notification"));
    assert_eq!(call.body, r#"{"kind":"FULFILLMENT_REQUEST"}"#);
    assert!(is_signed_with(&call, &secret(&shop, "dev")));
    assert_eq!((call.header("x-shopify-topic"), call.header("x-shopify-event-id")), (None, None));
    assert_eq!(call.header("x-shopify-shop-domain"), Some("my-shop.myshopify.com"));
    shop.does(&["service respond 1001 --accept", "order cancel-request 1001", "order cancel-request 1002"]);
    let kinds: Vec<_> = deliveries(&shop).iter().map(|delivery| delivery["body"].clone()).collect();
    // What nobody answered is cancelled without a question.
    assert_eq!(kinds[1..], [json!(r#"{"kind":"CANCELLATION_REQUEST"}"#)]);
    deliver(&shop, "");
    shop.does(&["order request 1002"]);
    assert_eq!(deliveries(&shop).len(), 3);
}

#[test]
fn a_service_without_an_address_is_not_called() {
    let receiver = Receiver::content();
    let shop = called(&receiver);
    shop.does(&["service set acme --callback none", "order create --line TEE=1 --location acme", "order request 1003"]);
    assert_eq!(shop.json("service show acme")["callback_url"], json!(null));
    assert_eq!(deliveries(&shop).len(), 1);
    for url in ["http://example.com", "https://localhost", "ftp://localhost", "localhost:80"] {
        assert_eq!(shop.run(&format!("service set acme --callback {url}")).code(), "usage", "{url}");
        assert_eq!(shop.run(&format!("webhook add {url} --topic orders/create")).code(), "usage", "{url}");
    }
}

#[test]
fn a_call_goes_to_the_address_that_its_service_has_when_it_is_sent() {
    let (wrong, right) = (Receiver::refusing(), Receiver::content());
    let shop = called(&wrong);
    assert_eq!(deliver(&shop, "").1, 7);
    shop.does(&[&format!("service set acme --callback {}", right.url("/cb"))]);
    assert_eq!(deliver(&shop, "--until idle").1, 0);
    assert_eq!(right.next().path, "/cb/fulfillment_order_notification");
    shop.does(&["webhook replay 1", "service set acme --callback none"]);
    let (report, exit) = deliver(&shop, "");
    assert_eq!((&report["delivered"], &report["dropped"], exit), (&json!(0), &json!(1), 0), "{report}");
    let states: Vec<_> = deliveries(&shop).iter().map(|delivery| delivery["state"].clone()).collect();
    assert_eq!(states, ["delivered", "dropped"], "where there is no address left, nothing is sent");
    assert_eq!((wrong.all().len(), right.all().len()), (1, 0));
}

#[test]
fn calls_are_tried_like_deliveries_and_never_disabled() {
    let receiver = Receiver::refusing();
    let shop = called(&receiver);
    let (report, exit) = deliver(&shop, "--until idle");
    assert_eq!((&report["failed"], &report["disabled"], exit), (&json!(1), &json!([]), 7), "{report}");
    assert_eq!(receiver.all().len(), 8);
    shop.does(&["order create --line TEE=1 --location acme", "order request 1003"]);
    assert_eq!(deliveries(&shop).len(), 2);
}
