//! `service act`: how a service is told to act by itself, and what keeps that.

use serde_json::{Value, json};

use crate::export::{export, restored};
use crate::shop::Shop;

/// Every option, each with a value that is not the default.
const EVERYTHING: &str = "--accept 90 --after 10m..2h --reject-reason invalid_sku,other --reject-sku A --reject-sku B \
                          --reject-country no --ship 95% --ship-after 1d..3d --parcels 20 --carrier ups --transit 2d..4d \
                          --lost 1 --cancel 80 --cancel-after 5m --silent 2 --late 3 --message \"by itself\" --seed 7";

fn everything() -> Value {
    json!({
        "accept": 90, "after": "10m..2h", "reject_reasons": ["invalid_sku", "other"], "reject_skus": ["A", "B"],
        "reject_countries": ["NO"], "ship": 95, "ship_after": "1d..3d", "parcels": 20, "carrier": "UPS",
        "transit": "2d..4d", "lost": 1, "cancel": 80, "cancel_after": "5m", "silent": 2, "late": 3,
        "message": "by itself", "seed": 7,
    })
}

fn default() -> Value {
    json!({
        "accept": 100, "after": "0s", "reject_reasons": [], "reject_skus": [], "reject_countries": [], "ship": 100,
        "ship_after": "1d", "parcels": 0, "carrier": null, "transit": null, "lost": 0, "cancel": 100,
        "cancel_after": "0s", "silent": 0, "late": 0, "message": null, "seed": 1,
    })
}

/// A shop with a service of each workflow.
fn shop() -> Shop {
    Shop::after(&["init", "service add acme", "service add post --workflow legacy"])
}

fn behaviour(shop: &Shop, service: &str) -> Value {
    shop.json(&format!("service act {service}"))["behaviour"].clone()
}

/// The same with one key changed.
fn with(mut behaviour: Value, key: &str, value: Value) -> Value {
    behaviour[key] = value;
    behaviour
}

#[test]
fn a_behaviour_begins_with_the_default_and_keeps_what_is_not_named() {
    let shop = shop();
    assert_eq!(behaviour(&shop, "acme"), Value::Null);
    shop.does(&["service act acme --accept 100"]);
    assert_eq!(behaviour(&shop, "acme"), default(), "it is set, though it says what goes without saying");
    shop.does(&["service act acme --seed 0"]);
    assert_eq!(behaviour(&shop, "acme"), with(default(), "seed", json!(0)));
    shop.does(&[&format!("service act acme {EVERYTHING}")]);
    assert_eq!(behaviour(&shop, "acme"), everything());
    let changes = [
        ("--accept 1", "accept", json!(1)),
        ("--after 3600s", "after", json!("1h")),
        ("--reject-reason order_too_large", "reject_reasons", json!(["order_too_large"])),
        ("--reject-reason none", "reject_reasons", json!([])),
        ("--reject-sku C", "reject_skus", json!(["C"])),
        ("--reject-sku None", "reject_skus", json!(["None"])),
        ("--reject-sku none", "reject_skus", json!([])),
        ("--reject-country se --reject-country DK", "reject_countries", json!(["SE", "DK"])),
        ("--reject-country none", "reject_countries", json!([])),
        ("--ship 0%", "ship", json!(0)),
        ("--ship-after 0s..1s", "ship_after", json!("0s..1s")),
        ("--parcels 100", "parcels", json!(100)),
        ("--carrier \"Own van\"", "carrier", json!("Own van")),
        ("--carrier none", "carrier", json!(null)),
        ("--transit 36h", "transit", json!("1d12h")),
        ("--lost 0", "lost", json!(0)),
        ("--cancel 0", "cancel", json!(0)),
        ("--cancel-after 3650d", "cancel_after", json!("3650d")),
        ("--silent 100", "silent", json!(100)),
        ("--late 0", "late", json!(0)),
        ("--message @@home", "message", json!("@home")),
        ("--message none", "message", json!(null)),
        ("--message=", "message", json!(null)),
        ("--seed 9007199254740991", "seed", json!(9_007_199_254_740_991_u64)),
    ];
    for (words, key, value) in changes {
        shop.does(&[&format!("service act acme {EVERYTHING}"), &format!("service act acme {words}")]);
        assert_eq!(behaviour(&shop, "acme"), with(everything(), key, value), "{words}");
        assert_eq!(shop.json("service show acme")["behaviour"], behaviour(&shop, "acme"), "{words}");
    }
    assert_eq!(shop.json("check --deep")["ok"], true);
}

