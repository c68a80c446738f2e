//! A list is what the orders say: each filter, each row, the inbox, the stock and the notifications of a shop with a long
//! past are held against its orders, shown one by one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::random_shop;
use crate::shop::Shop;

fn items(shop: &Shop, command: &str) -> Vec<Value> {
    shop.json(command)["items"].as_array().expect("it is a list").clone()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("it is a text")
}

fn each<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value[key].as_array().expect("it is a list").iter()
}

fn shop_and_orders() -> (Shop, Vec<Value>) {
    let shop = random_shop::shop(11, 300);
    let orders: Vec<Value> = items(&shop, "order list")
        .iter()
        .map(|row| {
            let order = shop.json(&format!("order show id:{}", row["id"]));
            for (key, value) in row.as_object().expect("it is an object").iter().filter(|(key, _)| *key != "services") {
                let shown = match key.as_str() {
                    "remaining_quantity" => {
                        let units = each(&order, "line_items").map(|line| line[key].as_i64().expect("units"));
                        units.sum::<i64>().into()
                    }
                    _ => order[key].clone(),
                };
                assert_eq!(*value, shown, "{key} of {row}");
            }
            let services: BTreeSet<&str> =
                each(&order, "fulfillment_orders").filter_map(|part| part["service"].as_str()).collect();
            let listed: BTreeSet<&str> = each(row, "services").map(text).collect();
            assert!(listed.is_subset(&services), "{row}");
            order
        })
        .collect();
    assert!(orders.len() > 20);
    (shop, orders)
}

#[test]
fn a_filter_lets_through_what_the_orders_say() {
    let (shop, orders) = shop_and_orders();
    let check = |option: &str, value: &str, fits: &dyn Fn(&Value) -> bool| {
        let listed = shop.json(format!("order list --fields name {option} {value}").trim_end());
        let names: Vec<&str> = each(&listed, "items").map(|row| text(&row["name"])).collect();
        let expected: Vec<&str> = orders.iter().filter(|order| fits(order)).map(|order| text(&order["name"])).collect();
        assert_eq!(names, expected, "{option} {value}");
        assert_eq!(listed["page"]["total"], expected.len(), "{option} {value}");
        expected.len()
    };
    let mut found = BTreeMap::new();
    for (option, key) in [("--status", "fulfillment_status"), ("--financial-status", "financial_status")] {
        let values: BTreeSet<&str> = orders.iter().map(|order| text(&order[key])).collect();
        for value in values {
            *found.entry(option).or_insert(0) += check(option, value, &|order| order[key] == value);
        }
        assert_eq!(found[option], orders.len(), "{option}");
    }
    for (option, list, key) in [
        ("--banner", "banners", "kind"),
        ("--sku", "line_items", "sku"),
        ("--location", "fulfillment_orders", "location"),
    ] {
        let values: BTreeSet<&str> =
            orders.iter().flat_map(|order| each(order, list)).map(|part| text(&part[key])).collect();
        assert!(values.len() > 1, "{option}: {values:?}");
        for value in values {
            check(option, value, &|order| each(order, list).any(|part| part[key] == value));
        }
    }
    let emails: BTreeSet<&str> = orders.iter().filter_map(|order| order["email"].as_str()).collect();
    for email in emails {
        let found = check("--email", &email.to_uppercase(), &|order| order["email"] == email);
        assert!(found > 0, "{email}");
    }
    let is_cancelled = |order: &Value| !order["cancelled_at"].is_null();
    let remaining = |order: &Value| each(order, "line_items").any(|line| line["remaining_quantity"] != 0);
    let open = check("--open", "", &|order| !is_cancelled(order) && remaining(order));
    let cancelled = check("--cancelled", "", &is_cancelled);
    assert!(open > 5 && cancelled > 0, "{open} open, {cancelled} cancelled");
    check("--cancelled", "--open", &|_| false);
}

#[test]
fn shipments_are_those_of_the_orders() {
    let (shop, orders) = shop_and_orders();
    let shipments: Vec<&Value> = orders.iter().flat_map(|order| each(order, "fulfillments")).collect();
    assert_eq!(items(&shop, "fulfillment list").iter().collect::<Vec<_>>(), shipments);
    let check = |options: &str, fits: &dyn Fn(&Value) -> bool| {
        let listed = items(&shop, &format!("fulfillment list {options}"));
        let expected: Vec<&Value> = shipments.iter().copied().filter(|it| fits(it)).collect();
        assert_eq!(listed.iter().collect::<Vec<_>>(), expected, "{options}");
    };
    for (option, key) in [("--status", "status"), ("--location", "location"), ("--service", "service")] {
        let values: BTreeSet<&str> = shipments.iter().filter_map(|it| it[key].as_str()).collect();
        assert!(values.len() > 1, "{option}: {values:?}");
        for value in values {
            check(&format!("{option} {value}"), &|it| it[key] == value);
            let and_order = format!("1007 {option} {value}");
            check(&and_order, &|it| it[key] == value && text(&it["name"]).starts_with("#1007-"));
        }
    }
    let time =
        |it: &Value| text(if it["shipped_at"].is_null() { &it["created_at"] } else { &it["shipped_at"] }).to_owned();
    for moment in shipments.iter().map(|it| time(it)).collect::<BTreeSet<_>>() {
        check(&format!("--since {moment}"), &|it| time(it) >= moment);
        check(&format!("--until {moment}"), &|it| time(it) < moment);
    }
}

