//! Both spellings of the API, money, and words for nothing.

use super::*;
use crate::domain::{ForeignStatus, Money};

fn money(text: &str) -> Money {
    Money::parse(text).expect("the tests give readable amounts")
}

/// The lines of an order in the API's newer spelling.
fn graphql(order: &str, lines: &str) -> String {
    format!(
        r#"{{"data":{{"order":{{"id":"gid://shopify/Order/7","name":"A","currencyCode":"EUR",{order}"lineItems":{lines}}}}}}}"#
    )
}

#[test]
fn both_spellings_say_the_same() {
    let rest = r#"{"order":{"id":7,"name":"A","email":"a@b","phone":"+1 2","note":"n","tags":"x, y","currency":"EUR",
        "created_at":"2026-03-01T07:00:00Z","updated_at":"2026-03-02T07:00:00Z","cancelled_at":"2026-03-03T07:00:00Z",
        "cancel_reason":"customer","financial_status":"paid","fulfillment_status":"partial","total_price":"30.00",
        "shipping_address":{"name":"Ann","address1":"Road 1","city":"Ulm","province":"BW","zip":"'0890",
            "country_code":"DE","phone":"+3"},
        "line_items":[{"id":1,"sku":"A","name":"Tee","quantity":3,"current_quantity":2,"fulfillable_quantity":1,
            "price":"10.00","fulfillment_service":"acme","requires_shipping":false}],
        "fulfillments":[{"id":5,"status":"success","created_at":"2026-03-02T07:00:00Z","service":"acme",
            "tracking_company":"UPS","tracking_numbers":["1Z"],"line_items":[{"id":1,"quantity":1}]}],
        "refunds":[{"id":6,"created_at":"2026-03-02T08:00:00Z",
            "refund_line_items":[{"line_item_id":1,"quantity":1,"restock_type":"return"}],
            "transactions":[{"kind":"refund","status":"success","amount":"10.00"}]}]}}"#;
    let graphql = r#"{"data":{"order":{"id":"gid://shopify/Order/7","name":"A","email":"a@b","phone":"+1 2","note":"n",
        "tags":["x","y"],"currencyCode":"EUR","createdAt":"2026-03-01T07:00:00Z","updatedAt":"2026-03-02T07:00:00Z",
        "cancelledAt":"2026-03-03T07:00:00Z","cancelReason":"CUSTOMER","displayFinancialStatus":"PAID",
        "displayFulfillmentStatus":"PARTIALLY_FULFILLED","totalPriceSet":{"shopMoney":{"amount":"30.0"}},
        "shippingAddress":{"firstName":"Ann","address1":"Road 1","city":"Ulm","provinceCode":"BW","zip":"0890",
            "countryCodeV2":"DE","phone":"+3"},
        "lineItems":{"edges":[{"node":{"id":"gid://shopify/LineItem/1","variant":{"sku":"A"},"title":"Tee",
            "name":"Tee - M","quantity":3,"currentQuantity":2,"unfulfilledQuantity":1,
            "originalUnitPriceSet":{"shopMoney":{"amount":"10.0"},"presentmentMoney":{"amount":"99"}},
            "fulfillmentService":{"handle":null,"serviceName":"acme"},"requiresShipping":false}}]},
        "fulfillments":[{"id":"gid://shopify/Fulfillment/5","status":"SUCCESS","createdAt":"2026-03-02T07:00:00Z",
            "service":{"serviceName":"acme"},"trackingInfo":[{"number":"1Z","company":"UPS","url":null}],
            "fulfillmentLineItems":{"nodes":[{"id":"gid://shopify/FulfillmentLineItem/9","quantity":1,
                "lineItem":{"id":"gid://shopify/LineItem/1"}}]}}],
        "refunds":[{"id":"gid://shopify/Refund/6","createdAt":"2026-03-02T08:00:00Z",
            "totalRefundedSet":{"shopMoney":{"amount":"10.0"}},
            "refundLineItems":{"nodes":[{"quantity":1,"restockType":"RETURN",
                "lineItem":{"id":"gid://shopify/LineItem/1"}}]}}]}}}"#;
    let read = order(rest);
    assert_eq!(order(graphql), read);
    let address = read.shipping_address.expect("it is given");
    assert_eq!((address.zip.as_deref(), address.name.as_deref()), (Some("0890"), Some("Ann")));
    assert_eq!(read.tags, ["x", "y"]);
}

