//! Which input a fault is laid to, and in whose words: those of the API, not of the command line.

use serde_json::{Value, json};

use super::Served;

/// The one user error of a mutation on the sample shop, which must stay as it is.
fn told(served: &Served, mutation: &str) -> Value {
    let answer = served.ask(&format!("mutation {{ it: {mutation} {{ userErrors {{ field message }} }} }}"), json!({}));
    let errors = answer["data"]["it"]["userErrors"].as_array().unwrap_or_else(|| panic!("{mutation}: {answer}"));
    assert_eq!(errors.len(), 1, "{mutation}: {answer}");
    let message = errors[0]["message"].as_str().unwrap_or_default();
    assert!(!message.is_empty() && !message.contains("--"), "{mutation}: {answer}");
    errors[0].clone()
}

#[test]
fn a_fault_is_laid_to_the_input_that_has_it() {
    let served = Served::sample();
    let long = "x".repeat(300);
    let order = "\"gid://shopify/Order/8000000000000007\"";
    let shipment = "\"gid://shopify/Fulfillment/7000001\"";
    let place = "locationId: \"gid://shopify/Location/1\"";
    let refund = |lines: &str| format!("refundCreate(input: {{ orderId: {order}, refundLineItems: [{lines}] }})");
    let line = |rest: &str| format!("{{ lineItemId: \"gid://shopify/LineItem/7000001\", {rest} }}");
    let track = |info: &str| {
        format!("fulfillmentTrackingInfoUpdate(fulfillmentId: {shipment}, trackingInfoInput: {{ {info} }})")
    };
    let event = |rest: &str| {
        format!("fulfillmentEventCreate(fulfillmentEvent: {{ fulfillmentId: {shipment}, status: DELIVERED, {rest} }})")
    };
    let update = |rest: &str| format!("orderUpdate(input: {{ id: {order}, {rest} }})");
    let create = |rest: &str| format!("orderCreate(order: {{ lineItems: [{{ title: \"A\", quantity: 1 }}], {rest} }})");
    let before = served.shop.run("export");
    for (mutation, field) in [
        (
            refund(&line(&format!("quantity: 1, restockType: NO_RESTOCK, {place}"))),
            json!(["refundLineItems", "0", "locationId"]),
        ),
        (refund(&line(&format!("quantity: 1, {place}"))), json!(["refundLineItems", "0", "locationId"])),
        (
            refund(&line("quantity: 1, restockType: RETURN, locationId: \"gid://shopify/Location/77\"")),
            json!(["refundLineItems", "0", "locationId"]),
        ),
        (refund(&line("quantity: 9, restockType: RETURN")), json!(["refundLineItems", "0", "quantity"])),
        (refund(&line("quantity: 0")), json!(["refundLineItems", "0", "quantity"])),
        (
            refund(&format!("{}, {}", line("quantity: 1"), line("quantity: 1"))),
            json!(["refundLineItems", "1", "lineItemId"]),
        ),
        (
            refund("{ lineItemId: \"gid://shopify/LineItem/7000099\", quantity: 1 }"),
            json!(["refundLineItems", "0", "lineItemId"]),
        ),
        (refund(""), json!(["refundLineItems"])),
        (track("url: \"http://x\""), json!(["trackingInfoInput", "url"])),
        (track(&format!("number: \"{long}\"")), json!(["trackingInfoInput", "number"])),
        (track(&format!("numbers: [\"a\", \"{long}\"]")), json!(["trackingInfoInput", "numbers", "1"])),
        (track(&format!("number: \"a\", company: \"{long}\"")), json!(["trackingInfoInput", "company"])),
        (event(&format!("message: \"{}\"", "x".repeat(66_000))), json!(["fulfillmentEvent", "message"])),
        (update(&format!("email: \"{long}\"")), json!(["email"])),
        (update(&format!("tags: [\"a\", \"{long}\"]")), json!(["tags", "1"])),
        (update(&format!("shippingAddress: {{ city: \"{long}\" }}")), json!(["shippingAddress"])),
        (create(&format!("email: \"{long}\"")), json!(["order", "email"])),
        (
            create(&format!("customAttributes: [{{ key: \"a\", value: \"b\" }}, {{ key: \"{long}\", value: \"b\" }}]")),
            json!(["order", "customAttributes", "1", "key"]),
        ),
        (create(&format!("billingAddress: {{ zip: \"{long}\" }}")), json!(["order", "billingAddress"])),
        ("fulfillmentOrderSplit(fulfillmentOrderSplits: [])".to_owned(), json!(["fulfillmentOrderSplits"])),
        (
            "inventorySetQuantities(input: { name: \"available\", reason: \"r\", quantities: [] })".to_owned(),
            json!(["input", "quantities"]),
        ),
    ] {
        let error = told(&served, &mutation);
        assert_eq!(error["field"], field, "{mutation}: {error}");
    }
    assert_eq!(served.shop.run("export"), before, "what is refused changes nothing");
}

