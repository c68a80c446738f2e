//! Orders that are imported a second time: which order a record means, and what becomes of it.

use serde_json::{Value, json};

use crate::shop::Shop;

/// Imports orders, each a line; it must succeed.
fn import(shop: &Shop, orders: &[Value]) -> Value {
    let lines: Vec<String> = orders.iter().map(Value::to_string).collect();
    shop.write("orders.jsonl", lines.join("\n"));
    shop.json("order import orders.jsonl")
}

/// What became of each record: its result and the name that it has here.
fn results(report: &Value) -> Vec<(&str, &str)> {
    let records = report["records"].as_array().expect("a list");
    records.iter().map(|record| (text_of(&record["result"]), text_of(&record["name"]))).collect()
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn differences(report: &Value) -> Vec<&str> {
    let records = report["records"].as_array().expect("a list");
    records.iter().flat_map(|record| record["differences"].as_array().expect("a list")).map(text_of).collect()
}

/// An order with two units of TEE at acme, with these keys over its own.
fn order(keys: Value) -> Value {
    let mut order = json!({
        "created_at": "2026-11-01T10:00:00Z", "email": "ann@example.com", "financial_status": "pending",
        "line_items": [{"id": 1, "sku": "TEE", "quantity": 2, "price": "10.00", "fulfillable_quantity": 2,
            "fulfillment_service": "acme"}],
    });
    for (key, value) in keys.as_object().expect("keys") {
        order[key] = value.clone();
    }
    order
}

fn with_acme() -> Shop {
    Shop::after(&["init", "service add acme"])
}

#[test]
fn an_id_alone_says_which_order_it_is_and_a_gid_is_its_number() {
    let shop = with_acme();
    let first = import(&shop, &[order(json!({"id": 7, "name": "#1"}))]);
    assert_eq!(results(&first), [("imported", "#1")]);
    let gid = "gid://shopify/Order/7";
    let again = import(&shop, &[order(json!({"id": gid, "name": "#9", "created_at": null}))]);
    assert_eq!((results(&again), &again["changed"]), (vec![("unchanged", "#1")], &json!(false)));
    for reference in ["source:7", "source:gid://shopify/Order/7"] {
        assert_eq!(shop.json(&format!("order show {reference}"))["name"], "#1");
    }
}

#[test]
fn an_older_file_may_hold_both_spellings_of_an_id_and_the_older_order_is_meant() {
    let shop = with_acme();
    import(&shop, &[order(json!({"id": 7, "name": "#1"})), order(json!({"id": 8, "name": "#2"}))]);
    let export = shop.run("export").stdout;
    let (body, end) = export.trim_end().rsplit_once('\n').expect("it has lines");
    let end: Value = serde_json::from_str(end).expect("a line is JSON");
    let without_hash = json!({"schema": end["schema"], "kind": end["kind"], "orders": end["orders"],
        "events": end["events"], "lines": end["lines"], "hash": null});
    let old = body.replace(r#""source_id":"7""#, r#""source_id":"gid://shopify/Order/8""#);
    let shop = Shop::after(&["init"]);
    shop.write("old.jsonl", format!("{old}\n{without_hash}\n"));
    shop.does(&["restore old.jsonl"]);
    for id in [json!(8), json!("gid://shopify/Order/8")] {
        let again = import(&shop, &[order(json!({"id": id, "name": "#2"}))]);
        assert_eq!(results(&again), [("unchanged", "#1")], "{id}");
    }
    assert_eq!(shop.json("order show source:8")["name"], "#1");
}

#[test]
fn without_an_id_it_is_the_order_of_that_name_unless_time_or_email_are_others() {
    let cases = [
        (json!({}), ("unchanged", "#1")),
        (json!({"created_at": null}), ("unchanged", "#1")),
        (json!({"email": null}), ("unchanged", "#1")),
        (json!({"created_at": null, "email": null}), ("unchanged", "#1")),
        (json!({"created_at": "2026-11-01T11:00:00+01:00"}), ("unchanged", "#1")),
        (json!({"created_at": "2026-11-01T10:00:01Z"}), ("imported", "#1-2")),
        (json!({"email": "bo@example.com"}), ("imported", "#1-2")),
        (json!({"created_at": null, "email": "bo@example.com"}), ("imported", "#1-2")),
        (json!({"name": "1"}), ("unchanged", "#1")),
    ];
    let before = with_acme();
    import(&before, &[order(json!({"name": "#1"}))]);
    for (mut keys, expected) in cases {
        let shop = before.copy();
        if keys.get("name").is_none() {
            keys["name"] = json!("#1");
        }
        let report = import(&shop, &[order(keys.clone())]);
        assert_eq!(results(&report), [expected], "{keys}");
        let again = import(&shop, &[order(keys.clone())]);
        assert_eq!(results(&again), [("unchanged", expected.1)], "{keys} a second time");
    }
}

#[test]
fn an_email_that_was_changed_here_is_known_by_the_one_that_was_imported() {
    let shop = with_acme();
    let record = order(json!({"name": "#1"}));
    import(&shop, std::slice::from_ref(&record));
    shop.does(&["order set 1 --email bo@example.com"]);
    for email in ["ann@example.com", "bo@example.com", "BO@example.com"] {
        let report = import(&shop, &[order(json!({"name": "#1", "email": email}))]);
        assert_eq!(text_of(&report["records"][0]["name"]), "#1", "{email}");
    }
    assert_eq!(results(&import(&shop, &[record])), [("unchanged", "#1")], "what was changed here alone");
    let report = import(&shop, &[order(json!({"name": "#1", "email": "cleo@example.com"}))]);
    assert_eq!(results(&report), [("imported", "#1-2")]);
}

#[test]
fn an_order_that_was_placed_here_is_never_the_same() {
    let shop = Shop::after(&["init", "service add acme", "order create --name 1 --line TEE=2"]);
    let record = order(json!({"name": "#1", "created_at": null, "email": null}));
    assert_eq!(results(&import(&shop, std::slice::from_ref(&record))), [("imported", "#1-2")]);
    assert_eq!(results(&import(&shop, std::slice::from_ref(&record))), [("unchanged", "#1-2")]);
}

#[test]
fn an_id_on_one_side_is_the_same_order_only_if_name_time_and_email_agree() {
    let with_id = |keys: Value| {
        let mut order = order(keys);
        order["id"] = json!(7);
        order
    };
    for (first_has_id, keys, same) in [
        (true, json!({"name": "#1"}), true),
        (false, json!({"name": "#1"}), true),
        (true, json!({"name": "#1", "email": null}), true),
        (true, json!({"name": "#1", "created_at": null}), false),
        (false, json!({"name": "#1", "created_at": null}), false),
        (true, json!({"name": "#1", "email": "bo@example.com"}), false),
        (false, json!({"name": "#1", "created_at": "2026-11-02T10:00:00Z"}), false),
        (false, json!({"name": "#2"}), false),
    ] {
        let shop = with_acme();
        let first = if first_has_id { with_id(json!({"name": "#1"})) } else { order(json!({"name": "#1"})) };
        import(&shop, &[first]);
        let second = if first_has_id { order(keys.clone()) } else { with_id(keys.clone()) };
        let report = import(&shop, &[second]);
        let result = if same { "unchanged" } else { "imported" };
        assert_eq!(results(&report)[0].0, result, "{first_has_id} {keys}");
    }
}

#[test]
fn orders_of_one_name_get_suffixes_and_are_found_again_by_them() {
    let shop = with_acme();
    let at = |day: u32| format!("2026-11-{day:02}T10:00:00Z");
    let orders: Vec<Value> = (1..=13).map(|day| order(json!({"name": "#1", "created_at": at(day)}))).collect();
    let report = import(&shop, &orders);
    let names: Vec<&str> = results(&report).into_iter().map(|(_, name)| name).collect();
    assert_eq!((names[0], names[1], names[12]), ("#1", "#1-2", "#1-13"));
    let warning = "12 orders got a suffix, because another order has the name: #1-2, #1-3, #1-4, #1-5, #1-6, #1-7, \
                   #1-8, #1-9, #1-10, #1-11 and 2 more.";
    assert_eq!(report["warnings"], json!([warning]));
    let again = import(&shop, &orders);
    assert_eq!(results(&again), names.into_iter().map(|name| ("unchanged", name)).collect::<Vec<_>>());
    assert_eq!(again["warnings"], json!([]));
}

#[test]
fn a_suffix_that_is_a_name_of_its_own_is_skipped() {
    let shop = with_acme();
    let records = [
        order(json!({"id": 1, "name": "#1"})),
        order(json!({"id": 2, "name": "#1-2"})),
        order(json!({"id": 3, "name": "#1"})),
        order(json!({"id": 4, "name": "#1-4"})),
        order(json!({"id": 5, "name": "#1"})),
    ];
    let report = import(&shop, &records);
    let names: Vec<&str> = results(&report).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["#1", "#1-2", "#1-3", "#1-4", "#1-5"]);
}

#[test]
fn work_done_here_alone_is_unchanged_and_the_same_on_both_sides_too() {
    let record = |keys: Value| {
        let mut keys = keys;
        (keys["id"], keys["name"]) = (json!(7), json!("#1"));
        order(keys)
    };
    let shipped = json!([{"id": 1, "sku": "TEE", "quantity": 2, "price": "10.00", "fulfillable_quantity": 0,
        "fulfillment_status": "fulfilled", "fulfillment_service": "manual"}]);
    let open = json!([{"id": 1, "sku": "TEE", "quantity": 2, "price": "10.00", "fulfillable_quantity": 2}]);
    let shop = Shop::after(&["init"]);
    import(&shop, &[record(json!({"line_items": open}))]);
    let elsewhere = import(&shop, &[record(json!({"line_items": shipped}))]);
    assert_eq!(results(&elsewhere), [("differs", "#1")]);
    let expected = ["line_items[TEE].remaining_quantity: 2 -> 0", "line_items[TEE].fulfilled_quantity: 0 -> 2"];
    assert_eq!(differences(&elsewhere), expected);
    assert_eq!((&elsewhere["changed"], &elsewhere["differs"]), (&json!(false), &json!(1)));
    let warning = "1 order differs from its record; what differs was not changed: #1.";
    assert_eq!(elsewhere["warnings"], json!([warning]));

    shop.does(&["order fulfill 1", "order pay 1"]);
    assert_eq!(results(&import(&shop, &[record(json!({"line_items": open}))])), [("unchanged", "#1")]);
    let both = import(&shop, &[record(json!({"line_items": shipped, "financial_status": "paid"}))]);
    assert_eq!((results(&both), &both["warnings"]), (vec![("unchanged", "#1")], &json!([])));
}

#[test]
fn a_payment_is_made_without_a_request_and_counts_as_imported() {
    let shop = with_acme();
    shop.does(&["config set auto-fulfill on"]);
    let record = |keys: Value| {
        let mut keys = keys;
        (keys["id"], keys["name"]) = (json!(7), json!("#1"));
        order(keys)
    };
    import(&shop, &[record(json!({"updated_at": "2026-11-01T10:00:00Z"}))]);
    let paid = json!({"financial_status": "paid", "updated_at": "2026-11-03T10:00:00Z", "email": "bo@example.com"});
    let report = import(&shop, &[record(paid.clone())]);
    assert_eq!((results(&report), &report["changed"]), (vec![("updated", "#1")], &json!(true)));
    assert_eq!(differences(&report), ["email: ann@example.com -> bo@example.com"]);
    assert_eq!((&report["updated"], &report["differs"]), (&json!(1), &json!(0)));
    assert!(text_of(&report["warnings"][0]).starts_with("1 order differs"), "{report}");
    let events = shop.json("order timeline 1")["events"].clone();
    let seen: Vec<(&str, &str, &str)> = events
        .as_array()
        .expect("a list")
        .iter()
        .map(|event| (text_of(&event["actor"]), text_of(&event["type"]), text_of(&event["data"]["updated_at"])))
        .collect();
    let expected =
        [("merchant", "order_imported", "2026-11-01T10:00:00Z"), ("system", "order_paid", "2026-11-03T10:00:00Z")];
    assert_eq!(seen, expected);
    assert_eq!(shop.json("notification list")["items"], json!([]));

    // A record that is older than the last one taken in.
    let older = json!({"email": "cleo@example.com", "updated_at": "2026-11-02T10:00:00Z"});
    assert_eq!(results(&import(&shop, &[record(older)])), [("unchanged", "#1")]);
    let newer = json!({"financial_status": "pending", "updated_at": "2026-11-04T10:00:00Z"});
    assert_eq!(differences(&import(&shop, &[record(newer)])), [""; 0], "as it was first imported");
    // Who pays it back here alone is left alone: the payment was taken in.
    shop.does(&["order cancel 1 --refund"]);
    let again = import(&shop, &[record(json!({"financial_status": "paid", "updated_at": "2026-11-05T10:00:00Z"}))]);
    assert_eq!(results(&again), [("unchanged", "#1")], "{again}");

    shop.does(&["check --deep"]);
    let export = shop.run("export").stdout;
    assert!(export.contains(r#""origin":{"updated_at":"2026-11-03T10:00:00Z"}"#), "{export}");
    let other = Shop::after(&["init"]);
    other.write("export.jsonl", &export);
    other.does(&["restore export.jsonl", "check --deep"]);
    assert_eq!(other.run("export").stdout, export);
}

#[test]
fn a_cancellation_is_done_where_it_is_allowed_and_named_where_not() {
    let shop = with_acme();
    let record = |id: u32, keys: Value| {
        let mut keys = keys;
        (keys["id"], keys["name"]) = (json!(id), json!(format!("#{id}")));
        order(keys)
    };
    import(&shop, &[record(1, json!({})), record(2, json!({}))]);
    shop.does(&["order request 2"]);
    let line = json!([{"id": 1, "sku": "TEE", "quantity": 2, "price": "10.00", "fulfillable_quantity": 0}]);
    let cancelled = json!({"cancelled_at": "2026-11-02T10:00:00Z", "cancel_reason": "inventory",
        "financial_status": "voided", "line_items": line});
    let report = import(&shop, &[record(1, cancelled.clone()), record(2, cancelled.clone())]);
    assert_eq!(results(&report), [("updated", "#1"), ("differs", "#2")]);
    let refused = &report["records"][1];
    assert_eq!((&refused["code"], &report["records"][0]["code"]), (&json!("cancel_request_first"), &json!(null)));
    assert_eq!(differences(&report), ["cancelled_at: null -> 2026-11-02T10:00:00Z"]);
    let order = shop.json("order show 1");
    assert_eq!((&order["cancelled_at"], &order["cancel_reason"]), (&json!(crate::shop::NOW), &json!("inventory")));
    assert_eq!(order["line_items"][0]["remaining_quantity"], 0);

    // Once it is allowed it is done, and then all is as the file says.
    shop.does(&["order cancel-request 2"]);
    let records = [record(1, cancelled.clone()), record(2, cancelled)];
    assert_eq!(results(&import(&shop, &records)), [("unchanged", "#1"), ("updated", "#2")]);
    let before = shop.files();
    let last = import(&shop, &records);
    assert_eq!((&last["changed"], &last["unchanged"]), (&json!(false), &json!(2)));
    assert!(before == shop.files(), "nothing new is nothing written");
}

#[test]
fn a_file_may_hold_an_order_and_what_became_of_it() {
    let shop = with_acme();
    let cancelled = json!({"id": 7, "name": "#1", "cancelled_at": "2026-11-02T10:00:00Z"});
    let report = import(&shop, &[order(json!({"id": 7, "name": "#1"})), order(cancelled)]);
    assert_eq!(results(&report), [("imported", "#1"), ("updated", "#1")]);
    let other = |email: &str| order(json!({"id": 7, "name": "#1", "email": email}));
    shop.write("others.jsonl", [other("a@example.com"), other("b@example.com")].map(|it| it.to_string()).join("\n"));
    let others = shop.json("order import others.jsonl");
    let warning = "1 order differs from its record; what differs was not changed: #1.";
    assert_eq!((&others["differs"], &others["warnings"]), (&json!(2), &json!([warning])), "one order, two records");
    let ids = shop.run("order import orders.jsonl -o ids");
    assert_eq!(ids.stdout, "", "nothing was changed");
}

#[test]
fn a_dry_run_tells_what_would_be_updated() {
    let shop = with_acme();
    import(&shop, &[order(json!({"id": 7, "name": "#1"}))]);
    shop.write("paid.json", order(json!({"id": 7, "name": "#1", "financial_status": "paid"})).to_string());
    let before = shop.files();
    assert_eq!(shop.run("order import paid.json -n -o ids").stdout, "#1\n");
    let report = shop.json("order import paid.json -n");
    assert_eq!((&report["changed"], &report["dry_run"]), (&json!(true), &json!(true)));
    assert!(before == shop.files(), "a dry run writes nothing");
    assert_eq!(shop.run("order import paid.json").stdout, "Imported 0 orders; 1 updated, 0 unchanged, 0 rejected.\n");
}

#[test]
fn work_that_was_requested_elsewhere_is_not_requested_again_and_held_work_once_it_is_released() {
    let shop = with_acme();
    let pending = json!([{"id": 3, "status": "pending", "service": "acme", "line_items": [{"id": 1, "quantity": 2}]}]);
    let line = json!([{"id": 1, "sku": "TEE", "quantity": 2, "price": "10.00", "fulfillable_quantity": 0,
        "fulfillment_service": "acme"}]);
    let paid = |keys: Value| {
        let mut keys = keys;
        keys["financial_status"] = json!("paid");
        order(keys)
    };
    let records = [
        paid(json!({"id": 1, "name": "#1", "fulfillments": pending, "line_items": line})),
        paid(json!({"id": 2, "name": "#2", "fulfillment_status": "in_progress"})),
        paid(json!({"id": 3, "name": "#3", "fulfillment_status": "on_hold"})),
    ];
    let report = import(&shop, &records);
    let warning = "1 order reads as requested already; `order auto-fulfill` does not ask for them again: #2.";
    assert_eq!(report["warnings"], json!([warning]));
    for (name, remaining) in [("1", 2), ("2", 2), ("3", 2)] {
        assert_eq!(shop.json(&format!("order show {name}"))["line_items"][0]["remaining_quantity"], remaining);
    }
    assert_eq!(shop.json("order auto-fulfill")["changed"], false);
    shop.does(&["order release 3"]);
    assert_eq!(shop.json("order auto-fulfill")["orders"], json!(["#3"]));
    assert_eq!(shop.json("order auto-fulfill")["changed"], false);
}
