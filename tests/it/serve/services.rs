//! Services and locations, through the API.

use serde_json::{Value, json};

use super::Served;

const CREATE: &str = "mutation ($name: String!, $url: URL) {
    fulfillmentServiceCreate(name: $name, callbackUrl: $url, trackingSupport: true) {
        fulfillmentService { id handle serviceName callbackUrl trackingSupport inventoryManagement requiresShippingMethod
            type location { id name isFulfillmentService } }
        userErrors { field message } } }";

fn create(served: &Served, name: &str, url: Value) -> Value {
    let answer = served.ask(CREATE, json!({ "name": name, "url": url }));
    assert_eq!(answer["errors"], Value::Null, "{answer}");
    answer["data"]["fulfillmentServiceCreate"].clone()
}

#[test]
fn a_service_is_made_changed_and_removed() {
    let served = Served::sample();
    let made = create(&served, "Nørd & Co", json!("http://127.0.0.1:9/hooks"));
    assert_eq!(made["userErrors"], json!([]), "{made}");
    let service = &made["fulfillmentService"];
    assert_eq!((&service["handle"], &service["callbackUrl"]), (&json!("nord-co"), &json!("http://127.0.0.1:9/hooks")));
    assert_eq!((&service["trackingSupport"], &service["requiresShippingMethod"]), (&json!(true), &json!(true)));
    let id = service["id"].as_str().expect("it has an id");
    assert!(id.ends_with("?id=true"), "{id}");
    let shown = served.shop.json("service show nord-co");
    assert_eq!(
        (&shown["name"], &shown["workflow"], &shown["single_location"]),
        (&json!("Nørd & Co"), &json!("new"), &json!(false))
    );
    let update = served.data(&format!(
        "mutation {{ fulfillmentServiceUpdate(id: \"{id}\", name: \"Nord\", inventoryManagement: true, requiresShippingMethod: false) {{
            fulfillmentService {{ serviceName handle trackingSupport inventoryManagement requiresShippingMethod callbackUrl }}
            userErrors {{ message }} }} }}"
    ));
    assert_eq!(
        update["fulfillmentServiceUpdate"]["fulfillmentService"],
        json!({ "serviceName": "Nord", "handle": "nord-co", "trackingSupport": true, "inventoryManagement": true,
            "requiresShippingMethod": false, "callbackUrl": "http://127.0.0.1:9/hooks" })
    );
    let bare = id.trim_end_matches("?id=true");
    let gone = served.data(&format!(
        "mutation {{ fulfillmentServiceDelete(id: \"{bare}\") {{ deletedId userErrors {{ message }} }} }}"
    ));
    assert_eq!(gone["fulfillmentServiceDelete"], json!({ "deletedId": bare, "userErrors": [] }));
    assert_eq!(
        served.data(&format!("{{ fulfillmentService(id: \"{id}\") {{ id }} }}"))["fulfillmentService"],
        Value::Null
    );
    // Its handle stays taken.
    assert_eq!(create(&served, "Nord co", Value::Null)["fulfillmentService"]["handle"], "nord-co-2");
    served.shop.does(&["check --deep"]);
}

