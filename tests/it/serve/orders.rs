//! Orders as a whole and stock, through the API: as the commands.

use serde_json::{Value, json};

use super::Served;
use super::steps::{Step, hold};
use crate::shop::Shop;

/// The number of an item, as the API tells it.
pub fn item(served: &Served, sku: &str) -> String {
    let data = served.data(&format!("{{ inventoryItems(first: 5, query: \"sku:'{sku}'\") {{ nodes {{ id sku }} }} }}"));
    data["inventoryItems"]["nodes"][0]["id"].as_str().expect("it is stocked").to_owned()
}

#[test]
fn orders_are_paid_changed_cancelled_and_refunded() {
    let order = |number: i64| format!("gid://shopify/Order/{}", 8_000_000_000_000_000_i64 + number);
    assert_eq!(order(2), "gid://shopify/Order/8000000000000002");
    hold(
        &Shop::after(&["init --sample"]),
        &[
            Step::done("order pay 1002", "orderMarkAsPaid", r#"input: { id: "gid://shopify/Order/8000000000000002" }"#),
            Step::refused(
                "order pay 1001",
                "orderMarkAsPaid",
                r#"input: { id: "gid://shopify/Order/8000000000000001" }"#,
                "order_cannot_be_paid",
            )
            .at(json!(["id"]), Value::Null),
            Step::done(
                "order set 1001 --email a@b.c --note hello --tag blue --tag red",
                "orderUpdate",
                r#"input: { id: "gid://shopify/Order/8000000000000001", email: "a@b.c", note: "hello", tags: ["red", "blue"] }"#,
            ),
            Step::done(
                "order set 1001 --tag blue --tag red",
                "tagsAdd",
                r#"id: "gid://shopify/Order/8000000000000001", tags: ["red, blue"]"#,
            ),
            Step::done(
                "order set 1001 --tag red",
                "tagsRemove",
                r#"id: "gid://shopify/Order/8000000000000001", tags: ["blue"]"#,
            )
            .after(&["order set 1001 --tag blue --tag red"]),
            Step::done(
                "order cancel 1002 --reason customer",
                "orderCancel",
                r#"orderId: "gid://shopify/Order/8000000000000002", restock: true, reason: CUSTOMER"#,
            ),
            Step::refused(
                "order cancel 1003 --reason fraud",
                "orderCancel",
                r#"orderId: "gid://shopify/Order/8000000000000003", restock: true, reason: FRAUD"#,
                "cancel_request_first",
            )
            .at(json!(["orderId"]), json!("INVALID")),
            Step {
                asked: "refund { totalRefundedSet { shopMoney { amount } } } order { displayFinancialStatus }",
                ..Step::done(
                    "order refund 1007 --line TEE-M=1 --restock return",
                    "refundCreate",
                    r#"input: { orderId: "gid://shopify/Order/8000000000000007", refundLineItems: [
                        { lineItemId: "gid://shopify/LineItem/7000001", quantity: 1, restockType: RETURN }] }"#,
                )
            },
            Step::refused(
                "order refund 1003 --line IPOD2008GREEN=1",
                "refundCreate",
                r#"input: { orderId: "gid://shopify/Order/8000000000000003", refundLineItems: [
                    { lineItemId: "gid://shopify/LineItem/3000001", quantity: 1 }] }"#,
                "locked_by_request",
            )
            .at(json!(["orderId"]), Value::Null),
        ],
    );
}

#[test]
fn several_fulfillment_orders_leave_in_one_shipment() {
    let shop = Shop::after(&["init --sample", "order split 1002-FO1 --line TEE-M=1"]);
    let served = Served::over(shop);
    let data = served.data(
        "mutation { fulfillmentCreate(fulfillment: { lineItemsByFulfillmentOrder: [
            { fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000001\" },
            { fulfillmentOrderId: \"gid://shopify/FulfillmentOrder/2000002\" }] }) {
            fulfillment { totalQuantity fulfillmentOrders(first: 5) { nodes { status } }
                fulfillmentLineItems(first: 5) { nodes { quantity } } } userErrors { message } } }",
    );
    assert_eq!(
        data["fulfillmentCreate"]["fulfillment"],
        json!({ "totalQuantity": 2, "fulfillmentOrders": { "nodes": [{ "status": "CLOSED" }, { "status": "CLOSED" }] },
            "fulfillmentLineItems": { "nodes": [{ "quantity": 2 }] } })
    );
    served.shop.does(&["check --deep"]);
}

