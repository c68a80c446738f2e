//! Every key of a new order: it is kept and can be read again, or it is said that it is not served. None is dropped.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Served;
use super::orders::item;

const CREATE: &str = "mutation ($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput) {
    orderCreate(order: $order, options: $options) { userErrors { field code message } order {
        name email phone note poNumber tags test sourceName currencyCode presentmentCurrencyCode
        displayFinancialStatus taxesIncluded customerAcceptsMarketing customAttributes { key value }
        customer { firstName lastName email phone }
        billingAddress { ...address } shippingAddress { ...address }
        taxLines { ...tax }
        shippingLines(first: 9) { nodes { title code source originalPriceSet { shopMoney { amount } } taxLines { ...tax } } }
        transactions { kind status gateway amountSet { shopMoney { amount currencyCode } } }
        totalPriceSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } }
        lineItems(first: 9) { nodes { title sku quantity vendor variantTitle taxable requiresShipping
            fulfillmentService { handle } product { id } variant { id } customAttributes { key value } taxLines { ...tax }
            originalUnitPriceSet { presentmentMoney { amount currencyCode } } } } } } }
    fragment tax on TaxLine { title rate channelLiable priceSet { shopMoney { amount } } }
    fragment address on MailingAddress { firstName lastName company address1 address2 city zip province countryCodeV2 phone }";

/// What is never kept, and said to be so: the object that it stands in, and a value.
fn unserved() -> Vec<(&'static str, &'static str, Value)> {
    let money = json!({ "shopMoney": { "amount": "1", "currencyCode": "USD" } });
    vec![
        ("/order", "closedAt", json!("2026-01-01T00:00:00Z")),
        ("/order", "customerId", json!("gid://shopify/Customer/1000003")),
        ("/order", "fulfillment", json!({ "locationId": "gid://shopify/Location/1" })),
        ("/order", "fulfillmentStatus", json!("FULFILLED")),
        ("/order", "processedAt", json!("2026-01-01T00:00:00Z")),
        ("/order", "sourceIdentifier", json!("a")),
        ("/order", "sourceUrl", json!("http://a.example")),
        ("/order", "presentmentCurrency", json!("SEK")),
        ("/order/lineItems/0", "giftCard", json!(true)),
        ("/order/lineItems/0", "weight", json!({ "unit": "GRAMS", "value": 5.0 })),
        ("/order/transactions/0", "authorizationCode", json!("a")),
        ("/order/transactions/0", "processedAt", json!("2026-01-01T00:00:00Z")),
        ("/order/transactions/0", "receiptJson", json!({ "a": money })),
        ("/order/transactions/0", "test", json!(true)),
        ("/order/customer/toUpsert", "note", json!("a")),
        ("/order/customer/toUpsert", "tags", json!(["a"])),
        ("/order/customer/toUpsert", "addresses", json!([{ "city": "Oslo" }])),
        ("/order/shippingAddress", "id", json!("gid://shopify/MailingAddress/1000001")),
        ("/order/billingAddress", "id", json!("gid://shopify/MailingAddress/1000002")),
        ("/options", "sendReceipt", json!(true)),
        ("/options", "sendFulfillmentReceipt", json!(true)),
    ]
}

/// What is kept, as far as the answer has it in the same words.
fn kept(product: &str) -> Value {
    let money = |amount: &str| json!({ "shopMoney": { "amount": amount, "currencyCode": "USD" } });
    let both = |amount: &str| {
        json!({ "shopMoney": { "amount": amount, "currencyCode": "USD" },
            "presentmentMoney": { "amount": amount, "currencyCode": "USD" } })
    };
    let tax = |title: &str, price: &str| json!([{ "title": title, "rate": "0.25", "channelLiable": true, "priceSet": money(price) }]);
    json!({ "options": { "inventoryBehaviour": "BYPASS" }, "order": {
        "name": "#K1", "email": "a@b.example", "phone": "+4712345678", "note": "ring twice", "poNumber": "PO-1",
        "tags": ["blue"], "test": true, "sourceName": "web", "currency": "USD", "presentmentCurrency": "USD",
        "financialStatus": "PAID", "taxesIncluded": false, "buyerAcceptsMarketing": true,
        "customAttributes": [{ "key": "gift", "value": "yes" }],
        "customer": { "toAssociate": { "email": "c@b.example" },
            "toUpsert": { "firstName": "Ann", "lastName": "Berg", "email": "d@b.example", "phone": "+4711111111" } },
        "shippingAddress": { "firstName": "Ann", "lastName": "Berg", "company": "Berg", "address1": "Gata 1",
            "address2": "2nd floor", "city": "Oslo", "zip": "0150", "province": "Oslo fylke", "country": "Norway",
            "phone": "+4722222222" },
        "billingAddress": { "firstName": "Bo", "lastName": "Ek", "city": "Reno", "provinceCode": "NV", "countryCode": "US" },
        "shippingLines": [{ "title": "Post", "code": "POST", "source": "web", "priceSet": money("5"), "taxLines": tax("Post tax", "1.25") }],
        "lineItems": [
            { "title": "Tee", "sku": "KEPT-1", "quantity": 2, "vendor": "Acme", "variantTitle": "M", "taxable": false,
                "requiresShipping": true, "fulfillmentService": "acme", "priceSet": both("10"),
                "properties": [{ "name": "print", "value": "A" }], "taxLines": tax("VAT", "5") },
            { "productId": product, "variantId": product.replace("Product", "ProductVariant"), "quantity": 1,
                "priceSet": money("3") }],
        "transactions": [{ "kind": "SALE", "status": "SUCCESS", "gateway": "bogus", "amountSet": money("34.25") }],
    } })
}

