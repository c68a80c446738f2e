//! Look-ups, pages and search strings.

use serde_json::{Value, json};

use super::Served;

fn names(answer: &Value) -> Vec<&str> {
    let nodes = answer["orders"]["nodes"].as_array().into_iter().flatten();
    nodes.filter_map(|node| node["name"].as_str()).collect()
}

#[test]
fn a_list_is_walked_page_by_page_in_both_directions() {
    let served = Served::sample();
    let all = served.data("{ orders(first: 250, sortKey: ID) { nodes { name } } }");
    let all = names(&all);
    let mut walked = Vec::new();
    let mut after = Value::Null;
    loop {
        let query = "query ($after: String) { orders(first: 2, after: $after, sortKey: ID) {
            nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { name } } } }";
        let page = served.ask(query, json!({ "after": after }))["data"]["orders"].clone();
        assert_eq!(page["pageInfo"]["hasPreviousPage"], !walked.is_empty());
        let nodes = page["nodes"].as_array().expect("a list");
        walked.extend(nodes.iter().filter_map(|node| node["name"].as_str().map(str::to_owned)));
        assert_eq!(page["edges"][0]["cursor"], page["pageInfo"]["startCursor"]);
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
    }
    assert_eq!(walked, all);
    let last =
        served.data("{ orders(last: 2, sortKey: ID) { nodes { name } pageInfo { hasNextPage hasPreviousPage } } }");
    assert_eq!(names(&last), all[all.len() - 2..]);
    assert_eq!(last["orders"]["pageInfo"], json!({ "hasNextPage": false, "hasPreviousPage": true }));
    let reversed = served.data("{ orders(first: 2, sortKey: ID, reverse: true) { nodes { name } } }");
    assert_eq!(names(&reversed), [all[all.len() - 1], all[all.len() - 2]]);
    let cursor = served.data("{ orders(first: 3, sortKey: ID) { pageInfo { endCursor } } }");
    let cursor = cursor["orders"]["pageInfo"]["endCursor"].as_str().expect("there is one");
    let before =
        served.data(&format!("{{ orders(last: 2, before: \"{cursor}\", sortKey: ID) {{ nodes {{ name }} }} }}"));
    assert_eq!(names(&before), all[..2]);
}

#[test]
fn pages_have_a_size_and_cursors_a_form() {
    let served = Served::sample();
    for arguments in ["", "first: 0", "first: 251", "last: 0", "first: 1, last: 1", "first: 1, after: \"x\""] {
        let arguments = if arguments.is_empty() { String::new() } else { format!("({arguments})") };
        let answer = served.ask(&format!("{{ orders{arguments} {{ nodes {{ id }} }} }}"), json!({}));
        assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_REQUEST", "{arguments}: {answer}");
        assert_eq!(answer["errors"][0]["path"], json!(["orders"]), "{answer}");
    }
}

#[test]
fn a_cursor_belongs_to_one_list_in_one_order() {
    let served = Served::sample();
    let lists = [
        "orders(first: 1, sortKey: ID AFTER)",
        "orders(first: 1, sortKey: TOTAL_PRICE AFTER)",
        "fulfillmentOrders(first: 1 AFTER)",
        "locations(first: 1 AFTER)",
        "inventoryItems(first: 1 AFTER)",
        "events(first: 1 AFTER)",
        "order(id: \"gid://shopify/Order/8000000000000001\") { lineItems(first: 1 AFTER)",
        "order(id: \"gid://shopify/Order/8000000000000002\") { lineItems(first: 1 AFTER)",
        "order(id: \"gid://shopify/Order/8000000000000002\") { events(first: 1 AFTER)",
    ];
    let ask = |list: &str, after: &str| {
        let end = if list.starts_with("order(") { "}" } else { "" };
        served.ask(&format!("{{ {} {{ pageInfo {{ endCursor }} }} {end} }}", list.replace("AFTER", after)), json!({}))
    };
    let cursor = |answer: &Value| {
        let list = answer["data"].as_object().and_then(|data| data.values().next()).expect("it has a list");
        let info = list.get("pageInfo").or_else(|| list.as_object()?.values().next()?.get("pageInfo"));
        info.expect("a list has it")["endCursor"].as_str().expect("it is not empty").to_owned()
    };
    for (from, list) in lists.iter().enumerate() {
        let cursor = cursor(&ask(list, ""));
        for (to, other) in lists.iter().enumerate() {
            let answer = ask(other, &format!(", after: \"{cursor}\""));
            let code = &answer["errors"][0]["extensions"]["code"];
            let expected = if from == to { Value::Null } else { json!("BAD_REQUEST") };
            assert_eq!(*code, expected, "{list} {other}: {answer}");
        }
    }
    // The shop has the lists of the root.
    let cursor = cursor(&ask(lists[0], ""));
    served.data(&format!("{{ shop {{ orders(first: 1, sortKey: ID, after: \"{cursor}\") {{ nodes {{ id }} }} }} }}"));
}

