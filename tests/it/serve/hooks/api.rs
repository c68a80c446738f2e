//! Subscriptions, through the API.

use serde_json::{Value, json};

use crate::receiver::Receiver;
use crate::serve::Served;
use crate::shop::Shop;

const CREATE: &str = "mutation ($topic: WebhookSubscriptionTopic!, $wish: WebhookSubscriptionInput!) {
    webhookSubscriptionCreate(topic: $topic, webhookSubscription: $wish) {
        webhookSubscription { id legacyResourceId topic uri callbackUrl format includeFields name createdAt updatedAt
            apiVersion { handle } endpoint { __typename ... on WebhookHttpEndpoint { callbackUrl } } }
        userErrors { field message } } }";

fn create(served: &Served, topic: &str, wish: Value) -> Value {
    let answer = served.ask(CREATE, json!({ "topic": topic, "wish": wish }));
    assert_eq!(answer["errors"], Value::Null, "{answer}");
    answer["data"]["webhookSubscriptionCreate"].clone()
}

#[test]
fn a_subscription_is_made_read_changed_and_deleted() {
    let served = Served::over(Shop::after(&["init"]));
    let wish = json!({"uri": "http://localhost:3000/x", "includeFields": ["id"], "name": "mine"});
    let made = create(&served, "ORDERS_CREATE", wish);
    let id = "gid://shopify/WebhookSubscription/1";
    assert_eq!(
        made,
        json!({"webhookSubscription": {
            "id": id, "legacyResourceId": "1", "topic": "ORDERS_CREATE", "uri": "http://localhost:3000/x",
            "callbackUrl": "http://localhost:3000/x", "format": "JSON", "includeFields": ["id"], "name": "mine",
            "createdAt": "2026-11-23T09:00:00Z", "updatedAt": "2026-11-23T09:00:00Z", "apiVersion": {"handle": "2026-04"},
            "endpoint": {"__typename": "WebhookHttpEndpoint", "callbackUrl": "http://localhost:3000/x"},
        }, "userErrors": []})
    );
    create(&served, "ORDERS_PAID", json!({"callbackUrl": "http://localhost:3000/y"}));
    let found = |filter: &str| -> Value {
        let query = format!(
            "{{ webhookSubscriptions(first: 9{filter}) {{ nodes {{ id }} }} webhookSubscriptionsCount {{ count }} }}"
        );
        served.data(&query)["webhookSubscriptions"]["nodes"].clone()
    };
    let [one, two] = [1, 2].map(|number| json!({"id": format!("gid://shopify/WebhookSubscription/{number}")}));
    assert_eq!(found(""), json!([one, two]));
    assert_eq!(found(", topics: [ORDERS_PAID]"), json!([two]));
    assert_eq!(found(", uri: \"http://localhost:3000/x\""), json!([one]));
    assert_eq!(found(", query: \"topic:orders_paid\""), json!([two]));
    assert_eq!(found(", format: XML"), json!([]));
    let node = served.data(&format!("{{ node(id: \"{id}\") {{ id }} webhookSubscription(id: \"{id}\") {{ topic }} }}"));
    assert_eq!(node, json!({"node": {"id": id}, "webhookSubscription": {"topic": "ORDERS_CREATE"}}));
    let changed = served.data(&format!(
        "mutation {{ webhookSubscriptionUpdate(id: \"{id}\", webhookSubscription: {{uri: \"http://localhost:3000/z\"}}) {{
            webhookSubscription {{ uri includeFields }} userErrors {{ message }} }} }}"
    ));
    assert_eq!(
        changed["webhookSubscriptionUpdate"],
        json!({"webhookSubscription": {"uri": "http://localhost:3000/z", "includeFields": ["id"]}, "userErrors": []})
    );
    let delete = format!(
        "mutation {{ webhookSubscriptionDelete(id: \"{id}\") {{ deletedWebhookSubscriptionId userErrors {{ field message }} }} }}"
    );
    let gone = served.data(&delete);
    assert_eq!(gone["webhookSubscriptionDelete"], json!({"deletedWebhookSubscriptionId": id, "userErrors": []}));
    let again = served.data(&delete);
    assert_eq!(
        again["webhookSubscriptionDelete"]["userErrors"],
        json!([{"field": ["id"], "message": "there is no such subscription"}])
    );
    assert_eq!(found(""), json!([two]));
    served.shop.does(&["check --deep"]);
}

#[test]
fn what_a_subscription_cannot_be_is_told() {
    let served = Served::over(Shop::after(&["init"]));
    let refused = |wish: Value| -> (Value, Value) {
        let made = create(&served, "ORDERS_CREATE", wish);
        let error = &made["userErrors"][0];
        assert_eq!(made["webhookSubscription"], Value::Null);
        (error["field"][1].clone(), error["message"].clone())
    };
    let elsewhere = json!("deliveries go to http on loopback only");
    assert_eq!(refused(json!({"uri": "https://example.com"})), (json!("uri"), elsewhere.clone()));
    assert_eq!(refused(json!({"callbackUrl": "http://a@localhost"})), (json!("callbackUrl"), elsewhere.clone()));
    assert_eq!(refused(json!({"uri": "arn:aws:events:1"})), (json!("uri"), elsewhere));
    assert_eq!(refused(json!({})).0, "uri");
    let url = "http://localhost/x";
    // Two addresses, and what is no key of a body.
    assert_eq!(refused(json!({"uri": url, "callbackUrl": "http://localhost/y"})).0, "callbackUrl");
    assert_eq!(refused(json!({"uri": url, "includeFields": "id,note"})).0, "includeFields");
    for (name, value) in [("format", json!("XML")), ("filter", json!("id:1")), ("metafieldNamespaces", json!(["a"]))] {
        assert_eq!(refused(json!({"uri": url, name: value})), (json!(name), json!("not served here")));
    }
    assert_eq!(
        create(&served, "ORDERS_CREATE", json!({"uri": url, "callbackUrl": url, "filter": "", "format": "JSON"}))["userErrors"],
        json!([])
    );
    assert_eq!(refused(json!({"uri": url})).0, "uri");
}

#[test]
fn one_that_is_disabled_is_listed_no_more_and_comes_back_where_it_is_made_anew() {
    let receiver = Receiver::refusing();
    let shop = Shop::after(&["init"]);
    shop.does(&[&format!("webhook add {} --topic orders/create", receiver.url("/")), "order create --line TEE=1"]);
    assert_eq!(shop.run("deliver --until idle").exit, 7);
    let served = Served::over(shop);
    let count = || served.data("{ webhookSubscriptionsCount { count } }")["webhookSubscriptionsCount"]["count"].clone();
    assert_eq!(count(), 0);
    let made = create(&served, "ORDERS_CREATE", json!({"uri": receiver.url("/")}));
    assert_eq!((&made["userErrors"], &made["webhookSubscription"]["legacyResourceId"]), (&json!([]), &json!("1")));
    assert_eq!(count(), 1);
    // What failed for it can be sent once more.
    let replayed = served.shop.json("webhook replay 1");
    assert_eq!((&replayed["delivery"]["subscription"], &replayed["warnings"]), (&json!(1), &json!([])));
    let again = create(&served, "ORDERS_CREATE", json!({"uri": receiver.url("/")}));
    assert_eq!(again["userErrors"][0]["field"], json!(["webhookSubscription", "uri"]));
    served.shop.does(&["order create --line TEE=1", "check --deep"]);
}
