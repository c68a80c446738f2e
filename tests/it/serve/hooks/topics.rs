//! Which topics are told of, and when.

use super::deliveries;
use crate::shop::Shop;

/// The topics that a command is told of under, by a shop that has a webhook on every topic: sorted.
fn topics(shop: &Shop, command: &str) -> Vec<String> {
    let before = deliveries(shop).len();
    shop.does(&[command]);
    let told = deliveries(shop);
    let mut topics: Vec<String> =
        told[before..].iter().map(|delivery| delivery["topic"].as_str().expect("a topic").to_owned()).collect();
    topics.sort();
    topics
}

fn curious(commands: &[&str]) -> Shop {
    let shop = Shop::after(commands);
    let topics: Vec<String> =
        consign::domain::Topic::ALL.iter().map(|topic| format!("--topic {}", topic.constant())).collect();
    shop.does(&[&format!("webhook add http://127.0.0.1:9/ {}", topics.join(" "))]);
    shop
}

#[test]
fn every_event_is_told_of_under_its_topics_and_no_other() {
    let shop = curious(&["init", "service add acme", "location add harbour"]);
    // `fo/` stands for `fulfillment_orders/`.
    for (command, expected) in [
        ("order create --line TEE=3 --location acme", "fo/order_routing_complete orders/create orders/updated"),
        ("order pay 1001", "orders/paid orders/updated"),
        ("order request 1001", "fo/fulfillment_request_submitted orders/updated"),
        ("service respond 1001 --reject --reason other", "fo/fulfillment_request_rejected orders/updated"),
        ("order request 1001", "fo/fulfillment_request_submitted orders/updated"),
        ("order cancel-request 1001", "fo/cancelled orders/updated"),
        ("order move-location 1001 --to harbour", "fo/moved orders/updated"),
        ("order move-location 1001 --to acme", "fo/moved orders/updated"),
        ("order request 1001", "fo/fulfillment_request_submitted orders/updated"),
        ("service respond 1001 --accept", "fo/fulfillment_request_accepted orders/updated"),
        ("order cancel-request 1001", "fo/cancellation_request_submitted orders/updated"),
        ("service respond 1001 --reject", "fo/cancellation_request_rejected orders/updated"),
        ("service ship 1001 --line TEE=1", "fulfillments/create orders/partially_fulfilled orders/updated"),
        ("fulfillment track 1001-F1 --tracking-number 1Z", "fulfillments/update orders/updated"),
        ("fulfillment event 1001-F1 in_transit", "fulfillment_events/create fulfillments/update orders/updated"),
        ("service ship 1001", "fulfillments/create orders/fulfilled orders/updated"),
        ("fulfillment cancel 1001-F2", "fulfillments/update orders/partially_fulfilled orders/updated"),
        ("order refund 1001 --line TEE=1 --from shipped", "orders/updated refunds/create"),
        ("order create --line TEE=3", "fo/order_routing_complete orders/create orders/updated"),
        ("order hold 1002 --reason other", "fo/placed_on_hold fulfillment_holds/added orders/updated"),
        ("order release 1002", "fo/hold_released fulfillment_holds/released orders/updated"),
        ("order hold 1002 --handle a --line TEE=1", "fo/placed_on_hold fulfillment_holds/added orders/updated"),
        ("order hold 1002-FO1 --handle b", "fulfillment_holds/added orders/updated"),
        ("order release 1002-FO1 --hold a", "fulfillment_holds/released orders/updated"),
        ("order hold 1002-FO1 --handle a", "fulfillment_holds/added orders/updated"),
        (
            "order release 1002-FO1",
            "fo/hold_released fulfillment_holds/released fulfillment_holds/released orders/updated",
        ),
        ("order split 1002-FO1 --line TEE=1", "fo/split orders/updated"),
        ("order merge 1002-FO1 1002-FO3", "fo/merged orders/updated"),
        ("order progress 1002-FO1", "fo/progress_reported orders/updated"),
        ("order progress 1002-FO1 --stop", "fo/manually_reported_progress_stopped orders/updated"),
        ("order replace 1002-FO1", "fo/cancelled orders/updated"),
        ("order edit 1002 --add MUG=1", "orders/edited orders/updated"),
        ("order set 1002 --note hello", "orders/updated"),
        ("order cancel 1002 --reason staff", "orders/cancelled orders/updated"),
        (
            "inventory set TEE --location main --on-hand 5",
            "inventory_items/create inventory_levels/connect inventory_levels/update",
        ),
        ("inventory set TEE --location harbour --on-hand 5", "inventory_levels/connect inventory_levels/update"),
        ("inventory adjust TEE --location main --by -1", "inventory_levels/update"),
        ("order create --line TEE=1", "fo/order_routing_complete inventory_levels/update orders/create orders/updated"),
        ("inventory remove TEE --location harbour", "inventory_levels/disconnect"),
        ("location add annex", "locations/create"),
        ("location set annex --name Annex", "locations/update"),
        ("location set annex --active off", "locations/deactivate locations/update"),
        ("location set annex --active on", "locations/activate locations/update"),
        ("config set require-paid on", ""),
        ("service act acme --after 1h", ""),
    ] {
        let mut expected: Vec<String> =
            expected.split_whitespace().map(|topic| topic.replace("fo/", "fulfillment_orders/")).collect();
        expected.sort();
        assert_eq!(topics(&shop, command), expected, "`{command}`");
    }
    shop.does(&["check --deep"]);
}

#[test]
fn an_order_that_was_imported_tells_nothing_of_its_past() {
    let shop = curious(&["init"]);
    shop.write(
        "orders.json",
        r##"{"orders": [{"id": 1, "name": "#2001", "financial_status": "paid", "line_items": [{"id": 1, "sku": "TEE", "quantity": 1, "price": "19.90"}]}]}"##,
    );
    let expected = ["fulfillment_orders/order_routing_complete", "orders/create", "orders/updated"];
    assert_eq!(topics(&shop, "order import orders.json"), expected);
}

#[test]
fn an_order_is_told_of_once_in_a_transaction() {
    let shop = curious(&["init"]);
    shop.write(
        "lines.ndjson",
        r#"{"cmd": "order create", "args": {"line": ["TEE=2"]}}
{"cmd": "order pay", "args": {"order": "1001"}}
{"cmd": "order set", "args": {"order": "1001", "note": "last"}}
"#,
    );
    let expected = ["fulfillment_orders/order_routing_complete", "orders/create", "orders/paid", "orders/updated"];
    assert_eq!(topics(&shop, "batch lines.ndjson"), expected);
    let told = deliveries(&shop);
    let updated = told.iter().find(|delivery| delivery["topic"] == "orders/updated").expect("it is told of");
    assert!(updated["body"].as_str().expect("a text").contains(r#""note":"last""#), "{updated}");
}

#[test]
fn a_dry_run_and_what_is_refused_tell_nothing() {
    let shop = curious(&["init"]);
    shop.does(&["order create --line TEE=2 --dry-run"]);
    assert_eq!(shop.run("order create --line TEE=0").exit, 6);
    assert!(deliveries(&shop).is_empty());
}
