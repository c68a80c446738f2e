//! Numbers and amounts at their limits: what a shop cannot count or what is of another currency is refused, and what the
//! schema cannot hold is missed alone.

use serde_json::{Value, json};

use super::Served;
use super::orders::item;

#[test]
fn no_more_is_counted_than_on_the_command_line() {
    let served = Served::sample();
    let item = item(&served, "TEE-M");
    let place = format!("inventoryItemId: \"{item}\", locationId: \"gid://shopify/Location/1\"");
    let set = |name: &str, number: i64| {
        format!(
            "inventorySetQuantities(input: {{ name: \"{name}\", reason: \"r\", quantities: [{{ {place}, quantity: {number} }}] }})"
        )
    };
    let adjust = |by: i64| {
        format!(
            "inventoryAdjustQuantities(input: {{ name: \"available\", reason: \"r\", changes: [{{ {place}, delta: {by} }}] }})"
        )
    };
    let before = served.shop.run("export");
    for (mutation, field, code) in [
        (set("on_hand", 1_000_001), "quantity", "INVALID_QUANTITY_TOO_HIGH"),
        (set("available", i64::from(i32::MAX)), "quantity", "INVALID_QUANTITY_TOO_HIGH"),
        (set("available", -1_000_001), "quantity", "INVALID_QUANTITY_TOO_LOW"),
        (adjust(1_000_001), "delta", "INVALID_QUANTITY_TOO_HIGH"),
        (adjust(i64::from(i32::MIN)), "delta", "INVALID_QUANTITY_TOO_LOW"),
    ] {
        let answer = served.ask(&format!("mutation {{ it: {mutation} {{ userErrors {{ field code }} }} }}"), json!({}));
        let error = &answer["data"]["it"]["userErrors"][0];
        assert_eq!((&error["field"][3], &error["code"]), (&json!(field), &json!(code)), "{mutation}: {answer}");
    }
    let activate = format!(
        "mutation {{ inventoryActivate(inventoryItemId: \"{item}\", locationId: \"gid://shopify/Location/5\", onHand: 1000001) {{ userErrors {{ field }} }} }}"
    );
    let answer = served.ask(&activate, json!({}));
    assert_eq!(answer["data"]["inventoryActivate"]["userErrors"][0]["field"], json!(["onHand"]), "{answer}");
    let order = "mutation { orderCreate(order: { lineItems: [{ title: \"A\", quantity: 1000001 }] }) { userErrors { field code } } }";
    let answer = served.ask(order, json!({}));
    let error = &answer["data"]["orderCreate"]["userErrors"][0];
    assert_eq!(*error, json!({ "field": ["order", "lineItems", "0", "quantity"], "code": "INVALID" }), "{answer}");
    assert_eq!(served.shop.run("export"), before, "what is refused changes nothing");
}