#[test]
fn orders_are_searched_for() {
    let served = Served::sample();
    let found = |query: &str| {
        let answer = served.ask(
            "query ($q: String) { orders(first: 250, query: $q, sortKey: ID) { nodes { name } } ordersCount(query: $q) { count } }",
            json!({ "q": query }),
        );
        let names = names(&answer["data"]).into_iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(answer["data"]["ordersCount"]["count"], names.len(), "{answer}");
        names
    };
    assert_eq!(found("name:1001"), ["#1001"]);
    assert_eq!(found("#1001 OR name:#1002"), ["#1001", "#1002"]);
    assert_eq!(found("id:8000000000000003"), ["#1003"]);
    assert_eq!(found("fulfillment_status:on_hold"), ["#1006"]);
    assert_eq!(found("fulfillment_status:shipped"), ["#1007"]);
    assert_eq!(found("financial_status:unpaid"), ["#1002"]);
    assert_eq!(found("financial_status:paid AND NOT status:cancelled name:>=1008"), ["#1008", "#1009"]);
    assert_eq!(found("created_at:<2000-01-01"), Vec::<String>::new());
    let answer = served.ask("{ orders(first: 1, query: \"colour:red name:1001\") { nodes { name } } }", json!({}));
    assert_eq!(names(&answer["data"]), ["#1001"]);
    assert_eq!(answer["extensions"]["search"][0]["warnings"][0]["field"], "colour", "{answer}");
    // What cannot be read finds nothing, turned round or not, and is told of.
    for (query, field, found) in [
        ("id:abc", "id", 0),
        ("-created_at:>nonsense", "created_at", 0),
        ("NOT financial_status:payed", "financial_status", 0),
        ("name:1001 OR status:opne", "status", 1),
        ("location_id:main,1 name:1002", "location_id", 1),
    ] {
        let answer =
            served.ask("query ($q: String) { orders(first: 9, query: $q) { nodes { name } } }", json!({ "q": query }));
        assert_eq!(names(&answer["data"]).len(), found, "{query}: {answer}");
        let warnings = &answer["extensions"]["search"][0]["warnings"];
        assert_eq!((warnings.as_array().map(Vec::len), &warnings[0]["field"]), (Some(1), &json!(field)), "{answer}");
    }
}

