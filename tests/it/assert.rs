//! `order assert`: keys that lead somewhere, values that differ, and what is answered where a key leads nowhere.

use crate::shop::Shop;

/// #1003 is accepted and shipped in part, #1001 has a part of the merchant's own.
fn shop() -> Shop {
    Shop::after(&[
        "init --sample",
        "service respond 1003 --accept --pending fulfillment",
        "service ship 1003 --line IPOD2008GREEN=1 --tracking-number 1Z999 --carrier UPS",
        "order refund 1007 --line TEE-M --restock return",
    ])
}

/// Asks; the expectation stands for one word.
fn ask(shop: &Shop, order: &str, expectation: &str) -> crate::shop::Ended {
    shop.run_with(&["order", "assert", order, expectation], |command| command)
}

#[test]
fn values_are_found_by_key_index_and_name() {
    let shop = shop();
    for (order, text) in [
        ("1003", "financial_status=paid"),
        ("1003", "financial_status!=pending"),
        ("1003", "locked=true"),
        ("1003", "id=3"),
        ("1003", "cancelled_at=null"),
        ("1003", "email=bob@example.com"),
        ("1003", "total_price=398.00"),
        ("1003", "fulfillment_orders.FO1.request_status=accepted"),
        ("1003", "fulfillment_orders.1003-FO1.request_status=accepted"),
        ("1003", "fulfillment_orders.#1003-FO1.request_status=accepted"),
        ("1003", "fulfillment_orders.0.request_status=accepted"),
        ("1003", "fulfillment_orders.FO1.requests.0.message=ring twice"),
        ("1003", "fulfillments.F1.tracking.0.company=UPS"),
        ("1003-FO1", "request_status=accepted"),
        ("1003-FO1", "line_items.0.remaining_quantity=1"),
        ("1002", "fulfillment_orders.FO1.workflow=null"),
        ("1002", "fulfillment_orders.FO1.requests=[]"),
        ("1002", r#"fulfillment_orders.FO1.supported_actions.0={"actor": "merchant", "action":"create_fulfillment"}"#),
        ("1007", "refunds.0.line_items.0.restock=return"),
    ] {
        let ended = ask(&shop, order, text);
        assert_eq!((ended.exit, ended.stdout.as_str()), (0, "yes\n"), "{order} {text}: {ended:?}");
    }
}

#[test]
fn what_is_wrong_is_told_with_both_values() {
    let shop = shop();
    for (text, said) in [
        ("fulfillment_status=fulfilled", "expected fulfillment_status=fulfilled, got partially_fulfilled"),
        ("locked!=true", "expected locked!=true, got true"),
        ("paid_at=null", "expected paid_at=null, got 2026-11-23T09:00:00Z"),
        ("fulfillment_orders.FO1.service=solo", "expected fulfillment_orders.FO1.service=solo, got acme"),
    ] {
        let ended = shop.run_with(&["order", "assert", "1003", text, "-o", "json"], |command| command);
        assert_eq!((ended.exit, ended.stderr.as_str()), (9, ""), "{text}: {ended:?}");
        assert!(ended.stdout.contains(said), "{text}: {ended:?}");
    }
}

#[test]
fn a_key_or_a_value_that_cannot_be_is_answered_with_those_that_can() {
    let shop = shop();
    for (order, text, code, hint) in [
        ("1003", "status=open", "unknown_field", "financial_status"),
        ("1003", "fulfillment_orders.FO3.status=open", "unknown_field", "one of FO1"),
        ("1003", "fulfillment_orders.status=open", "unknown_field", "one of FO1"),
        ("1007", "refunds.1.amount=1", "unknown_field", "one of 0"),
        ("1003", "name.x=1", "unknown_field", "nothing stands there"),
        ("1003", "locked.=x", "unknown_field", "nothing stands there"),
        ("1003-FO1", "financial_status=paid", "unknown_field", "request_status"),
        ("1003", "fulfillment_status=banana", "usage", "one of unfulfilled, in_progress"),
        ("1003", "financial_status=null", "usage", "one of pending"),
        ("1003", "cancel_reason=because", "usage", "one of customer"),
        ("1003", "locked=yes", "usage", "one of true, false"),
        ("1003", "id=seven", "usage", "a whole number"),
        ("1003", "banners=none", "usage", "its value is written as JSON"),
        ("1003-FO1", "status!=Open", "usage", "one of open, in_progress"),
        ("1003-FO1", "workflow=modern", "usage", "one of new, legacy"),
    ] {
        let ended = ask(&shop, order, text);
        assert_eq!((ended.exit, ended.code()), (2, code), "{order} {text}: {ended:?}");
        assert!(ended.stderr.contains(hint), "{order} {text}: {ended:?}");
    }
}

#[test]
fn every_field_that_help_lists_is_taken() {
    let shop = shop();
    for command in ["order list", "order show 1003", "order timeline", "order actions 1003", "info", "check"] {
        let listed = shop.run(&format!("{command} --fields help"));
        let names: Vec<&str> = listed.stdout.split_whitespace().collect();
        assert!(listed.exit == 0 && names.len() > 2, "{command}: {listed:?}");
        let ended = shop.run(&format!("{command} -o json --fields {}", names.join(",")));
        assert_eq!(ended.exit, 0, "{command}: {names:?}: {ended:?}");
    }
}