#[test]
fn orders_are_placed() {
    let served = Served::sample();
    let item = item(&served, "TEE-M").replace("InventoryItem", "ProductVariant");
    let query = "mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) {
        order { id name displayFinancialStatus totalPriceSet { shopMoney { amount currencyCode } } tags email
            shippingAddress { firstName lastName countryCodeV2 }
            lineItems(first: 9) { nodes { title sku quantity requiresShipping fulfillmentService { handle } } } }
        userErrors { field message code } } }";
    let price = json!({ "shopMoney": { "amount": "2.50", "currencyCode": "USD" } });
    let order = json!({
        "name": "#A1", "email": "a@b.c", "tags": ["new"], "financialStatus": "PAID",
        "shippingAddress": { "firstName": "Ada", "lastName": "Lovelace", "countryCode": "GB" },
        "lineItems": [
            { "variantId": item, "quantity": 2, "requiresShipping": true },
            { "title": "Gift note", "quantity": 1, "priceSet": price },
            { "sku": "IPOD2008GREEN", "quantity": 1, "priceSet": price, "fulfillmentService": "acme" },
        ],
    });
    let answer = served.ask(query, json!({ "order": order }));
    let made = &answer["data"]["orderCreate"]["order"];
    assert_eq!(answer["data"]["orderCreate"]["userErrors"], json!([]), "{answer}");
    assert_eq!((&made["name"], &made["displayFinancialStatus"]), (&json!("#A1"), &json!("PAID")), "{answer}");
    let lines = made["lineItems"]["nodes"].as_array().expect("a list");
    let told: Vec<Value> =
        lines.iter().map(|line| json!([line["sku"], line["quantity"], line["fulfillmentService"]["handle"]])).collect();
    assert_eq!(told, [json!(["TEE-M", 2, "manual"]), json!([null, 1, "manual"]), json!(["IPOD2008GREEN", 1, "acme"])]);
    assert_eq!(served.shop.json("order show A1")["line_items"][1]["title"], "Gift note");
    served.shop.does(&["check --deep"]);
    let faults = [
        (json!({ "lineItems": [] }), json!(["order", "lineItems"]), "INVALID"),
        (json!({ "lineItems": [{ "quantity": 1 }] }), json!(["order", "lineItems", "0", "title"]), "INVALID"),
        (
            json!({ "lineItems": [{ "title": "x", "quantity": 0 }] }),
            json!(["order", "lineItems", "0", "quantity"]),
            "INVALID",
        ),
        (
            json!({ "lineItems": [{ "title": "x", "quantity": 1, "fulfillmentService": "nobody" }] }),
            json!(["order", "lineItems", "0", "fulfillmentService"]),
            "FULFILLMENT_SERVICE_INVALID",
        ),
        (json!({ "name": "#A1", "lineItems": [{ "title": "x", "quantity": 1 }] }), json!(["order", "name"]), "INVALID"),
    ];
    for (order, field, code) in faults {
        let answer = served.ask(query, json!({ "order": order }));
        let error = &answer["data"]["orderCreate"]["userErrors"][0];
        assert_eq!((&error["field"], &error["code"]), (&field, &json!(code)), "{order}: {answer}");
    }
}

#[test]
fn what_clients_keep_with_an_order_is_given_back() {
    let served = Served::sample();
    let money = |amount: &str| json!({ "shopMoney": { "amount": amount, "currencyCode": "USD" } });
    let order = json!({
        "poNumber": "PO-7", "sourceName": "pos", "test": true,
        "customAttributes": [{ "key": "gift", "value": "yes" }],
        "customer": { "toUpsert": { "firstName": "Ada", "lastName": "Lovelace", "email": "ada@example.com" } },
        "billingAddress": { "firstName": "Ada", "lastName": "Byron", "city": "London", "countryCode": "GB" },
        "shippingLines": [{ "title": "Post", "code": "P", "priceSet": money("5.00") }],
        "taxLines": [{ "title": "VAT", "rate": "0.2", "priceSet": money("3.00") }],
        "lineItems": [{ "title": "Book", "variantTitle": "Red", "vendor": "Press", "quantity": 2, "priceSet": money("10"),
            "properties": [{ "name": "wrap", "value": "paper" }] }],
    });
    let query = "mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order {
        poNumber sourceName test customAttributes { key value } customer { id displayName email }
        billingAddress { id name city countryCodeV2 } displayAddress { city }
        shippingLine { title code originalPriceSet { shopMoney { amount } } } taxLines { title rate price }
        totalPrice subtotalPrice totalTax totalShippingPrice
        lineItems(first: 1) { nodes { name vendor customAttributes { key value } } } } userErrors { message } } }";
    let answer = served.ask(query, json!({ "order": order }));
    assert_eq!(
        answer["data"]["orderCreate"],
        json!({ "userErrors": [], "order": {
            "poNumber": "PO-7", "sourceName": "pos", "test": true,
            "customAttributes": [{ "key": "gift", "value": "yes" }],
            "customer": { "id": "gid://shopify/Customer/10000003", "displayName": "Ada Lovelace", "email": "ada@example.com" },
            "billingAddress": { "id": "gid://shopify/MailingAddress/10000002", "name": "Ada Byron", "city": "London", "countryCodeV2": "GB" },
            "displayAddress": { "city": "London" },
            "shippingLine": { "title": "Post", "code": "P", "originalPriceSet": { "shopMoney": { "amount": "5.0" } } },
            "taxLines": [{ "title": "VAT", "rate": 0.2, "price": "3.0" }],
            "totalPrice": "28.0", "subtotalPrice": "20.0", "totalTax": "3.0", "totalShippingPrice": "5.0",
            "lineItems": { "nodes": [
                { "name": "Book - Red", "vendor": "Press", "customAttributes": [{ "key": "wrap", "value": "paper" }] }] },
        } }),
        "{answer}"
    );
    served.shop.does(&["check --deep"]);
    let redacted = served.shop.run("export --redact");
    for private in ["Lovelace", "ada@example.com", "Byron", "London", "PO-7", "paper", "yes"] {
        assert!(!redacted.stdout.contains(private), "{private}");
    }
}

