//! Parameters of lists: what is not understood is told, with what is; and an empty list of ids is no one.

use serde_json::{Value, json};

use super::{got, rest};
use crate::serve::Served;

#[test]
fn parameters_that_make_no_sense_are_told_so() {
    let served = Served::sample();
    for (path, key) in [
        ("orders?limit=0", "limit"),
        ("orders?limit=251", "limit"),
        ("orders?limit=x", "limit"),
        ("orders?created_at_min=yesterday", "created_at_min"),
        ("orders?ids=1,x", "ids"),
        ("orders?since_id=x", "since_id"),
        ("orders?page_info=x", "page_info"),
    ] {
        let answer = rest(&served, "GET", path, &Value::Null);
        assert_eq!(answer.status, 400, "{path}: {answer:?}");
        assert_eq!(answer.json(), json!({"errors": {key: "missing or unreadable"}}), "{path}");
        assert_eq!(answer.header("x-consign-code"), Some("usage"), "{path}");
    }
    // A word that is none of theirs: they are told.
    for (path, key, word) in [
        ("orders?status=opne", "status", "cancelled"),
        ("orders?financial_status=rich", "financial_status", "partially_refunded"),
        ("orders?financial_status=rich", "financial_status", "unpaid"),
        ("orders?fulfillment_status=gone", "fulfillment_status", "unshipped"),
        ("orders?order=price%20desc", "order", "updated_at"),
        ("orders?order=id%20sideways", "order", "desc"),
        ("assigned_fulfillment_orders?assignment_status=all", "assignment_status", "fulfillment_requested"),
        ("fulfillment_services?scope=mine", "scope", "current_client"),
        ("webhooks?topic=orders/made", "topic", "orders/create"),
    ] {
        let answer = rest(&served, "GET", path, &Value::Null);
        assert_eq!((answer.status, answer.header("x-consign-code")), (400, Some("usage")), "{path}: {answer:?}");
        let told = answer.json()["errors"][key].as_str().unwrap_or_default().to_owned();
        assert!(told.contains(word), "{path}: {told}");
    }
    for (path, key, sentence) in [
        ("orders/count?limit=5", "limit", None),
        ("orders?status=any&status=open", "status", Some("given twice")),
        ("orders/8000000000000001?limit=5", "limit", Some("unknown here; known are: fields")),
        ("locations?statsu=any", "statsu", Some("unknown here; known are: fields, limit, page_info, since_id")),
    ] {
        let answer = rest(&served, "GET", path, &Value::Null);
        assert_eq!(answer.status, 400, "{path}: {answer:?}");
        let told = answer.json()["errors"][key].as_str().map(str::to_owned);
        assert!(
            told.is_some() && sentence.is_none_or(|sentence| told.as_deref() == Some(sentence)),
            "{path}: {told:?}"
        );
    }
    assert_eq!(rest(&served, "GET", "inventory_levels", &Value::Null).status, 422);
    // No id is none, and not all.
    for (path, name) in [
        ("orders?status=any&ids=", "orders"),
        ("products?ids=", "products"),
        ("inventory_items?ids[]=", "inventory_items"),
        ("inventory_levels?location_ids=", "inventory_levels"),
    ] {
        assert_eq!(got(&served, path)[name], json!([]), "{path}");
    }
}