#[test]
fn one_event_says_all_of_it_and_none_is_written_where_nothing_changes() {
    let shop = shop();
    let set = shop.json(&format!("service act acme {EVERYTHING}"));
    assert_eq!((&set["changed"], &set["service"]["behaviour"]), (&json!(true), &everything()));
    let event = &set["events"][0];
    let said = (&event["type"], &event["actor"], &event["order"], &event["data"]["service"]);
    assert_eq!(said, (&json!("behaviour_changed"), &json!("merchant"), &Value::Null, &json!("acme")), "{event}");
    assert_eq!(event["data"]["new_behaviour"], everything(), "{event}");
    let again = shop.json(&format!("service act acme {EVERYTHING}"));
    assert_eq!((&again["changed"], &again["events"]), (&json!(false), &json!([])));
    let off = shop.json("service act acme --off");
    assert_eq!((&off["changed"], &off["service"]["behaviour"]), (&json!(true), &Value::Null));
    assert_eq!(off["events"][0]["data"]["new_behaviour"], Value::Null);
    let again = shop.json("service act acme --off");
    assert_eq!((&again["changed"], &again["events"]), (&json!(false), &json!([])));
    let told = shop.json("order timeline");
    assert_eq!(told["events"].as_array().map(Vec::len), Some(4), "two services, two changes: {told}");
}

#[test]
fn a_dry_run_says_what_would_be_and_leaves_it() {
    let shop = shop();
    let dry = shop.json("service act acme --accept 90 --dry-run --key k");
    assert_eq!((&dry["dry_run"], &dry["service"]["behaviour"]["accept"]), (&json!(true), &json!(90)));
    assert_eq!(behaviour(&shop, "acme"), Value::Null);
}

#[test]
fn a_legacy_service_is_told_only_what_it_does() {
    let shop = shop();
    for option in [
        "--accept 90",
        "--reject-reason none",
        "--reject-sku none",
        "--reject-country NO",
        "--cancel 100",
        "--cancel-after 0s",
        "--parcels 0",
        "--late 0",
    ] {
        let ended = shop.run(&format!("service act post --after 1h {option}"));
        assert_eq!((ended.exit, ended.code()), (2, "usage"), "{option}: {ended:?}");
        let named = option.split(' ').next().unwrap_or_default();
        assert!(ended.stderr.contains(&format!("{named} is not for a legacy service")), "{option}: {ended:?}");
    }
    assert_eq!(behaviour(&shop, "post"), Value::Null);
    shop.does(&[
        "service act post --after 1h --ship 90 --ship-after 2d --silent 5 --carrier UPS --transit 1d --lost 3",
    ]);
    assert_eq!(behaviour(&shop, "post")["ship"], 90);
}

#[test]
fn what_is_lost_was_in_transit() {
    let shop = shop();
    for words in ["--lost 5", "--lost 5 --transit none"] {
        let ended = shop.run(&format!("service act acme {words}"));
        assert_eq!((ended.exit, ended.code()), (2, "usage"), "{words}: {ended:?}");
        assert!(ended.stderr.contains("--lost needs --transit"), "{words}: {ended:?}");
    }
    shop.does(&["service act acme --transit 2d", "service act acme --lost 5"]);
    assert_eq!(shop.run("service act acme --transit none").code(), "usage");
    shop.does(&["service act acme --transit none --lost 0"]);
}

#[test]
fn a_removed_service_does_nothing_by_itself() {
    let shop = shop();
    shop.does(&["service act acme --accept 90"]);
    let removed = shop.json("service remove acme");
    assert_eq!(removed["service"]["behaviour"], Value::Null);
    for words in ["--accept 90", "--off"] {
        let ended = shop.run(&format!("service act acme {words}"));
        assert_eq!((ended.exit, ended.code()), (5, "location_inactive"), "{words}: {ended:?}");
    }
    assert_eq!(behaviour(&shop, "acme"), Value::Null, "what it was is no secret");
    for words in ["", "--accept 90", "--off"] {
        let ended = shop.run(format!("service act nobody {words}").trim_end());
        assert_eq!((ended.exit, ended.code()), (3, "service_not_found"), "{words}: {ended:?}");
    }
    assert_eq!(shop.run("service act main --accept 90").code(), "service_not_found");
}

#[test]
fn texts_and_names_have_their_limits() {
    let shop = shop();
    shop.write("long.txt", "x".repeat(64 * 1024 + 1));
    shop.write("none.txt", "none\n");
    let long = "x".repeat(256);
    for (words, code) in [
        ("--message @long.txt".to_owned(), "text_too_long"),
        (format!("--carrier {long}"), "text_too_long"),
        (format!("--reject-sku {long}"), "text_too_long"),
        ("--carrier \"a\tb\"".to_owned(), "usage"),
        ("--reject-sku \"a\tb\"".to_owned(), "invalid_sku"),
    ] {
        assert_eq!(shop.run(&format!("service act acme {words}")).code(), code, "{code}");
    }
    assert_eq!(behaviour(&shop, "acme"), Value::Null);
    assert!(shop.fed("service act acme --message -", b"typed\n").exit == 0);
    assert_eq!(behaviour(&shop, "acme")["message"], "typed");
    shop.does(&["service act acme --message @none.txt"]);
    assert_eq!(behaviour(&shop, "acme")["message"], Value::Null, "a file says what the argument says");
}

