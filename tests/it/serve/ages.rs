//! How old locations and the shop are.

use serde_json::{Value, json};

use super::Served;
use super::rest::got;
use crate::shop::{NOW, Shop};

const MONDAY: &str = "2026-11-23T10:00:00Z";
const TUESDAY: &str = "2026-11-24T10:00:00Z";
const WEDNESDAY: &str = "2026-11-25T10:00:00Z";

/// By name: when each location was made and changed last, which both APIs tell alike.
fn ages(served: &Served) -> Value {
    let query =
        "{ locations(first: 50, includeLegacy: true, includeInactive: true) { nodes { name createdAt updatedAt } } }";
    let mut told: Vec<Value> = served.data(query)["locations"]["nodes"].as_array().expect("a list").clone();
    let mut in_rest: Vec<Value> = got(served, "locations")["locations"].as_array().expect("a list").clone();
    for list in [&mut told, &mut in_rest] {
        list.sort_by_key(|location| location["name"].as_str().unwrap_or_default().to_owned());
    }
    let told: Vec<Value> = told.iter().map(|it| json!([it["name"], it["createdAt"], it["updatedAt"]])).collect();
    let rest: Vec<Value> = in_rest.iter().map(|it| json!([it["name"], it["created_at"], it["updated_at"]])).collect();
    assert_eq!(told, rest);
    json!(told)
}

/// A shop made of an export on another day.
fn restored(export: &str) -> Shop {
    let shop = Shop::after(&[&format!("init --at {WEDNESDAY}")]);
    shop.write("export.jsonl", export);
    shop.does(&["restore export.jsonl"]);
    shop
}

#[test]
fn the_first_location_is_as_old_as_the_file_and_all_others_as_their_making() {
    let shop = Shop::after(&["init"]);
    let served = Served::over(shop);
    assert_eq!(ages(&served), json!([["Main location", NOW, NOW]]));
    // What happens later makes it no younger.
    served.shop.does(&[
        &format!("service add acme --name Acme --at {MONDAY}"),
        &format!("location add depot --name Depot --at {MONDAY}"),
        &format!("order create --line TEE=1 --at {MONDAY}"),
    ]);
    let new = [["Acme", MONDAY, MONDAY], ["Depot", MONDAY, MONDAY], ["Main location", NOW, NOW]];
    assert_eq!(ages(&served), json!(new));
    assert_eq!(got(&served, "shop")["shop"]["created_at"], NOW);
    // Nor does a change, whoever is told of it.
    served.shop.does(&[
        &format!("webhook add http://127.0.0.1:9/ --topic locations/update --at {MONDAY}"),
        &format!("location set main --name Main --at {TUESDAY}"),
        &format!("service set acme --name Acme --callback http://127.0.0.1:9/ --at {TUESDAY}"),
        &format!("service remove acme --keep-location --at {WEDNESDAY}"),
    ]);
    let changed = [["Acme", MONDAY, WEDNESDAY], ["Depot", MONDAY, MONDAY], ["Main", NOW, TUESDAY]];
    assert_eq!(ages(&served), json!(changed));
    let sent = served.shop.json("webhook deliveries")["items"].as_array().expect("a list").clone();
    let times = |delivery: &Value| {
        let body: Value = serde_json::from_str(delivery["body"].as_str().expect("a text")).expect("it is JSON");
        json!([body["created_at"], body["updated_at"]])
    };
    let times: Vec<Value> = sent.iter().map(times).collect();
    assert_eq!(times, [json!([NOW, TUESDAY]), json!([MONDAY, TUESDAY]), json!([MONDAY, WEDNESDAY])]);
    // A copy is as old as what it is a copy of.
    let copy = restored(&served.shop.run("export").stdout);
    assert_eq!(ages(&Served::over(copy)), json!(changed));
}

#[test]
fn the_same_commands_make_the_same_file_at_any_hour() {
    let made = || {
        let shop = Shop::nowhere();
        let ended = shop.run_with(&["init"], |command| command.env_remove("CONSIGN_AT"));
        assert_eq!(ended.exit, 0, "{ended:?}");
        shop.does(&[&format!("location add depot --name Depot --at {MONDAY}")]);
        shop
    };
    let export = made().run("export").stdout;
    assert!(!export.contains("made_at"), "{export}");
    // Nobody knows how old it is: as old as what happened first in it.
    assert_eq!(ages(&Served::over(made())), json!([["Depot", MONDAY, MONDAY], ["Main location", MONDAY, MONDAY]]));
}

#[test]
fn a_file_that_does_not_know_when_it_was_made_is_as_old_as_its_first_event() {
    let shop = Shop::after(&["init", &format!("location add depot --name Depot --at {MONDAY}")]);
    let export = shop.run("export").stdout;
    let old = export.replace(&format!(r#","made_at":"{NOW}""#), "");
    assert_ne!(old, export);
    let restored = restored(&old);
    assert_eq!(restored.run("export").stdout, old);
    let served = Served::over(restored);
    assert_eq!(ages(&served), json!([["Depot", MONDAY, MONDAY], ["Main location", MONDAY, MONDAY]]));
}
