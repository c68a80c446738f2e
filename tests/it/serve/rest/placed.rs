//! Orders that clients place and change.

use serde_json::{Value, json};

use super::{got, rest};
use crate::serve::Served;
use crate::shop::Shop;

#[test]
fn what_is_told_of_an_order_is_what_was_sent() {
    let served = Served::over(Shop::after(&["init"]));
    let sent = json!({"order": {
        "name": "#7", "email": "ann@example.com", "phone": "+4712345678", "note": "ring twice", "tags": "b, a",
        "test": true, "currency": "EUR", "financial_status": "paid", "source_name": "web", "po_number": "PO-1",
        "note_attributes": [{"name": "gift", "value": "yes"}],
        "line_items": [{
            "title": "Tee", "variant_title": "M", "sku": "TEE-M", "quantity": 2, "price": "19.90", "vendor": "Acme",
            "properties": [{"name": "print", "value": "A"}],
            "tax_lines": [{"title": "VAT", "rate": 0.25, "price": "9.95"}],
        }],
        "shipping_lines": [{"title": "Post", "code": "POST", "price": 5}],
        "shipping_address": {"first_name": "Ann", "last_name": "Berg", "address1": "Gata 1", "city": "Oslo",
            "zip": "0150", "country_code": "NO"},
        "billing_address": {"name": "Berg AS", "city": "Bergen", "country_code": "NO"},
        "customer": {"first_name": "Ann", "last_name": "Berg", "email": "ann@example.com"},
    }});
    let made = rest(&served, "POST", "orders", &sent);
    assert_eq!(made.status, 201, "{made:?}");
    let made = made.json()["order"].clone();
    let id = made["id"].as_i64().expect("it has an id");
    assert_eq!(got(&served, &format!("orders/{id}"))["order"], made);
    for (path, value) in [
        ("/name", json!("#7")),
        ("/order_number", json!(7)),
        ("/contact_email", json!("ann@example.com")),
        ("/tags", json!("a, b")),
        ("/test", json!(true)),
        ("/currency", json!("EUR")),
        ("/financial_status", json!("paid")),
        ("/fulfillment_status", json!(null)),
        ("/source_name", json!("web")),
        ("/po_number", json!("PO-1")),
        ("/note_attributes", json!([{"name": "gift", "value": "yes"}])),
        ("/total_price", json!("54.75")),
        ("/subtotal_price", json!("39.80")),
        ("/total_tax", json!("9.95")),
        ("/total_outstanding", json!("0.00")),
        ("/shipping_lines/0/price", json!("5.00")),
        ("/total_shipping_price_set/shop_money", json!({"amount": "5.00", "currency_code": "EUR"})),
        ("/shipping_address/last_name", json!("Berg")),
        ("/billing_address/name", json!("Berg AS")),
        ("/customer/first_name", json!("Ann")),
        ("/payment_gateway_names", json!(["manual"])),
        ("/line_items/0/name", json!("Tee - M")),
        ("/line_items/0/vendor", json!("Acme")),
        ("/line_items/0/properties", json!([{"name": "print", "value": "A"}])),
        ("/line_items/0/tax_lines/0/rate", json!(0.25)),
        ("/line_items/0/requires_shipping", json!(true)),
        ("/line_items/0/taxable", json!(true)),
        ("/line_items/0/fulfillment_service", json!("manual")),
    ] {
        assert_eq!(made.pointer(path), Some(&value), "{path}: {made}");
    }
    // The other API knows it by the same ids.
    let gid = made["admin_graphql_api_id"].as_str().expect("it has an id");
    let other = served
        .data(&format!("{{ order(id: \"{gid}\") {{ legacyResourceId lineItems(first: 1) {{ nodes {{ id }} }} }} }}"));
    assert_eq!(other["order"]["legacyResourceId"], json!(id.to_string()));
    assert_eq!(other["order"]["lineItems"]["nodes"][0]["id"], made["line_items"][0]["admin_graphql_api_id"]);
    // A client sends back what it got.
    let back = rest(&served, "PUT", &format!("orders/{id}"), &json!({"order": made}));
    assert_eq!((back.status, &back.json()["order"]["note"]), (200, &json!("ring twice")), "{back:?}");
    let cleared = rest(&served, "PUT", &format!("orders/{id}"), &json!({"order": {"note": null, "tags": ""}}));
    assert_eq!((&cleared.json()["order"]["note"], &cleared.json()["order"]["tags"]), (&Value::Null, &json!("")));
    assert_eq!(cleared.json()["order"]["email"], json!("ann@example.com"));
}

