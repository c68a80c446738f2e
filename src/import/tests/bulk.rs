//! The lines of a bulk operation.

use super::*;

#[test]
fn children_of_a_bulk_operation_belong_to_their_parents() {
    let text = [
        r#"{"id":"gid://shopify/Order/1","name":"A","displayFulfillmentStatus":"PARTIALLY_FULFILLED"}"#,
        r#"{"id":"gid://shopify/LineItem/11","sku":"TEE","quantity":3,"__parentId":"gid://shopify/Order/1"}"#,
        r#"{"id":"gid://shopify/Order/2","name":"B"}"#,
        r#"{"sku":"MUG","currentQuantity":2,"__parentId":"gid://shopify/Order/2"}"#,
        r#"{"id":"gid://shopify/Order/3","name":"C"}"#,
        r#"{"id":"gid://shopify/Fulfillment/5","status":"SUCCESS","__parentId":"gid://shopify/Order/1"}"#,
        r#"{"quantity":1,"lineItem":{"id":"gid://shopify/LineItem/11"},"__parentId":"gid://shopify/Fulfillment/5"}"#,
        r#"{"id":"gid://shopify/Refund/6","__parentId":"gid://shopify/Order/1"}"#,
        r#"{"quantity":2,"restockType":"CANCEL","lineItem":{"id":"gid://shopify/LineItem/11"},"__parentId":"gid://shopify/Refund/6"}"#,
        r#"{"id":"gid://shopify/OrderTransaction/7","kind":"REFUND","status":"SUCCESS","amountSet":{"shopMoney":{"amount":"4.0"}},"__parentId":"gid://shopify/Refund/6"}"#,
        r#"{"id":"gid://shopify/ShippingLine/9","title":"Letter","originalPriceSet":{"shopMoney":{"amount":"4.9"}},"__parentId":"gid://shopify/Order/1"}"#,
        r#"{"id":"gid://shopify/Metafield/8","value":"x","__parentId":"gid://shopify/LineItem/11"}"#,
    ];
    let (records, warnings) = all(text.join("\n").as_bytes(), AUTO);
    assert_eq!(told(&records), ["1 A", "3 B", "5 C"]);
    assert_eq!(warnings, ["1 order has no lines in this file: C."]);
    let order = |index: usize| records[index].order.as_ref().expect("it can be read");
    assert_eq!((order(0).lines.len(), order(0).lines[0].quantity), (1, 3));
    assert_eq!(order(0).fulfillments[0].lines, Some(vec![(0, 1)]));
    let ways: Vec<&str> = order(0).extras.shipping_lines.iter().map(|way| way.title.as_str()).collect();
    assert_eq!(ways, ["Letter"]);
    let refund = &order(0).refunds[0];
    assert_eq!(refund.amount.map(|amount| amount.to_string()).as_deref(), Some("4.00"));
    assert_eq!(refund.lines.as_ref().map(|lines| (lines[0].line, lines[0].quantity)), Some((0, 2)));
    assert_eq!(order(1).lines[0].quantity, 2);
    assert_eq!(order(2).lines, []);
}

#[test]
fn an_order_whose_child_stands_before_it_is_not_taken_in() {
    let text = [
        r#"{"id":"gid://shopify/LineItem/11","sku":"TEE","quantity":3,"__parentId":"gid://shopify/Order/1"}"#,
        r#"{"id":"gid://shopify/Order/1","name":"A"}"#,
        r#"{"id":"gid://shopify/LineItem/12","sku":"TEE","quantity":1,"__parentId":"gid://shopify/Order/1"}"#,
        r#"{"id":"gid://shopify/DraftOrder/1","name":"D"}"#,
        r#"{"id":"gid://shopify/DraftOrderLineItem/1","quantity":1,"__parentId":"gid://shopify/DraftOrder/1"}"#,
        r#"{"id":"gid://shopify/Order/2","name":"B"}"#,
        r#"{"sku":"TEE","quantity":1,"__parentId":"gid://shopify/Order/2"}"#,
    ];
    let expected = [
        "1 !its `__parentId`, gid://shopify/Order/1, names nothing that stands before it in this file",
        "2 !a part of it stands before gid://shopify/Order/1, whose part it is",
        "4 !this is no order; it looks like a draft order",
        "6 B",
    ];
    assert_eq!(told(&auto(&text.join("\n"))), expected);
}

#[test]
fn a_line_that_cannot_be_read_may_be_a_part_of_any_order() {
    let text = [
        r#"{"id":"gid://shopify/Order/1","name":"A"}"#,
        r#"{"sku":"TEE","quantity":1,"__parentId":"gid://shopify/Order/1"}"#,
        r#"{"sku":"MUG","quantity":1,"__parent"#,
    ];
    let expected = [
        "1 !line 3 of the file cannot be read, and may be a part of this order",
        "3 !the document ends in the middle of a text",
    ];
    assert_eq!(told(&auto(&text.join("\n"))), expected);
}

#[test]
fn children_belong_to_the_last_order_of_their_id_that_stands_before_them() {
    let order =
        |status: &str| format!(r#"{{"id":"gid://shopify/Order/1","name":"A","displayFinancialStatus":"{status}"}}"#);
    let line = |sku: &str| format!(r#"{{"sku":"{sku}","quantity":1,"__parentId":"gid://shopify/Order/1"}}"#);
    let twice = [order("PENDING"), line("TEE"), order("PAID"), line("TEE")].join("\n");
    let records = auto(&twice);
    assert_eq!(told(&records), ["1 A", "3 A"]);
    assert!(records.iter().all(|record| record.order.as_ref().is_ok_and(|order| order.lines.len() == 1)));
    let apart = [order("PENDING"), order("PAID"), line("TEE")].join("\n");
    assert_eq!(told(&auto(&apart)), ["1 !it stands in the file again, and its lines follow there", "2 A"]);
}
