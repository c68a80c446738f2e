//! What an order document says.

use super::*;
use crate::domain::ForeignOrder;
use crate::domain::{
    CancelReason, FinancialStatus, ForeignFulfillment, ForeignLine, ForeignRefund, ForeignRefundLine, ForeignService,
    ForeignStatus, FulfillmentState, LineExtras, Money, OrderExtras, Restock, ShipmentStatus, TaxLine, Time, Tracking,
};

pub fn money(text: &str) -> Money {
    Money::parse(text).expect("the tests give readable amounts")
}

pub fn time(text: &str) -> Option<Time> {
    Some(Time::parse(text).expect("the tests give readable times"))
}

pub fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub fn tax(title: &str, rate: Money, price: &str) -> TaxLine {
    TaxLine { title: title.to_owned(), rate, price: money(price), channel_liable: false }
}

#[test]
fn a_whole_order_is_read() {
    let records = records(&fixture("orders.json"), Format::Auto);
    assert_eq!(told(&records), ["3 #A-1", "76 #5002"]);
    let service = |name: &str| Some(ForeignService { handle: None, name: name.to_owned() });
    let tracking = |number: &str, url: Option<&str>| Tracking {
        number: some(number),
        company: some("PostNord SE"),
        url: url.map(str::to_owned),
    };
    let expected = ForeignOrder {
        source_id: some("5001"),
        name: "#A-1".to_owned(),
        email: some("eva@example.com"),
        currency: some("SEK"),
        created_at: time("2026-03-01T07:00:00Z"),
        paid_at: None,
        cancelled_at: None,
        closed_at: None,
        cancel_reason: None,
        financial_status: Some(FinancialStatus::PartiallyRefunded),
        fulfillment_status: Some(ForeignStatus::Partial),
        hold: None,
        phone: None,
        note: None,
        tags: Vec::new(),
        shipping_address: None,
        updated_at: None,
        total_price: Some(money("600.005")),
        total_outstanding: Some(money("-0.5")),
        lines: vec![
            ForeignLine {
                source_id: some("91"),
                sku: some("CUP-BLUE"),
                title: "Cup - blue".to_owned(),
                requires_shipping: true,
                price: money("199.99"),
                quantity: 3,
                current_quantity: Some(2),
                fulfillable_quantity: Some(1),
                status: Some(ForeignStatus::Partial),
                service: service("Fulfil & Go"),
                extras: LineExtras {
                    variant_title: some("blue"),
                    tax_lines: vec![tax("VAT", Money::ZERO, "1")],
                    ..LineExtras::default()
                },
            },
            ForeignLine {
                source_id: some("line-two"),
                sku: None,
                title: "Gift wrap - gold".to_owned(),
                requires_shipping: false,
                price: Money::ZERO,
                quantity: 1,
                current_quantity: None,
                fulfillable_quantity: None,
                status: None,
                service: None,
                extras: LineExtras { variant_title: some("gold"), ..LineExtras::default() },
            },
        ],
        fulfillments: vec![
            ForeignFulfillment {
                source_id: some("701"),
                status: FulfillmentState::Success,
                created_at: time("2026-03-02T09:00:00Z"),
                service: service("fulfil-go"),
                tracking: vec![tracking("P1", Some("https://example.com/P1")), tracking("P2", None)],
                shipment_status: Some(ShipmentStatus::InTransit),
                notify_customer: true,
                lines: Some(vec![(0, 1)]),
            },
            ForeignFulfillment {
                source_id: some("702"),
                status: FulfillmentState::Failure,
                created_at: None,
                service: None,
                tracking: Vec::new(),
                shipment_status: None,
                notify_customer: false,
                lines: Some(vec![(1, 1)]),
            },
        ],
        refunds: vec![ForeignRefund {
            source_id: some("801"),
            created_at: time("2026-03-03T10:00:00Z"),
            amount: Some(money("200")),
            note: None,
            lines: Some(vec![ForeignRefundLine { line: 0, quantity: 1, restock: Restock::Cancel }]),
        }],
        extras: OrderExtras::default(),
    };
    assert_eq!(records[0].order, Ok(expected));
    let second = records[1].order.as_ref().expect("an id is enough");
    assert_eq!((second.source_id.as_deref(), second.financial_status), (Some("5002"), None));
    assert_eq!((second.cancelled_at, second.cancel_reason), (time("2026-03-04T00:00:00Z"), Some(CancelReason::Other)));
}

