//! What each app sees: exactly its own, whichever way it looks. What is expected is told by the command line.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{APPS, Roles, shop};

/// Everything below an order that has an id, with the ids of its parts.
const EVERYTHING: &str = "{ orders(first: 250) { nodes { id name
    lineItems(first: 250) { nodes { id } } refunds { id } transactions { id }
    events(first: 250) { nodes { id } }
    fulfillmentOrders(first: 250) { nodes { id assignedLocation { location { id } }
        lineItems(first: 250) { nodes { id } } merchantRequests(first: 250) { nodes { id } } fulfillmentHolds { id }
        fulfillments(first: 250) { nodes { id } } } }
    fulfillmentsCount { count }
    fulfillments { id location { id } fulfillmentLineItems(first: 250) { nodes { id } } events(first: 250) { nodes { id } }
        fulfillmentOrders(first: 250) { nodes { id } } } } } }";

fn nodes(list: &Value) -> &[Value] {
    list["nodes"].as_array().or(list.as_array()).map_or(&[], Vec::as_slice)
}

/// Every id in a value, but in the lists of these names, whose things stand elsewhere.
fn ids(value: &Value, but: &[&str], found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| ids(item, but, found)),
        Value::Object(keys) => {
            found.extend(keys.get("id").and_then(Value::as_str).map(str::to_owned));
            let others = keys.iter().filter(|(key, _)| !but.contains(&key.as_str()));
            others.for_each(|(_, value)| ids(value, but, found));
        }
        _ => {}
    }
}

fn ids_of(value: &Value, but: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    ids(value, but, &mut found);
    found
}

/// The names of orders, fulfillment orders and fulfillments that stand at these locations, by the command line.
struct Own {
    orders: BTreeSet<String>,
    works: usize,
    shipments: usize,
}

fn own(roles: &Roles, locations: &[&str]) -> Own {
    let shop = &roles.served.shop;
    let mut own = Own { orders: BTreeSet::new(), works: 0, shipments: 0 };
    for name in shop.run("order list -o ids").stdout.lines() {
        let order = shop.json(&format!("order show {}", name.trim_start_matches('#')));
        let at = |list: &str, key: &str| {
            let parts = order[list].as_array().expect("it is a list").iter();
            parts.filter(|part| locations.is_empty() || locations.contains(&part[key].as_str().unwrap_or(""))).count()
        };
        let (works, shipments) = (at("fulfillment_orders", "location"), at("fulfillments", "location"));
        if works + shipments > 0 {
            own.orders.insert(name.to_owned());
        }
        own.works += works;
        own.shipments += shipments;
    }
    own
}

#[test]
fn each_role_sees_exactly_its_own() {
    let roles = Roles::over(shop());
    let all = roles.data("dev", EVERYTHING);
    for (app, locations) in APPS {
        let own = own(&roles, locations);
        let seen = roles.data(app, EVERYTHING);
        let orders = nodes(&seen["orders"]);
        let names: BTreeSet<String> = orders.iter().filter_map(|it| it["name"].as_str()).map(str::to_owned).collect();
        assert_eq!(names, own.orders, "{app}");
        let count = |list: &str| orders.iter().map(|order| nodes(&order[list]).len()).sum::<usize>();
        assert_eq!((count("fulfillmentOrders"), count("fulfillments")), (own.works, own.shipments), "{app}");
        let counted: u64 = orders.iter().filter_map(|order| order["fulfillmentsCount"]["count"].as_u64()).sum();
        assert_eq!(counted as usize, own.shipments, "{app}");
        // Whatever is in no list is nowhere to be found by its id, and what is in one is.
        let (there, here) = (ids_of(&all, &[]), ids_of(&seen, &[]));
        assert!(here.is_subset(&there), "{app}: {:?}", here.difference(&there));
        let ids: Vec<&String> = there.iter().collect();
        for some in ids.chunks(200) {
            let found = roles.data(app, &format!("{{ nodes(ids: {some:?}) {{ id }} }}"));
            for (id, node) in some.iter().zip(nodes(&found["nodes"])) {
                let is_place = id.contains("/Location/");
                assert_eq!(!node.is_null(), here.contains(*id) || is_place, "{app}: {id}");
            }
        }
    }
}

#[test]
fn each_list_holds_what_the_role_sees() {
    let roles = Roles::over(shop());
    for (app, locations) in APPS {
        let own = own(&roles, locations);
        let seen = roles.data(
            app,
            "{ ordersCount { count } shop { orders(first: 250) { nodes { id } }
               fulfillmentOrders(first: 250, includeClosed: true) { nodes { id } } fulfillmentServices { handle } }
               fulfillmentOrders(first: 250, includeClosed: true) { nodes { id } }
               manualHoldsFulfillmentOrders(first: 250) { nodes { id assignedLocation { name } } }
               events(first: 250) { nodes { id } } locations(first: 250, includeLegacy: true) { nodes { id } } }",
        );
        assert_eq!(seen["ordersCount"]["count"], own.orders.len(), "{app}");
        assert_eq!(nodes(&seen["shop"]["orders"]).len(), own.orders.len(), "{app}");
        assert_eq!(nodes(&seen["fulfillmentOrders"]).len(), own.works, "{app}");
        assert_eq!(nodes(&seen["shop"]["fulfillmentOrders"]).len(), own.works, "{app}");
        // Everybody sees every location, and a service sees itself alone.
        assert_eq!(nodes(&seen["locations"]).len(), 5, "{app}");
        let services: Vec<&str> = nodes(&seen["shop"]["fulfillmentServices"])
            .iter()
            .filter_map(|service| service["handle"].as_str())
            .collect();
        match locations {
            [] => assert_eq!(services, ["manual", "acme", "solo", "zenith"], "{app}"),
            [own, ..] => assert_eq!(services, ["manual", own], "{app}"),
        }
        let held: Vec<&Value> = nodes(&seen["manualHoldsFulfillmentOrders"]).iter().collect();
        let is_own = |work: &&Value| {
            let place = work["assignedLocation"]["name"].as_str().unwrap_or_default().to_lowercase();
            locations.is_empty() || locations.contains(&place.as_str())
        };
        assert!(held.iter().all(is_own), "{app}: {held:?}");
        // Events that are listed can be found, and no others.
        let listed = ids_of(&seen["events"], &[]);
        let every = ids_of(&roles.data("dev", "{ events(first: 250) { nodes { id } } }"), &[]);
        for id in &every {
            let found = roles.data(app, &format!("{{ event(id: {id:?}) {{ id }} }}"));
            assert_eq!(found["event"].is_object(), listed.contains(id), "{app}: {id}");
        }
        assert_eq!(listed.len() == every.len(), locations.is_empty(), "{app}");
    }
}