#[test]
fn a_service_finds_its_work_by_what_it_waits_for() {
    let served = Served::sample();
    let found = |status: &str| {
        let query = format!(
            "{{ assignedFulfillmentOrders(first: 50, assignmentStatus: {status}) {{ nodes {{ orderName }} }}
               shop {{ assignedFulfillmentOrders(first: 50, assignmentStatus: {status}) {{ nodes {{ orderName }} }} }} }}"
        );
        let data = served.data(&query);
        assert_eq!(data["assignedFulfillmentOrders"], data["shop"]["assignedFulfillmentOrders"]);
        let nodes = data["assignedFulfillmentOrders"]["nodes"].as_array().expect("a list").clone();
        nodes.iter().filter_map(|node| node["orderName"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(found("FULFILLMENT_REQUESTED"), ["#1003", "#1008"]);
    assert_eq!(found("FULFILLMENT_ACCEPTED"), ["#1004"]);
    assert_eq!(found("CANCELLATION_REQUESTED"), ["#1005"]);
    assert_eq!(found("FULFILLMENT_UNSUBMITTED"), ["#1001", "#1009"]);
}

#[test]
fn imported_orders_keep_their_ids() {
    let served = Served::over(crate::shop::Shop::after(&["init"]));
    let order = json!({ "orders": [{ "id": 450789469, "name": "#7", "currency": "EUR", "financial_status": "paid",
        "created_at": "2026-01-02T03:04:05Z", "total_price": "5.00",
        "line_items": [{ "id": 11, "sku": "A", "title": "Thing", "quantity": 1, "price": "5.00" }] }] });
    let file = served.shop.write("orders.json", order.to_string());
    served.shop.does(&[&format!("order import {}", file.display())]);
    let data = served.data(
        "{ order(id: \"gid://shopify/Order/450789469\") { id name number totalPrice
        lineItems(first: 5) { nodes { id sku } } fulfillmentOrders(first: 5) { nodes { id fulfillAt } } } }",
    );
    assert_eq!(
        data["order"],
        json!({ "id": "gid://shopify/Order/450789469", "name": "#7", "number": 7, "totalPrice": "5.0",
            "lineItems": { "nodes": [{ "id": "gid://shopify/LineItem/1000001", "sku": "A" }] },
            "fulfillmentOrders": { "nodes": [
                { "id": "gid://shopify/FulfillmentOrder/1000001", "fulfillAt": "2026-01-02T03:00:00Z" }] } })
    );
    // The id it would have here leads nowhere.
    assert_eq!(served.data("{ order(id: \"gid://shopify/Order/8000000000000001\") { id } }")["order"], Value::Null);
}

#[test]
fn long_lists_are_walked_both_ways() {
    let served = Served::over(crate::shop::Shop::after(&["init --sample", "order split 1002-FO1 --line TEE-M=1"]));
    let mut sizes = Vec::new();
    for list in [
        "fulfillmentOrders(includeClosed: true",
        "fulfillmentOrders(includeClosed: false",
        "fulfillmentOrders(query: \"status:closed OR status:on_hold\"",
        "orders(sortKey: ID",
        "orders(sortKey: ID, query: \"NOT name:1003\"",
        "orders(sortKey: CREATED_AT",
        "orders(sortKey: ID, query: \"name:nobody\"",
        "orders(sortKey: UPDATED_AT",
        "orders(sortKey: TOTAL_PRICE",
        "orders(sortKey: FINANCIAL_STATUS, query: \"NOT name:1003\"",
        "orders(sortKey: FULFILLMENT_STATUS",
        "fulfillmentOrders(includeClosed: true, sortKey: UPDATED_AT",
    ] {
        let ask = |rest: &str| {
            let fields = "nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor startCursor }";
            let data = served.data(&format!("{{ it: {list}, {rest}) {{ {fields} }} }}"));
            let ids: Vec<Value> = data["it"]["nodes"].as_array().into_iter().flatten().cloned().collect();
            (ids, data["it"]["pageInfo"].clone())
        };
        let (all, _) = ask("first: 250");
        sizes.push(all.len());
        for reverse in [false, true] {
            let (mut walked, mut after) = (Vec::new(), String::new());
            loop {
                let (ids, info) = ask(&format!("first: 2, reverse: {reverse}{after}"));
                assert_eq!(info["hasPreviousPage"], !walked.is_empty(), "{list} {reverse} {after}");
                walked.extend(ids);
                assert_eq!(info["hasNextPage"], walked.len() < all.len(), "{list} {reverse} {after}");
                if info["hasNextPage"] == false {
                    break;
                }
                after = format!(", after: {}", info["endCursor"]);
            }
            let (mut from_end, mut before) = (Vec::new(), String::new());
            loop {
                let (mut ids, info) = ask(&format!("last: 2, reverse: {reverse}{before}"));
                assert_eq!(info["hasNextPage"], !from_end.is_empty(), "{list} {reverse} {before}");
                ids.extend(from_end);
                from_end = ids;
                assert_eq!(info["hasPreviousPage"], from_end.len() < all.len(), "{list} {reverse} {before}");
                if info["hasPreviousPage"] == false {
                    break;
                }
                before = format!(", before: {}", info["startCursor"]);
            }
            assert_eq!(from_end, walked, "{list} {reverse}");
            if reverse {
                walked.reverse();
            }
            assert_eq!(walked, all, "{list} {reverse}");
        }
    }
    assert_eq!((sizes[3], sizes[4], sizes[6]), (9, 8, 0));
    assert!(sizes[0] > sizes[1] && sizes[1] > sizes[2] && sizes[2] > 1, "{sizes:?}");
}