#[test]
fn a_number_beyond_the_schema_is_missed_alone_and_says_why() {
    let served = Served::sample();
    let line = r#"{"cmd": "inventory adjust", "args": {"sku": "TEE-M", "location": "main", "by": 1000000}}"#;
    let lines = format!("{line}\n");
    let batch = served.shop.write("batch.jsonl", lines.repeat(2200));
    served.shop.does(&[&format!("batch {}", batch.display())]);
    let item = item(&served, "TEE-M");
    let query = format!(
        "{{ shop {{ name }} inventoryItem(id: \"{item}\") {{ sku inventoryLevel(locationId: \"gid://shopify/Location/1\") {{
            quantities(names: [\"on_hand\"]) {{ quantity }} }} variant {{ sku inventoryQuantity }} }} }}"
    );
    let answer = served.ask(&query, json!({}));
    assert_eq!(answer["data"]["shop"]["name"], "My shop", "{answer}");
    let told = &answer["data"]["inventoryItem"];
    assert_eq!((&told["sku"], &told["inventoryLevel"]), (&json!("TEE-M"), &Value::Null), "{answer}");
    let messages = answer["errors"].as_array().into_iter().flatten().map(|error| error["message"].as_str());
    assert!(messages.clone().all(|message| message.is_some_and(|it| it.ends_with("is beyond what an Int can hold"))));
    assert_eq!(messages.count(), 2, "{answer}");
}

#[test]
fn an_order_has_one_currency() {
    let served = Served::sample();
    let money = |amount: &str, currency: &str| json!({ "shopMoney": { "amount": amount, "currencyCode": currency } });
    let line = || json!({ "title": "Book", "quantity": 1, "priceSet": money("10", "USD") });
    let with = |key: &str, value: Value| {
        let mut order = json!({ "currency": "USD", "lineItems": [line()] });
        order[key] = value;
        order
    };
    let mut two_prices = line();
    two_prices["priceSet"]["presentmentMoney"] = json!({ "amount": "11", "currencyCode": "USD" });
    let mut taxed = line();
    taxed["taxLines"] = json!([{ "title": "VAT", "rate": "0.2", "priceSet": money("1", "EUR") }]);
    let tax = || json!({ "title": "VAT", "rate": "0.2", "priceSet": money("1", "EUR") });
    let cases = [
        (
            with("lineItems", json!([line(), { "title": "Pen", "quantity": 1, "priceSet": money("10", "EUR") }])),
            json!(["order", "lineItems", "1", "priceSet"]),
        ),
        (
            with("lineItems", json!([{ "title": "Pen", "quantity": 1, "priceSet": money("-1", "USD") }])),
            json!(["order", "lineItems", "0", "priceSet"]),
        ),
        (with("currency", json!("SEK")), json!(["order", "lineItems", "0", "priceSet"])),
        (with("lineItems", json!([two_prices])), json!(["order", "lineItems", "0", "priceSet"])),
        (with("lineItems", json!([taxed])), json!(["order", "lineItems", "0", "taxLines", "0", "priceSet"])),
        (with("taxLines", json!([tax()])), json!(["order", "taxLines", "0", "priceSet"])),
        (
            with("shippingLines", json!([{ "title": "Post", "priceSet": money("5", "EUR") }])),
            json!(["order", "shippingLines", "0", "priceSet"]),
        ),
        (
            with("transactions", json!([{ "kind": "SALE", "amountSet": money("10", "EUR") }])),
            json!(["order", "transactions", "0", "amountSet"]),
        ),
    ];
    let before = served.shop.run("export");
    let create = |order: &Value| {
        let query = "mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) {
            order { totalPrice currencyCode } userErrors { field code message } } }";
        served.ask(query, json!({ "order": order }))
    };
    for (order, field) in &cases {
        let answer = create(order);
        let error = &answer["data"]["orderCreate"]["userErrors"][0];
        assert_eq!((&error["field"], &error["code"]), (field, &json!("INVALID")), "{order}: {answer}");
    }
    // The price of a variant is of an order in the currency of the shop.
    let variant = item(&served, "TEE-M").replace("InventoryItem", "ProductVariant");
    let unpriced = json!({ "currency": "SEK", "lineItems": [{ "variantId": variant, "quantity": 1 }] });
    let answer = create(&unpriced);
    let error = &answer["data"]["orderCreate"]["userErrors"][0];
    assert_eq!(error["field"], json!(["order", "lineItems", "0", "priceSet"]), "{answer}");
    assert_eq!(served.shop.run("export"), before, "what is refused changes nothing");
    let swedish = json!({ "currency": "SEK", "lineItems": [
        { "title": "Pen", "quantity": 2, "priceSet": money("10", "SEK") }] });
    let answer = create(&swedish);
    let made = json!({ "order": { "totalPrice": "20.0", "currencyCode": "SEK" }, "userErrors": [] });
    assert_eq!(answer["data"]["orderCreate"], made, "{answer}");
    let refund = "mutation { refundCreate(input: { orderId: \"gid://shopify/Order/8000000000000007\", currency: EUR, refundLineItems: [
        { lineItemId: \"gid://shopify/LineItem/7000001\", quantity: 1 }] }) { userErrors { field message } } }";
    let answer = served.ask(refund, json!({}));
    assert_eq!(answer["data"]["refundCreate"]["userErrors"][0]["field"], json!(["currency"]), "{answer}");
}

#[test]
fn an_order_is_paid_as_far_as_it_is_said() {
    let served = Served::over(crate::shop::Shop::after(&["init"]));
    let money = |amount: &str| json!({ "shopMoney": { "amount": amount, "currencyCode": "USD" } });
    let payment =
        |kind: &str, status: &str, amount: &str| json!({ "kind": kind, "status": status, "amountSet": money(amount) });
    let create = |key: &str, value: Value| {
        let mut order = json!({ "lineItems": [{ "title": "Book", "quantity": 2, "priceSet": money("10") }],
            "shippingLines": [{ "title": "Post", "priceSet": money("5") }] });
        order[key] = value;
        let query = "mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order {
            id displayFinancialStatus fullyPaid canMarkAsPaid totalReceivedSet { shopMoney { amount } } }
            userErrors { field message } } }";
        let answer = served.ask(query, json!({ "order": order }));
        assert_eq!(answer["data"]["orderCreate"]["userErrors"], json!([]), "{key}: {answer}");
        answer["data"]["orderCreate"]["order"].clone()
    };
    let sales = |sales: &[(&str, &str, &str)]| {
        create("transactions", sales.iter().map(|(kind, status, amount)| payment(kind, status, amount)).collect())
    };
    let said = |status: &str| create("financialStatus", json!(status));
    for (order, status, received) in [
        (said("PAID"), "PAID", "25.0"),
        (said("PENDING"), "PENDING", "0.0"),
        (said("AUTHORIZED"), "AUTHORIZED", "0.0"),
        (said("REFUNDED"), "REFUNDED", "25.0"),
        (said("VOIDED"), "VOIDED", "0.0"),
        (said("EXPIRED"), "EXPIRED", "0.0"),
        (sales(&[("SALE", "SUCCESS", "25")]), "PAID", "25.0"),
        (sales(&[("SALE", "SUCCESS", "20"), ("CAPTURE", "SUCCESS", "5")]), "PAID", "25.0"),
        (sales(&[("SALE", "SUCCESS", "20"), ("SALE", "FAILURE", "5")]), "PARTIALLY_PAID", "20.0"),
        (sales(&[("AUTHORIZATION", "SUCCESS", "25")]), "AUTHORIZED", "0.0"),
        (sales(&[("SALE", "FAILURE", "25")]), "PENDING", "0.0"),
    ] {
        assert_eq!(order["displayFinancialStatus"], status, "{order}");
        assert_eq!(order["totalReceivedSet"]["shopMoney"]["amount"], received, "{status}: {order}");
        let payable = matches!(status, "PENDING" | "AUTHORIZED" | "PARTIALLY_PAID");
        assert_eq!(order["canMarkAsPaid"], payable, "{order}");
    }
    // What is said agrees with what came in.
    let with = |status: Option<&str>, sales: &[&str]| {
        let sales: Vec<Value> = sales.iter().map(|amount| payment("SALE", "SUCCESS", amount)).collect();
        let order = json!({ "lineItems": [{ "title": "Book", "quantity": 2, "priceSet": money("10") }],
            "shippingLines": [{ "title": "Post", "priceSet": money("5") }], "financialStatus": status, "transactions": sales });
        let query = "mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) {
            order { displayFinancialStatus totalRefundedSet { shopMoney { amount } }
                transactions { kind amountSet { shopMoney { amount } } } } userErrors { field message code } } }";
        served.ask(query, json!({ "order": order }))["data"]["orderCreate"].clone()
    };
    let before = served.shop.run("export");
    for (status, sales, field) in [
        (Some("PARTIALLY_PAID"), &[][..], "financialStatus"),
        (Some("PARTIALLY_PAID"), &["25"], "financialStatus"),
        (Some("PARTIALLY_REFUNDED"), &[], "financialStatus"),
        (Some("PARTIALLY_REFUNDED"), &["25"], "financialStatus"),
        (Some("REFUNDED"), &["5"], "financialStatus"),
        (Some("PAID"), &["24.99"], "financialStatus"),
        (Some("PENDING"), &["25"], "financialStatus"),
        (Some("AUTHORIZED"), &["1"], "financialStatus"),
        (Some("VOIDED"), &["1"], "financialStatus"),
        (None, &["999"], "transactions"),
        (None, &["20", "5.01"], "transactions"),
        (Some("PAID"), &["999"], "transactions"),
    ] {
        let refused = with(status, sales);
        assert_eq!(refused["userErrors"][0]["field"], json!(["order", field]), "{status:?} {sales:?}: {refused}");
        assert_eq!(refused["userErrors"][0]["code"], "INVALID", "{refused}");
    }
    let fine = with(None, &["1.999"]);
    assert_eq!(fine["userErrors"][0]["field"], json!(["order", "transactions", "0", "amountSet"]), "{fine}");
    assert_eq!(served.shop.run("export"), before, "what is refused changes nothing");
    let amount = |kind: &str, amount: &str| json!({ "kind": kind, "amountSet": { "shopMoney": { "amount": amount } } });
    for sales in [&[][..], &["25"]] {
        let refunded = with(Some("REFUNDED"), sales)["order"].clone();
        assert_eq!(refunded["totalRefundedSet"]["shopMoney"]["amount"], "25.0", "{refunded}");
        assert_eq!(refunded["transactions"], json!([amount("SALE", "25.0"), amount("REFUND", "25.0")]), "{refunded}");
    }
    let partly = with(Some("PARTIALLY_PAID"), &["5", "4.5"])["order"].clone();
    assert_eq!(partly["transactions"], json!([amount("SALE", "9.5")]), "{partly}");
    // Where nobody says anything, nothing is said until it is paid.
    let unsaid = create("note", json!("n"));
    assert_eq!(unsaid["displayFinancialStatus"], Value::Null, "{unsaid}");
    let paid = served.data(&format!(
        "mutation {{ orderMarkAsPaid(input: {{ id: {} }}) {{ order {{ displayFinancialStatus }} }} }}",
        unsaid["id"]
    ));
    assert_eq!(paid["orderMarkAsPaid"]["order"]["displayFinancialStatus"], "PAID");
    served.shop.does(&["check --deep"]);
}

