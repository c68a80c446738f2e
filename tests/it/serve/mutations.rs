//! What holds for mutations beside what the commands do: faults of input, keys, several at once, what is not served.

use serde_json::{Value, json};

use super::Served;
use crate::shop::Shop;

#[test]
fn input_faults_name_their_place() {
    let served = Served::sample();
    let lines = "[{ id: \"gid://shopify/FulfillmentOrderLineItem/2000001001\", quantity: 0 }]";
    let cases = [
        (
            "fulfillmentOrderSubmitFulfillmentRequest",
            format!("id: \"gid://shopify/FulfillmentOrder/1000001\", fulfillmentOrderLineItems: {lines}"),
            json!(["fulfillmentOrderLineItems", "0", "quantity"]),
            Value::Null,
        ),
        (
            "fulfillmentOrderSplit",
            format!("fulfillmentOrderSplits: [{{ fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000001\", fulfillmentOrderLineItems: {lines} }}]"),
            json!(["fulfillmentOrderSplits", "0", "fulfillmentOrderLineItems", "0", "quantity"]),
            json!("GREATER_THAN"),
        ),
        (
            "fulfillmentOrderSplit",
            "fulfillmentOrderSplits: [{ fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000001\", fulfillmentOrderLineItems: [] }]".to_owned(),
            json!(["fulfillmentOrderSplits", "0", "fulfillmentOrderLineItems"]),
            json!("NO_LINE_ITEMS_PROVIDED_TO_SPLIT"),
        ),
        (
            "fulfillmentOrderSplit",
            format!("fulfillmentOrderSplits: [{{ fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000009\", fulfillmentOrderLineItems: {lines} }}]"),
            Value::Null,
            json!("FULFILLMENT_ORDER_NOT_FOUND"),
        ),
        (
            "fulfillmentOrderReleaseHold",
            "id: \"gid://shopify/FulfillmentOrder/6000001\", holdIds: [\"gid://shopify/FulfillmentHold/1\"]".to_owned(),
            json!(["holdIds"]),
            json!("INVALID_ACCESS"),
        ),
        (
            "fulfillmentCreate",
            format!("fulfillment: {{ lineItemsByFulfillmentOrder: [{{ fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000001\", fulfillmentOrderLineItems: {lines} }}] }}"),
            json!(["fulfillment", "lineItemsByFulfillmentOrder", "0", "fulfillmentOrderLineItems", "0", "quantity"]),
            Value::Null,
        ),
        (
            "fulfillmentCreate",
            "fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/99000001\" }] }".to_owned(),
            json!(["fulfillment"]),
            Value::Null,
        ),
        (
            "fulfillmentCreate",
            "fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000001\" }, { fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/4000001\" }] }".to_owned(),
            json!(["fulfillment"]),
            Value::Null,
        ),
        (
            "fulfillmentCreate",
            "fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000001\" }, { fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000001\" }] }".to_owned(),
            json!(["fulfillment"]),
            Value::Null,
        ),
        ("fulfillmentCancel", "id: \"gid://shopify/Fulfillment/1000009\"".to_owned(), json!(["id"]), Value::Null),
    ];
    let before = served.shop.run("export");
    for (mutation, arguments, field, code) in cases {
        let code_field = if code.is_null() { "" } else { "code" };
        let query =
            format!("mutation {{ it: {mutation}({arguments}) {{ userErrors {{ field message {code_field} }} }} }}");
        let answer = served.ask(&query, json!({}));
        let error = &answer["data"]["it"]["userErrors"][0];
        assert_eq!((&error["field"], &error["code"]), (&field, &code), "{mutation}({arguments}): {answer}");
        assert!(error["message"].as_str().is_some_and(|message| !message.is_empty()), "{answer}");
    }
    assert_eq!(served.shop.run("export"), before, "nothing was changed");
}