#[test]
fn where_work_may_go_is_asked_for_some_of_its_lines() {
    let served = Served::over(crate::shop::Shop::after(&[
        "init",
        "location add depot",
        "location add attic",
        "inventory set TEE --location main --on-hand 5",
        "inventory set MUG --location main --on-hand 5",
        "inventory set TEE --location depot --on-hand 5",
        "order create --line TEE=1@1 --line MUG=1@1",
        "order create --line TEE=1@1",
    ]));
    let ask = |arguments: &str| {
        let query = format!(
            "{{ fulfillmentOrder(id: \"gid://shopify/FulfillmentOrder/1000001\") {{ locationsForMove(first: 9{arguments}) {{
                nodes {{ location {{ name }} movable availableLineItemsCount {{ count }} unavailableLineItemsCount {{ count }}
                    availableLineItems(first: 5) {{ nodes {{ sku }} }} }} }} }} }}"
        );
        served.ask(&query, json!({}))
    };
    let depot = |arguments: &str| {
        let answer = ask(arguments);
        let places = &answer["data"]["fulfillmentOrder"]["locationsForMove"]["nodes"];
        let depot = places.as_array().into_iter().flatten().find(|place| place["location"]["name"] == "depot");
        let depot = depot.unwrap_or_else(|| panic!("{answer}"));
        let count = |key: &str| depot[key]["count"].as_i64().unwrap_or(-1);
        (depot["movable"] == true, count("availableLineItemsCount"), count("unavailableLineItemsCount"))
    };
    let lines = |ids: &str| format!(", lineItemIds: [{ids}]");
    let (tee, mug) = (
        "\"gid://shopify/FulfillmentOrderLineItem/1000001001\"",
        "\"gid://shopify/FulfillmentOrderLineItem/1000001002\"",
    );
    assert_eq!(depot(""), (false, 1, 1));
    assert_eq!(depot(&lines("")), (false, 1, 1));
    assert_eq!(depot(&lines(tee)), (true, 1, 0));
    assert_eq!(depot(&lines(mug)), (false, 0, 1));
    assert_eq!(depot(&lines(&format!("{tee}, {mug}, {tee}"))), (false, 1, 1));
    // Lines of an order, lines of another fulfillment order and what is nothing at all are no lines of this one.
    for wrong in [
        "gid://shopify/LineItem/1000001",
        "gid://shopify/FulfillmentOrderLineItem/2000001001",
        "gid://shopify/FulfillmentOrderLineItem/1000001009",
        "1000001001",
        "",
    ] {
        let answer = ask(&lines(&format!("\"{wrong}\"")));
        assert_eq!(answer["errors"][0]["extensions"]["code"], "RESOURCE_NOT_FOUND", "{wrong}: {answer}");
    }
    let answer = ask(", locationIds: [\"gid://shopify/Order/2\"]");
    assert_eq!(answer["errors"][0]["extensions"]["code"], "RESOURCE_NOT_FOUND", "{answer}");
    for (arguments, names) in [
        (", locationIds: [\"gid://shopify/Location/2\"]", json!(["depot"])),
        (", query: \"name:att*\"", json!(["attic"])),
        (", query: \"depot\"", json!(["depot"])),
        ("", json!(["attic", "depot"])),
    ] {
        let answer = ask(arguments);
        let places = answer["data"]["fulfillmentOrder"]["locationsForMove"]["nodes"].as_array().cloned();
        let found: Vec<Value> = places.into_iter().flatten().map(|place| place["location"]["name"].clone()).collect();
        assert_eq!(json!(found), names, "{arguments}: {answer}");
    }
}
