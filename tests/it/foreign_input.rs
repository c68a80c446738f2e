//! Files in the forms of the platform, invented for these tests: answers of its orders API, of its other APIs, and CSV
//! exports whose orders spread over several rows.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::shop::Shop;

/// A file of `tests/data/import`.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import").join(name)
}

/// Imports a file and gives the report; it must succeed.
fn import(shop: &Shop, file: &Path) -> Value {
    shop.json(&format!("order import {}", file.display()))
}

/// `imported`, `unchanged` and `rejected` of a report.
fn counts(report: &Value) -> [u64; 3] {
    ["imported", "unchanged", "rejected"].map(|key| report[key].as_u64().expect("it is a count"))
}

fn number(value: &Value) -> u64 {
    value.as_u64().expect("it is a quantity")
}

/// Every order of the database, each unit of it in one place; as many events as orders, and nobody told of anything.
fn orders(shop: &Shop) -> Vec<Value> {
    let names = shop.run("order list -o ids").stdout;
    let orders: Vec<Value> = names.lines().map(|name| shop.json(&format!("order show {name}"))).collect();
    for order in &orders {
        for line in order["line_items"].as_array().expect("there are lines") {
            let held = number(&line["remaining_quantity"]) + number(&line["fulfilled_quantity"]);
            assert_eq!(number(&line["current_quantity"]), held, "{} {}", order["name"], line["sku"]);
            assert!(held <= number(&line["quantity"]), "{} {}", order["name"], line["sku"]);
        }
    }
    let timeline = shop.json("order timeline");
    let events = timeline["events"].as_array().expect("there are events");
    // A service that the file names is added before its first order.
    let of_orders: Vec<&Value> = events.iter().filter(|event| event["type"] != "service_added").collect();
    assert_eq!(of_orders.len(), orders.len());
    assert!(of_orders.iter().all(|event| event["type"] == "order_imported"));
    assert_eq!(shop.json("notification list")["items"], Value::Array(Vec::new()));
    assert_eq!(shop.json("check --deep")["ok"], true);
    orders
}