#[test]
fn open_units_of_a_held_order_are_not_the_free_ones() {
    let line = r#"[{"sku":"A","quantity":2,"fulfillableQuantity":1}]"#;
    let open = |status: &str| {
        let order = order(&graphql(&format!(r#""displayFulfillmentStatus":"{status}","#), line));
        (order.lines[0].fulfillable_quantity, order.fulfillment_status)
    };
    assert_eq!(open("UNFULFILLED"), (Some(1), Some(ForeignStatus::Unfulfilled)));
    assert_eq!(open("SCHEDULED"), (None, Some(ForeignStatus::OnHold)));
}

#[test]
fn a_list_that_goes_on_is_not_whole() {
    let lines = r#"{"nodes":[{"sku":"A","quantity":1}],"pageInfo":{"hasNextPage":true}}"#;
    let problem = problem(&graphql("", lines));
    assert_eq!(problem.name.as_deref(), Some("A"));
    assert!(problem.message.contains("not whole"), "{}", problem.message);
    let part = r#"{"pageInfo":{"hasNextPage":true},"nodes":[{"quantity":1,"lineItem":{"sku":"A"}}]}"#;
    let lines = r#"[{"sku":"A","quantity":2}]"#;
    for parts in [
        format!(r#""fulfillments":[{{"fulfillmentLineItems":{part}}}],"#),
        format!(r#""refunds":[{{"refundLineItems":{part}}}],"#),
    ] {
        let message = self::problem(&graphql(&parts, lines)).message;
        assert!(message.contains("not whole"), "{message}");
    }
}

#[test]
fn refunds_are_in_the_money_of_the_shop() {
    let refund = |currencies: &str, refund: &str| {
        let text = format!(
            r#"{{"id":1,{currencies}"line_items":[{{"id":7,"sku":"A","quantity":2}}],"refunds":[{{{refund}}}]}}"#
        );
        order(&text).refunds[0].amount.map(|amount| amount.to_string())
    };
    let one = r#""currency":"USD","#;
    let two = r#""currency":"USD","presentment_currency":"JPY","#;
    let paid =
        |currency: &str| format!(r#"{{"kind":"refund","status":"success","amount":"75","currency":"{currency}"}}"#);
    let line = r#""refund_line_items":[{"line_item_id":7,"quantity":1,"subtotal":50,"total_tax":"2.5",
        "subtotal_set":{"shop_money":{"amount":"5.00"}},"total_tax_set":{"shop_money":{"amount":"0.25"}}}]"#;
    let plain = r#""refund_line_items":[{"line_item_id":7,"quantity":1,"subtotal":50,"total_tax":"2.5"}]"#;
    let cases = [
        (one, format!(r#""transactions":[{}]"#, paid("USD")), Some("75.00")),
        (two, format!(r#""transactions":[{},{}],{line}"#, paid("USD"), paid("JPY")), Some("75.00")),
        (two, format!(r#""transactions":[{}],{line}"#, paid("JPY")), Some("5.25")),
        (two, format!(r#""transactions":[{}],{plain}"#, paid("JPY")), None),
        (one, format!(r#""transactions":[{{"amount":"7"}}],{line}"#), Some("7.00")),
        (two, format!(r#""transactions":[{{"amount":"7"}}],{plain}"#), None),
        (one, format!(r#""transactions":[],{line}"#), Some("0.00")),
        (one, format!(r#""transactions":[{{"kind":"void","status":"success","amount":"9"}}],{line}"#), Some("0.00")),
        (one, format!(r#""transactions":[{{"kind":"refund","status":"failure","amount":"9"}}],{line}"#), Some("0.00")),
        (one, line.to_owned(), Some("5.25")),
        (one, plain.to_owned(), Some("52.50")),
        (two, plain.to_owned(), None),
        (one, r#""refund_line_items":[{"line_item_id":7,"quantity":1}]"#.to_owned(), None),
        (one, format!(r#"{plain},"order_adjustments":[{{"kind":"shipping_refund","amount":"-4.00"}}]"#), Some("56.50")),
        (
            one,
            format!(r#"{plain},"refund_shipping_lines":[{{"subtotal_amount_set":{{"shop_money":{{"amount":"3"}}}}}}]"#),
            Some("55.50"),
        ),
        (
            two,
            format!(r#""totalRefundedSet":{{"shopMoney":{{"amount":"8.0"}}}},"transactions":[],{line}"#),
            Some("8.00"),
        ),
    ];
    for (currencies, fields, expected) in cases {
        assert_eq!(refund(currencies, &fields).as_deref(), expected, "{currencies}{fields}");
    }
}

#[test]
fn a_part_of_a_refund_may_name_its_line_by_sku() {
    let text = |skus: [&str; 2]| {
        let [one, two] = skus;
        format!(
            r#"{{"id":1,"line_items":[{{"sku":"{one}","quantity":1}},{{"sku":"{two}","quantity":1}}],
            "refunds":[{{"refund_line_items":[{{"lineItem":{{"sku":"B"}},"quantity":1}}]}}]}}"#
        )
    };
    let lines = order(&text(["A", "B"])).refunds.remove(0).lines.expect("it has lines");
    assert_eq!(lines[0].line, 1);
    assert!(problem(&text(["B", "B"])).message.contains("two line items have the SKU B"));
    assert!(problem(&text(["A", "C"])).message.contains("no line item with the SKU B"));
}

#[test]
fn words_for_nothing_and_for_yes_are_read_in_any_case() {
    let text = r#"{"id":1,"financial_status":"None","created_at":"NaN","total_price":"null","line_items":[
        {"sku":"A","quantity":"2.0","current_quantity":"nan","requires_shipping":"No","price":"1.000000000000"}]}"#;
    let order = order(text);
    assert_eq!((order.financial_status, order.created_at, order.total_price), (None, None, None));
    let line = &order.lines[0];
    assert_eq!((line.quantity, line.current_quantity, line.requires_shipping), (2, None, false));
    assert_eq!(line.price, money("1"));
}