#[test]
fn what_clients_keep_with_an_order_can_be_changed() {
    let served = Served::sample();
    let order = r#"id: "gid://shopify/Order/8000000000000001""#;
    let update = |given: &str| {
        let query = format!(
            "mutation {{ orderUpdate(input: {{ {order}, {given} }}) {{
                order {{ note poNumber customAttributes {{ key value }} }} userErrors {{ message }} }} }}"
        );
        served.data(&query)["orderUpdate"].clone()
    };
    let kept = |po_number: Value, attributes: Value| {
        let order = json!({ "note": null, "poNumber": po_number, "customAttributes": attributes });
        json!({ "order": order, "userErrors": [] })
    };
    let gift = json!([{ "key": "gift", "value": "for Ada" }, { "key": "ribbon", "value": "" }]);
    let given = r#"customAttributes: [{ key: "gift", value: "for Ada" }, { key: "ribbon", value: "" }]"#;
    assert_eq!(update(given), kept(Value::Null, gift.clone()));
    assert_eq!(update(r#"poNumber: "PO-7""#), kept(json!("PO-7"), gift.clone()));
    let told = served.shop.run("order timeline 1001 -o csv").stdout;
    assert!(told.contains("The purchase order number of order #1001 was changed."), "{told}");
    let redacted = served.shop.run("export --redact").stdout;
    assert!(!redacted.contains("PO-7") && !redacted.contains("for Ada"), "{redacted}");
    assert_eq!(update(r#"customAttributes: [], poNumber: """#), kept(Value::Null, json!([])));
    served.shop.does(&["check --deep"]);
}

#[test]
fn lines_of_one_refund_go_different_ways() {
    let served = Served::sample();
    served.shop.does(&[
        "inventory set CUP --location main --on-hand 9",
        "order create --name R1 --line CUP=2@10 --line BOX=2@5 --location main --paid",
        "order fulfill R1 --line CUP=2",
    ]);
    let found =
        served.data("{ orders(first: 1, query: \"name:R1\") { nodes { id lineItems(first: 2) { nodes { id } } } } }");
    let order = &found["orders"]["nodes"][0];
    let line = |at: usize| &order["lineItems"]["nodes"][at]["id"];
    let refund = |boxes: i64| {
        let query = format!(
            "mutation {{ refundCreate(input: {{ orderId: {}, refundLineItems: [
                {{ lineItemId: {}, quantity: 1, restockType: RETURN, locationId: \"gid://shopify/Location/1\" }},
                {{ lineItemId: {}, quantity: {boxes}, restockType: CANCEL }}] }}) {{
                refund {{ totalRefundedSet {{ shopMoney {{ amount }} }}
                    refundLineItems(first: 5) {{ nodes {{ quantity restockType location {{ id }} }} }} }}
                userErrors {{ field }} }} }}",
            order["id"],
            line(0),
            line(1)
        );
        served.ask(&query, json!({}))["data"]["refundCreate"].clone()
    };
    let too_many = refund(3);
    assert_eq!(too_many["userErrors"][0]["field"], json!(["refundLineItems", "1", "quantity"]), "{too_many}");
    assert_eq!(served.shop.json("order show R1")["refunds"], json!([]));
    let done = refund(1);
    assert_eq!(done["refund"]["totalRefundedSet"]["shopMoney"]["amount"], "15.0", "{done}");
    let ways: Vec<&Value> = done["refund"]["refundLineItems"]["nodes"]
        .as_array()
        .expect("it has lines")
        .iter()
        .map(|it| &it["restockType"])
        .collect();
    assert_eq!(ways, ["RETURN", "CANCEL"]);
    let stock = served.shop.json("inventory list --sku CUP --location main");
    assert_eq!(stock["items"][0]["on_hand"], 8);
    served.shop.does(&["check --deep"]);
}

