//! What answers hold: the keys that clients read, and the same in this API as in the other.

use serde_json::{Value, json};

use super::{got, order, rest};
use crate::serve::Served;
use crate::shop::Shop;

const ORDER: &str = "id admin_graphql_api_id name order_number number email phone contact_email note tags test created_at
    updated_at processed_at closed_at cancelled_at cancel_reason confirmed currency presentment_currency financial_status
    fulfillment_status source_name po_number note_attributes shipping_address billing_address customer location_id
    subtotal_price subtotal_price_set total_line_items_price total_line_items_price_set total_discounts total_discounts_set
    total_tax total_tax_set total_price total_price_set current_total_price current_total_price_set current_subtotal_price
    current_subtotal_price_set current_total_tax current_total_tax_set current_total_discounts current_total_discounts_set
    total_shipping_price_set total_outstanding total_weight taxes_included tax_lines shipping_lines discount_codes
    discount_applications payment_gateway_names line_items fulfillments refunds";
const LINE: &str = "id admin_graphql_api_id product_id variant_id variant_title vendor properties taxable tax_lines price
    price_set gift_card grams total_discount total_discount_set discount_allocations product_exists sku title name quantity
    current_quantity fulfillable_quantity fulfillment_service fulfillment_status requires_shipping";
const SHIPMENT: &str = "id admin_graphql_api_id order_id name status service location_id shipment_status tracking_company
    tracking_number tracking_numbers tracking_url tracking_urls created_at updated_at receipt origin_address line_items";
const REFUND: &str =
    "id admin_graphql_api_id order_id created_at processed_at note restock refund_line_items transactions
    order_adjustments";
const WORK: &str = "id admin_graphql_api_id shop_id order_id assigned_location_id assigned_location request_status status
    supported_actions destination line_items fulfill_at fulfill_by international_duties fulfillment_holds delivery_method
    merchant_requests created_at updated_at";
const LOCATION: &str =
    "id admin_graphql_api_id name address1 address2 city zip province country phone created_at updated_at
    country_code country_name province_code legacy active";
const SERVICE: &str = "id admin_graphql_api_id name service_name handle email location_id provider_id callback_url
    tracking_support inventory_management requires_shipping_method fulfillment_orders_opt_in include_pending_stock";
const SHOP: &str =
    "id name email domain myshopify_domain currency country_code iana_timezone timezone created_at updated_at
    primary_location_id plan_name shop_owner";
const WEBHOOK: &str = "id admin_graphql_api_id address topic created_at updated_at format fields metafield_namespaces
    api_version";
const EVENT: &str = "id subject_id subject_type verb arguments body message author path created_at";
const CARRIED: &str = "id admin_graphql_api_id fulfillment_id order_id shop_id status message happened_at created_at
    updated_at city province country zip address1 latitude longitude estimated_delivery_at";