#[test]
fn a_service_is_removed_with_its_stock_but_not_with_its_work() {
    let served = Served::sample();
    let made = create(&served, "Nord", Value::Null);
    let id = made["fulfillmentService"]["id"].as_str().expect("it has an id");
    served.shop.does(&[
        "inventory set CUP --location nord --on-hand 4",
        "order create --name #N1 --line CUP=1@10 --location nord",
    ]);
    let delete = |more: &str| {
        let text = format!(
            "mutation {{ fulfillmentServiceDelete(id: \"{id}\", inventoryAction: DELETE{more}) {{
                deletedId userErrors {{ field message }} }} }}"
        );
        served.ask(&text, json!({}))["data"]["fulfillmentServiceDelete"].clone()
    };
    let with_destination = delete(", destinationLocationId: \"gid://shopify/Location/1\"");
    assert_eq!(with_destination["userErrors"][0]["field"], json!(["inventoryAction"]), "{with_destination}");
    // What is needed is said.
    let asked =
        format!("mutation {{ fulfillmentServiceDelete(id: \"{id}\") {{ deletedId userErrors {{ message }} }} }}");
    let answer = served.ask(&asked, json!({}));
    let hint = answer["extensions"]["consign"]["refusals"][0]["hint"].as_str().unwrap_or_default();
    assert!(hint.starts_with("destinationLocationId: gid://shopify/Location/1 (main)"), "{answer}");
    let with_work = delete("");
    assert_eq!(with_work["deletedId"], Value::Null, "{with_work}");
    assert_eq!(served.shop.json("inventory list --location nord")["items"].as_array().map(Vec::len), Some(1));
    served.shop.does(&["inventory set CUP --location main --on-hand 1", "order move-location N1 --to main"]);
    let gone = delete("");
    assert_eq!((&gone["deletedId"], &gone["userErrors"]), (&json!(id.trim_end_matches("?id=true")), &json!([])));
    assert_eq!(served.shop.json("inventory list --location nord")["items"], json!([]));
    assert_eq!(served.shop.json("service show nord")["active"], false);
    served.shop.does(&["check --deep"]);
}

#[test]
fn names_and_addresses_have_their_rules() {
    let served = Served::sample();
    let faults = |name: &str, url: Value| -> Vec<(String, String)> {
        let errors = create(&served, name, url)["userErrors"].as_array().expect("a list").clone();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        errors.iter().map(|error| (text(&error["field"][0]), text(&error["message"]))).collect()
    };
    let of_name = |message: &str| vec![("name".to_owned(), message.to_owned())];
    assert_eq!(faults("Acme", Value::Null), of_name("this name is taken"));
    assert_eq!(faults("aCME", Value::Null), of_name("this name is taken"));
    assert_eq!(faults("Gift card", Value::Null), of_name("this name is reserved"));
    assert_eq!(faults(" New", Value::Null), of_name("the name must not begin with white space"));
    assert_eq!(faults("New ", json!("https://localhost")).len(), 2);
    assert_eq!(faults("", Value::Null), of_name("the name must not be blank"));
    assert_eq!(
        faults("New", json!("ftp://localhost")),
        [("callbackUrl".to_owned(), "ftp:// is not supported for callbacks".to_owned())]
    );
    for url in ["http://example.com", "https://127.0.0.1", "http://a@localhost"] {
        assert_eq!(faults("New", json!(url))[0].1, "callbacks go to http on loopback only", "{url}");
    }
    let in_use = served.ask(
        "mutation { fulfillmentServiceDelete(id: \"gid://shopify/FulfillmentService/3\") { userErrors { field message } } }",
        json!({}),
    );
    assert_eq!(in_use["extensions"]["consign"]["refusals"][0]["code"], "service_in_use", "{in_use}");
}

#[test]
fn locations_are_added_renamed_and_taken_out_of_use() {
    let served = Served::sample();
    let add = "mutation ($name: String!) { locationAdd(input: { name: $name, address: { countryCode: \"US\" } }) {
        location { id name isActive fulfillsOnlineOrders } userErrors { field code } } }";
    let made = served.ask(add, json!({ "name": "Back room" }))["data"]["locationAdd"].clone();
    assert_eq!(made["userErrors"], json!([]), "{made}");
    let id = made["location"]["id"].as_str().expect("it has an id").to_owned();
    let taken = served.ask(add, json!({ "name": "back ROOM" }));
    assert_eq!(
        taken["data"]["locationAdd"]["userErrors"][0],
        json!({ "field": ["input", "name"], "code": "TAKEN" }),
        "{taken}"
    );
    let edit = served.data(&format!("mutation {{ locationEdit(id: \"{id}\", input: {{ name: \"Cellar\" }}) {{ location {{ name }} userErrors {{ code }} }} }}"));
    assert_eq!(edit["locationEdit"]["location"]["name"], "Cellar");
    let off = |id: &str| {
        let query = format!(
            "mutation {{ locationDeactivate(locationId: \"{id}\") {{ location {{ isActive }} locationDeactivateUserErrors {{ code }} }} }}"
        );
        served.data(&query)["locationDeactivate"].clone()
    };
    assert_eq!(off(&id)["location"]["isActive"], false);
    let on = served.data(&format!("mutation {{ locationActivate(locationId: \"{id}\") {{ location {{ isActive }} locationActivateUserErrors {{ code }} }} }}"));
    assert_eq!(on["locationActivate"]["location"]["isActive"], true);
    let default = off("gid://shopify/Location/1");
    assert_eq!(default["location"]["isActive"], true, "{default}");
    assert!(default["locationDeactivateUserErrors"][0]["code"].is_string(), "{default}");
    let service = off("gid://shopify/Location/3");
    assert_eq!(service["locationDeactivateUserErrors"][0]["code"], "PERMANENTLY_BLOCKED_FROM_DEACTIVATION_ERROR");
    served.shop.does(&["check --deep"]);
}

