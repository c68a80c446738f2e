//! Orders that clients place with a past: what was given back already, and the taxes of their parts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Served;
use crate::shop::{NOW, Shop};

/// A shop with stock that tells of everything.
fn curious() -> Shop {
    let shop = Shop::after(&[
        "init",
        "service add acme",
        "inventory set TEE --location acme --on-hand 9",
        "inventory set MUG --location main --on-hand 9",
    ]);
    let topics: Vec<String> =
        consign::domain::Topic::ALL.iter().map(|topic| format!("--topic {}", topic.constant())).collect();
    shop.does(&[&format!("webhook add http://127.0.0.1:9/ {}", topics.join(" "))]);
    shop
}

/// How often each word stands in a list under a key.
fn counted(list: &Value, key: &str) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for item in list.as_array().expect("a list") {
        *counted.entry(item[key].as_str().expect("a text").to_owned()).or_insert(0) += 1;
    }
    counted
}

/// What has become of the first order, and who is told of it.
fn told(shop: &Shop) -> Value {
    let order = shop.json("order show 1001");
    let mut topics = counted(&shop.json("webhook deliveries")["items"], "topic");
    // Told once in each transaction, of which the command line needs three.
    for topic in ["orders/updated", "inventory_levels/update"] {
        topics.insert(topic.to_owned(), 1);
    }
    let work = |work: &Value| json!([work["location"], work["status"], work["detailed_status"], work["line_items"]]);
    let works: Vec<Value> = order["fulfillment_orders"].as_array().expect("a list").iter().map(work).collect();
    json!({
        "events": counted(&shop.json("order timeline 1001")["events"], "type"),
        "topics": topics,
        "works": works,
        "status": [order["financial_status"], order["fulfillment_status"], order["closed_at"], order["total_price"]],
        "lines": order["line_items"].as_array().expect("a list").iter().map(|line| json!([line["current_quantity"],
            line["remaining_quantity"], line["refunded_quantity"]])).collect::<Vec<_>>(),
        "refunds": order["refunds"],
        "stock": shop.json("inventory list")["items"],
    })
}

#[test]
fn an_order_that_is_placed_as_refunded_was_paid_and_refunded() {
    let by_hand = curious();
    by_hand.does(&[
        "order create --line TEE=3@10 --line MUG=1@5",
        "order pay 1001",
        "order refund 1001 --line TEE=3 --line MUG=1",
    ]);
    let expected = told(&by_hand);
    assert_eq!(expected["topics"]["refunds/create"], 1, "{expected}");
    assert_eq!(expected["topics"]["orders/paid"], 1, "{expected}");
    assert_eq!(expected["works"][0][1], "closed", "{expected}");

    let money = |amount: &str| json!({ "shopMoney": { "amount": amount, "currencyCode": "USD" } });
    let over_graphql = Served::over(curious());
    let query = "mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) {
        order { displayFinancialStatus fulfillmentOrders(first: 9) { nodes { status } } } userErrors { message } } }";
    let order = json!({ "financialStatus": "REFUNDED", "lineItems": [
        { "sku": "TEE", "title": "TEE", "quantity": 3, "requiresShipping": true, "priceSet": money("10") },
        { "sku": "MUG", "title": "MUG", "quantity": 1, "requiresShipping": true, "priceSet": money("5") }] });
    let made = over_graphql.ask(query, json!({ "order": order }))["data"]["orderCreate"].clone();
    assert_eq!(made["order"]["displayFinancialStatus"], "REFUNDED", "{made}");
    assert_eq!(made["order"]["fulfillmentOrders"]["nodes"], json!([{ "status": "CLOSED" }, { "status": "CLOSED" }]));
    assert_eq!(told(&over_graphql.shop), expected);

    let over_rest = Served::over(curious());
    let order = json!({ "order": { "financial_status": "refunded", "line_items": [
        { "sku": "TEE", "title": "TEE", "quantity": 3, "price": "10" },
        { "sku": "MUG", "title": "MUG", "quantity": 1, "price": "5" }] } });
    let path = "/admin/api/2026-04/orders.json";
    let token = ("X-Shopify-Access-Token", "t");
    let made = over_rest.client().post(path, &[token], order.to_string().as_bytes());
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(made.json()["order"]["refunds"][0]["refund_line_items"].as_array().map(Vec::len), Some(2), "{made:?}");
    assert_eq!(told(&over_rest.shop), expected);
    for shop in [&by_hand, &over_graphql.shop, &over_rest.shop] {
        shop.does(&["check --deep"]);
    }
}

#[test]
fn all_is_given_back_of_an_order_that_is_placed_as_refunded_and_nobody_is_asked_for_it() {
    let shop = curious();
    shop.does(&["config set auto-fulfill on"]);
    let served = Served::over(shop);
    let money = |amount: &str| json!({ "shopMoney": { "amount": amount, "currencyCode": "USD" } });
    let query = "mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order { totalPrice
        totalRefundedSet { shopMoney { amount } } netPaymentSet { shopMoney { amount } } } userErrors { message } } }";
    let order = json!({ "financialStatus": "REFUNDED", "shippingLines": [{ "title": "Post", "priceSet": money("4") }],
        "taxLines": [{ "title": "VAT", "rate": "0.1", "priceSet": money("1") }],
        "lineItems": [{ "sku": "TEE", "title": "Tee", "quantity": 1, "priceSet": money("10") }] });
    let made = served.ask(query, json!({ "order": order }))["data"]["orderCreate"]["order"].clone();
    assert_eq!(made["totalRefundedSet"]["shopMoney"]["amount"], "15.0", "{made}");
    assert_eq!((&made["netPaymentSet"]["shopMoney"]["amount"], &made["totalPrice"]), (&json!("0.0"), &json!("0.0")));
    let events = counted(&served.shop.json("order timeline 1001")["events"], "type");
    let events: Vec<&str> = events.keys().map(String::as_str).collect();
    assert_eq!(events, ["order_paid", "order_placed", "order_refunded"]);
    let again = served.shop.run("order refund 1001 --line TEE=1");
    assert_eq!(again.exit, 6, "nothing is left of it: {again:?}");
}