#[test]
fn work_is_assigned_to_services_alone() {
    let roles = Roles::over(shop());
    let list = "{ assignedFulfillmentOrders(first: 250) { nodes { id assignedLocation { location { id } } } } }";
    let locations = roles.served.shop.json("location list");
    let place = |handle: &str| {
        let at = locations["items"].as_array().and_then(|items| items.iter().position(|it| it["handle"] == handle));
        format!("gid://shopify/Location/{}", at.expect("it is there") + 1)
    };
    for (app, services) in [
        ("dev", &["acme", "solo", "zenith"][..]),
        ("both", &["zenith"]),
        ("acme-app", &["acme"]),
        ("solo-app", &["solo"]),
    ] {
        let seen = roles.data(app, list);
        let at: BTreeSet<&str> = nodes(&seen["assignedFulfillmentOrders"])
            .iter()
            .filter_map(|work| work["assignedLocation"]["location"]["id"].as_str())
            .collect();
        let expected: BTreeSet<String> = services.iter().map(|handle| place(handle)).collect();
        assert_eq!(at, expected.iter().map(String::as_str).collect(), "{app}");
    }
    let refused = roles.ask("orders", list);
    assert_eq!(refused["errors"][0]["message"], "this app has no fulfillment service", "{refused}");
    assert_eq!(refused["errors"][0]["extensions"], Value::Null, "{refused}");
}

#[test]
fn what_is_offered_follows_from_the_role() {
    let roles = Roles::over(shop());
    // 1003 waits for Acme's answer, 1004 is accepted and partly shipped, 1001 is partly Acme's and not requested.
    let offered = |app: &str, work: String| -> Vec<String> {
        let seen =
            roles.data(app, &format!("{{ fulfillmentOrder(id: {work:?}) {{ supportedActions {{ action }} }} }}"));
        let actions = seen["fulfillmentOrder"]["supportedActions"].as_array().cloned().unwrap_or_default();
        actions.iter().filter_map(|it| it["action"].as_str()).map(str::to_owned).collect()
    };
    for (app, waiting, accepted) in [
        ("dev", &["CANCEL_FULFILLMENT_ORDER"][..], &["CREATE_FULFILLMENT", "REQUEST_CANCELLATION"][..]),
        ("orders", &["CANCEL_FULFILLMENT_ORDER"], &["REQUEST_CANCELLATION"]),
        // It is the merchant here, for it is another service.
        ("both", &["CANCEL_FULFILLMENT_ORDER"], &["REQUEST_CANCELLATION"]),
        ("acme-app", &[], &["CREATE_FULFILLMENT"]),
        ("solo-app", &[], &[]),
    ] {
        assert_eq!(offered(app, super::work(3, 1)), waiting, "{app}");
        assert_eq!(offered(app, super::work(4, 1)), accepted, "{app}");
    }
    let own = roles.data(
        "acme-app",
        "{ fulfillmentOrders(first: 250, query: \"request_status:unsubmitted\") { nodes { supportedActions { action } } } }",
    );
    for work in nodes(&own["fulfillmentOrders"]) {
        let actions = work["supportedActions"].as_array().expect("it is a list");
        let actions: BTreeSet<&str> = actions.iter().filter_map(|it| it["action"].as_str()).collect();
        assert!(actions.is_subset(&BTreeSet::from(["HOLD", "SPLIT", "MOVE"])), "{actions:?}");
    }
    assert!(!nodes(&own["fulfillmentOrders"]).is_empty());
    // It splits its own work, and may put the parts together again.
    let input = format!(
        "{{ fulfillmentOrderId: {:?}, fulfillmentOrderLineItems: [{{ id: {:?}, quantity: 1 }}] }}",
        super::work(1, 1),
        "gid://shopify/FulfillmentOrderLineItem/1000001001"
    );
    let split = roles.data(
        "acme-app",
        &format!(
            "mutation {{ fulfillmentOrderSplit(fulfillmentOrderSplits: [{input}]) {{ userErrors {{ message }} }} }}"
        ),
    );
    assert_eq!(split["fulfillmentOrderSplit"]["userErrors"], json!([]), "{split}");
    for (app, merges) in [("acme-app", true), ("dev", true), ("orders", true), ("solo-app", false)] {
        let merge = offered(app, super::work(1, 1)).iter().any(|action| action == "MERGE");
        assert_eq!(merge, merges, "{app}");
    }
}