#[test]
fn answers_of_the_orders_api_are_taken_in_once() {
    let file = data("api_orders.jsonl");
    let shop = Shop::after(&["init"]);
    let report = import(&shop, &file);
    assert_eq!(counts(&report), [11, 6, 0], "{report}");
    let names: Vec<String> =
        orders(&shop).iter().map(|order| order["name"].as_str().unwrap_or("").to_owned()).collect();
    let suffixed = (2..=10).map(|suffix| format!("#2002-{suffix}"));
    let expected: Vec<String> = ["#2001".to_owned(), "#2002".to_owned()].into_iter().chain(suffixed).collect();
    assert_eq!(names, expected);
    let warnings: Vec<&str> = report["warnings"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert_eq!(warnings.iter().filter(|warning| warning.contains("#2002-10")).count(), 1, "{warnings:?}");
    assert_eq!(warnings.iter().filter(|warning| warning.contains("parcel-barn")).count(), 1, "{warnings:?}");
    let service = shop.json("service show parcel-barn");
    assert_eq!((&service["workflow"], &service["active"]), (&"new".into(), &true.into()), "{service}");

    let before = shop.files();
    let again = import(&shop, &file);
    assert_eq!((counts(&again), &again["changed"]), ([0, 17, 0], &false.into()), "{again}");
    assert!(before == shop.files(), "nothing new is nothing written");

    let order = shop.json("order show source:4001");
    assert_eq!((&order["name"], &order["financial_status"]), (&"#2001".into(), &"partially_refunded".into()));
    assert_eq!(order["created_at"], "2026-02-06T09:00:00Z");
    // It can be worked with like any other.
    shop.does(&["order hold 2001", "order release 2001", "order fulfill 2001 --notify-customer", "check"]);
    assert_eq!(shop.json("order show 2001")["fulfillment_status"], "fulfilled");
}

#[test]
fn an_older_shape_of_the_same_order_is_the_same_order() {
    let shop = Shop::after(&["init"]);
    assert_eq!(counts(&import(&shop, &data("older_order.json"))), [1, 0, 0]);
    assert_eq!(orders(&shop)[0]["source_id"], "4001");
    // It was refunded in part since, and stands in the file three times.
    let report = import(&shop, &data("api_orders.jsonl"));
    assert_eq!((counts(&report), &report["differs"]), ([10, 4, 0], &3.into()), "{report}");
    let differences = report["records"][0]["differences"].to_string();
    assert!(differences.contains("financial_status: paid -> partially_refunded"), "{differences}");
}

#[test]
fn answers_of_other_apis_are_no_orders() {
    let shop = Shop::after(&["init"]);
    let text = std::fs::read_to_string(data("other_answers.jsonl")).expect("the file can be read");
    for answer in text.lines() {
        let file = shop.write("answer.json", answer);
        let ended = shop.run(&format!("order import {}", file.display()));
        assert_eq!((ended.exit, ended.code()), (6, "invalid_record"), "{answer}: {ended:?}");
    }
    assert_eq!(orders(&shop).len(), 0);
}

/// What a CSV export says of an order, read without the program: units, units shipped, the total where it stands.
#[derive(Debug, Default, PartialEq, Eq)]
struct Exported {
    units: u64,
    shipped: u64,
    total: Option<String>,
}

fn exported(file: &Path) -> BTreeMap<String, Exported> {
    let mut reader = csv::Reader::from_path(file).expect("the file can be read");
    let headers = reader.headers().expect("there is a header").clone();
    let column = |name: &str| headers.iter().position(|header| header == name);
    let mut orders: BTreeMap<String, Exported> = BTreeMap::new();
    for row in reader.records() {
        let row = row.expect("every row can be read");
        let cell = |name: &str| column(name).and_then(|at| row.get(at)).unwrap_or_default();
        let order = orders.entry(cell("Name").to_owned()).or_default();
        let quantity: u64 = cell("Lineitem quantity").parse().expect("a quantity is a number");
        order.units += quantity;
        if cell("Lineitem fulfillment status") == "fulfilled" {
            order.shipped += quantity;
        }
        if order.total.is_none() && !cell("Total").is_empty() {
            order.total = Some(cell("Total").to_owned());
        }
    }
    orders
}

#[test]
fn csv_exports_are_taken_in_once_with_every_unit() {
    for (name, count) in [("spread.csv", 3)] {
        let file = data(name);
        let shop = Shop::after(&["init"]);
        assert_eq!(counts(&import(&shop, &file)), [count, 0, 0], "{name}");
        let mut expected = exported(&file);
        for order in orders(&shop) {
            let key = order["name"].as_str().expect("an order has a name");
            let exported = expected.remove(key).unwrap_or_else(|| panic!("{name}: {key} is not in the file"));
            let lines = order["line_items"].as_array().expect("there are lines");
            let sum = |key: &str| lines.iter().map(|line| number(&line[key])).sum::<u64>();
            assert_eq!(
                (sum("quantity"), sum("fulfilled_quantity")),
                (exported.units, exported.shipped),
                "{name} {key}"
            );
            if let Some(total) = &exported.total {
                assert_eq!(order["total_price"], total.as_str(), "{name} {key}");
            }
        }
        assert!(expected.is_empty(), "{name}: {expected:?} were not imported");
        assert_eq!(counts(&import(&shop, &file)), [0, count, 0], "{name}");
    }
}

#[test]
fn what_a_csv_export_holds_besides_goods_is_kept() {
    let shop = Shop::after(&["init"]);
    import(&shop, &data("spread.csv"));
    let orders = orders(&shop);
    let lines = || orders.iter().flat_map(|order| order["line_items"].as_array().expect("there are lines"));
    assert!(lines().any(|line| line["requires_shipping"] == false), "gift cards are not shipped");
    assert!(lines().all(|line| line["sku"] != ""), "a line without a SKU is known by its title");
    let statuses: Vec<&str> = orders.iter().filter_map(|order| order["fulfillment_status"].as_str()).collect();
    for status in ["unfulfilled", "partially_fulfilled", "fulfilled"] {
        assert!(statuses.contains(&status), "{status}");
    }
}