#[test]
fn a_cancellation_that_was_asked_for_is_told_on_the_next_read() {
    let served = Served::sample();
    let answer = served.data(
        "mutation { fulfillmentOrderSubmitCancellationRequest(id: \"gid://shopify/FulfillmentOrder/4000001\") {
            fulfillmentOrder { requestStatus supportedActions { action } } }
          fulfillmentOrderHold(id: \"gid://shopify/FulfillmentOrder/2000001\", fulfillmentHold: { reason: OTHER }) {
            fulfillmentOrder { order { name } } } }",
    );
    let work = &answer["fulfillmentOrderSubmitCancellationRequest"]["fulfillmentOrder"];
    assert_eq!(work["requestStatus"], "ACCEPTED");
    assert_eq!(
        work["supportedActions"],
        json!([{ "action": "CREATE_FULFILLMENT" }, { "action": "REQUEST_CANCELLATION" }])
    );
    let read = served.data("{ fulfillmentOrder(id: \"gid://shopify/FulfillmentOrder/4000001\") { requestStatus } }");
    assert_eq!(read["fulfillmentOrder"]["requestStatus"], "CANCELLATION_REQUESTED");
}

#[test]
fn a_refused_field_changes_nothing_and_the_others_stand() {
    let served = Served::sample();
    let hold = |alias: &str, id: i64| {
        format!(
            "{alias}: fulfillmentOrderHold(id: \"gid://shopify/FulfillmentOrder/{id}\", fulfillmentHold: {{ reason: OTHER }}) {{ fulfillmentOrder {{ status }} userErrors {{ message }} }}"
        )
    };
    let query = format!("mutation {{ {} {} {} }}", hold("a", 2_000_001), hold("b", 3_000_001), hold("c", 1_000_002));
    let answer = served.ask(&query, json!({}));
    assert_eq!(answer["data"]["a"]["fulfillmentOrder"]["status"], "ON_HOLD", "{answer}");
    assert_eq!(answer["data"]["b"]["fulfillmentOrder"], Value::Null, "{answer}");
    assert_eq!(answer["data"]["c"]["fulfillmentOrder"]["status"], "ON_HOLD", "{answer}");
    assert_eq!(answer["extensions"]["consign"]["refusals"][0]["path"], json!(["b"]), "{answer}");
    assert_eq!(served.shop.json("order show 1002")["fulfillment_orders"][0]["status"], "on_hold");
    served.shop.does(&["check --deep"]);
}

#[test]
fn what_is_not_served_says_so_and_does_nothing() {
    let served = Served::sample();
    let before = served.shop.run("export");
    let mutation = "orderCreate";
    let arguments = "order: { customerId: \"gid://shopify/Customer/1\", lineItems: [{ title: \"Mug\", quantity: 1 }] }";
    let answer =
        served.ask(&format!("mutation {{ {mutation}({arguments}) {{ userErrors {{ message }} }} }}"), json!({}));
    assert_eq!(answer["data"], json!({ mutation: null }), "{mutation}: {answer}");
    assert_eq!(answer["errors"][0]["extensions"]["code"], "NOT_SERVED", "{mutation}: {answer}");
    assert_eq!(answer["errors"][0]["path"], json!([mutation]), "{mutation}: {answer}");
    assert_eq!(served.shop.run("export"), before, "nothing was changed");
}