#[test]
fn a_part_that_has_too_few_units_is_named() {
    let served = Served::sample();
    let split = "fulfillmentOrderSplit(fulfillmentOrderSplits: [{
        fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000001\", fulfillmentOrderLineItems: [
            { id: \"gid://shopify/FulfillmentOrderLineItem/2000001001\", quantity: 9 }] }])";
    let error = told(&served, split);
    assert_eq!(error["message"], "9 of TEE-M asked for, but only 2 of #1002-FO1 can be acted on");
}

#[test]
fn what_is_no_id_is_said_in_words() {
    let served = Served::sample();
    for (query, message) in [
        ("{ order(id: \"\") { id } }", "not an id of an Order: it is empty"),
        ("{ order(id: \"x\") { id } }", "not an id of an Order: x"),
        ("{ fulfillmentOrder(id: \"1\") { id } }", "not an id of a FulfillmentOrder: 1"),
    ] {
        assert_eq!(served.ask(query, json!({}))["errors"][0]["message"], message, "{query}");
    }
}

#[test]
fn who_comes_too_late_is_told_why() {
    let work = |number: i64| format!("id: \"gid://shopify/FulfillmentOrder/{number}\"");
    let asked = work(3_000_001);
    let questions = ["AcceptFulfillmentRequest", "RejectFulfillmentRequest", "Cancel"];
    for first in questions {
        // What was rejected is the merchant's again, and may begin anew.
        for second in questions.into_iter().filter(|second| (first, *second) != ("RejectFulfillmentRequest", "Cancel"))
        {
            let served = Served::sample();
            let first = format!("fulfillmentOrder{first}({asked})");
            let second = format!("fulfillmentOrder{second}({asked})");
            let answer = served.ask(&format!("mutation {{ {first} {{ userErrors {{ message }} }} }}"), json!({}));
            assert_eq!(answer["errors"], Value::Null, "{first}: {answer}");
            let error = told(&served, &second);
            assert_eq!(error["field"], Value::Null, "{first}, {second}: {error}");
        }
    }
}

#[test]
fn a_report_of_a_carrier_is_kept_whole() {
    let served = Served::sample();
    let shipment = "gid://shopify/Fulfillment/7000001";
    let report = |rest: &str| {
        format!(
            "fulfillmentEventCreate(fulfillmentEvent: {{ fulfillmentId: \"{shipment}\", status: IN_TRANSIT, {rest} }})"
        )
    };
    for (rest, name) in [
        ("latitude: 90.5", "latitude"),
        ("longitude: -181", "longitude"),
        (&format!("city: \"{}\"", "x".repeat(300)), "city"),
    ] {
        assert_eq!(told(&served, &report(rest))["field"], json!(["fulfillmentEvent", name]), "{rest}");
    }
    let fields = "status happenedAt estimatedDeliveryAt address1 city province zip country latitude longitude message";
    let whole = report(
        "happenedAt: \"2026-11-22T10:00:00Z\", estimatedDeliveryAt: \"2026-11-25\", address1: \"Storgata 1\",
        city: \"Oslo\", province: \"Oslo\", zip: \"0155\", country: \"Norway\", latitude: 59.91, longitude: -10,
        message: \"at the depot\"",
    );
    let data = served.data(&format!("mutation {{ {whole} {{ fulfillmentEvent {{ id {fields} }} }} }}"));
    let event = &data["fulfillmentEventCreate"]["fulfillmentEvent"];
    let mut expected = json!({
        "status": "IN_TRANSIT", "happenedAt": "2026-11-22T10:00:00Z", "estimatedDeliveryAt": "2026-11-25T00:00:00Z",
        "address1": "Storgata 1", "city": "Oslo", "province": "Oslo", "zip": "0155", "country": "Norway",
        "latitude": 59.91, "longitude": -10.0, "message": "at the depot",
    });
    expected["id"] = event["id"].clone();
    assert_eq!(*event, expected);
    // Later reports without an estimate leave it as it is, and so does taking the shipment back.
    served.shop.does(&["fulfillment event 1007-F1 delivered", "fulfillment cancel 1007-F1"]);
    let read = served.data(&format!("{{ fulfillment(id: \"{shipment}\") {{ estimatedDeliveryAt }} }}"));
    assert_eq!(read["fulfillment"]["estimatedDeliveryAt"], "2026-11-25T00:00:00Z");
    served.shop.does(&["check --deep"]);
    let redacted = served.shop.run("export --redact");
    for private in ["Storgata", "Oslo", "0155", "59.91"] {
        assert!(!redacted.stdout.contains(private), "{private}");
    }
}