/// The keys that are told, at a path of what stands at an address.
#[test]
fn answers_have_the_keys_that_clients_read() {
    let served = Served::over(Shop::after(&[
        "init --sample",
        "fulfillment event 1007-F1 in_transit",
        "order refund 1007 --line TEE-M=1",
        "webhook add http://127.0.0.1:9/ --topic orders/create",
    ]));
    for (path, at, keys) in [
        ("shop", "/shop", SHOP),
        ("orders?status=any", "/orders/0", ORDER),
        ("orders/8000000000000007", "/order", ORDER),
        ("orders/8000000000000007", "/order/line_items/0", LINE),
        ("orders/8000000000000007", "/order/fulfillments/0", SHIPMENT),
        ("orders/8000000000000007", "/order/fulfillments/0/line_items/0", LINE),
        ("orders/8000000000000007", "/order/refunds/0", REFUND),
        ("orders/8000000000000007/refunds", "/refunds/0", REFUND),
        ("orders/8000000000000007/fulfillments", "/fulfillments/0", SHIPMENT),
        ("orders/8000000000000007/fulfillments/7000001/events", "/fulfillment_events/0", CARRIED),
        ("orders/8000000000000007/fulfillment_orders", "/fulfillment_orders/0", WORK),
        ("fulfillment_orders/6000001", "/fulfillment_order", WORK),
        (
            "fulfillment_orders/6000001",
            "/fulfillment_order/assigned_location",
            "location_id name address1 address2 city country_code phone province zip",
        ),
        ("fulfillment_orders/6000001", "/fulfillment_order/fulfillment_holds/0", "id handle reason reason_notes"),
        ("fulfillment_orders/6000001", "/fulfillment_order/delivery_method", "id method_type"),
        (
            "fulfillment_orders/5000001",
            "/fulfillment_order/merchant_requests/0",
            "message request_options sent_at kind",
        ),
        ("locations", "/locations/0", LOCATION),
        ("locations/1/inventory_levels", "/inventory_levels/0", "inventory_item_id location_id available updated_at"),
        ("inventory_items", "/inventory_items/0", "id sku tracked requires_shipping created_at updated_at cost"),
        ("products", "/products/0", "id title handle status variants options created_at updated_at"),
        ("products", "/products/0/variants/0", "id product_id sku title price inventory_item_id inventory_quantity"),
        ("fulfillment_services?scope=all", "/fulfillment_services/1", SERVICE),
        ("webhooks", "/webhooks/0", WEBHOOK),
        ("events", "/events/0", EVENT),
        ("orders/8000000000000007/events", "/events/0", EVENT),
    ] {
        let answer = got(&served, path);
        let told = answer.pointer(at).and_then(Value::as_object).unwrap_or_else(|| panic!("{path} {at}: {answer}"));
        let missing: Vec<&str> = keys.split_whitespace().filter(|key| !told.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{path} {at}: {missing:?} are missing");
    }
}

#[test]
fn what_is_not_known_is_null_in_both() {
    let steps = ["init", "service add acme", "order create --line TEE=1 --location acme", "order request 1001"];
    let plain = Served::over(Shop::after(&steps));
    let work = got(&plain, "fulfillment_orders/1000001")["fulfillment_order"].clone();
    let other = plain.data(
        "{ fulfillmentOrder(id: \"gid://shopify/FulfillmentOrder/1000001\") { destination { city }
            merchantRequests(first: 5) { nodes { message requestOptions } } } }",
    );
    let other = &other["fulfillmentOrder"];
    assert_eq!((&work["destination"], &other["destination"]), (&Value::Null, &Value::Null));
    let (ours, theirs) = (&work["merchant_requests"][0], &other["merchantRequests"]["nodes"][0]);
    assert_eq!((&ours["message"], &ours["request_options"]), (&theirs["message"], &theirs["requestOptions"]));
    assert_eq!(ours["message"], Value::Null);
    let served = Served::sample();
    let asked = &got(&served, "fulfillment_orders/5000001")["fulfillment_order"]["merchant_requests"][1];
    assert_eq!((&asked["message"], &asked["request_options"]), (&json!("the customer changed her mind"), &json!({})));
    let service = &got(&served, "fulfillment_services/3")["fulfillment_service"];
    assert_eq!(service["admin_graphql_api_id"], "gid://shopify/FulfillmentService/3?id=true");
    let manual = &got(&served, "fulfillment_services/1")["fulfillment_service"];
    assert_eq!(manual["admin_graphql_api_id"], "gid://shopify/FulfillmentService/manual");
}

#[test]
fn a_province_is_a_code_if_it_is_two_or_three_capitals() {
    let shop = Shop::after(&["init"]);
    for (name, province) in [("vic", "NSW"), ("ont", "ON"), ("low", "on"), ("bay", "Bavaria")] {
        shop.write("address.json", json!({"province": province, "city": "x"}).to_string());
        shop.does(&[&format!("location add {name} --address address.json")]);
    }
    let served = Served::over(shop);
    let told = got(&served, "locations")["locations"].clone();
    let codes: Vec<&Value> = told.as_array().into_iter().flatten().map(|it| &it["province_code"]).collect();
    assert_eq!(codes, [&Value::Null, &json!("NSW"), &json!("ON"), &Value::Null, &Value::Null]);
    let other = served.data("{ locations(first: 9, sortKey: ID) { nodes { address { provinceCode } } } }");
    let nodes = other["locations"]["nodes"].as_array().expect("a list");
    assert_eq!(nodes.iter().map(|it| &it["address"]["provinceCode"]).collect::<Vec<_>>(), codes);
}