#[test]
fn a_mutation_that_is_repeated_under_its_key_is_done_once() {
    let served = Served::sample();
    let ship = |key: &str, number: &str| {
        let query = "mutation ($key: String!, $number: String) {
            fulfillmentCreate(fulfillment: { trackingInfo: { number: $number }, lineItemsByFulfillmentOrder: [
                { fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000001\", fulfillmentOrderLineItems: [
                    { id: \"gid://shopify/FulfillmentOrderLineItem/2000001001\", quantity: 1 }] }] })
                @idempotent(key: $key) { fulfillment { id status } userErrors { message } } }";
        served.ask(query, json!({ "key": key, "number": number }))
    };
    let first = ship("k1", "A");
    assert_eq!(first["data"]["fulfillmentCreate"]["fulfillment"]["id"], "gid://shopify/Fulfillment/2000001", "{first}");
    assert_eq!(ship("k1", "A")["data"], first["data"]);
    assert_eq!(served.shop.json("fulfillment list 1002")["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(ship("k1", "B")["errors"][0]["extensions"]["code"], "IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
    // Its objects are as they stand by then.
    served.shop.does(&["fulfillment cancel 1002-F1"]);
    assert_eq!(ship("k1", "A")["data"]["fulfillmentCreate"]["fulfillment"]["status"], "CANCELLED");
    assert_eq!(ship("", "A")["errors"][0]["extensions"]["code"], "BAD_REQUEST");
    served.shop.does(&["check --deep"]);
}

#[test]
fn an_empty_list_of_lines_is_the_whole_fulfillment_order() {
    let shop = Shop::after(&["init", "service add acme", "location add annex"]);
    shop.does(&["order create --line TEE=2 --line MUG=1 --location acme"; 2]);
    shop.does(&["order create --line TEE=2 --line MUG=1"; 2]);
    shop.does(&["order split 1004-FO1 --line TEE=1"]);
    let served = Served::over(shop);
    let does = |mutation: &str, arguments: &str, asked: &str| {
        let query = format!("mutation {{ it: {mutation}({arguments}) {{ {asked} userErrors {{ message }} }} }}");
        let done = served.data(&query)["it"].clone();
        assert_eq!(done["userErrors"], json!([]), "{mutation}: {done}");
        done
    };
    let work = |order: i64| format!("\"gid://shopify/FulfillmentOrder/{order}000001\"");
    let none = "fulfillmentOrderLineItems: []";
    let units = "lineItems(first: 9) { nodes { totalQuantity remainingQuantity } }";
    let all = json!([{ "totalQuantity": 2, "remainingQuantity": 2 }, { "totalQuantity": 1, "remainingQuantity": 1 }]);
    let asked = format!("submittedFulfillmentOrder {{ {units} }} unsubmittedFulfillmentOrder {{ id }}");
    let done = does("fulfillmentOrderSubmitFulfillmentRequest", &format!("id: {}, {none}", work(1)), &asked);
    assert_eq!(done["submittedFulfillmentOrder"]["lineItems"]["nodes"], all, "{done}");
    assert_eq!(done["unsubmittedFulfillmentOrder"], Value::Null, "{done}");
    let held = format!("id: {}, fulfillmentHold: {{ reason: OTHER, {none} }}", work(3));
    let done = does("fulfillmentOrderHold", &held, "remainingFulfillmentOrder { id }");
    assert_eq!(done["remainingFulfillmentOrder"], Value::Null, "{done}");
    does("fulfillmentOrderReleaseHold", &format!("id: {}, holdIds: []", work(3)), "");
    let to = format!("id: {}, newLocationId: \"gid://shopify/Location/3\", {none}", work(3));
    let asked = format!("movedFulfillmentOrder {{ {units} }} remainingFulfillmentOrder {{ id }}");
    let done = does("fulfillmentOrderMove", &to, &asked);
    assert_eq!(done["movedFulfillmentOrder"]["lineItems"]["nodes"], all, "{done}");
    assert_eq!(done["remainingFulfillmentOrder"], Value::Null, "{done}");
    let intents =
        [1, 2].map(|it| format!("{{ fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/400000{it}\", {none} }}"));
    let merged = format!("fulfillmentOrderMergeInputs: [{{ mergeIntents: [{}] }}]", intents.join(", "));
    let asked = format!("fulfillmentOrderMerges {{ fulfillmentOrder {{ {units} }} }}");
    let done = does("fulfillmentOrderMerge", &merged, &asked);
    assert_eq!(done["fulfillmentOrderMerges"][0]["fulfillmentOrder"]["lineItems"]["nodes"], all, "{done}");
    let group =
        format!("fulfillment: {{ lineItemsByFulfillmentOrder: [{{ fulfillmentOrderId: {}, {none} }}] }}", work(4));
    let done = does("fulfillmentCreate", &group, "fulfillment { totalQuantity }");
    assert_eq!(done["fulfillment"]["totalQuantity"], 3, "{done}");
    let path = "/admin/api/2026-04/fulfillment_orders/2000001/fulfillment_request.json";
    let wish = json!({ "fulfillment_request": { "fulfillment_order_line_items": [] } }).to_string();
    let done = served.client().post(path, &[("X-Shopify-Access-Token", "t")], wish.as_bytes()).json();
    assert_eq!(done["submitted_fulfillment_order"]["line_items"].as_array().map(Vec::len), Some(2), "{done}");
    assert_eq!(done["unsubmitted_fulfillment_order"], Value::Null, "{done}");
}
