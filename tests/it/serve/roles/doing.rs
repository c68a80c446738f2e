//! What each app does: as whom, and how what it may not is refused.

use serde_json::{Value, json};

use super::{Roles, part, shop, work};

const ERRORS: &str = "userErrors { field message }";

#[test]
fn what_a_role_never_does_is_denied_by_the_scope_that_it_needs() {
    let roles = Roles::over(shop());
    let before = roles.served.shop.run("order timeline -o ndjson").stdout;
    let (own, order) = (work(3, 1), "gid://shopify/Order/8000000000000003");
    let third = "write_third_party_fulfillment_orders";
    for (app, mutation, arguments, scope) in [
        ("acme-app", "fulfillmentOrderSubmitFulfillmentRequest", format!("id: {own:?}"), third),
        ("acme-app", "fulfillmentOrderSubmitCancellationRequest", format!("id: {own:?}"), third),
        ("acme-app", "fulfillmentOrderCancel", format!("id: {own:?}"), third),
        ("acme-app", "orderMarkAsPaid", format!("input: {{ id: {order:?} }}"), "write_orders"),
        ("acme-app", "orderUpdate", format!("input: {{ id: {order:?}, note: \"x\" }}"), "write_orders"),
        ("acme-app", "tagsAdd", format!("id: {order:?}, tags: [\"x\"]"), "write_orders"),
        ("acme-app", "refundCreate", format!("input: {{ orderId: {order:?} }}"), "write_orders"),
        (
            "acme-app",
            "locationAdd",
            "input: { name: \"x\", address: { countryCode: NO } }".to_owned(),
            "write_locations",
        ),
        (
            "acme-app",
            "locationEdit",
            "id: \"gid://shopify/Location/1\", input: { name: \"x\" }".to_owned(),
            "write_locations",
        ),
        (
            "orders",
            "fulfillmentOrderAcceptFulfillmentRequest",
            format!("id: {own:?}"),
            "write_assigned_fulfillment_orders",
        ),
        (
            "orders",
            "fulfillmentOrderRejectFulfillmentRequest",
            format!("id: {own:?}"),
            "write_assigned_fulfillment_orders",
        ),
        ("orders", "fulfillmentOrderClose", format!("id: {own:?}"), "write_assigned_fulfillment_orders"),
    ] {
        let answer = roles.ask(app, &format!("mutation {{ {mutation}({arguments}) {{ {ERRORS} }} }}"));
        let error = &answer["errors"][0];
        let told = (&answer["data"][mutation], &error["extensions"]["code"], &error["extensions"]["requiredAccess"]);
        assert_eq!(told, (&Value::Null, &json!("ACCESS_DENIED"), &json!(scope)), "{app} {mutation}: {answer}");
    }
    assert_eq!(roles.served.shop.run("order timeline -o ndjson").stdout, before);
}

