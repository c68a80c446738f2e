//! `order find` held against the orders of a shop with a long past: what each order shows of itself finds it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::random_shop;
use crate::shop::Shop;

/// The texts of an order that find it, in rank, each with its field.
fn texts(order: &Value) -> Vec<(&'static str, String)> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let parts =
        |key: &str, inner: &str| list(&order[key]).iter().flat_map(|part| list(&part[inner])).collect::<Vec<_>>();
    let mut texts = vec![("name", order["name"].clone()), ("source_id", order["source_id"].clone())];
    texts.push(("email", order["email"].clone()));
    texts.extend(list(&order["line_items"]).iter().map(|line| ("sku", line["sku"].clone())));
    let parcels = parts("fulfillments", "tracking").into_iter().chain(parts("late_shipments", "tracking"));
    texts.extend(parcels.map(|parcel| ("tracking_number", parcel["number"].clone())));
    texts.extend(list(&order["fulfillment_orders"]).iter().map(|part| ("fulfillment_order", part["name"].clone())));
    texts.extend(list(&order["fulfillments"]).iter().map(|part| ("fulfillment", part["name"].clone())));
    texts.into_iter().filter_map(|(field, text)| Some((field, text.as_str()?.to_owned()))).collect()
}

fn orders(shop: &Shop) -> BTreeMap<i64, Vec<(&'static str, String)>> {
    let rows = shop.json("order list --fields id");
    let ids = rows["items"].as_array().expect("it is a list").iter().map(|row| row["id"].as_i64().expect("an id"));
    ids.map(|id| (id, texts(&shop.json(&format!("order show id:{id}"))))).collect()
}

/// What `order find` should list: the id of each order, and by what it is found.
fn expected<'t>(
    orders: &'t BTreeMap<i64, Vec<(&'static str, String)>>,
    fits: impl Fn(&'static str, &str) -> bool,
) -> Vec<(i64, &'static str, &'t str)> {
    let first = |texts: &'t [(&'static str, String)]| texts.iter().find(|(field, text)| fits(field, text));
    orders.iter().filter_map(|(id, texts)| first(texts).map(|(field, text)| (*id, *field, text.as_str()))).collect()
}

fn compared(field: &str, text: &str) -> String {
    let plain = text.strip_prefix('#').unwrap_or(text);
    match field {
        "email" | "sku" | "tracking_number" => plain.to_lowercase(),
        _ => plain.to_owned(),
    }
}

fn check(shop: &Shop, orders: &BTreeMap<i64, Vec<(&'static str, String)>>, text: &str) -> usize {
    let whole = expected(orders, |field, found| compared(field, found) == compared(field, text));
    let begins = || expected(orders, |field, found| compared(field, found).starts_with(&compared(field, text)));
    let expected = if whole.is_empty() { begins() } else { whole };
    let found = shop.json(&format!("order find {text}"));
    let items = found["items"].as_array().expect("it is a list");
    let listed: Vec<(i64, &str, &str)> = items
        .iter()
        .map(|item| {
            let (field, value) = (&item["match"]["field"], &item["match"]["value"]);
            (item["id"].as_i64().expect("an id"), field.as_str().expect("a field"), value.as_str().expect("a text"))
        })
        .collect();
    assert_eq!(listed, expected, "order find {text}");
    assert_eq!(found["page"]["total"], expected.len(), "order find {text}");
    listed.len()
}

#[test]
fn every_text_of_an_order_finds_it() {
    let shop = random_shop::shop(11, 300);
    let orders = orders(&shop);
    let texts: BTreeSet<(&str, &str)> =
        orders.values().flatten().map(|(field, text)| (*field, text.as_str())).collect();
    let fields: BTreeSet<&str> = texts.iter().map(|(field, _)| *field).collect();
    assert!(fields.len() >= 6, "{fields:?}");
    for (_, text) in &texts {
        assert!(check(&shop, &orders, text) > 0, "order find {text}");
    }
    for text in ["1", "100", "1001-", "1001-F", "#1001-FO", "1003-FO9", "nobody", "TEE", "tee-m", "EXAMPLE"] {
        check(&shop, &orders, text);
    }
}

#[test]
fn what_is_found_is_shown_as_a_list_shows_it() {
    let shop = random_shop::shop(11, 300);
    let listed = shop.json("order list --newest");
    for row in listed["items"].as_array().expect("it is a list") {
        let mut found = shop.json(&format!("order find {}", row["name"].as_str().expect("a name")))["items"][0].take();
        found["match"] = Value::Null;
        assert_eq!(found, *row);
    }
}