/// What was noted with a refund, and where units are in stock again, is told wherever the refund is.
#[test]
fn a_refund_says_why_and_where_to() {
    let shop = Shop::after(&["init", "service add acme", "location add annex"]);
    shop.does(&[
        "webhook add http://127.0.0.1:9/ --topic orders/updated --topic refunds/create",
        "order create --line TEE=3@5 --line MUG=1@5 --line CAP=1@5 --line BAG=2@5 --location main --paid",
        "order move-location 1001-FO1 --line BAG=1 --to acme",
        "order fulfill 1001-FO1 --line TEE=3",
    ]);
    let served = Served::over(shop);
    let line = |number: i64, quantity: i64, how: &str, location: Value| {
        let line_item_id = 1_000_000 + number;
        json!({"line_item_id": line_item_id, "quantity": quantity, "restock_type": how, "location_id": location})
    };
    let lines = [
        line(1, 1, "return", json!(3)),
        line(2, 1, "cancel", json!(1)),
        line(3, 1, "no_restock", Value::Null),
        line(4, 2, "cancel", Value::Null),
    ];
    let elsewhere = json!({"refund": {"refund_line_items": [line(2, 1, "cancel", json!(3))]}});
    let refused = rest(&served, "POST", "orders/8000000000000001/refunds", &elsewhere);
    let sentence = "units that are not shipped come back where they wait";
    assert_eq!((refused.status, refused.json()), (422, json!({"errors": {"location_id": [sentence]}})));
    let wish = json!({"refund": {"note": "too small", "refund_line_items": lines}});
    let made = rest(&served, "POST", "orders/8000000000000001/refunds", &wish);
    assert_eq!(made.status, 201, "{made:?}");
    let told = made.json()["refund"].clone();
    let places: Vec<&Value> =
        told["refund_line_items"].as_array().into_iter().flatten().map(|it| &it["location_id"]).collect();
    // The bags come back at two locations, one each.
    assert_eq!(places, [&json!(3), &json!(1), &Value::Null, &Value::Null]);
    assert_eq!(told["note"], "too small");

    let other = served.data(
        "{ order(id: \"gid://shopify/Order/8000000000000001\") { refunds { note refundLineItems(first: 9) { nodes {
        location { legacyResourceId } } } } } }",
    );
    let refund = &other["order"]["refunds"][0];
    let nodes = refund["refundLineItems"]["nodes"].as_array().expect("a list");
    let places: Vec<&Value> = nodes.iter().map(|it| &it["location"]["legacyResourceId"]).collect();
    assert_eq!(places, [&json!("3"), &json!("1"), &Value::Null, &Value::Null]);
    assert_eq!(refund["note"], "too small");

    let exported: Value =
        serde_json::from_str(&served.shop.run("export --as shopify").stdout).expect("one line of JSON");
    let sent = served.shop.json("webhook deliveries");
    let sent = |topic: &str| -> Value {
        let mut all = sent["items"].as_array().into_iter().flatten();
        let last = all.rfind(|it| it["topic"] == topic).and_then(|it| it["body"].as_str());
        last.and_then(|body| serde_json::from_str(body).ok()).unwrap_or_default()
    };
    let refunds = [
        got(&served, "orders/8000000000000001")["order"]["refunds"][0].clone(),
        exported["order"]["refunds"][0].clone(),
        sent("orders/updated")["refunds"][0].clone(),
        sent("refunds/create"),
    ];
    for refund in refunds {
        assert_eq!(refund, told);
    }
    let redacted = served.shop.run("export --as shopify --redact").stdout;
    assert!(!redacted.contains("too small"), "{redacted}");
    // What is imported says as much of its note as the file.
    let back = Shop::after(&["init"]);
    back.write("orders.jsonl", exported["order"].to_string());
    back.does(&["order import orders.jsonl"]);
    let again: Value = serde_json::from_str(&back.run("export --as shopify").stdout).expect("one line of JSON");
    assert_eq!(again["order"]["refunds"][0]["note"], "too small");
    served.shop.does(&["check --deep"]);
}

