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
