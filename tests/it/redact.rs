//! `export --redact`: nothing private is left, everything else is, and it is still a shop.

use crate::export::{export, restored};
use crate::shop::Shop;

/// A word that stands in every private text, whatever else does.
const PRIVATE: &str = "Xyzzy";

/// A shop in which everything that may hold a private text holds one.
fn shop() -> Shop {
    let shop =
        Shop::after(&["init --shop Xyzzy-shop", "service add acme --name Acme", "location add depot --name Depot"]);
    let part = |name: &str| format!("\"{name}\":\"Xyzzy {name}\"");
    let address = ["name", "company", "address1", "address2", "city", "province", "zip", "phone"].map(part).join(",");
    shop.write("ship-to.json", format!("{{{address},\"country_code\":\"NO\"}}"));
    let place = ["address1", "city", "zip", "phone"].map(part).join(",");
    shop.write("place.json", format!("{{{place},\"country_code\":\"NO\"}}"));
    shop.does(&[
        "location set depot --address place.json",
        "inventory set TEE-M --location acme --on-hand 9",
        "inventory set TEE-M --location main --on-hand 9",
        "inventory adjust TEE-M --location acme --by -1 --reason Xyzzy-reason",
        "order create --line TEE-M=4@10 --location acme --paid --email Xyzzy@x.no --phone Xyzzy-phone \
         --note Xyzzy-note --tag Xyzzy-tag --ship-to ship-to.json",
        "order create --line TEE-M=1 --location acme --paid --email Xyzzy@x.no --note Xyzzy-other --key Xyzzy-key",
        "order request 1001 --line TEE-M=3 --note Xyzzy-please",
        "service respond 1001 --accept --message Xyzzy-yes",
        "service ship 1001 --line TEE-M=1 --tracking-number 1Z999 --carrier UPS",
        "fulfillment event 1001-F1 delivered --message Xyzzy-delivered",
        "order cancel-request 1001 --note Xyzzy-stop",
        "service respond 1001 --reject --pending cancellation --message Xyzzy-no",
        "service close 1001 --message Xyzzy-gone",
        "order hold 1002 --note Xyzzy-hold --handle Xyzzy-held",
        "order release 1002 --hold Xyzzy-held",
        "order hold 1002 --note Xyzzy-hold --handle Xyzzy-held",
        "order move-location 1002 --to main --reason Xyzzy-moved",
        "order set 1002 --email Xyzzy@y.no --phone Xyzzy-phone --tag Xyzzy-tag --ship-to ship-to.json",
        "config set shop Xyzzy-again",
        "config set shop-domain xyzzy-again.myshopify.com",
        "service act acme --message Xyzzy-itself --reject-country NO --seed 9007199254740991",
    ]);
    shop.write(
        "imported.json",
        r##"{"id":450789469,"name":"#2001","created_at":"2026-11-01T10:00:00Z","financial_status":"paid",
            "fulfillment_status":"on_hold","email":"Xyzzy@z.no","note":"Xyzzy","tags":"Xyzzy",
            "fulfillmentHolds":[{"reason":"other","reasonNotes":"Xyzzy-held"}],
            "shipping_address":{"name":"Xyzzy","country_code":"SE"},
            "line_items":[{"id":7,"sku":"MUG","title":"A mug","quantity":1}]}"##,
    );
    shop.does(&["order import imported.json"]);
    shop
}

#[test]
fn nothing_private_is_left_and_the_rest_stays() {
    let shop = shop();
    assert!(export(&shop, "").contains(PRIVATE));
    for arguments in ["--redact", "1001 1002 --redact", "--as shopify --redact", "2001 --as shopify --redact"] {
        let lines = export(&shop, arguments);
        assert!(!lines.to_lowercase().contains("xyzzy"), "{arguments}: {lines}");
        assert!(!lines.contains("\"NO\"") && !lines.contains("\"SE\""), "{arguments}: {lines}");
    }
    let lines = export(&shop, "--redact");
    for kept in ["#1001", "#2001", "450789469", "Acme", "Depot", "TEE-M", "A mug", "1Z999", "UPS"] {
        assert!(lines.contains(kept), "{kept}: {lines}");
    }
    assert!(!lines.contains("export_key"), "keys hold answers, which hold everything");
    assert!(lines.lines().last().is_some_and(|end| end.contains("\"hash\":null")), "{lines}");
    let batch = shop.fed("batch -", br#"{"cmd":"export","args":{"redact":true}}"#);
    assert!(batch.exit == 0 && !batch.stdout.contains(PRIVATE), "{batch:?}");
}

#[test]
fn the_same_text_gets_the_same_stand_in() {
    let shop = shop();
    assert_eq!(export(&shop, "--redact"), export(&shop, "--redact"));
    let copy = restored(&export(&shop, "--redact"));
    let order = |name: &str| copy.json(&format!("order show {name}"));
    let (first, second) = (order("1001"), order("1002"));
    assert_eq!(first["phone"], second["phone"]);
    assert_eq!(first["tags"], second["tags"]);
    assert_eq!(first["shipping_address"], second["shipping_address"]);
    assert_eq!(first["shipping_address"]["country_code"], "AA");
    assert_eq!(copy.json("service act acme")["behaviour"]["reject_countries"][0], "AA");
    assert_eq!(order("2001")["shipping_address"]["country_code"], "AB");
    assert!(first["email"].as_str().is_some_and(|email| email.ends_with("@example.com")), "{first}");
    assert_ne!(first["email"], second["email"]);
    assert_ne!(first["note"], second["note"]);
}

#[test]
fn it_is_the_same_shop_and_a_sound_one() {
    let shop = shop();
    let copy = restored(&export(&shop, "--redact"));
    copy.does(&["check --deep"]);
    for question in [
        "order list -o json --fields name,financial_status,fulfillment_status,remaining_quantity,services",
        "order timeline -o json --fields seq,at,type,actor,order,fulfillment_order,fulfillment",
        "inventory list -o json",
        "service list -o json --fields handle,name,workflow,single_location,location,active",
        "fulfillment list -o json",
    ] {
        assert_eq!(copy.run(question), shop.run(question), "{question}");
    }
    // What was restored has a hash of its own again.
    let again = export(&copy, "");
    assert!(again.lines().last().is_some_and(|end| !end.contains("\"hash\":null")), "{again}");
    copy.does(&["order cancel 1002 --reason other"]);
}