#[test]
fn what_is_taken_and_given_back_in_the_same_breath_changes_a_level() {
    let shop = Shop::after(&["init", "inventory set TEE --location main --on-hand 5 --at 2026-11-20T09:00:00Z"]);
    let served = Served::over(shop);
    let order = r#"{"order": {"financial_status": "refunded", "line_items": [
        {"sku": "TEE", "title": "TEE", "quantity": 3, "price": "10"}]}}"#;
    let made =
        served.client().post("/admin/api/2026-04/orders.json", &[("X-Shopify-Access-Token", "t")], order.as_bytes());
    assert_eq!(made.status, 201, "{made:?}");
    let level = "{ inventoryItems(first: 1) { nodes { inventoryLevels(first: 1) { nodes { updatedAt } } } } }";
    let level = served.data(level)["inventoryItems"]["nodes"][0]["inventoryLevels"]["nodes"][0].clone();
    assert_eq!(level, json!({ "updatedAt": NOW }));
    served.shop.does(&["check --deep"]);
}

#[test]
fn an_order_that_came_as_refunded_gives_nothing_back_again() {
    let shop = Shop::after(&["init"]);
    shop.write(
        "orders.json",
        r##"{"orders": [{"id": 1, "name": "#2001", "financial_status": "refunded", "total_price": "39.80", "line_items": [{"id": 1, "sku": "TEE", "quantity": 2, "price": "19.90", "fulfillable_quantity": 2}]}]}"##,
    );
    shop.does(&["order import orders.json"]);
    let order = shop.json("order show 2001");
    assert_eq!((&order["refunds"][0]["amount"], &order["refunds"][0]["line_items"]), (&json!("39.80"), &json!([])));
    shop.does(&["order refund 2001 --line TEE=1"]);
    assert_eq!(shop.json("order show 2001")["refunds"][1]["amount"], "0.00");
    let again = shop.json("order import orders.json");
    assert_eq!(again["import"]["unchanged"].as_i64().or(again["unchanged"].as_i64()), Some(1), "{again}");
    shop.does(&["check --deep"]);
}

#[test]
fn the_taxes_of_an_order_are_those_of_its_parts() {
    let served = Served::over(Shop::after(&["init"]));
    let money = |amount: &str| json!({ "shopMoney": { "amount": amount, "currencyCode": "USD" } });
    let tax =
        |title: &str, rate: &str, amount: &str| json!({ "title": title, "rate": rate, "priceSet": money(amount) });
    let query = "mutation ($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order { legacyResourceId
        taxLines { title rate price } currentTaxLines { title price } totalTax } userErrors { message } } }";
    let create = |order: Value| served.ask(query, json!({ "order": order }))["data"]["orderCreate"]["order"].clone();
    let line = |taxes: Value| json!({ "title": "Tee", "quantity": 1, "priceSet": money("10"), "taxLines": taxes });
    let of_parts = json!({
        "lineItems": [
            line(json!([tax("VAT", "0.2", "2"), tax("City", "0.01", "0.1")])),
            line(json!([tax("VAT", "0.1", "1")])),
            line(json!([tax("VAT", "0.2", "2.5")])),
        ],
        "shippingLines": [{ "title": "Post", "priceSet": money("5"), "taxLines": [tax("VAT", "0.2", "1")] }],
    });
    let made = create(of_parts.clone());
    let sums = json!([
        { "title": "VAT", "rate": 0.2, "price": "5.5" },
        { "title": "City", "rate": 0.01, "price": "0.1" },
        { "title": "VAT", "rate": 0.1, "price": "1.0" },
    ]);
    assert_eq!((&made["taxLines"], &made["totalTax"]), (&sums, &json!("6.6")), "{made}");
    assert_eq!(made["currentTaxLines"].as_array().map(Vec::len), Some(3), "{made}");
    // REST tells the same.
    let id = made["legacyResourceId"].as_str().expect("it has a number");
    let told = super::rest::got(&served, &format!("orders/{id}"))["order"].clone();
    let lines = told["tax_lines"].as_array().expect("a list").iter();
    let lines: Vec<Value> = lines.map(|tax| json!([tax["title"], tax["rate"], tax["price"]])).collect();
    assert_eq!(lines, [json!(["VAT", 0.2, "5.50"]), json!(["City", 0.01, "0.10"]), json!(["VAT", 0.1, "1.00"])]);
    // What is said of the order itself is not added to.
    let mut whole = of_parts;
    whole["taxLines"] = json!([tax("All", "0.2", "6.6")]);
    let made = create(whole);
    assert_eq!(made["taxLines"], json!([{ "title": "All", "rate": 0.2, "price": "6.6" }]), "{made}");
    served.shop.does(&["check --deep"]);
}
