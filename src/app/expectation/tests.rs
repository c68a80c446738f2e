//! Expectations about the sample order.

use super::*;
use crate::wire::sample;

/// Judges one expectation: what is wrong, or the code of the failure and its hint.
fn judge(fulfillment_order: Option<&str>, text: &str) -> Result<String, (String, String)> {
    let (order, context) = sample::order();
    let order = wire::Order::from_domain(&order, &context);
    let (key, value) = text.split_once('=').expect("a test gives a value");
    let (key, equal) = key.strip_suffix('!').map_or((key, true), |key| (key, false));
    let expectation = Expectation { key: key.to_owned(), equal, value: value.to_owned() };
    wrong(&order, fulfillment_order, &[expectation])
        .map(|wrong| wrong.join("; "))
        .map_err(|failure| (failure.code.to_owned(), failure.hint.unwrap_or_default()))
}

#[test]
fn values_are_found_by_key_index_and_name() {
    let true_ones = [
        "financial_status=partially_refunded",
        "financial_status!=paid",
        "locked=true",
        "id=7",
        "cancelled_at=null",
        "email=bob@example.com",
        "total_price=597.00",
        "fulfillment_orders.FO1.request_status=accepted",
        "fulfillment_orders.1001-FO1.request_status=accepted",
        "fulfillment_orders.#1001-FO1.request_status=accepted",
        "fulfillment_orders.0.request_status=accepted",
        "fulfillment_orders.FO2.workflow=null",
        "fulfillment_orders.FO1.requests.0.message=ring twice",
        "fulfillment_orders.FO2.requests=[]",
        "fulfillments.F1.tracking.0.company=UPS",
        "refunds.0.line_items.0.restock=cancel",
        "fulfillment_orders.FO2.supported_actions.0={\"actor\": \"merchant\", \"action\":\"create_fulfillment\"}",
    ];
    for text in true_ones {
        assert_eq!(judge(None, text), Ok(String::new()), "{text}");
    }
    assert_eq!(judge(Some("#1001-FO1"), "request_status=accepted"), Ok(String::new()));
    assert_eq!(judge(Some("#1001-FO2"), "line_items.0.remaining_quantity=1"), Ok(String::new()));
}

#[test]
fn what_is_wrong_is_told_with_both_values() {
    let cases = [
        ("fulfillment_status=fulfilled", "expected fulfillment_status=fulfilled, got partially_fulfilled"),
        ("locked!=true", "expected locked!=true, got true"),
        ("paid_at=null", "expected paid_at=null, got 2026-11-23T09:00:00Z"),
        ("fulfillment_orders.FO2.service=acme", "expected fulfillment_orders.FO2.service=acme, got null"),
    ];
    for (text, expected) in cases {
        assert_eq!(judge(None, text), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn a_key_that_is_not_there_is_answered_with_those_that_are() {
    let cases = [
        (None, "status=open", "financial_status"),
        (None, "fulfillment_orders.FO3.status=open", "one of FO1, FO2"),
        (None, "fulfillment_orders.status=open", "one of FO1, FO2"),
        (None, "refunds.1.amount=1", "one of 0"),
        (None, "name.x=1", "nothing stands there"),
        (None, "=x", "one of schema, kind"),
        (None, "locked.=x", "nothing stands there"),
        (Some("#1001-FO1"), "financial_status=paid", "request_status"),
    ];
    for (target, text, hint) in cases {
        let (code, hints) = judge(target, text).unwrap_err();
        assert_eq!(code, "unknown_field", "{text}");
        assert!(hints.contains(hint), "{text}: {hints}");
    }
}

#[test]
fn a_value_its_key_never_has_makes_no_sense() {
    let cases = [
        (None, "fulfillment_status=banana", "one of unfulfilled, in_progress"),
        (None, "financial_status=null", "one of pending"),
        (None, "cancel_reason=because", "one of customer"),
        (None, "locked=yes", "one of true, false"),
        (None, "id=seven", "a whole number"),
        (None, "banners=none", "its value is written as JSON"),
        (Some("#1001-FO1"), "status!=Open", "one of open, in_progress"),
        (Some("#1001-FO2"), "workflow=modern", "one of new, legacy"),
    ];
    for (target, text, hint) in cases {
        let (code, hints) = judge(target, text).unwrap_err();
        assert_eq!(code, "usage", "{text}");
        assert!(hints.starts_with(hint), "{text}: {hints}");
    }
}