#[test]
fn no_key_of_a_new_order_is_dropped() {
    let served = Served::sample();
    let product = item(&served, "TEE-M").replace("InventoryItem", "Product");
    let sent = kept(&product);
    let before = served.shop.run("export");
    for (place, key, value) in unserved() {
        let mut asked = sent.clone();
        asked.pointer_mut(place).unwrap_or_else(|| panic!("{place}"))[key] = value;
        let answer = served.ask(CREATE, asked);
        assert_eq!(answer["errors"][0]["extensions"]["code"], "NOT_SERVED", "{place} {key}: {answer}");
        assert_eq!(answer["errors"][0]["extensions"]["name"], key, "{answer}");
    }
    assert_eq!(served.shop.run("export"), before, "what is not served changes nothing");

    let answer = served.ask(CREATE, sent.clone());
    let told = &answer["data"]["orderCreate"];
    assert_eq!(told["userErrors"], json!([]), "{answer}");
    let (order, sent_order) = (&told["order"], &sent["order"]);
    let tax = |title: &str, price: &str| json!([{ "title": title, "rate": 0.25, "channelLiable": true, "priceSet": { "shopMoney": { "amount": price } } }]);
    for key in [
        "name",
        "email",
        "phone",
        "note",
        "poNumber",
        "tags",
        "test",
        "sourceName",
        "taxesIncluded",
        "customAttributes",
    ] {
        assert_eq!(order[key], sent_order[key], "{key}: {answer}");
    }
    let mut shipping = sent_order["shippingAddress"].clone();
    shipping.as_object_mut().expect("an object").remove("country");
    shipping["countryCodeV2"] = json!("NO");
    let line = &order["lineItems"]["nodes"][0];
    for (told, value) in [
        (&order["currencyCode"], json!("USD")),
        (&order["presentmentCurrencyCode"], json!("USD")),
        (&order["displayFinancialStatus"], json!("PAID")),
        (&order["customerAcceptsMarketing"], json!(true)),
        (&order["customer"], sent_order["customer"]["toUpsert"].clone()),
        (&order["shippingAddress"], shipping),
        (&order["billingAddress"]["firstName"], json!("Bo")),
        (&order["billingAddress"]["province"], json!("NV")),
        (&order["billingAddress"]["countryCodeV2"], json!("US")),
        (
            &order["transactions"],
            json!([{ "kind": "SALE", "status": "SUCCESS", "gateway": "bogus",
            "amountSet": { "shopMoney": { "amount": "34.25", "currencyCode": "USD" } } }]),
        ),
        (
            &order["shippingLines"]["nodes"],
            json!([{ "title": "Post", "code": "POST", "source": "web",
            "originalPriceSet": { "shopMoney": { "amount": "5.0" } }, "taxLines": tax("Post tax", "1.25") }]),
        ),
        (&order["totalPriceSet"]["shopMoney"]["amount"], json!("34.25")),
        (&order["totalTaxSet"]["shopMoney"]["amount"], json!("6.25")),
        (&line["title"], json!("Tee")),
        (&line["sku"], json!("KEPT-1")),
        (&line["quantity"], json!(2)),
        (&line["vendor"], json!("Acme")),
        (&line["variantTitle"], json!("M")),
        (&line["taxable"], json!(false)),
        (&line["requiresShipping"], json!(true)),
        (&line["fulfillmentService"]["handle"], json!("acme")),
        (&line["customAttributes"], json!([{ "key": "print", "value": "A" }])),
        (&line["taxLines"], tax("VAT", "5.0")),
        (&line["originalUnitPriceSet"]["presentmentMoney"], json!({ "amount": "10.0", "currencyCode": "USD" })),
        (&order["lineItems"]["nodes"][1]["sku"], json!("TEE-M")),
        (&order["lineItems"]["nodes"][1]["product"]["id"], json!(product)),
    ] {
        assert_eq!(*told, value, "{answer}");
    }
    // The taxes of the order stand for those of its lines.
    let mut taxed = sent.clone();
    taxed["order"]["name"] = json!("#K2");
    taxed["order"]["taxLines"] = json!([{ "title": "All", "rate": "0.25", "channelLiable": true,
        "priceSet": { "shopMoney": { "amount": "7", "currencyCode": "USD" } } }]);
    taxed["order"]["transactions"][0]["amountSet"]["shopMoney"]["amount"] = json!("35");
    let answer = served.ask(CREATE, taxed);
    let order = &answer["data"]["orderCreate"]["order"];
    assert_eq!(
        (&order["taxLines"], &order["totalTaxSet"]["shopMoney"]["amount"]),
        (&tax("All", "7.0"), &json!("7.0")),
        "{answer}"
    );

    // What was kept comes back from a copy, and is shown in the other API too.
    served.shop.does(&["check --deep"]);
    let rest = super::rest::got(&served, "orders?name=K1");
    let rest = &rest["orders"][0];
    assert_eq!(rest["shipping_lines"][0]["tax_lines"][0]["price"], "1.25", "{rest}");
    assert_eq!(rest["shipping_lines"][0]["tax_lines"][0]["channel_liable"], true, "{rest}");
    assert_eq!(rest["payment_gateway_names"], json!(["bogus"]), "{rest}");

    // The test knows every key of the schema.
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    walk(&sent["order"], &mut known);
    walk(&sent["options"], &mut known);
    known.extend(unserved().into_iter().map(|(place, key, _)| (of(place).to_owned(), key.to_owned())));
    known.extend(["taxLines", "fulfillment"].map(|key| ("order".to_owned(), key.to_owned())));
    for (kind, object) in [
        ("OrderCreateOrderInput", "order"),
        ("OrderCreateOptionsInput", "options"),
        ("OrderCreateLineItemInput", "lineItems"),
        ("OrderCreateCustomAttributeInput", "customAttributes"),
        ("OrderCreateLineItemPropertyInput", "properties"),
        ("OrderCreateTaxLineInput", "taxLines"),
        ("OrderCreateShippingLineInput", "shippingLines"),
        ("OrderCreateOrderTransactionInput", "transactions"),
        ("OrderCreateCustomerInput", "customer"),
        ("OrderCreateUpsertCustomerAttributesInput", "toUpsert"),
        ("MailingAddressInput", "shippingAddress"),
        ("MoneyBagInput", "priceSet"),
    ] {
        let fields = served.data(&format!("{{ __type(name: \"{kind}\") {{ inputFields {{ name }} }} }}"));
        for field in fields["__type"]["inputFields"].as_array().expect("a list") {
            let name = field["name"].as_str().expect("a name");
            // These two stand in the billing address, and the id of a customer in a test of its own.
            let elsewhere =
                matches!((object, name), ("shippingAddress", "countryCode" | "provinceCode") | ("toUpsert", "id"));
            assert!(elsewhere || known.contains(&(object.to_owned(), name.to_owned())), "{kind}.{name} is not tried");
        }
    }
}

/// The last name in a place.
fn of(place: &str) -> &str {
    let mut names = place.rsplit('/').filter(|name| !name.chars().all(|digit| digit.is_ascii_digit()));
    names.next().unwrap_or_default()
}

/// The keys that stand in an object, with the key that it stands at.
fn walk(value: &Value, known: &mut BTreeSet<(String, String)>) {
    fn inner(at: &str, value: &Value, known: &mut BTreeSet<(String, String)>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| inner(at, item, known)),
            Value::Object(keys) => {
                for (key, value) in keys {
                    known.insert((at.to_owned(), key.clone()));
                    inner(key, value, known);
                }
            }
            _ => {}
        }
    }
    let at = if value.get("lineItems").is_some() { "order" } else { "options" };
    inner(at, value, known);
}
