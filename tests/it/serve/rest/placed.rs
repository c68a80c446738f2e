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