#[test]
fn the_newest_come_first_also_page_by_page() {
    let (shop, orders) = shop_and_orders();
    let expected: Vec<i64> = orders.iter().rev().filter_map(|order| order["id"].as_i64()).collect();
    for size in [1, 7, expected.len(), 1000] {
        let (mut listed, mut next) = (Vec::new(), String::new());
        loop {
            let page = shop.json(&format!("order list --newest --limit {size}{next} --fields id"));
            assert_eq!(page["page"]["total"], expected.len());
            listed.extend(each(&page, "items").filter_map(|row| row["id"].as_i64()));
            let Some(cursor) = page["page"]["next"].as_str() else { break };
            next = format!(" --after {cursor}");
        }
        assert_eq!(listed, expected, "{size} at a time");
    }
}

#[test]
fn the_stock_that_is_committed_is_what_the_orders_wait_for() {
    let (shop, orders) = shop_and_orders();
    let mut waiting: BTreeMap<(String, String), i64> = BTreeMap::new();
    for part in orders.iter().flat_map(|order| each(order, "fulfillment_orders")) {
        for line in each(part, "line_items").filter(|_| part["status"] != "closed") {
            let place = (text(&line["sku"]).to_owned(), text(&part["location"]).to_owned());
            *waiting.entry(place).or_default() += line["remaining_quantity"].as_i64().expect("units");
        }
    }
    let rows = items(&shop, "inventory list");
    assert!(rows.len() > 5);
    for row in rows {
        let place = (text(&row["sku"]).to_owned(), text(&row["location"]).to_owned());
        assert_eq!(row["committed"], waiting.get(&place).copied().unwrap_or(0), "{row}");
    }
}

#[test]
fn the_inbox_holds_the_open_parts_of_a_service_oldest_first() {
    let (shop, orders) = shop_and_orders();
    let parts: BTreeMap<&str, &Value> = orders
        .iter()
        .flat_map(|order| each(order, "fulfillment_orders"))
        .map(|part| (text(&part["name"]), part))
        .collect();
    for service in ["acme", "solo", "zenith"] {
        let inbox = items(&shop, &format!("service inbox {service}"));
        let all = items(&shop, "service inbox").into_iter().filter(|row| row["service"] == service);
        assert_eq!(inbox, all.collect::<Vec<_>>(), "{service}: alone as among all");
        let times: Vec<&str> = inbox.iter().map(|row| text(&row["asked_at"])).collect();
        assert!(times.is_sorted(), "{times:?}");
        for row in &inbox {
            let part = parts[text(&row["fulfillment_order"])];
            assert_eq!(part["service"], service, "{row}");
            assert_ne!(part["status"], "closed", "{row}");
            // Lines with nothing left are not waited for.
            let left: Vec<(&Value, &Value)> = each(part, "line_items")
                .filter(|line| line["remaining_quantity"] != 0)
                .map(|line| (&line["sku"], &line["remaining_quantity"]))
                .collect();
            let told: Vec<(&Value, &Value)> =
                each(row, "line_items").map(|line| (&line["sku"], &line["quantity"])).collect();
            assert_eq!(told, left, "{row}");
        }
        let asked = parts.values().filter(|part| part["service"] == service && part["status"] != "closed");
        let asked =
            asked.filter(|part| ["submitted", "cancellation_requested"].contains(&text(&part["request_status"])));
        let rows: BTreeSet<&str> = inbox.iter().map(|row| text(&row["fulfillment_order"])).collect();
        for part in asked {
            assert!(rows.contains(text(&part["name"])), "{service} is not told of {part}");
        }
    }
}

/// More at each service than is read at once.
#[test]
fn a_long_inbox_is_whole_and_in_order() {
    let shop = Shop::after(&[
        "init",
        "config set auto-fulfill on",
        "service add acme",
        "service add solo --single-location",
        "order generate --count 1000 --service acme --service solo --paid 100% --over 30d",
    ]);
    let inbox = items(&shop, "service inbox");
    for service in ["acme", "solo"] {
        let at_one = inbox.iter().filter(|row| row["service"] == service).count();
        assert!((401..600).contains(&at_one), "{at_one} of 1000 at {service}");
    }
    let orders: BTreeSet<&str> = inbox.iter().map(|row| text(&row["order"])).collect();
    assert_eq!((orders.len(), inbox.len()), (1000, 1000), "each order waits once");
    assert!(inbox.iter().map(|row| text(&row["asked_at"])).is_sorted());
}

#[test]
fn events_from_a_number_on_are_the_rest_of_all_events() {
    let (shop, _) = shop_and_orders();
    for (command, key) in
        [("order timeline", "events"), ("notification list", "items"), ("order timeline 1003", "events")]
    {
        let all = shop.json(command)[key].as_array().expect("it is a list").clone();
        assert!(all.len() > 3, "{command}");
        for row in all.iter().step_by(all.len() / 5 + 1) {
            let since = row["seq"].as_i64().expect("it is a number");
            let rest: Vec<&Value> = all.iter().filter(|row| row["seq"].as_i64() > Some(since)).collect();
            let told = shop.json(&format!("{command} --since-seq {since}"));
            assert_eq!(each(&told, key).collect::<Vec<_>>(), rest, "{command} --since-seq {since}");
        }
    }
}