#[test]
fn a_carrier_is_kept_in_the_spelling_of_the_table() {
    let shop = shop();
    let known = shop.json("service act acme --carrier \"fed ex\"");
    assert_eq!((&known["service"]["behaviour"]["carrier"], &known["warnings"]), (&json!("FedEx"), &json!([])));
    let other = shop.json("service act acme --carrier \"Own van\" --key k");
    let warning = "the form of the tracking numbers of Own van is not known: they are ten digits";
    assert_eq!((&other["service"]["behaviour"]["carrier"], &other["warnings"]), (&json!("Own van"), &json!([warning])));
    assert_eq!(shop.json("service act acme --carrier \"Own van\" --key k")["warnings"], json!([warning]));
    assert_eq!(shop.json("service act acme --accept 90")["warnings"], json!([]), "it was said before");
}

#[test]
fn a_line_of_a_batch_says_or_shows_it() {
    let shop = shop();
    let lines = [
        r#"{"cmd":"service act","args":{"handle":"acme"},"id":"before"}"#,
        r#"{"cmd":"service act","args":{"handle":"acme","accept":90,"after":"10m..2h","reject_sku":["A","B"]},"id":"set"}"#,
        r#"{"cmd":"service act","args":{"handle":"acme","reject_sku":[],"off":false},"id":"after"}"#,
        r#"{"cmd":"service act","args":{"handle":"acme","accept":12.5},"expect":{"exit":2,"code":"usage"}}"#,
        r#"{"cmd":"service act","args":{"handle":"acme","off":true},"expect":{"fields":{"service.behaviour":null}}}"#,
    ];
    shop.write("batch.ndjson", lines[..3].join("\n"));
    let ended = shop.run("batch batch.ndjson --key-prefix p");
    let answers: Vec<Value> = ended.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let kinds: Vec<&Value> = answers.iter().map(|answer| &answer["kind"]).collect();
    assert_eq!(kinds, ["service", "outcome", "service"], "{ended:?}");
    assert_eq!(answers[0]["behaviour"], Value::Null);
    assert_eq!(answers[2]["behaviour"], answers[1]["service"]["behaviour"]);
    assert_eq!(answers[2]["behaviour"]["reject_skus"], json!(["A", "B"]), "an empty list is not named");
    let again = shop.run("batch batch.ndjson --key-prefix p");
    assert!(again.stdout.lines().nth(1).is_some_and(|line| line.contains("\"replayed\":true")), "{again:?}");
    shop.write("batch.ndjson", lines[4]);
    assert_eq!(shop.run("batch batch.ndjson").exit, 0);
    let keyed = shop.fed("batch -", br#"{"cmd":"service act","args":{"handle":"acme"},"key":"k"}"#);
    assert_eq!((keyed.exit, keyed.code()), (2, "usage"), "{keyed:?}");
    assert!(keyed.stderr.contains("it takes no key"), "{keyed:?}");
    let broken = shop.fed("batch -", br#"{"cmd":"service act","args":{"handle":"acme","accept":12.5}}"#);
    assert_eq!((broken.exit, broken.code()), (2, "usage"), "{broken:?}");
}

#[test]
fn what_is_exported_comes_back() {
    let shop = shop();
    shop.does(&[
        &format!("service act acme {EVERYTHING} --key k"),
        "service act acme --seed 9007199254740991",
        "service set acme --name Acme",
        "service act post --after 1h",
        "service add gone",
        "service act gone --accept 90",
        "service remove gone",
    ]);
    let exported = export(&shop, "");
    let copy = restored(&exported);
    assert_eq!(export(&copy, ""), exported);
    for question in ["service list", "order timeline", "service act acme", "service act post", "service act gone"] {
        assert_eq!(copy.json(question), shop.json(question), "{question}");
    }
    assert_eq!(copy.json("check --deep")["ok"], true);
    assert_eq!(shop.json("check --deep")["ok"], true);
    // Of stock there is no such number.
    shop.does(&["inventory set A --location main --on-hand 1000000"]);
    let forged = export(&shop, "").replace("\"on_hand\":1000000", "\"on_hand\":9007199254740991");
    let other = Shop::after(&["init"]);
    let ended = other.fed("restore -", forged.as_bytes());
    assert_eq!(ended.exit, 6, "{ended:?}");
}

#[test]
fn a_file_of_the_first_version_learns_to_act() {
    let shop = Shop::nowhere();
    shop.write("consign.db", include_bytes!("../data/databases/schema-1.db"));
    shop.does(&["info -q"]);
    let services = shop.json("service list");
    let none = services["items"].as_array().is_some_and(|items| {
        !items.is_empty() && items.iter().all(|item| item["behaviour"].is_null() && item.get("behaviour").is_some())
    });
    assert!(none, "{services}");
    let handle = services["items"][0]["handle"].as_str().expect("a service has a handle").to_owned();
    shop.does(&[&format!("service act {handle} --ship 90")]);
    assert_eq!(behaviour(&shop, &handle)["ship"], 90);
    assert_eq!(shop.json("check --deep")["ok"], true);
}
