//! When a delivery is tried again, and what becomes of those who do not answer.

use serde_json::{Value, json};

use super::{deliver, deliveries, is_signed_with, listening, secret};
use crate::receiver::Receiver;

#[test]
fn what_is_due_is_sent_once_with_all_its_heads() {
    let receiver = Receiver::content();
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1"]);
    let (report, exit) = deliver(&shop, "");
    assert_eq!((&report["delivered"], &report["waiting"], exit), (&json!(1), &json!(0), 0), "{report}");
    let request = receiver.next();
    assert_eq!((request.method.as_str(), request.path.as_str(), request.topic()), ("POST", "/hooks", "orders/create"));
    assert!(is_signed_with(&request, &secret(&shop, "dev")) && !is_signed_with(&request, "other"));
    for (name, value) in [
        ("content-type", "application/json"),
        ("x-shopify-shop-domain", "my-shop.myshopify.com"),
        ("x-shopify-api-version", "2026-04"),
        ("x-shopify-triggered-at", "2026-11-23T09:00:00Z"),
    ] {
        assert_eq!(request.header(name), Some(value), "{name}");
    }
    let delivery = &deliveries(&shop)[0];
    assert_eq!(request.header("x-shopify-webhook-id"), delivery["webhook_id"].as_str());
    assert_eq!(request.header("x-shopify-event-id"), delivery["event_id"].as_str());
    assert_eq!((delivery["body"].as_str(), &delivery["state"]), (Some(request.body.as_str()), &json!("delivered")));
    assert_eq!((&delivery["last_status"], &delivery["tries"]), (&json!(200), &json!(1)));
    deliver(&shop, "--until idle");
    assert!(receiver.all().is_empty(), "nothing is sent twice");
}

#[test]
fn what_fails_is_tried_eight_times_by_the_files_clock_and_then_disabled() {
    let receiver = Receiver::refusing();
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1", "order create --line TEE=1"]);
    let state = |place: usize| -> (Value, Value) {
        let delivery = deliveries(&shop)[place].clone();
        (delivery["state"].clone(), delivery["tries"].clone())
    };
    let (report, exit) = deliver(&shop, "");
    assert_eq!((&report["waiting"], exit), (&json!(2), 7), "{report}");
    assert_eq!((state(0), receiver.all().len()), ((json!("waiting"), json!(1)), 2));
    deliver(&shop, "--until 2026-11-23T09:00:09Z");
    assert!(receiver.all().is_empty());
    deliver(&shop, "--until 2026-11-23T09:00:10Z");
    assert_eq!((state(1), receiver.all().len()), ((json!("waiting"), json!(2)), 2));
    // Eight failures in a row are four of each: the others are given up with it.
    let (report, exit) = deliver(&shop, "--until idle");
    assert_eq!((&report["failed"], &report["disabled"], exit), (&json!(2), &json!([1]), 7), "{report}");
    assert_eq!((state(0), state(1)), ((json!("failed"), json!(4)), (json!("failed"), json!(4))));
    assert_eq!(receiver.all().len(), 4);
    let listed = shop.json("webhook list");
    assert_eq!(listed["items"][0]["disabled_at"], "2026-11-23T09:05:00Z");
    // It is told nothing more, and neither its journal nor its check knows of it.
    shop.does(&["order create --line TEE=1", "check --deep"]);
    assert_eq!(deliveries(&shop).len(), 2);
    assert_eq!(shop.json("webhook deliveries --failed")["page"]["total"], 2);
    let replayed = shop.json("webhook replay 1");
    assert!(replayed["warnings"][0].as_str().is_some_and(|warning| warning.contains("disabled")), "{replayed}");
    deliver(&shop, "");
    assert_eq!(receiver.all().len(), 1);
    shop.does(&["webhook enable 1", "order create --line TEE=1"]);
    assert_eq!(shop.json("webhook list")["items"][0]["disabled_at"], Value::Null);
    assert_eq!(deliveries(&shop).len(), 4);
}

#[test]
fn one_delivery_is_tried_for_four_hours() {
    let receiver = Receiver::scripted(|number, _| Some((if number < 7 { 503 } else { 204 }, String::new())));
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1"]);
    let (report, exit) = deliver(&shop, "--until idle");
    assert_eq!((&report["delivered"], exit), (&json!(1), 0), "{report}");
    let sent = receiver.all();
    assert_eq!(sent.len(), 8);
    let ids: Vec<_> = sent.iter().map(|request| request.header("x-shopify-webhook-id")).collect();
    assert!(ids.iter().all(|id| *id == ids[0]), "every try has the same id: {ids:?}");
    let delivery = &deliveries(&shop)[0];
    assert_eq!((&delivery["tries"], &delivery["done_at"]), (&json!(8), &json!("2026-11-23T13:00:00Z")));
}

#[test]
fn a_replay_has_the_same_body_and_ids() {
    let receiver = Receiver::content();
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1"]);
    deliver(&shop, "");
    let replayed = shop.json("webhook replay 1");
    assert_eq!((&replayed["delivery"]["id"], &replayed["delivery"]["state"]), (&json!(2), &json!("waiting")));
    deliver(&shop, "");
    let (first, second) = (receiver.next(), receiver.next());
    assert_eq!(first.body, second.body);
    for name in ["x-shopify-webhook-id", "x-shopify-event-id", "x-shopify-hmac-sha256"] {
        assert_eq!(first.header(name), second.header(name), "{name}");
    }
    assert_eq!(shop.run("webhook replay 9").code(), "delivery_not_found");
    shop.does(&["webhook remove 1"]);
    assert_eq!(shop.run("webhook replay 1").code(), "webhook_not_found");
}

#[test]
fn what_waits_for_a_webhook_that_is_removed_is_dropped() {
    let receiver = Receiver::content();
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1", "webhook remove 1"]);
    assert_eq!(deliveries(&shop)[0]["state"], "dropped");
    assert_eq!(deliver(&shop, "--until idle").1, 0);
    assert!(receiver.all().is_empty());
}

#[test]
fn redirects_are_not_followed() {
    let receiver = Receiver::scripted(|_, _| Some((301, String::new())));
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1"]);
    assert_eq!(deliver(&shop, "").1, 7);
    let delivery = &deliveries(&shop)[0];
    assert_eq!((&delivery["last_status"], &delivery["last_error"]), (&json!(301), &json!("answered 301")));
}

#[test]
fn a_restored_file_has_the_webhooks_and_sends_nothing_old() {
    let receiver = Receiver::content();
    let shop = listening(
        &receiver,
        &["orders/create"],
        &["order create --line TEE=1", "webhook add http://[::1]:9/ --topic orders/paid --include-fields id,name"],
    );
    let exported = shop.run("export").stdout;
    let restored = crate::shop::Shop::nowhere();
    restored.write("shop.ndjson", exported);
    restored.does(&["init", "restore shop.ndjson", "check --deep"]);
    assert_eq!(restored.json("webhook list"), shop.json("webhook list"));
    assert!(deliveries(&restored).is_empty());
    restored.does(&["order create --line TEE=1"]);
    assert_eq!(deliveries(&restored).len(), 1);
}