/// Whatever changes a quantity of a level moves its `updated_at`, at each location that it touches, and nothing else does.
#[test]
fn a_level_changes_with_its_quantities() {
    let shop = Shop::after(&["init", "service add acme", "config set auto-fulfill off"]);
    shop.does(&["inventory set TEE --location main --on-hand 5", "inventory set TEE --location acme --on-hand 5"]);
    shop.does(&["inventory set MUG --location main --on-hand 5"]);
    let served = Served::with(shop, &["--at", "2026-11-23T20:00:00Z"]);
    let hours = || {
        let hour = |place: &str, sku: &str| {
            let field = format!(
                "{{ productVariants(first: 1, query: \"sku:{sku}\") {{ nodes {{ inventoryItem {{
                inventoryLevel(locationId: \"gid://shopify/Location/{place}\") {{ updatedAt }} }} }} }} }}"
            );
            let told = served.data(&field);
            let level = &told["productVariants"]["nodes"][0]["inventoryItem"]["inventoryLevel"];
            level["updatedAt"].as_str().map(|at| at[11..13].to_owned()).unwrap_or_default()
        };
        [hour("1", "TEE"), hour("2", "TEE"), hour("1", "MUG")]
    };
    assert_eq!(hours(), ["09", "09", "09"]);
    for (hour, command, main, acme) in [
        ("10", "order create --line TEE=3@5 --location main --paid", "10", "09"),
        ("11", "order move-location 1001 --to acme", "11", "11"),
        ("12", "order request 1001", "11", "11"),
        ("13", "service respond 1001 --accept --pending fulfillment", "11", "11"),
        ("14", "service ship 1001 --line TEE=1", "11", "14"),
        ("15", "fulfillment cancel 1001-F1", "11", "15"),
        ("16", "order cancel-request 1001", "11", "15"),
        ("17", "order revert 1001 --confirmed", "11", "15"),
        ("18", "order move-location 1001 --to main", "18", "18"),
        ("19", "order cancel 1001", "19", "18"),
        ("20", "inventory adjust TEE --location acme --by -1", "19", "20"),
    ] {
        served.shop.does(&[&format!("{command} --at 2026-11-23T{hour}:00:00Z")]);
        assert_eq!(hours(), [main, acme, "09"], "{command}");
    }
    let levels = |query: &str| got(&served, query)["inventory_levels"].as_array().map_or(0, Vec::len);
    let of_both = "inventory_levels?location_ids=1,2";
    let from = |hour: &str| levels(&format!("{of_both}&updated_at_min=2026-11-23T{hour}:00:00Z"));
    assert_eq!((levels(of_both), from("09"), from("19"), from("20"), from("21")), (3, 3, 2, 1, 0));
    // The journal leads to the same.
    served.shop.does(&["check --deep"]);
}

#[test]
fn a_level_is_as_old_as_its_last_count() {
    let shop = Shop::after(&["init", "inventory set TEE --location main --on-hand 5"]);
    shop.does(&["inventory set MUG --location main --on-hand 5"]);
    shop.does(&["inventory adjust TEE --location main --by 2 --reason found --at 2026-11-23T10:00:00Z"]);
    let served = Served::with(shop, &["--at", "2026-11-23T11:00:00Z"]);
    let told = got(&served, "locations/1/inventory_levels")["inventory_levels"].clone();
    let item = |sku: &str| {
        let other = served.data(&format!(
            "{{ inventoryItems(first: 1, query: \"sku:{sku}\") {{ nodes {{
            legacyResourceId inventoryLevels(first: 1) {{ nodes {{ updatedAt createdAt }} }} }} }} }}"
        ));
        let item = other["inventoryItems"]["nodes"][0].clone();
        let id: i64 = item["legacyResourceId"].as_str().and_then(|id| id.parse().ok()).expect("an id");
        let level = told.as_array().and_then(|levels| levels.iter().find(|level| level["inventory_item_id"] == id));
        let ours = level.expect("it is stocked")["updated_at"].clone();
        let theirs = item["inventoryLevels"]["nodes"][0].clone();
        assert_eq!((&ours, &theirs["createdAt"]), (&theirs["updatedAt"], &json!("2026-11-23T09:00:00Z")), "{sku}");
        (id, ours)
    };
    assert_eq!(item("MUG").1, "2026-11-23T09:00:00Z");
    let (id, at) = item("TEE");
    assert_eq!(at, "2026-11-23T10:00:00Z");
    let wish = json!({"location_id": 1, "inventory_item_id": id, "available": 3});
    let set = rest(&served, "POST", "inventory_levels/set", &wish).json();
    assert_eq!(set["inventory_level"]["updated_at"], "2026-11-23T11:00:00Z", "{set}");
}

#[test]
fn lines_of_a_long_refund_have_ids_of_their_own() {
    let shop = Shop::after(&["init", "config set auto-fulfill off"]);
    let lines: Vec<Value> =
        (0..1003).map(|number| json!({"title": format!("T{number}"), "quantity": 1, "price": "1"})).collect();
    let served = Served::over(shop);
    let made = rest(&served, "POST", "orders", &json!({"order": {"line_items": lines, "financial_status": "paid"}}));
    assert_eq!(made.status, 201);
    let back: Vec<Value> = (1..=1003).map(|line| json!({"line_item_id": 1_000_000 + line, "quantity": 1})).collect();
    let path = format!("orders/{}/refunds", order(1));
    let refund = rest(&served, "POST", &path, &json!({"refund": {"refund_line_items": back}}));
    assert_eq!(refund.status, 201, "{refund:?}");
    let refund = refund.json()["refund"].clone();
    let ids: Vec<i64> =
        refund["refund_line_items"].as_array().into_iter().flatten().filter_map(|line| line["id"].as_i64()).collect();
    assert_eq!((ids[0], ids[999], ids[1000]), (1_000_001_000, 1_000_001_999, 1_000_001_001_000));
}
