//! The shop behind `schema-1-full.db`: what must have happened in it, so that an upgrade that passes has met everything.
//!
//! What is held here is the kept export, which no program makes anew.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::released::{data, text};
use crate::export::{export, restored};
use crate::shop::{Shop, words};

/// Every event type of schema 1.
const EVENT_TYPES: [&str; 30] = [
    "cancellation_request_accepted",
    "cancellation_request_moot",
    "cancellation_request_rejected",
    "cancellation_request_submitted",
    "customer_notified",
    "fulfillment_cancelled",
    "fulfillment_created",
    "fulfillment_failed",
    "fulfillment_open",
    "fulfillment_order_split",
    "fulfillment_pending",
    "fulfillment_request_accepted",
    "fulfillment_request_cancelled",
    "fulfillment_request_rejected",
    "fulfillment_request_submitted",
    "fulfillment_service_failed_to_complete",
    "hold_released",
    "late_shipment_reported",
    "location_changed",
    "marked_as_fulfilled",
    "order_cancelled",
    "order_edited",
    "order_imported",
    "order_paid",
    "order_placed",
    "order_refunded",
    "placed_on_hold",
    "reverted_to_unfulfilled",
    "shipment_event_added",
    "tracking_updated",
];

/// Every command of schema 1 that takes a key.
const WRITING_COMMANDS: [&str; 31] = [
    "config set",
    "fulfillment cancel",
    "fulfillment event",
    "fulfillment track",
    "inventory adjust",
    "inventory set",
    "location add",
    "location set",
    "order auto-fulfill",
    "order cancel",
    "order cancel-request",
    "order create",
    "order edit",
    "order fulfill",
    "order hold",
    "order import",
    "order move-location",
    "order pay",
    "order refund",
    "order release",
    "order request",
    "order revert",
    "order split",
    "restore",
    "service add",
    "service close",
    "service progress",
    "service remove",
    "service respond",
    "service set",
    "service ship",
];

/// Carries out the kept commands, as today's program does.
fn shop() -> Shop {
    let shop = Shop::nowhere();
    for file in std::fs::read_dir(data("schema-1-full.in")).expect("the files are part of the project") {
        let file = file.expect("an entry can be read").path();
        let name = file.file_name().expect("a file has a name").to_string_lossy().into_owned();
        shop.write(&name, std::fs::read(&file).expect("a file can be read"));
    }
    for command in text("schema-1-full.commands.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let ended = shop.run_with(&words(command), |program| program.env_remove("CONSIGN_AT"));
        let expected = if command.contains(" --keep-going ") { 7 } else { 0 };
        assert_eq!(ended.exit, expected, "`consign {command}`: {ended:?}");
    }
    shop
}

#[test]
fn the_same_life_today_is_sound_and_comes_back_whole() {
    let shop = shop();
    assert_eq!(shop.json("check --deep")["ok"], true);
    let exported = export(&shop, "");
    let again = restored(&exported);
    assert!(export(&again, "") == exported, "another export comes back");
    assert_eq!(again.json("check --deep")["ok"], true);
}

/// The lines of a kind in the kept export.
fn lines(kind: &str) -> Vec<Value> {
    let kind = format!("export_{kind}");
    let read = |line: &str| serde_json::from_str(line).expect("a line of an export is JSON");
    text("schema-1-full.export.ndjson").lines().map(read).filter(|line: &Value| line["kind"] == kind).collect()
}

/// The facts of the kept journal, each with its type.
fn facts() -> Vec<(String, Value)> {
    let fact = |event: &Value| match &event["fact"] {
        Value::String(name) => (name.clone(), Value::Null),
        fact => {
            let (name, content) = fact.as_object().and_then(|fact| fact.iter().next()).expect("a fact has a type");
            (name.clone(), content.clone())
        }
    };
    lines("event").iter().map(fact).collect()
}

/// The facts of one type.
fn facts_of(name: &str) -> Vec<Value> {
    facts().into_iter().filter(|(known, _)| known == name).map(|(_, fact)| fact).collect()
}

/// The line about a location.
fn location(handle: &str) -> Value {
    lines("location").into_iter().find(|line| line["handle"] == handle).expect("the location was added")
}

#[test]
fn every_event_type_has_happened() {
    let happened: BTreeSet<String> = facts().into_iter().map(|(name, _)| name).collect();
    assert_eq!(happened, EVENT_TYPES.map(str::to_owned).into());
}

#[test]
fn every_writing_command_has_left_a_key() {
    let command = |line: &Value| {
        let answer: Value = serde_json::from_str(line["answer"].as_str()?).ok()?;
        answer["command"].as_str().map(str::to_owned)
    };
    let keyed: BTreeSet<String> = lines("key").iter().filter_map(command).collect();
    assert_eq!(keyed, WRITING_COMMANDS.map(str::to_owned).into());
}

