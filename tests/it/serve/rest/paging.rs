//! Lists to their end, page by page, while orders come and go.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{TOKEN, got, rest};
use crate::serve::Served;
use crate::serve::client::Answer;
use crate::shop::Shop;

/// The address that an answer names as next or previous.
fn link(answer: &Answer, word: &str) -> Option<String> {
    let links = answer.header("link")?.split(", ");
    let mut found = links.filter_map(|link| link.split_once("; "));
    let (url, _) = found.find(|(_, rel)| *rel == format!("rel=\"{word}\""))?;
    Some(url.trim_matches(['<', '>']).to_owned())
}

/// Follows an address that an answer named.
fn follow(served: &Served, url: &str) -> Answer {
    let (_, path) = url.split_once("//").and_then(|(_, rest)| rest.split_once('/')).expect("it is an address");
    let answer = served.client().request("GET", &format!("/{path}"), &[TOKEN], b"");
    assert_eq!(answer.status, 200, "{url}: {answer:?}");
    answer
}

/// The names, or else the ids, of what a page lists.
fn names(answer: &Answer) -> Vec<String> {
    let json = answer.json();
    let list = json.as_object().and_then(|lists| lists.values().next()).and_then(Value::as_array);
    let name = |item: &Value| item["name"].as_str().map_or_else(|| item["id"].to_string(), str::to_owned);
    list.expect("a list").iter().map(name).collect()
}

/// All that a list holds, from its first page to its last, and back again.
fn to_the_end(served: &Served, path: &str, between: &mut dyn FnMut(usize)) -> Vec<String> {
    let mut page = rest(served, "GET", path, &Value::Null);
    assert_eq!(link(&page, "previous"), None, "{path}");
    let mut found = names(&page);
    let mut pages = 1;
    while let Some(next) = link(&page, "next") {
        between(pages);
        page = follow(served, &next);
        found.extend(names(&page));
        pages += 1;
        assert!(pages < 500, "{path} has no end");
    }
    found
}

#[test]
fn every_list_ends_and_leads_back() {
    let served = Served::over(Shop::after(&[
        "init --sample",
        "order create --line TEE-M=2@20 --location main --paid",
        "order fulfill #1010",
        "fulfillment event 1010-F1 in_transit",
        "fulfillment event 1010-F1 delivered",
        "webhook add http://127.0.0.1:9/a --topic orders/create",
        "webhook add http://127.0.0.1:9/b --topic orders/create",
    ]));
    for list in [
        "orders?status=any",
        "orders?status=any&order=updated_at%20asc",
        "orders?since_id=0&status=any",
        "orders/8000000000000010/events",
        "orders/8000000000000010/fulfillments/10000001/events",
        "events",
        "assigned_fulfillment_orders",
        "locations",
        "locations/1/inventory_levels",
        "inventory_items",
        "products",
        "fulfillment_services?scope=all",
        "webhooks",
    ] {
        let joint = if list.contains('?') { '&' } else { '?' };
        let whole = rest(&served, "GET", &format!("{list}{joint}limit=250"), &Value::Null);
        let all = names(&whole);
        assert!(all.len() > 1, "{list}: {all:?}");
        assert_eq!(link(&whole, "next"), None, "{list}");
        for limit in [1, 2, 3] {
            let path = format!("{list}{joint}limit={limit}");
            assert_eq!(to_the_end(&served, &path, &mut |_| {}), all, "{path}");
            // Forward one page, and back.
            let first = rest(&served, "GET", &path, &Value::Null);
            if let Some(next) = link(&first, "next") {
                let second = follow(&served, &next);
                let back = follow(&served, &link(&second, "previous").expect("there is a page before the second"));
                assert_eq!(names(&back), names(&first), "{path}");
                assert_eq!(link(&back, "previous"), None, "{path}");
                assert!(link(&back, "next").is_some(), "{path}");
            }
        }
    }
}