#[test]
fn null_absent_and_empty_mean_the_same() {
    let keys = ["email", "currency", "created_at", "cancelled_at", "cancel_reason", "financial_status"];
    let more = ["fulfillment_status", "total_price", "total_outstanding", "name"];
    let absent = order(r#"{"line_items":[],"id":1}"#);
    for key in keys.into_iter().chain(more) {
        for nothing in ["null", "\"\""] {
            assert_eq!(order(&format!(r#"{{"line_items":[],"id":1,"{key}":{nothing}}}"#)), absent, "{key} {nothing}");
        }
    }
    for key in ["fulfillments", "refunds"] {
        for nothing in ["null", "[]", "\"\""] {
            assert_eq!(order(&format!(r#"{{"line_items":[],"id":1,"{key}":{nothing}}}"#)), absent, "{key} {nothing}");
        }
    }
    for nothing in ["null", "\"\""] {
        let message = problem(&format!(r#"{{"id":1,"line_items":{nothing}}}"#)).message;
        assert_eq!(message, "this is no order: it has no list of lines (`line_items` or `lineItems`)");
    }
    let line =
        |more: &str| order(&format!(r#"{{"id":1,"line_items":[{{"sku":"A","quantity":1{more}}}]}}"#)).lines.remove(0);
    let plain = line("");
    assert!(plain.requires_shipping);
    assert_eq!((plain.title.as_str(), plain.price), ("A", Money::ZERO));
    let keys = ["id", "name", "title", "variant_title", "current_quantity", "fulfillable_quantity", "price"];
    for key in keys.into_iter().chain(["fulfillment_service", "fulfillment_status", "requires_shipping"]) {
        for nothing in ["null", "\"\""] {
            assert_eq!(line(&format!(r#","{key}":{nothing}"#)), plain, "{key} {nothing}");
        }
    }
}

#[test]
fn an_order_needs_an_id_or_a_name() {
    assert_eq!(order(r#"{"line_items":[],"id":1844674407370955161}"#).name, "#1844674407370955161");
    assert_eq!(order(r#"{"line_items":[],"id":"12345678901234567890"}"#).name, "#12345678901234567890");
    assert_eq!(order(r#"{"line_items":[],"name":"Order 7/B"}"#).name, "Order 7/B");
    assert_eq!(order(r#"{"line_items":[],"name":"Order 7/B"}"#).source_id, None);
    assert_eq!(order(r#"{"line_items":[],"id":"gid://shopify/Order/7","name":""}"#).name, "#7");
    for id in ["18446744073709551615", "-1", "1.5", "1e3", "true", "{}", "[1]"] {
        assert!(problem(&format!(r#"{{"line_items":[],"id":{id},"name":"x"}}"#)).message.starts_with("id "), "{id}");
    }
}

#[test]
fn values_that_cannot_be_kept_are_refused_with_their_place() {
    let long = "x".repeat(256);
    let huge = "x".repeat(65_537);
    let line = |fields: &str| format!(r#"{{"id":1,"line_items":[{{"sku":"ok","quantity":1}},{{{fields}}}]}}"#);
    let cases = [
        (r#"{"line_items":[],"id":1,"financial_status":"nearly"}"#.to_owned(), "financial_status `nearly` is unknown"),
        (r#"{"line_items":[],"id":1,"created_at":"yesterday"}"#.to_owned(), "created_at `yesterday` is not a time"),
        (r#"{"line_items":[],"id":1,"created_at":"31/10/2025"}"#.to_owned(), "created_at `31/10/2025` is not a time"),
        (r#"{"line_items":[],"id":1,"total_price":"1,00"}"#.to_owned(), "total_price `1,00` is not a decimal amount"),
        (r#"{"line_items":[],"id":1,"total_price":1e2}"#.to_owned(), "total_price `1e2` is not a decimal amount"),
        (r#"{"line_items":[],"id":1,"total_price":"-1"}"#.to_owned(), "total_price `-1` is negative"),
        (
            r#"{"line_items":[],"id":1,"total_price":0.0000000001}"#.to_owned(),
            "total_price `0.0000000001` is out of range",
        ),
        (r#"{"line_items":[],"id":1,"email":5}"#.to_owned(), "email is not a text"),
        (r#"{"line_items":[],"id":1,"email":"a\u0000b"}"#.to_owned(), "email has a NUL character"),
        (r#"{"line_items":[],"id":1,"name":"a\u0007b"}"#.to_owned(), "name has a control character"),
        (format!(r#"{{"line_items":[],"id":1,"email":"{huge}"}}"#), "email is longer than 64 KiB"),
        (format!(r#"{{"line_items":[],"id":1,"name":"{long}"}}"#), "name has 256 characters"),
        (line(r#""quantity":1"#), "line item 2: has neither a SKU nor a title"),
        (line(&format!(r#""quantity":1,"sku":"{long}""#)), "line item 2: SKU has 256 characters"),
        (line(r#""sku":"A""#), "line item 2: quantity is missing"),
        (line(r#""sku":"A","quantity":1.5"#), "line item 2: quantity `1.5` is not a whole number"),
        (line(r#""sku":"A","quantity":-1"#), "line item 2: quantity `-1` is not a whole number"),
        (line(r#""sku":"A","quantity":1e3"#), "line item 2: quantity `1e3` is not a whole number"),
        (line(r#""sku":"A","quantity":1000001"#), "line item 2: quantity `1000001` is not a whole number"),
        (line(r#""sku":"A","quantity":"two""#), "line item 2: quantity `two` is not a whole number"),
        (line(r#""sku":"A","quantity":1,"current_quantity":-1"#), "line item 2: current_quantity `-1` is not"),
        (line(r#""sku":"A","quantity":1,"fulfillable_quantity":{}"#), "line item 2: fulfillable_quantity is neither"),
        (line(r#""sku":"A","quantity":1,"price":"-0.01""#), "line item 2: price `-0.01` is negative"),
        (
            line(r#""sku":"A","quantity":1,"requires_shipping":"maybe""#),
            "line item 2: requires_shipping `maybe` is neither",
        ),
        (line(r#""sku":"A","quantity":1,"fulfillment_service":7"#), "line item 2: fulfillment_service is not a text"),
        (line(r#""sku":"A","quantity":1,"fulfillment_status":"sent""#), "line item 2: fulfillment_status `sent`"),
    ];
    for (text, expected) in cases {
        let message = problem(&text).message;
        assert!(message.starts_with(expected), "{message}");
    }
}

#[test]
fn shipments_and_refunds_speak_of_lines_of_the_order() {
    let with = |more: &str| format!(r#"{{"id":1,"line_items":[{{"id":7,"sku":"A","quantity":2}}],{more}}}"#);
    let cases = [
        (
            r#""fulfillments":[{"line_items":[{"id":8,"quantity":1}]}]"#,
            "fulfillment 1: line item 1: the order has no line",
        ),
        (r#""fulfillments":[{"line_items":[{"quantity":1}]}]"#, "fulfillment 1: line item 1: it names no line item"),
        (r#""fulfillments":[{"line_items":[{"id":7}]}]"#, "fulfillment 1: line item 1: quantity is missing"),
        (r#""fulfillments":[{},{"status":"lost"}]"#, "fulfillment 2: status `lost` is unknown"),
        (
            r#""refunds":[{"refund_line_items":[{"line_item_id":8,"quantity":1}]}]"#,
            "refund 1: refund line 1: the order",
        ),
        (
            r#""refunds":[{"refund_line_items":[{"line_item_id":7,"quantity":1.5}]}]"#,
            "refund 1: refund line 1: quantity",
        ),
        (
            r#""refunds":[{"transactions":[{"kind":"refund","status":"success","amount":"x"}]}]"#,
            "refund 1: transaction 1: amount `x` is not",
        ),
    ];
    for (more, expected) in cases {
        let message = problem(&with(more)).message;
        assert!(message.starts_with(expected), "{message}");
    }
    let by_text = order(&with(r#""fulfillments":[{"line_items":[{"id":"7","quantity":1}]}]"#));
    assert_eq!(
        (by_text.fulfillments[0].status, by_text.fulfillments[0].lines.clone()),
        (FulfillmentState::Success, Some(vec![(0, 1)]))
    );
}

#[test]
fn words_of_shipments_and_refunds_are_translated() {
    let cases = [
        ("success", FulfillmentState::Success),
        ("cancelled", FulfillmentState::Cancelled),
        ("pending", FulfillmentState::Pending),
        ("open", FulfillmentState::Open),
        ("failure", FulfillmentState::Failure),
        ("error", FulfillmentState::Failure),
    ];
    for (word, state) in cases {
        let text = format!(
            r#"{{"line_items":[],"id":1,"fulfillments":[{{"status":"{word}","shipment_status":"teleported"}}]}}"#
        );
        let fulfillment = order(&text).fulfillments.remove(0);
        assert_eq!((fulfillment.status, fulfillment.shipment_status), (state, None), "{word}");
    }
    let cases = [
        ("\"cancel\"", Restock::Cancel),
        ("\"legacy_restock\"", Restock::Cancel),
        ("\"return\"", Restock::Return),
        ("\"no_restock\"", Restock::None),
        ("null", Restock::None),
    ];
    for (word, restock) in cases {
        let line = format!(r#"{{"line_item_id":7,"quantity":1,"restock_type":{word}}}"#);
        let text = format!(
            r#"{{"id":1,"line_items":[{{"id":7,"sku":"A","quantity":2}}],"refunds":[{{"refund_line_items":[{line}]}}]}}"#
        );
        assert_eq!(order(&text).refunds[0].lines.as_ref().map(|lines| lines[0].restock), Some(restock), "{word}");
    }
}

#[test]
fn tracking_numbers_and_links_pair_by_position() {
    type Parcel = (&'static str, &'static str, &'static str);
    let cases: &[(&str, &[Parcel])] = &[
        ("", &[]),
        (r#""tracking_number":"A","tracking_url":"u","tracking_numbers":[],"tracking_urls":[]"#, &[("A", "", "u")]),
        (
            r#""tracking_numbers":["A","B"],"tracking_urls":["u","v"],"tracking_number":"A""#,
            &[("A", "", "u"), ("B", "", "v")],
        ),
        (
            r#""tracking_numbers":["A",null,"C"],"tracking_urls":[null,"v"]"#,
            &[("A", "", ""), ("", "", "v"), ("C", "", "")],
        ),
        (r#""tracking_company":"UPS""#, &[("", "UPS", "")]),
        (r#""tracking_company":"UPS","tracking_numbers":["A","B"]"#, &[("A", "UPS", ""), ("B", "UPS", "")]),
    ];
    for (fields, expected) in cases {
        let tracking = order(&format!(r#"{{"line_items":[],"id":1,"fulfillments":[{{{fields}}}]}}"#))
            .fulfillments
            .remove(0)
            .tracking;
        let seen: Vec<_> = tracking
            .iter()
            .map(|it| [&it.number, &it.company, &it.url].map(|text| text.as_deref().unwrap_or_default()))
            .map(|[number, company, url]| (number, company, url))
            .collect();
        assert_eq!(seen, *expected, "{fields}");
    }
}
