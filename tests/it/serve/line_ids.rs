//! The ids of the lines of fulfillment orders over the API: they lead to where the units are.

use serde_json::{Value, json};

use super::Served;
use crate::shop::Shop;

fn gid(kind: &str, number: i64) -> String {
    format!("gid://shopify/{kind}/{number}")
}

/// A line by its id: the line of the order that it is, and its units.
fn line(served: &Served, number: i64) -> Value {
    let id = gid("FulfillmentOrderLineItem", number);
    let fields = "... on FulfillmentOrderLineItem { id totalQuantity remainingQuantity lineItem { sku } }";
    let node = served.data(&format!("{{ node(id: {id:?}) {{ {fields} }} }}"))["node"].clone();
    assert!(node.is_null() || node["id"] == id, "{node}");
    if node.is_null() {
        node
    } else {
        json!([node["lineItem"]["sku"], node["totalQuantity"], node["remainingQuantity"]])
    }
}

/// The ids that a fulfillment order lists, in GraphQL and in REST.
fn listed(served: &Served, work: i64) -> Vec<i64> {
    let query = format!(
        "{{ fulfillmentOrder(id: {:?}) {{ lineItems(first: 9) {{ nodes {{ id }} }} }} }}",
        gid("FulfillmentOrder", work)
    );
    let nodes = served.data(&query)["fulfillmentOrder"]["lineItems"]["nodes"].clone();
    let path = format!("/admin/api/2026-04/fulfillment_orders/{work}.json");
    let told = served.client().request("GET", &path, &[("X-Shopify-Access-Token", "t")], b"").json();
    let told = told["fulfillment_order"]["line_items"].as_array().expect("it lists its lines").clone();
    let ids: Vec<i64> = told.iter().filter_map(|line| line["id"].as_i64()).collect();
    let gids: Vec<String> = ids.iter().map(|id| gid("FulfillmentOrderLineItem", *id)).collect();
    let nodes: Vec<&str> = nodes.as_array().into_iter().flatten().filter_map(|node| node["id"].as_str()).collect();
    assert_eq!(nodes, gids, "{told:?}");
    ids
}

fn act(served: &Served, mutation: &str) -> Value {
    let answer = served.data(&format!("mutation {{ {mutation} {{ userErrors {{ message }} }} }}"));
    let (_, payload) = answer.as_object().and_then(|answer| answer.iter().next()).expect("it answers");
    payload["userErrors"].clone()
}

fn served() -> Served {
    Served::over(Shop::after(&["init", "service add acme", "order create --line TEE=3 --line MUG=1 --location acme"]))
}

#[test]
fn a_line_that_is_taken_back_keeps_its_id() {
    let served = served();
    let work = |number: i64| gid("FulfillmentOrder", 1_000_000 + number);
    assert_eq!(listed(&served, 1_000_001), [1_000_001_001, 1_000_001_002]);
    let request = |id: &str| format!("fulfillmentOrderSubmitFulfillmentRequest(id: {id:?})");
    assert_eq!(act(&served, &request(&work(1))), json!([]));
    assert_eq!(act(&served, &format!("fulfillmentOrderCancel(id: {:?})", work(1))), json!([]));
    assert_eq!(listed(&served, 1_000_001), [0_i64; 0]);
    assert_eq!(listed(&served, 1_000_002), [1_000_001_001, 1_000_001_002]);
    assert_eq!(line(&served, 1_000_001_001), json!(["TEE", 3, 3]));
    assert_eq!(line(&served, 1_000_002_001), Value::Null, "nothing was ever called so");
    // It is taken where it is listed, and nowhere else.
    let part = |work: &str, line: i64| {
        let line = gid("FulfillmentOrderLineItem", line);
        let lines = format!("[{{ id: {line:?}, quantity: 1 }}]");
        format!(
            "fulfillmentOrderSplit(fulfillmentOrderSplits: [{{ fulfillmentOrderId: {work:?}, fulfillmentOrderLineItems: {lines} }}])"
        )
    };
    for (work, line) in [(work(1), 1_000_001_001), (work(2), 1_000_002_001)] {
        assert_eq!(act(&served, &part(&work, line)), json!([{ "message": "the fulfillment order has no such line" }]));
    }
    served.shop.does(&["webhook add http://127.0.0.1:9/ --topic fulfillment_orders/split --app dev"]);
    assert_eq!(act(&served, &part(&work(2), 1_000_001_001)), json!([]));
    let bodies = served.shop.json("webhook deliveries")["items"][0]["body"].clone();
    let body: Value = bodies.as_str().map_or(bodies.clone(), |text| serde_json::from_str(text).expect("it is JSON"));
    let split = json!([{ "id": gid("FulfillmentOrderLineItem", 1_000_001_001), "quantity": 1 }]);
    assert_eq!(body["split_line_items"], split, "{body}");
    assert_eq!(listed(&served, 1_000_003), [1_000_003_001], "a part is another line");
    served.shop.does(&["check --deep"]);
}

#[test]
fn an_accepted_cancellation_lists_what_it_emptied() {
    let served = served();
    served.shop.does(&["order request 1001", "service respond 1001 --accept", "order cancel-request 1001"]);
    served.shop.does(&["service respond 1001 --accept"]);
    assert_eq!(listed(&served, 1_000_001), [1_000_001_001, 1_000_001_002]);
    assert_eq!(listed(&served, 1_000_002), [1_000_002_001, 1_000_002_002]);
    assert_eq!(line(&served, 1_000_001_001), json!(["TEE", 0, 0]));
    assert_eq!(line(&served, 1_000_002_001), json!(["TEE", 3, 3]));
    // People are shown what is left to be done.
    let shown = served.shop.json("order show 1001");
    assert_eq!(shown["fulfillment_orders"][0]["line_items"], json!([]), "{shown}");
}