#[test]
fn stock_is_set_and_adjusted() {
    let served = Served::sample();
    let item = item(&served, "TEE-M");
    let ask = |mutation: &str, input: Value| {
        let kind = format!("{}{}Input", mutation[..1].to_ascii_uppercase(), &mutation[1..]);
        let query = format!(
            "mutation ($input: {kind}!) {{ {mutation}(input: $input) {{
                inventoryAdjustmentGroup {{ reason changes {{ name delta quantityAfterChange item {{ sku }} location {{ id }} }} }}
                userErrors {{ field code message }} }} }}"
        );
        let answer = served.ask(&query, json!({ "input": input }));
        assert_eq!(answer["errors"], Value::Null, "{answer}");
        answer["data"][mutation].clone()
    };
    let row = |served: &Served| {
        let rows = served.shop.json("inventory list --sku TEE-M --location main");
        rows["items"][0].clone()
    };
    let before = row(&served);
    let place = json!({ "inventoryItemId": item, "locationId": "gid://shopify/Location/1" });
    let with = |key: &str, value: i64| {
        let mut place = place.clone();
        place[key] = json!(value);
        place
    };
    let done = ask(
        "inventorySetQuantities",
        json!({ "name": "available", "reason": "correction", "quantities": [with("quantity", 50)] }),
    );
    assert_eq!(done["userErrors"], json!([]), "{done}");
    let after = row(&served);
    assert_eq!((&after["available"], &after["committed"]), (&json!(50), &before["committed"]), "{done}");
    let done = ask(
        "inventoryAdjustQuantities",
        json!({ "name": "available", "reason": "damaged", "changes": [with("delta", -7)] }),
    );
    assert_eq!(done["inventoryAdjustmentGroup"]["reason"], "damaged", "{done}");
    assert_eq!(row(&served)["available"], 43);
    let stale = |key: &str| {
        let mut quantity = with("quantity", 1);
        quantity[key] = json!(99);
        ask("inventorySetQuantities", json!({ "name": "available", "reason": "r", "quantities": [quantity] }))["userErrors"][0]["code"].clone()
    };
    assert_eq!(
        (stale("compareQuantity"), stale("changeFromQuantity")),
        (json!("COMPARE_QUANTITY_STALE"), json!("CHANGE_FROM_QUANTITY_STALE"))
    );
    let code = |input: Value| ask("inventorySetQuantities", input)["userErrors"][0]["code"].clone();
    let twice = with("quantity", 1);
    assert_eq!(code(json!({ "name": "committed", "reason": "r", "quantities": [] })), "INVALID_NAME");
    assert_eq!(
        code(json!({ "name": "on_hand", "reason": "r", "quantities": [with("quantity", -1)] })),
        "INVALID_QUANTITY_NEGATIVE"
    );
    assert_eq!(
        code(json!({ "name": "on_hand", "reason": "r", "quantities": [twice, twice] })),
        "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR"
    );
    let mut elsewhere = with("quantity", 1);
    elsewhere["locationId"] = json!("gid://shopify/Location/5");
    assert_eq!(
        code(json!({ "name": "on_hand", "reason": "r", "quantities": [elsewhere] })),
        "ITEM_NOT_STOCKED_AT_LOCATION"
    );
    assert_eq!(row(&served)["available"], 43, "what is refused changes nothing");
    let activate = served.data(&format!(
        "mutation {{ inventoryActivate(inventoryItemId: \"{item}\", locationId: \"gid://shopify/Location/5\", available: 3) {{
            inventoryLevel {{ quantities(names: [\"available\", \"on_hand\"]) {{ name quantity }} }} userErrors {{ message }} }} }}"
    ));
    let quantities = &activate["inventoryActivate"]["inventoryLevel"]["quantities"];
    assert_eq!(
        *quantities,
        json!([{ "name": "available", "quantity": 3 }, { "name": "on_hand", "quantity": 3 }]),
        "{activate}"
    );
    served.shop.does(&["check --deep"]);
}
