//! A service is asked for its stock and its tracking numbers.

use serde_json::{Value, json};

use crate::receiver::Receiver;
use crate::shop::Shop;

/// A service with stock of two SKUs and a shipment without a number, and a receiver that answers for it.
fn shop(stock: (u16, &'static str), tracking: (u16, &'static str)) -> (Shop, Receiver) {
    let receiver = Receiver::scripted(move |_, request| {
        let (status, body) = if request.path.contains("fetch_stock") { stock } else { tracking };
        Some((status, body.to_owned()))
    });
    let shop = Shop::after(&[
        "init",
        "service add acme --inventory-management on --tracking-support on",
        &format!("service set acme --callback {}", receiver.url("/cb")),
        "inventory set TEE --location acme --on-hand 5",
        "inventory set MUG --location acme --on-hand 5",
        "order create --line TEE=2 --location acme --paid",
        "order request 1001",
        "service respond 1001 --accept",
        "service ship 1001 --line TEE=1",
    ]);
    (shop, receiver)
}

fn on_hand(shop: &Shop, sku: &str) -> Value {
    shop.json(&format!("inventory list --sku {sku}"))["items"][0]["on_hand"].clone()
}

#[test]
fn stock_and_numbers_are_taken_over_in_the_services_name() {
    let (shop, receiver) = shop((200, r#"{"TEE": 9, "MUG": "3", "CUP": 1}"#), (200, r##"{"#1001-F1": "1Z9"}"##));
    let outcome = shop.json("service sync acme");
    let paths: Vec<String> = receiver.all().into_iter().map(|request| request.path).collect();
    assert_eq!(
        paths,
        [
            "/cb/fetch_stock.json?shop=my-shop.myshopify.com",
            "/cb/fetch_tracking_numbers.json?shop=my-shop.myshopify.com&order_names[]=%231001-F1",
        ]
    );
    assert_eq!((on_hand(&shop, "TEE"), on_hand(&shop, "MUG")), (json!(9), json!(3)));
    assert_eq!(shop.json("fulfillment show 1001-F1")["tracking"][0]["number"], "1Z9");
    assert_eq!(outcome["warnings"], json!(["acme tells of CUP, which is not known here"]));
    let actors: Vec<&Value> =
        outcome["events"].as_array().expect("a list").iter().map(|event| &event["actor"]).collect();
    assert_eq!(actors, ["service:acme"; 3]);
    // What is so already is no event.
    assert_eq!(shop.json("service sync acme --stock")["changed"], false);
    shop.does(&["check --deep"]);
}

#[test]
fn stock_may_be_told_as_what_can_be_sold() {
    let (shop, receiver) = shop((200, r#"{"stock_levels": {"TEE": 9}}"#), (200, "{}"));
    shop.does(&["service sync acme --stock --sku TEE --as-available"]);
    assert_eq!(receiver.next().path, "/cb/fetch_stock.json?shop=my-shop.myshopify.com&sku=TEE");
    assert!(receiver.all().is_empty());
    // One unit is still to be shipped.
    assert_eq!(on_hand(&shop, "TEE"), json!(10));
}

#[test]
fn an_answer_that_makes_no_sense_changes_nothing() {
    for (stock, tracking) in [
        ((500, "{}"), (200, "{}")),
        ((200, "[]"), (200, "{}")),
        ((200, r#"{"TEE": "many"}"#), (200, "{}")),
        ((200, r#"{"TEE": 9}"#), (200, "nothing")),
        ((200, r#"{"TEE": 9}"#), (404, "")),
        ((200, r#"{"TEE": 9, "success": false}"#), (200, "{}")),
    ] {
        let (shop, receiver) = shop(stock, tracking);
        let ended = shop.run("service sync acme");
        assert_eq!((ended.exit, ended.code()), (1, "io_error"), "{stock:?} {tracking:?}: {ended:?}");
        assert!(ended.stderr.contains(&receiver.url("/cb/fetch_")), "{ended:?}");
        assert_eq!(on_hand(&shop, "TEE"), json!(4), "{stock:?} {tracking:?}");
    }
    // What cannot be counted is told with the SKU, and the rest of the answer is not taken either.
    for (stock, said) in [
        (r#"{"MUG": 7, "TEE": -3}"#, "-3 units of TEE on hand"),
        (r#"{"MUG": 7, "TEE": 1.5}"#, "TEE cannot be read: `1.5`"),
        (r#"{"MUG": 7, "TEE": "1,5"}"#, "TEE cannot be read"),
        (r#"{"MUG": 7, "TEE": null}"#, "TEE cannot be read"),
        (r#"{"MUG": 7, "TEE": 9223372036854775807}"#, "9223372036854775807 units of TEE"),
        (r#"{"MUG": 7, "TEE": -9223372036854775808}"#, "-9223372036854775808 units of TEE"),
        (r#"{"MUG": 7, "TEE": 1e30}"#, "TEE cannot be read"),
    ] {
        let (shop, _receiver) = shop((200, stock), (200, "{}"));
        let before = shop.run("export");
        for as_available in ["", " --as-available"] {
            if said.ends_with("on hand") && !as_available.is_empty() {
                continue;
            }
            let ended = shop.run(&format!("service sync acme{as_available}"));
            assert_eq!((ended.exit, ended.code()), (1, "io_error"), "{stock}: {ended:?}");
            assert!(ended.stderr.contains(said), "{stock}: {ended:?}");
        }
        assert_eq!(shop.run("export"), before, "{stock}");
    }
    let (oversold, _receiver) = shop((200, r#"{"TEE": -3}"#), (200, "{}"));
    oversold.does(&["service sync acme --as-available", "check --deep"]);
    // One unit is still to be shipped.
    assert_eq!(on_hand(&oversold, "TEE"), json!(-2));
    let (shop, _receiver) = shop((200, "{}"), (200, "{}"));
    shop.does(&["service set acme --callback http://127.0.0.1:9/"]);
    assert_eq!(shop.run("service sync acme").code(), "io_error");
    shop.does(&["service set acme --callback none"]);
    assert_eq!(shop.run("service sync acme").code(), "usage");
}

#[test]
fn an_address_without_an_ending_is_tried_too() {
    let receiver = Receiver::scripted(|_, request| match request.path.contains(".json") {
        true => Some((404, String::new())),
        false => Some((200, r#"{"TEE": 1}"#.to_owned())),
    });
    let shop = Shop::after(&[
        "init",
        "service add acme --inventory-management on --tracking-support on",
        &format!("service set acme --callback {}", receiver.url("")),
        "inventory set TEE --location acme --on-hand 5",
        "service sync acme --key a",
    ]);
    assert_eq!(receiver.all().len(), 2);
    assert_eq!(on_hand(&shop, "TEE"), json!(1));
    // Under the same key nobody is asked again.
    assert_eq!(shop.json("service sync acme --key a")["replayed"], true);
    assert!(receiver.all().is_empty());
}

#[test]
fn what_the_service_says_of_itself_is_shown() {
    let told = r#"{"stock_levels": {"TEE": 9}, "message": "as of noon", "success": true}"#;
    let (shop, _receiver) = shop((200, told), (200, r#"{"tracking_numbers": {}, "message": "", "success": true}"#));
    let outcome = shop.json("service sync acme");
    assert_eq!(outcome["warnings"], json!(["acme says: as of noon"]));
    let failed = r#"{"tracking_numbers": {}, "message": "closed on Sundays", "success": false}"#;
    let (shop, _receiver) = self::shop((200, r#"{"TEE": 9}"#), (200, failed));
    let ended = shop.run("service sync acme");
    assert_eq!((ended.exit, ended.code()), (1, "io_error"), "{ended:?}");
    assert!(ended.stderr.contains("closed on Sundays") && ended.stderr.contains("fetch_tracking_numbers"), "{ended:?}");
    assert_eq!(on_hand(&shop, "TEE"), json!(4));
}

#[test]
fn a_service_is_asked_what_its_settings_say() {
    let (shop, receiver) = shop((200, r#"{"TEE": 9}"#), (200, "{}"));
    let asked = || -> Vec<String> {
        let paths = receiver.all().into_iter().map(|request| request.path);
        paths.map(|path| path.split('.').next().unwrap_or_default().to_owned()).collect()
    };
    shop.does(&["service set acme --tracking-support off"]);
    shop.does(&["service sync acme"]);
    assert_eq!(asked(), ["/cb/fetch_stock"]);
    let outcome = shop.json("service sync acme --tracking");
    assert_eq!(outcome["warnings"], json!(["acme has no tracking support; it was asked all the same"]));
    assert_eq!(asked(), ["/cb/fetch_tracking_numbers"]);
    shop.does(&["service set acme --inventory-management off"]);
    assert_eq!(shop.run("service sync acme").code(), "usage");
    assert!(asked().is_empty());
    shop.does(&["service sync acme --sku TEE"]);
    assert_eq!(asked(), ["/cb/fetch_stock"]);
}