/// The example of the platform's documentation.
#[test]
fn an_order_that_is_paid_as_it_is_placed_costs_its_taxes_too() {
    let served = Served::over(Shop::after(&["init"]));
    let line = json!({"title": "Big Brown Bear Boots", "price": 74.99, "quantity": 3,
        "tax_lines": [{"title": "State tax", "rate": 0.06, "price": 13.5}]});
    let paid = json!([{"kind": "sale", "status": "success", "amount": 238.47}]);
    for (sent, status, left) in [
        (json!({"line_items": [line]}), "pending", "238.47"),
        (json!({"line_items": [line], "financial_status": "paid"}), "paid", "0.00"),
        (json!({"line_items": [line], "transactions": paid}), "paid", "0.00"),
    ] {
        let made = rest(&served, "POST", "orders", &json!({"order": sent})).json()["order"].clone();
        let told = ["total_price", "financial_status", "total_outstanding"].map(|key| made[key].as_str());
        assert_eq!(told, [Some("238.47"), Some(status), Some(left)], "{sent}");
    }
    served.shop.does(&["check --deep"]);
}

#[test]
fn the_note_of_a_refund_is_told_with_it() {
    let served = Served::sample();
    let lines = json!([{"line_item_id": 7_000_001, "quantity": 1, "restock_type": "return"}]);
    let path = "orders/8000000000000007";
    let made = rest(
        &served,
        "POST",
        &format!("{path}/refunds"),
        &json!({"refund": {"note": "wrong size", "refund_line_items": lines}}),
    );
    assert_eq!(made.json()["refund"]["note"], "wrong size", "{made:?}");
    assert_eq!(got(&served, &format!("{path}/refunds/7000001"))["refund"], made.json()["refund"]);
    assert_eq!(got(&served, path)["order"]["refunds"][0]["note"], "wrong size");
    let other = served.data("{ order(id: \"gid://shopify/Order/8000000000000007\") { refunds { note } } }");
    assert_eq!(other["order"]["refunds"], json!([{"note": "wrong size"}]));
}

/// The example of the platform's documentation, and what else can be said of a part of an address.
#[test]
fn a_part_of_an_address_is_changed_and_the_others_stay() {
    let served = Served::over(Shop::after(&["init"]));
    let whole = json!({"first_name": "Ann Mari", "last_name": "Berg", "company": "Acme", "address1": "Gata 1",
        "city": "Toronto", "province": "Ontario", "zip": "0150", "country_code": "CA", "phone": "+4712345678"});
    let placed = json!({"order": {"line_items": [{"title": "Tee", "quantity": 1}], "shipping_address": whole}});
    let path = format!("orders/{}", rest(&served, "POST", "orders", &placed).json()["order"]["id"]);
    let mut expected = got(&served, &path)["order"]["shipping_address"].clone();
    for (given, told) in [
        (json!({"address1": "123 Ship Street", "city": "Shipsville"}), Value::Null),
        (json!({"first_name": "Bo"}), json!({"name": "Bo Berg"})),
        (json!({"last_name": "Li"}), json!({"name": "Bo Li"})),
        (json!({"name": "Cy Day"}), json!({"first_name": "Cy", "last_name": "Day"})),
        (json!({"last_name": null}), json!({"name": "Cy"})),
        (
            json!({"province_code": "NY", "country": "United States"}),
            json!({"province": "NY", "country": "US", "country_code": "US"}),
        ),
        (json!({"company": null, "phone": ""}), json!({"phone": null})),
        (json!({"name": "", "country": null}), json!({"name": null, "first_name": null, "country_code": null})),
    ] {
        let changed = rest(&served, "PUT", &path, &json!({"order": {"shipping_address": given}}));
        assert_eq!(changed.status, 200, "{given}: {changed:?}");
        for (key, value) in [&given, &told].into_iter().filter_map(Value::as_object).flatten() {
            expected[key] = value.clone();
        }
        assert_eq!(changed.json()["order"]["shipping_address"], expected, "{given}");
    }
    // Nothing that is known is given.
    for given in [json!({}), json!({"adress1": "Gata 2"})] {
        let refused = rest(&served, "PUT", &path, &json!({"order": {"shipping_address": given}}));
        assert_eq!((refused.status, got(&served, &path)["order"]["shipping_address"].clone()), (400, expected.clone()));
    }
    let gone: serde_json::Map<String, Value> =
        ["address1", "city", "province", "zip"].iter().map(|key| ((*key).to_owned(), Value::Null)).collect();
    let cleared = rest(&served, "PUT", &path, &json!({"order": {"shipping_address": gone}}));
    assert_eq!((cleared.status, &cleared.json()["order"]["shipping_address"]), (200, &Value::Null), "{cleared:?}");
    served.shop.does(&["check --deep"]);
}