#[test]
fn a_location_has_an_address_and_may_take_no_orders() {
    let served = Served::sample();
    let asked = "location { id fulfillsOnlineOrders
        address { address1 address2 city zip province provinceCode country countryCode phone formatted } }
        userErrors { field code }";
    let added = served.data(&format!(
        "mutation {{ locationAdd(input: {{ name: \"Cellar\", fulfillsOnlineOrders: false, address: {{ address1: \"1 Quay\",
            city: \"Oslo\", zip: \"0150\", provinceCode: \"OSL\", countryCode: NO }} }}) {{ {asked} }} }}"
    ));
    let location = &added["locationAdd"]["location"];
    let address = json!({ "address1": "1 Quay", "address2": null, "city": "Oslo", "zip": "0150", "province": "OSL",
        "provinceCode": "OSL", "country": "NO", "countryCode": "NO", "phone": null,
        "formatted": ["1 Quay", "Oslo OSL 0150", "NO"] });
    assert_eq!((&location["fulfillsOnlineOrders"], &location["address"]), (&json!(false), &address), "{added}");
    let shown = served.shop.json("location show cellar");
    assert_eq!((&shown["online_orders"], &shown["address"]["zip"]), (&json!(false), &json!("0150")));
    // What is not named stays; an empty part is known no longer.
    let edited = served.data(&format!(
        "mutation {{ locationEdit(id: {}, input: {{ fulfillsOnlineOrders: true,
            address: {{ address1: \"2 Quay\", provinceCode: \"\", phone: \"+47 1\" }} }}) {{ {asked} }} }}",
        location["id"]
    ));
    let location = &edited["locationEdit"]["location"];
    let parts = ["address1", "city", "province", "phone", "countryCode"].map(|part| location["address"][part].clone());
    assert_eq!(parts, [json!("2 Quay"), json!("Oslo"), Value::Null, json!("+47 1"), json!("NO")], "{edited}");
    assert_eq!(location["fulfillsOnlineOrders"], true);
    // Where nobody said the country, it is the shop's.
    served.shop.does(&["config set country SE"]);
    let main = served.data("{ location { address { countryCode formatted } } shop { shopAddress { countryCodeV2 } } }");
    assert_eq!(main["location"]["address"], json!({ "countryCode": "SE", "formatted": ["SE"] }));
    assert_eq!(main["shop"]["shopAddress"]["countryCodeV2"], "SE");
    served.shop.does(&["check --deep"]);
}

#[test]
fn a_location_is_kept_when_its_service_goes() {
    let served = Served::sample();
    let made = create(&served, "Nord", Value::Null);
    let id = made["fulfillmentService"]["id"].as_str().expect("it has an id");
    let location = made["fulfillmentService"]["location"]["id"].as_str().expect("it has a location");
    served.shop.does(&[
        "inventory set CUP --location nord --on-hand 4",
        "order create --name #N1 --line CUP=1@10 --location nord",
        "order request N1",
    ]);
    let keep = || {
        let text = format!(
            "mutation {{ fulfillmentServiceDelete(id: \"{id}\", inventoryAction: KEEP) {{
                deletedId userErrors {{ field message }} }} }}"
        );
        served.ask(&text, json!({}))["data"]["fulfillmentServiceDelete"].clone()
    };
    let with_work = keep();
    assert_eq!((&with_work["deletedId"], &with_work["userErrors"][0]["field"]), (&Value::Null, &Value::Null));
    served.shop.does(&["service respond N1 --reject --reason other"]);
    let kept = keep();
    assert_eq!((&kept["deletedId"], &kept["userErrors"]), (&json!(id.trim_end_matches("?id=true")), &json!([])));
    let seen = served.data(&format!(
        "{{ fulfillmentService(id: \"{id}\") {{ id }}
            location(id: \"{location}\") {{ name isActive isFulfillmentService deactivatable
                inventoryLevels(first: 5) {{ nodes {{ quantities(names: [\"available\"]) {{ quantity }} }} }} }}
            locations(first: 50) {{ nodes {{ id }} }} }}"
    ));
    assert_eq!(seen["fulfillmentService"], Value::Null, "{seen}");
    let is = &seen["location"];
    assert_eq!((&is["name"], &is["isActive"]), (&json!("Nord"), &json!(true)), "{seen}");
    assert_eq!((&is["isFulfillmentService"], &is["deactivatable"]), (&json!(false), &json!(true)), "{seen}");
    assert_eq!(is["inventoryLevels"]["nodes"][0]["quantities"][0]["quantity"], 3, "{seen}");
    let listed = seen["locations"]["nodes"].as_array().expect("a list");
    assert!(listed.iter().any(|one| one["id"] == *location), "{seen}");
    served.shop.does(&["order fulfill N1", "check --deep"]);
}

#[test]
fn the_location_of_a_service_that_took_its_things_elsewhere_is_seen_no_more() {
    for (action, with_work) in
        [("TRANSFER, destinationLocationId: \"gid://shopify/Location/1\"", true), ("DELETE", false)]
    {
        let served = Served::sample();
        let made = create(&served, "Nord", Value::Null);
        let id = made["fulfillmentService"]["id"].as_str().expect("it has an id");
        let location = made["fulfillmentService"]["location"]["id"].as_str().expect("it has a location");
        served.shop.does(&["inventory set CUP --location nord --on-hand 4"]);
        if with_work {
            served.shop.does(&["order create --name #N1 --line CUP=1@10 --location nord"]);
        }
        let gone = served.data(&format!(
            "mutation {{ fulfillmentServiceDelete(id: \"{id}\", inventoryAction: {action}) {{
                deletedId userErrors {{ field message }} }} }}"
        ));
        assert_eq!(gone["fulfillmentServiceDelete"]["userErrors"], json!([]), "{action}: {gone}");
        let seen = served.data(&format!(
            "{{ location(id: \"{location}\") {{ id }} node(id: \"{location}\") {{ id }}
                locations(first: 50, includeLegacy: true, includeInactive: true) {{ nodes {{ id }} }}
                shop {{ fulfillmentServices {{ id }} }} }}"
        ));
        assert_eq!((&seen["location"], &seen["node"]), (&Value::Null, &Value::Null), "{action}: {seen}");
        let text = seen.to_string();
        assert!(!text.contains(location) && !text.contains(id), "{action}: {seen}");
        if with_work {
            let work = served.shop.json("order show N1");
            assert_eq!(work["fulfillment_orders"][0]["location"], "main", "{work}");
        }
        let units = |place: &str| {
            let rows = served.shop.json(&format!("inventory list --location {place}"))["items"].clone();
            let row = rows.as_array().into_iter().flatten().find(|row| row["sku"] == "CUP");
            row.map(|row| row["on_hand"].clone())
        };
        assert_eq!((units("nord"), units("main")), (None, with_work.then(|| json!(4))), "{action}");
        served.shop.does(&["check --deep"]);
    }
}
