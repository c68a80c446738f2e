//! `order generate` on files: what is in them afterwards.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::shop::Shop;

/// Every order of a file, oldest first.
fn orders(shop: &Shop) -> Vec<Value> {
    let list = shop.json("order list");
    let items = list["items"].as_array().expect("a list has items");
    items.iter().map(|item| shop.json(&format!("order show id:{}", item["id"]))).collect()
}

/// A document without its times.
fn timeless(document: Value) -> Value {
    match document {
        Value::Object(keys) => keys
            .into_iter()
            .filter(|(key, _)| !key.ends_with("_at"))
            .map(|(key, value)| (key, timeless(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(timeless).collect(),
        other => other,
    }
}

#[test]
fn an_order_is_the_same_however_many_are_made() {
    let prepared = ["init --sample", "config set auto-fulfill on"];
    let (few, many) = (Shop::after(&prepared), Shop::after(&prepared));
    few.does(&["order generate --count 5 --seed 7 --over 2h --paid 60 --country SE --country DE:2"]);
    many.does(&["order generate --count 40 --seed 7 --over 9d --paid 60 --country SE --country DE:2"]);
    let (few, many) = (orders(&few), orders(&many));
    assert_eq!((few.len(), many.len()), (14, 49));
    for (one, other) in few.into_iter().zip(many) {
        assert_eq!(timeless(one), timeless(other));
    }
}

#[test]
fn the_same_command_makes_the_same_file() {
    let commands = ["init", "order generate --count 30 --over 3d --country JP --lines 2..5"];
    let (one, other) = (Shop::after(&commands), Shop::after(&commands));
    assert_eq!(one.run("export").stdout, other.run("export").stdout);
    let seed = Shop::after(&["init", "order generate --count 30 --over 3d --country JP --lines 2..5 --seed 2"]);
    assert_ne!(one.run("export").stdout, seed.run("export").stdout);
}

#[test]
fn a_sku_is_called_and_priced_in_one_way_in_a_file() {
    let shop = Shop::after(&[
        "init --sample",
        "order create --line HAT=1@7.25",
        "inventory set HAT --location main --on-hand 9",
    ]);
    shop.does(&[
        "order generate --count 40",
        "order generate --count 40 --seed 2 --sku TEE-M --sku HAT --sku SOAP-OLIVE --sku NEW",
        "order generate --count 40 --seed 3 --sku HAT --sku NEW --sku SOAP-OLIVE --quantity 1",
    ]);
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for order in orders(&shop) {
        for line in order["line_items"].as_array().expect("it is a list") {
            let sku = line["sku"].as_str().expect("every line has one").to_owned();
            found.entry(sku).or_default().insert(format!("{} at {}", line["title"], line["price"]));
        }
    }
    assert!(found.values().all(|ways| ways.len() == 1), "{found:?}");
    assert_eq!(found["TEE-M"], BTreeSet::from(["\"TEE-M\" at \"19.90\"".to_owned()]));
    assert_eq!(found["HAT"], BTreeSet::from(["\"HAT\" at \"7.25\"".to_owned()]));
}

#[test]
fn stock_is_committed_and_the_journal_tells_it_all() {
    let shop = Shop::after(&["init --sample", "config set auto-fulfill on"]);
    let before = shop.json("inventory list");
    let answer = shop.run("order generate --count 60 --over 5d --paid 70 -o json");
    let answer: Value = serde_json::from_str(&answer.stdout).expect("it is JSON");
    assert_eq!((&answer["changed"], &answer["events"], &answer["order"]), (&json!(true), &json!([]), &Value::Null));
    assert_eq!(answer["orders"].as_array().map(Vec::len), Some(60));
    let ended = shop.run("check --deep");
    assert_eq!(ended.exit, 0, "{ended:?}");
    // Every SKU that is in the shelves is ordered, and nothing else.
    let skus = |list: &Value, key: &str, counts: fn(&Value) -> bool| -> BTreeSet<String> {
        let items = list[key].as_array().expect("it is a list").iter().filter(|row| counts(row));
        items.map(|row| row["sku"].as_str().expect("it has a SKU").to_owned()).collect()
    };
    let stocked = skus(&before, "items", |row| row["on_hand"].as_i64() > Some(0));
    let all = orders(&shop);
    let ordered: BTreeSet<String> = all[9..].iter().flat_map(|order| skus(order, "line_items", |_| true)).collect();
    assert_eq!(ordered, stocked);
    // What is ordered beyond what is there is told, once for each place.
    let warned: Vec<&str> = answer["warnings"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    let after = shop.json("inventory list");
    for row in after["items"].as_array().expect("it is a list") {
        let (sku, place) = (row["sku"].as_str().expect("a SKU"), row["location"].as_str().expect("a place"));
        let told = warned.iter().filter(|text| text.contains(&format!("of {sku} are available at {place}:"))).count();
        assert_eq!(told > 0, row["available"].as_i64() < Some(0), "{row}: {warned:?}");
    }
    // A request is sent when the order comes.
    let mut requests = 0;
    for order in &all[9..] {
        for work in order["fulfillment_orders"].as_array().expect("it is a list") {
            for request in work["requests"].as_array().expect("it is a list") {
                assert_eq!((&request["sent_at"], &order["financial_status"]), (&order["created_at"], &json!("paid")));
                requests += 1;
            }
        }
    }
    assert!(requests > 5, "{requests}");
}

#[test]
fn a_service_takes_whole_orders_of_what_it_stocks() {
    let shop = Shop::after(&["init --sample"]);
    shop.does(&["order generate --count 40 --service acme --service zenith"]);
    let mut taken = BTreeMap::new();
    for order in &orders(&shop)[9..] {
        let work = order["fulfillment_orders"].as_array().expect("it is a list");
        assert_eq!(work.len(), 1, "{order}");
        for line in order["line_items"].as_array().expect("it is a list") {
            let service = work[0]["service"].as_str().expect("a service has it");
            *taken.entry((service.to_owned(), line["sku"].as_str().expect("a SKU").to_owned())).or_insert(0) += 1;
        }
    }
    let pairs: Vec<(&str, &str)> = taken.keys().map(|(service, sku)| (service.as_str(), sku.as_str())).collect();
    assert_eq!(pairs, [("acme", "IPOD2008GREEN"), ("acme", "TEE-M"), ("zenith", "CAP")]);
}

#[test]
fn names_that_are_taken_are_passed_over() {
    let shop =
        Shop::after(&["init", "order create --line A=1 --name 1002", "order create --line A=1 --name \"#1004\""]);
    let answer = shop.json("order generate --count 3");
    assert_eq!(answer["orders"], json!(["#1001", "#1003", "#1005"]));
    assert_eq!(shop.json("order create --line A=1")["order"]["name"], "#1006");
}

#[test]
fn what_is_refused_leaves_the_file_as_it_was() {
    let shop = Shop::after(&["init --sample", "service remove solo --transfer-to main"]);
    let before = shop.files();
    let cases = [
        ("--service nobody", 3, "service_not_found"),
        ("--service depot", 3, "service_not_found"),
        ("--service solo", 5, "location_inactive"),
        ("--service acme --service acme", 2, "usage"),
        ("--sku TEE-M --sku TEE-M:2", 2, "usage"),
        ("--country NO --country no", 2, "usage"),
        ("--service acme --sku LAMP", 5, "destination_does_not_stock"),
        ("--over 3650d --at 9998-01-01T00:00:00Z", 6, "invalid_time"),
    ];
    for (options, exit, code) in cases {
        let ended = shop.run(&format!("order generate --count 20 {options}"));
        assert_eq!((ended.exit, ended.stdout.as_str()), (exit, ""), "{options}: {ended:?}");
        assert!(ended.stderr.starts_with(&format!("error[{code}]: ")), "{options}: {ended:?}");
    }
    shop.does(&["order generate --count 20 -n"]);
    assert_eq!(shop.files(), before);
}