#[test]
fn shipments_were_cancelled_after_refunds_of_none_some_and_all_of_their_units() {
    let units = |part: &Value| (part["quantity"].as_i64(), part["into_stock"].as_i64());
    let cancelled = facts_of("fulfillment_cancelled");
    let back: Vec<_> = cancelled.iter().flat_map(|fact| fact["back"].as_array().expect("a list")).map(units).collect();
    for expected in [(Some(3), Some(3)), (Some(2), Some(1)), (Some(2), Some(0))] {
        assert!(back.contains(&expected), "{expected:?} is not among {back:?}");
    }
    assert!(cancelled.iter().any(|fact| fact["back"][0]["from"].is_null()), "an imported shipment was cancelled");
}

#[test]
fn units_were_refunded_with_every_restock() {
    let refunds = facts_of("order_refunded");
    let restocks: BTreeSet<_> = refunds
        .iter()
        .flat_map(|fact| fact["refund"]["lines"].as_array().expect("a list"))
        .map(|line| line["restock"].as_str())
        .collect();
    assert_eq!(restocks, [Some("cancel"), Some("none"), Some("return")].into());
    let elsewhere = |fact: &Value| fact["shipped"][0]["location"] == "depot";
    assert!(refunds.iter().any(elsewhere), "units came back to another location than they left from");
}

#[test]
fn a_service_was_removed_and_its_stock_and_work_transferred() {
    let north = location("north");
    assert_eq!((&north["active"], north["service"].is_object()), (&json!(false), true));
    assert_ne!(north["name"], north["service"]["name"], "the service was renamed, its location was not");
    assert!(lines("stock").iter().all(|row| row["location"] != "north"));
    let moved = facts_of("location_changed");
    assert!(moved.iter().any(|fact| fact["from"] == "north" && fact["to"] == "depot"));
    assert!(lines("adjustment").iter().any(|line| line["location"] == "north"), "its adjustments are still there");
}

#[test]
fn places_and_settings_are_not_as_init_makes_them() {
    assert_eq!(location("pier")["active"], false);
    assert_eq!(location("main")["name"], "Front store");
    assert_eq!(location("relay")["service"], json!({"name": "Relay", "workflow": "new", "single_location": true}));
    let settings = lines("shop").remove(0)["settings"].take();
    let setting = |key: &str| {
        settings.as_array().and_then(|all| all.iter().find(|one| one["key"] == key)).map(|one| one["value"].clone())
    };
    let expected = [
        ("shop", "Hörnan & Co"),
        ("currency", "EUR"),
        ("default-location", "depot"),
        ("require-paid", "on"),
        ("auto-fulfill", "off"),
        ("next_order_number", "741"),
    ];
    for (key, value) in expected {
        assert_eq!(setting(key), Some(json!(value)), "{key}");
    }
    let requested =
        |event: &Value| event["actor"] == "system" && event["fact"]["fulfillment_request_submitted"].is_object();
    assert!(lines("event").iter().any(requested), "auto-fulfill was on for a while");
}

#[test]
fn stock_is_negative_kept_apart_and_adjusted() {
    let stock = lines("stock");
    assert!(stock.iter().any(|row| row["on_hand"].as_i64() < Some(0)));
    assert!(stock.iter().any(|row| row["unavailable"].as_i64() > Some(0)));
    let adjustments = lines("adjustment");
    assert!(
        adjustments.iter().any(|line| line["reason"].is_null())
            && adjustments.iter().any(|line| line["reason"].is_string())
    );
}

#[test]
fn orders_have_names_and_ids_from_elsewhere() {
    let placed = facts_of("order_placed");
    assert!(placed.iter().any(|order| order["name"] == "#EVA-1"), "a name was given by hand");
    let imported = facts_of("order_imported");
    for id in ["123", "gid://shopify/Order/123"] {
        assert!(imported.iter().any(|order| order["source_id"] == id), "no order has the id {id}");
    }
    for list in ["fulfillments", "refunds"] {
        let has_some = |order: &Value| order[list].as_array().is_some_and(|list| !list.is_empty());
        assert!(imported.iter().any(has_some), "no order was imported with {list}");
    }
}

#[test]
fn late_shipments_were_reported_with_and_without_the_stock() {
    let late = facts_of("late_shipment_reported");
    let adjusted: BTreeSet<_> = late.iter().map(|fact| fact["adjust_stock"].as_bool()).collect();
    assert_eq!(adjusted, [Some(false), Some(true)].into());
}
