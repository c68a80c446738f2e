//! Programs that may call: their tokens follow from the shop and the name alone, and come back with an export.

use std::collections::BTreeSet;

use crate::export::{export, restored};
use crate::shop::Shop;

/// A shop in which apps came and went.
fn shop() -> Shop {
    Shop::after(&[
        "init --shop My-shop",
        "service add acme",
        "service add bolt",
        "app add first --service acme --callback http://localhost:3000/first",
        "app add orders",
        "app remove first",
        "app add second --service acme --service bolt --merchant",
        "app add first",
        "order create --line TEE=1",
        "order create --line TEE=1",
    ])
}

#[test]
fn apps_come_back_with_an_export() {
    let shop = shop();
    let apps = shop.run("app list -o json").stdout;
    for arguments in ["", "1001"] {
        let again = restored(&export(&shop, arguments));
        assert_eq!(again.run("app list -o json").stdout, apps, "{arguments}");
        assert_eq!(again.run("check --deep").exit, 0, "{arguments}");
        // A number is not given twice, though its app is gone.
        assert_eq!(again.json("app add third")["app"]["id"], 6, "{arguments}");
    }
    let redacted = restored(&export(&shop, "--redact"));
    assert_eq!(redacted.run("app list -o ids").stdout, "dev\norders\nsecond\nfirst\n");
    assert_eq!(redacted.json("config get shop-domain")["value"], "shop-1.myshopify.com");
}

#[test]
fn the_same_commands_make_the_same_tokens_and_no_two_are_alike() {
    let (one, other) = (shop(), shop());
    let apps = one.json("app list");
    assert_eq!(apps, other.json("app list"));
    // Neither a new name nor a new domain makes a token useless.
    other.does(&["config set shop Elsewhere", "config set shop-domain elsewhere.myshopify.com"]);
    assert_eq!(apps, other.json("app list"));
    let mut words = BTreeSet::new();
    for app in apps["items"].as_array().expect("a list has items") {
        for key in ["token", "secret", "client_id"] {
            let word = app[key].as_str().expect("it is a text");
            let digits = word.trim_start_matches("cst_").trim_start_matches("css_");
            assert!(digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()), "{word}");
            assert!(words.insert(word.to_owned()), "{word} twice");
        }
    }
    let elsewhere = Shop::after(&["init --shop Elsewhere"]);
    assert_ne!(elsewhere.json("app show dev")["token"], one.json("app show dev")["token"]);
}

#[test]
fn a_batch_registers_apps_and_takes_them_back_when_it_fails() {
    let shop = Shop::after(&["init", "service add acme"]);
    let lines = r#"{"cmd":"app add","args":{"name":"north","service":["acme"]}}
{"cmd":"app show","args":{"name":"north"}}
{"cmd":"app remove","args":{"name":"south"}}
"#;
    let ended = shop.fed("batch -", lines.as_bytes());
    assert_eq!(ended.exit, 3, "{ended:?}");
    assert_eq!(shop.run("app list -o ids").stdout, "dev\n");
}