#[test]
fn orders_come_and_go_while_a_list_is_read() {
    let served = Served::over(Shop::after(&["init", "order generate --count 12 --over 1d --seed 7"]));
    let at_first: BTreeSet<String> = got(&served, "orders?limit=250")["orders"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|order| order["name"].as_str().expect("a name").to_owned())
        .collect();
    assert_eq!(at_first.len(), 12);
    for path in ["orders?limit=1", "orders?limit=1&since_id=0", "orders?limit=1&order=created_at%20asc"] {
        let mut gone: BTreeSet<String> = BTreeSet::new();
        let left: Vec<String> = at_first.iter().cloned().collect();
        let found = to_the_end(&served, path, &mut |pages| {
            // A new order with every page, until there is an end; some of those that are there are put away.
            if pages < 6 {
                served.shop.does(&["order create --line CAP=1@10"]);
            }
            if pages == 3 {
                let name = left[left.len() / 2].trim_start_matches('#').to_owned();
                served.shop.does(&[&format!("order close {name}")]);
                gone.insert(format!("#{name}"));
            }
        });
        let once: BTreeSet<&String> = found.iter().collect();
        assert_eq!(once.len(), found.len(), "{path}: nothing comes twice: {found:?}");
        for name in at_first.iter().filter(|name| !gone.contains(*name)) {
            assert!(once.contains(name), "{path}: {name} is missing: {found:?}");
        }
        for name in gone {
            served.shop.does(&[&format!("order reopen {}", name.trim_start_matches('#'))]);
        }
    }
}

#[test]
fn orders_are_found_by_what_they_are() {
    let served = Served::over(Shop::after(&[
        "init",
        "order create --name #1 --line A=2@10 --paid --at 2026-11-01T00:00:00Z",
        "order create --name #2 --line A=2@10 --at 2026-11-02T00:00:00Z",
        "order create --name #3 --line A=2@10 --paid --at 2026-11-03T00:00:00Z",
        "order create --name #4 --line A=2@10 --paid --at 2026-11-04T00:00:00Z",
        "order fulfill #1 --line A=1 --at 2026-11-05T00:00:00Z",
        "order fulfill #3 --at 2026-11-06T00:00:00Z",
        "order cancel #4 --reason other --at 2026-11-07T00:00:00Z",
    ]));
    let found = |query: &str| -> String {
        let orders = rest(&served, "GET", &format!("orders?{query}"), &Value::Null);
        assert_eq!(orders.status, 200, "{query}: {orders:?}");
        let count = got(&served, &format!("orders/count?{query}"))["count"].clone();
        let names = names(&orders);
        assert_eq!(count, names.len(), "{query}");
        names.join(" ")
    };
    for (query, names) in [
        ("", "#2 #1"),
        ("status=any", "#4 #3 #2 #1"),
        ("status=closed", "#3"),
        ("status=cancelled", "#4"),
        ("financial_status=paid", "#1"),
        ("financial_status=unpaid", "#2"),
        ("status=any&fulfillment_status=shipped", "#3"),
        ("status=any&fulfillment_status=partial", "#1"),
        ("fulfillment_status=unshipped", "#2"),
        ("fulfillment_status=unfulfilled", "#2 #1"),
        ("name=2", "#2"),
        ("name=%232", "#2"),
        ("ids=8000000000000001,8000000000000003,7&status=any", "#3 #1"),
        ("status=any&created_at_min=2026-11-02&created_at_max=2026-11-03", "#3 #2"),
        ("status=any&processed_at_max=2026-11-01T00:00:00Z", "#1"),
        ("status=any&updated_at_min=2026-11-06", "#4 #3"),
        ("status=any&updated_at_max=2026-11-05T01:00:00%2B01:00", "#2 #1"),
        ("status=any&order=created_at%20asc", "#1 #2 #3 #4"),
        ("status=any&order=updated_at+desc", "#4 #3 #1 #2"),
        ("status=any&since_id=8000000000000002", "#3 #4"),
    ] {
        assert_eq!(found(query), names, "{query}");
    }
}

