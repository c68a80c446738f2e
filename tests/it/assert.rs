//! `order assert`: keys that lead somewhere, values that differ, and what is answered where a key leads nowhere.

use std::time::Duration;

use consign::app::{App, CommandTime, Expectation, OnUpgrade, Reference, Session, TimeSource, Watch};
use consign::domain::{Time, TimeSpan};

use crate::shop::{NOW, Shop};

/// #1003 is accepted and shipped in part, #1001 has a part of the merchant's own.
fn shop() -> Shop {
    Shop::after(&[
        "init --sample",
        "service respond 1003 --accept --pending fulfillment",
        "service ship 1003 --line IPOD2008GREEN=1 --tracking-number 1Z999 --carrier UPS",
        "order refund 1007 --line TEE-M --restock return",
        "order create --name 2001 --line TEE-M=1 --line TEE-M=2",
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
        ("1003", "line_items.IPOD2008GREEN.remaining_quantity=1"),
        ("1003", "fulfillment_orders.FO1.line_items.IPOD2008GREEN.quantity=2"),
        ("1003-FO1", "line_items.IPOD2008GREEN.remaining_quantity=1"),
        ("1003-F1", "status=success"),
        ("#1003-F1", "tracking.0.company=UPS"),
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
        ("paid_at=null", "expected paid_at=null, got 2026-11-19T12:55:00Z"),
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
        ("1003", "fulfillment_orders.FO3.state=open", "unknown_field", "one of FO1"),
        ("1003", "fulfillment_orders.FO3.status=done", "usage", "one of open"),
        ("1003", "fulfillment_orders.status=open", "unknown_field", "one of FO1"),
        ("1003", "fulfillment_orders.1004-FO1.status=open", "unknown_field", "one of FO1"),
        ("1003", "fulfillments.FO1.status=open", "unknown_field", "one of F1"),
        ("1003", "line_items.CAP.colour=red", "unknown_field", "one of IPOD2008GREEN"),
        ("1003", "tags.vip=true", "unknown_field", "nothing stands there"),
        ("1003-F1", "request_status=accepted", "unknown_field", "shipment_status"),
        ("2001", "line_items.TEE-M.quantity=1", "ambiguous_line", "by its place"),
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

#[test]
fn what_is_not_there_yet_is_null() {
    let shop = shop();
    for (order, key) in [
        ("1003", "fulfillment_orders.FO3.status"),
        ("1003", "fulfillment_orders.1003-FO3.line_items.0.quantity"),
        ("1003", "fulfillments.F2.shipment_status"),
        ("1003", "fulfillments.#1003-F2"),
        ("1003", "fulfillments.1"),
        ("1003", "line_items.V1.2-CAP.price"),
        ("1003", "refunds.0.line_items.0.restock"),
        ("1003", "shipping_address.company"),
        ("1003-FO1", "holds.0.reason"),
        ("1003-F1", "tracking.1.number"),
    ] {
        for (sign, value, expected) in [("=", "null", 0), ("!=", "null", 9)] {
            let ended = ask(&shop, order, &format!("{key}{sign}{value}"));
            assert_eq!((ended.exit, ended.stderr.as_str()), (expected, ""), "{order} {key}{sign}{value}: {ended:?}");
        }
    }
    for (text, expected) in [
        ("fulfillment_orders.FO3.status=open", 9),
        ("fulfillment_orders.FO3.status!=open", 0),
        ("line_items.CAP.remaining_quantity=0", 9),
        ("line_items.CAP.remaining_quantity!=0", 0),
    ] {
        assert_eq!(ask(&shop, "1003", text).exit, expected, "{text}");
    }
    let ended = shop.run("order assert 1003-F2 status=success");
    assert_eq!((ended.exit, ended.code()), (3, "fulfillment_not_found"), "{ended:?}");
}

/// Time that passes as far as somebody waits; before each pause the next of these commands is given.
struct Told<'a> {
    shop: &'a Shop,
    commands: Vec<&'static str>,
    passed: Duration,
}

impl Watch for Told<'_> {
    fn elapsed(&self) -> Duration {
        self.passed
    }

    fn pause(&mut self, time: Duration) {
        self.passed += time;
        if !self.commands.is_empty() {
            self.shop.does(&[self.commands.remove(0)]);
        }
    }
}

/// Waits for a value; tells what was answered, and how many of the commands were not needed.
fn wait(shop: &Shop, reference: &str, expectation: (&str, &str), commands: &[&'static str]) -> (Option<String>, usize) {
    let app = App {
        db: shop.db(),
        session: Session::Closed,
        busy_timeout: Duration::from_secs(30),
        time: CommandTime::of(TimeSource::Clocks { system: Time::parse(NOW).expect("it is a time") }),
        dry_run: false,
        key: None,
        calling: None,
        whole_order: false,
        on_upgrade: OnUpgrade::untold(),
    };
    let (key, value) = expectation;
    let expectation = Expectation { key: key.to_owned(), equal: true, value: value.to_owned() };
    let mut told = Told { shop, commands: commands.to_vec(), passed: Duration::ZERO };
    let answer =
        app.wait(&Reference::new(reference), &[expectation], TimeSpan::parse("60s").expect("a minute"), &mut told);
    (answer.expect("the order is there").answer.message, told.commands.len())
}

#[test]
fn the_delivery_of_a_shipment_that_is_not_made_yet_is_awaited() {
    let shop = shop();
    let life = [
        "order show 1003",
        "service ship 1003 --tracking-number 1Z998 --carrier UPS",
        "fulfillment event 1003-F2 in_transit",
        "fulfillment event 1003-F2 delivered",
        "fulfillment event 1003-F2 failure",
    ];
    let delivered = ("fulfillments.F2.shipment_status", "delivered");
    assert_eq!(wait(&shop, "1003", delivered, &life), (None, 1), "it stops when it is met");
    let (message, left) = wait(&shop, "1003-F2", ("shipment_status", "failure"), &[]);
    assert_eq!((message.as_deref(), left), (Some("after 60 s: expected shipment_status=failure, got delivered"), 0));
    let (message, _) = wait(&shop, "1003", ("fulfillments.F3.status", "success"), &[]);
    assert_eq!(message.as_deref(), Some("after 60 s: expected fulfillments.F3.status=success, got null"));
}
