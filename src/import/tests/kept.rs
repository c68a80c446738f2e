//! What clients keep with orders, in documents.

use super::json::{money, some, tax, time};
use super::*;
use crate::domain::{Address, Attribute, Customer, LineExtras, OrderExtras, ShippingLine};

fn pair(key: &str, value: &str) -> Attribute {
    Attribute { key: key.to_owned(), value: value.to_owned() }
}

/// What is kept with an order and its line, in either spelling.
#[test]
fn what_clients_keep_with_an_order_is_read() {
    let rest = order(
        r#"{"id":1,"closed_at":"2026-03-04T00:00:00Z","po_number":"PO 7","source_name":"web","test":true,
            "taxes_included":true,"note_attributes":[{"name":"gift","value":"yes"},{"name":"parts","value":[1, 2]},
            {"name":"none","value":null}],"customer":{"id":7,"first_name":"Eva","last_name":"Ek","email":"eva@example.com"},
            "billing_address":{"name":"Eva Ek","country":"Sweden","country_code":"SE"},
            "shipping_lines":[{"title":"Letter","code":"L1","source":"shopify","price":"4.90","price_set":{},
                "tax_lines":[{"title":"VAT","rate":0.15000000000000002,"price":"1.47"}]}],
            "buyer_accepts_marketing":true,"payment_gateway_names":["manual","bogus"],
            "tax_lines":[{"title":"VAT","rate":0.15000000000000002,"price":"1.47"}],
            "line_items":[{"sku":"A","quantity":1,"name":"Tee - M","title":"Tee","variant_title":"M","vendor":"Lager",
            "taxable":true,"properties":[{"name":"Engraving","value":"E.E."}],
            "tax_lines":[{"title":"VAT","rate":"0.15","price_set":{"shop_money":{"amount":"1.47"}}}]}]}"#,
    );
    let graphql = order(
        r##"{"id":"gid://shopify/Order/1","name":"#1","closedAt":"2026-03-04T00:00:00Z","poNumber":"PO 7",
            "sourceName":"web","test":true,"taxesIncluded":true,"customAttributes":[{"key":"gift","value":"yes"},
            {"key":"parts","value":"[1, 2]"},{"key":"none","value":""}],
            "customer":{"firstName":"Eva","lastName":"Ek","email":"eva@example.com"},
            "billingAddress":{"name":"Eva Ek","countryCodeV2":"SE"},
            "shippingLine":{"title":"Letter","code":"L1","source":"shopify",
            "originalPriceSet":{"shopMoney":{"amount":"4.9"}},
            "taxLines":[{"title":"VAT","rate":0.15,"priceSet":{"shopMoney":{"amount":"1.47"}}}]},
            "customerAcceptsMarketing":true,"paymentGatewayNames":["bogus"],
            "taxLines":[{"title":"VAT","rate":0.15,"priceSet":{"shopMoney":{"amount":"1.47"}}}],
            "lineItems":{"nodes":[{"sku":"A","quantity":1,"title":"Tee - M","variantTitle":"M","vendor":"Lager",
            "taxable":true,"customAttributes":[{"key":"Engraving","value":"E.E."}],
            "taxLines":[{"title":"VAT","rate":0.15,"priceSet":{"shopMoney":{"amount":"1.47"}}}]}]}}"##,
    );
    let vat = || vec![tax("VAT", money("0.15"), "1.47")];
    let customer =
        Customer { first_name: some("Eva"), last_name: some("Ek"), email: some("eva@example.com"), phone: None };
    let billing = Address { name: some("Eva Ek"), country_code: some("SE"), ..Address::default() };
    let way = ShippingLine {
        title: "Letter".to_owned(),
        code: some("L1"),
        source: some("shopify"),
        price: money("4.9"),
        tax_lines: vat(),
    };
    let kept = OrderExtras {
        billing_address: Some(billing),
        customer: Some(customer),
        custom_attributes: vec![pair("gift", "yes"), pair("parts", "[1, 2]"), pair("none", "")],
        po_number: some("PO 7"),
        source_name: some("web"),
        test: true,
        shipping_lines: vec![way],
        tax_lines: vat(),
        accepts_marketing: true,
        gateway: some("bogus"),
        taxes_included: true,
        payment_unsaid: false,
    };
    let of_line = LineExtras {
        variant_title: some("M"),
        vendor: some("Lager"),
        properties: vec![pair("Engraving", "E.E.")],
        tax_lines: vat(),
        taxable: true,
    };
    for read in [rest, graphql] {
        assert_eq!((&read.extras, &read.lines[0].extras), (&kept, &of_line));
        assert_eq!(read.closed_at, time("2026-03-04T00:00:00Z"));
        assert_eq!(of_line.titles(&read.lines[0].title), ("Tee", "Tee - M".into()));
    }
}

#[test]
fn what_is_kept_and_cannot_be_is_refused_by_name() {
    for (key, value, problem) in [
        ("customer", r#"{"first_name":{}}"#, "customer.first_name is neither a text nor a number"),
        ("tax_lines", r#"[{"rate":"much"}]"#, "tax line 1: rate `much` is not a rate"),
        ("shipping_lines", r#"[{"price":"1,5"}]"#, "shipping line 1: price `1,5` is not a decimal amount"),
        ("test", "7", "test `7` is neither true nor false"),
    ] {
        let found = self::problem(&format!(r#"{{"line_items":[],"id":1,"{key}":{value}}}"#));
        assert_eq!(found.message, problem);
    }
    for nothing in ["null", r#""""#] {
        let plain = order(r#"{"line_items":[],"id":1}"#);
        for key in [
            "customer",
            "billing_address",
            "shipping_address",
            "note_attributes",
            "shipping_lines",
            "shippingLine",
            "tax_lines",
            "taxes_included",
            "test",
            "buyer_accepts_marketing",
            "payment_gateway_names",
            "fulfillments",
            "refunds",
            "fulfillment_orders",
            "tags",
            "note",
            "email",
            "phone",
            "currency",
            "created_at",
            "updated_at",
            "cancelled_at",
            "closed_at",
            "cancel_reason",
            "financial_status",
            "fulfillment_status",
            "total_price",
            "total_price_set",
            "totalOutstandingSet",
            "po_number",
            "source_name",
            "order_id",
            "status",
        ] {
            assert_eq!(order(&format!(r#"{{"line_items":[],"id":1,"{key}":{nothing}}}"#)), plain, "{key} {nothing}");
        }
        let line = |more: &str| order(&format!(r#"{{"id":1,"line_items":[{{"sku":"A","quantity":1{more}}}]}}"#));
        for key in [
            "variant",
            "name",
            "title",
            "variant_title",
            "vendor",
            "properties",
            "tax_lines",
            "taxable",
            "price",
            "current_quantity",
            "fulfillable_quantity",
            "fulfillment_service",
            "fulfillment_status",
            "originalUnitPriceSet",
        ] {
            assert_eq!(line(&format!(r#","{key}":{nothing}"#)), line(""), "{key} {nothing}");
        }
        let price = |set: &str| line(&format!(r#","price":null,"originalUnitPriceSet":{set}"#));
        assert_eq!(
            price(&format!(r#"{{"shopMoney":{nothing},"amount":"1"}}"#)),
            price(r#"{"amount":"1"}"#),
            "{nothing}"
        );
    }
}