#[test]
fn an_order_may_be_for_the_customer_of_another() {
    let served = Served::over(crate::shop::Shop::after(&["init"]));
    let create = |customer: Value| {
        let order = json!({ "lineItems": [{ "title": "Book", "quantity": 1 }], "customer": customer });
        let query = "mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order {
            customer { id firstName lastName email } } userErrors { field message } } }";
        served.ask(query, json!({ "order": order }))["data"]["orderCreate"].clone()
    };
    let ada = json!({ "firstName": "Ada", "lastName": "Lovelace", "email": "ada@example.com" });
    let first = create(json!({ "toUpsert": ada }));
    let id = first["order"]["customer"]["id"].clone();
    let mut same = create(json!({ "toAssociate": { "id": id } }))["order"]["customer"].clone();
    same["id"] = id.clone();
    assert_eq!(same, first["order"]["customer"]);
    let changed = create(json!({ "toUpsert": { "id": id, "lastName": "Byron" } }))["order"]["customer"].clone();
    assert_eq!((&changed["lastName"], &changed["email"]), (&json!("Byron"), &json!("ada@example.com")));
    let unknown = create(json!({ "toAssociate": { "id": "gid://shopify/Customer/99000003" } }));
    assert_eq!(unknown["userErrors"][0]["field"], json!(["order", "customer", "toAssociate", "id"]), "{unknown}");
}