#[test]
fn work_at_anothers_location_is_refused_and_all_else_is_not_there() {
    let roles = Roles::over(shop());
    let before = roles.served.shop.run("order timeline -o ndjson").stdout;
    let acmes = work(3, 1);
    let refused = |app: &str, mutation: &str, arguments: String| {
        let answer = roles.ask(app, &format!("mutation {{ {mutation}({arguments}) {{ {ERRORS} }} }}"));
        assert_eq!(answer["errors"], Value::Null, "{app} {mutation}: {answer}");
        let error = answer["data"][mutation]["userErrors"][0].clone();
        (
            answer["extensions"]["consign"]["refusals"][0]["code"].clone(),
            error["field"].clone(),
            error["message"].clone(),
        )
    };
    let message = json!("#1003-FO1 is not at a location of yours");
    for (app, mutation, arguments) in [
        ("solo-app", "fulfillmentOrderAcceptFulfillmentRequest", format!("id: {acmes:?}")),
        ("solo-app", "fulfillmentOrderClose", format!("id: {acmes:?}")),
        ("both", "fulfillmentOrderRejectFulfillmentRequest", format!("id: {acmes:?}")),
        ("solo-app", "fulfillmentOrderHold", format!("id: {acmes:?}, fulfillmentHold: {{ reason: OTHER }}")),
        ("solo-app", "fulfillmentOrderReleaseHold", format!("id: {acmes:?}")),
        ("solo-app", "fulfillmentOrderMove", format!("id: {acmes:?}, newLocationId: \"gid://shopify/Location/1\"")),
    ] {
        let told = refused(app, mutation, arguments);
        assert_eq!(told, (json!("not_your_location"), Value::Null, message.clone()), "{app} {mutation}");
    }
    let lines = format!("fulfillment: {{ lineItemsByFulfillmentOrder: [{{ fulfillmentOrderId: {acmes:?} }}] }}");
    let told = refused("solo-app", "fulfillmentCreate", lines);
    assert_eq!(told, (json!("not_your_location"), json!(["fulfillment"]), message));
    let shipment = part("Fulfillment", 4, 1);
    let missing = refused("solo-app", "fulfillmentCancel", format!("id: {shipment:?}"));
    assert_eq!(missing, (json!("fulfillment_not_found"), json!(["id"]), json!("there is no such fulfillment")));
    let service = "id: \"gid://shopify/FulfillmentService/3?id=true\", name: \"Mine\"";
    let missing = refused("solo-app", "fulfillmentServiceUpdate", service.to_owned());
    assert_eq!(missing.2, "there is no such fulfillment service");
    let item = roles.data("solo-app", "{ inventoryItems(first: 1, query: \"sku:LAMP\") { nodes { id } } }");
    let item = item["inventoryItems"]["nodes"][0]["id"].clone();
    let elsewhere = refused(
        "solo-app",
        "inventoryAdjustQuantities",
        format!(
            "input: {{ name: \"available\", reason: \"x\", changes: [
                {{ delta: 1, inventoryItemId: {item}, locationId: \"gid://shopify/Location/1\" }}] }}"
        ),
    );
    assert_eq!(
        (&elsewhere.0, &elsewhere.1),
        (&json!("not_your_location"), &json!(["input", "changes", "0", "locationId"]))
    );
    // What is nowhere at all is told as before.
    let nowhere = work(99, 1);
    let answer =
        roles.ask("solo-app", &format!("mutation {{ fulfillmentOrderClose(id: {nowhere:?}) {{ {ERRORS} }} }}"));
    assert_eq!(answer["errors"][0]["extensions"]["code"], "RESOURCE_NOT_FOUND", "{answer}");
    assert_eq!(roles.served.shop.run("order timeline -o ndjson").stdout, before);
}

/// Actor and app of the last event of an order.
fn last(roles: &Roles, order: &str) -> (String, Value) {
    let timeline = roles.served.shop.json(&format!("order timeline {order}"));
    let event = timeline["events"].as_array().and_then(|events| events.last()).cloned().expect("there is an event");
    (event["actor"].as_str().unwrap_or_default().to_owned(), event["data"]["app"].clone())
}

#[test]
fn an_app_acts_as_what_it_is() {
    let roles = Roles::over(shop());
    let done = |app: &str, mutation: &str, arguments: String| {
        let told = roles.does(app, mutation, &arguments, ERRORS);
        assert_eq!(told["userErrors"], json!([]), "{app} {mutation}");
    };
    let ship =
        |work: String| format!("fulfillment: {{ lineItemsByFulfillmentOrder: [{{ fulfillmentOrderId: {work:?} }}] }}");
    done("acme-app", "fulfillmentOrderAcceptFulfillmentRequest", format!("id: {:?}", work(3, 1)));
    assert_eq!(last(&roles, "1003"), ("service:acme".to_owned(), json!("acme-app")));
    // It is another service's: the merchant it may be does not ship from there.
    let refused = roles.does("both", "fulfillmentCreate", &ship(work(3, 1)), ERRORS);
    assert_eq!(refused["userErrors"][0]["field"], json!(["fulfillment"]), "{refused}");
    done("acme-app", "fulfillmentCreate", ship(work(3, 1)));
    assert_eq!(last(&roles, "1003"), ("service:acme".to_owned(), json!("acme-app")));
    done("orders", "fulfillmentCreate", ship(work(2, 1)));
    assert_eq!(last(&roles, "1002"), ("merchant".to_owned(), json!("orders")));
    done(
        "acme-app",
        "fulfillmentTrackingInfoUpdate",
        format!("fulfillmentId: {:?}, trackingInfoInput: {{ number: \"2\" }}", part("Fulfillment", 4, 1)),
    );
    assert_eq!(last(&roles, "1004"), ("service:acme".to_owned(), json!("acme-app")));
    done("orders", "fulfillmentOrderSubmitCancellationRequest", format!("id: {:?}", work(4, 1)));
    assert_eq!(last(&roles, "1004"), ("merchant".to_owned(), json!("orders")));
    // The merchant's actions that put work elsewhere are a service's too, at its own location.
    done(
        "acme-app",
        "fulfillmentOrderMove",
        format!("id: {:?}, newLocationId: \"gid://shopify/Location/1\"", work(1, 1)),
    );
    assert_eq!(last(&roles, "1001"), ("merchant".to_owned(), json!("acme-app")));
    roles.served.shop.does(&["check --deep"]);
}

#[test]
fn a_hold_tells_whose_it_is_and_a_service_releases_its_own() {
    let roles = Roles::over(shop());
    let order = roles.served.shop.json("order show 1010");
    let works = order["fulfillment_orders"].as_array().expect("it is a list");
    let at = works.iter().position(|work| work["location"] == "acme").expect("a part is Acme's") + 1;
    let other = works.iter().position(|work| work["location"] == "solo").expect("a part is Solo's") + 1;
    roles.served.shop.does(&["order release 1010-FO1"]);
    let id = work(10, at as i64);
    let holds = |app: &str| {
        let seen = roles.data(
            app,
            &format!("{{ fulfillmentOrder(id: {id:?}) {{ fulfillmentHolds {{ heldByRequestingApp heldByApp {{ id title }} }} }} }}"),
        );
        seen["fulfillmentOrder"]["fulfillmentHolds"][0].clone()
    };
    let release = |app: &str| {
        roles.does(app, "fulfillmentOrderReleaseHold", &format!("id: {id:?}"), "userErrors { field code message }")
    };
    let hold = format!("id: {id:?}, fulfillmentHold: {{ reason: OTHER }}");
    for (app, number) in [("orders", 4), ("acme-app", 2), ("dev", 1)] {
        assert_eq!(roles.does(app, "fulfillmentOrderHold", &hold, ERRORS)["userErrors"], json!([]), "{app}");
        for asking in ["orders", "acme-app", "dev"] {
            let told = json!({ "heldByRequestingApp": asking == app,
                "heldByApp": { "id": format!("gid://shopify/App/{number}"), "title": app } });
            assert_eq!(holds(asking), told, "{asking} of {app}");
            let id = &told["heldByApp"]["id"];
            let found = roles.data(asking, &format!("{{ node(id: {id}) {{ id }} app(id: {id}) {{ title }} }}"));
            assert_eq!(found, json!({ "node": { "id": id }, "app": { "title": app } }), "{asking} of {app}");
        }
        let released = release("acme-app");
        if app == "acme-app" {
            assert_eq!(released["userErrors"], json!([]));
        } else {
            let error = json!([{ "field": ["holdIds"], "code": "INVALID_ACCESS", "message": "this hold is not yours to release" }]);
            assert_eq!(released["userErrors"], error, "{app}");
            assert_eq!(release("orders")["userErrors"], json!([]), "{app}");
        }
    }
    // On the command line nobody but the merchant holds.
    roles.served.shop.does(&[&format!("order hold 1010-FO{other}")]);
    let seen = roles.data(
        "solo-app",
        &format!(
            "{{ fulfillmentOrder(id: {:?}) {{ fulfillmentHolds {{ heldByRequestingApp heldByApp {{ id }} }} }} }}",
            work(10, other as i64)
        ),
    );
    let told = json!([{ "heldByRequestingApp": false, "heldByApp": null }]);
    assert_eq!(seen["fulfillmentOrder"]["fulfillmentHolds"], told);
    let events =
        roles.data("orders", "{ events(first: 250, query: \"\") { nodes { action appTitle attributeToApp } } }");
    let events = events["events"]["nodes"].as_array().expect("it is a list");
    assert!(events.iter().any(|it| it["appTitle"] == "acme-app" && it["action"] == "placed_on_hold"), "{events:?}");
}

#[test]
fn what_an_app_makes_is_its_own() {
    let roles = Roles::over(shop());
    let made = roles.data(
        "solo-app",
        "mutation { fulfillmentServiceCreate(name: \"Night shift\") { fulfillmentService { id handle } userErrors { message } }
            fulfillmentServiceUpdate(id: \"gid://shopify/FulfillmentService/6?id=true\", name: \"Day shift\") {
                fulfillmentService { serviceName } userErrors { message } } }",
    );
    assert_eq!(made["fulfillmentServiceCreate"]["fulfillmentService"]["handle"], "night-shift", "{made}");
    assert_eq!(made["fulfillmentServiceUpdate"]["fulfillmentService"]["serviceName"], "Day shift", "{made}");
    assert_eq!(roles.served.shop.json("app show solo-app")["services"], json!(["solo", "night-shift"]));
    let services = |app: &str| roles.data(app, "{ shop { fulfillmentServices { handle } } }").to_string();
    assert!(services("solo-app").contains("night-shift") && !services("acme-app").contains("night-shift"));
    // An app of the merchant that makes a service is both from then on.
    roles.data("orders", "mutation { fulfillmentServiceCreate(name: \"Own\") { userErrors { message } } }");
    let orders = roles.served.shop.json("app show orders");
    assert_eq!((&orders["services"], &orders["merchant"]), (&json!(["own"]), &json!(true)));
    roles.data("orders", "{ assignedFulfillmentOrders(first: 5) { nodes { id } } }");
    roles.served.shop.does(&["check --deep"]);
}