#[test]
fn shipments_are_found_by_when_they_were_made_and_changed() {
    let shop = Shop::after(&["init", "order create --line TEE=3@5 --paid"]);
    for day in ["24", "25", "26"] {
        shop.does(&[&format!("order fulfill 1001 --line TEE=1 --at 2026-11-{day}T09:00:00Z")]);
    }
    shop.does(&["fulfillment track 1001-F1 --tracking-number 1Z --at 2026-11-27T09:00:00Z"]);
    let served = Served::over(shop);
    let path = "orders/8000000000000001/fulfillments";
    for (query, found) in [
        ("", "F1 F2 F3"),
        ("created_at_min=2026-11-25", "F2 F3"),
        ("created_at_max=2026-11-25T09:00:00Z", "F1 F2"),
        ("updated_at_min=2026-11-26", "F1 F3"),
        ("updated_at_max=2026-11-26T09:00:00Z", "F2 F3"),
        ("created_at_max=2026-11-24T23:00:00Z&updated_at_min=2026-11-27T09:00:00Z", "F1"),
    ] {
        let answer = got(&served, &format!("{path}?{query}&fields=name"));
        let names = answer["fulfillments"].as_array().into_iter().flatten().map(|it| it["name"].to_string());
        let names: Vec<String> = names.map(|name| name.trim_matches('"').replace("#1001-", "")).collect();
        assert_eq!(names.join(" "), found, "{query}");
        let count = got(&served, &format!("{path}/count?{query}"));
        assert_eq!(count["count"], names.len(), "{query}");
    }
    let rest_of_them = got(&served, &format!("{path}?since_id=1000001&limit=1&fields=id"));
    assert_eq!(rest_of_them, json!({"fulfillments": [{"id": 1_000_002}]}));
    let refused = rest(&served, "GET", &format!("{path}?status=open"), &Value::Null);
    let known = "created_at_max, created_at_min, fields, limit, page_info, since_id, updated_at_max, updated_at_min";
    let sentence = format!("unknown here; known are: {known}");
    assert_eq!((refused.status, refused.json()), (400, json!({"errors": {"status": sentence}})));
    // What happened later than that.
    let events = got(&served, "events?created_at_min=2026-11-26T09:00:01Z&fields=verb");
    assert_eq!(events, json!({"events": [{"verb": "tracking_updated"}]}));
    assert_eq!(got(&served, "orders/8000000000000001/events?created_at_min=2026-11-26T09:00:01Z&fields=verb"), events);
}

#[test]
fn imported_orders_stand_by_the_ids_they_came_with() {
    let shop = Shop::after(&["init"]);
    let line = |id: i64| {
        format!(
            "{{\"id\":{id},\"name\":\"#{id}\",\"created_at\":\"2026-01-01T00:00:00Z\",\"currency\":\"USD\",\
            \"total_price\":\"5.00\",\"financial_status\":\"paid\",\"line_items\":[{{\"id\":{id}1,\"sku\":\"A\",\
            \"title\":\"A\",\"quantity\":1,\"price\":\"5.00\",\"requires_shipping\":true}}]}}\n"
        )
    };
    let file = shop.write("orders.jsonl", [line(450), line(7), line(98)].concat());
    shop.does(&["order create --line A=1@5", &format!("order import {}", file.display())]);
    let served = Served::over(shop);
    let ids = |query: &str| -> Vec<i64> {
        let orders = got(&served, query)["orders"].clone();
        orders.as_array().expect("a list").iter().filter_map(|order| order["id"].as_i64()).collect()
    };
    assert_eq!(ids("orders?since_id=0"), [7, 98, 450, 8_000_000_000_000_001]);
    assert_eq!(ids("orders?since_id=98&limit=1"), [450]);
    assert_eq!(got(&served, "orders/450")["order"]["name"], "#450");
}