#[test]
fn what_names_too_little_is_no_success() {
    let served = Served::sample();
    let before = served.shop.run("export");
    let one = r#"{ mergeIntents: [{ fulfillmentOrderId: "gid://shopify/FulfillmentOrder/1000001" }] }"#;
    let merge = |inputs: &str| format!("fulfillmentOrderMerge(fulfillmentOrderMergeInputs: [{inputs}])");
    let tax = r#"{ title: "VAT", rate: "0.1" }"#;
    let line = |more: &str| format!("orderCreate(order: {{ lineItems: [{{ title: \"A\", quantity: 1{more} }}] }})");
    for (mutation, field) in [
        (merge(""), json!(["fulfillmentOrderMergeInputs"])),
        (merge("{ mergeIntents: [] }"), json!(["fulfillmentOrderMergeInputs", "0", "mergeIntents"])),
        (merge(one), json!(["fulfillmentOrderMergeInputs", "0", "mergeIntents"])),
        (line(&format!(", taxLines: [{tax}]")), json!(["order", "lineItems", "0", "taxLines", "0", "priceSet"])),
    ] {
        let answer = served.ask(&format!("mutation {{ it: {mutation} {{ userErrors {{ field }} }} }}"), json!({}));
        assert_eq!(answer["data"]["it"]["userErrors"], json!([{ "field": field }]), "{mutation}: {answer}");
    }
    assert_eq!(served.shop.run("export"), before, "what is refused changes nothing");
}
