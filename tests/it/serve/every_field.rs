//! Every field of every type, by introspection: on a shop that has been lived in, none of them fails.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::Served;
use crate::shop::Shop;

/// The types that nothing leads to: they belong to the schema in form only, or to the payloads of mutations.
const FORM_ONLY: &[&str] = &[
    "DeliveryBrandedPromise",
    "DeliveryLocalPickupSettings",
    "DeliveryMethodAdditionalInformation",
    "DiscountAllocation",
    "Duty",
    "FulfillmentOrderInternationalDuties",
    "FulfillmentOrderLineItemWarning",
    "FulfillmentOriginAddress",
    "Image",
    "InventoryAdjustmentGroup",
    "InventoryChange",
    "Metafield",
    "MetafieldEdge",
    "OrderApp",
    "Publication",
    "Return",
    "ReturnEdge",
    "ReturnLineItem",
    "ReturnLineItemTypeConnection",
    "ReturnLineItemTypeEdge",
    "WebhookEventBridgeEndpoint",
    "WebhookHttpEndpoint",
    "WebhookPubSubEndpoint",
    "WebhookSubscription",
    "WebhookSubscriptionEdge",
    "Weight",
];

/// What is known of a type's field.
struct Field {
    name: String,
    /// Its arguments, filled in.
    arguments: String,
    /// The type it leads to, without lists.
    leads_to: String,
}

/// All types with their fields.
struct Types {
    objects: BTreeMap<String, Vec<Field>>,
    /// The objects that an interface or a union may be.
    possible: BTreeMap<String, Vec<String>>,
    leaves: BTreeSet<String>,
}

const INTROSPECTION: &str = "{ __schema { types { name kind possibleTypes { name } fields(includeDeprecated: true) { name
    args { name defaultValue type { kind } } type { name kind ofType { name kind ofType { name kind ofType { name kind } } } }
    } } } }";

impl Types {
    fn of(served: &Served) -> Types {
        let schema = served.data(INTROSPECTION);
        let (mut objects, mut possible, mut leaves) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        for known in schema["__schema"]["types"].as_array().expect("a list") {
            let name = known["name"].as_str().expect("a name").to_owned();
            if name.starts_with("__") || name == "Mutation" {
                continue;
            }
            match known["kind"].as_str().expect("a kind") {
                "SCALAR" | "ENUM" => drop(leaves.insert(name)),
                "OBJECT" => drop(objects.insert(name, fields(&known["fields"]))),
                "INTERFACE" | "UNION" => {
                    let types = known["possibleTypes"].as_array().expect("a list").iter();
                    let names = types.map(|it| it["name"].as_str().expect("a name").to_owned());
                    possible.insert(name, names.collect());
                }
                _ => {}
            }
        }
        Types { objects, possible, leaves }
    }

    /// What is asked of a type: all its leaves, and of the rest only what it is.
    fn selection(&self, of: &str) -> String {
        let mut selection = vec!["__typename".to_owned()];
        for Field { name, arguments, leads_to } in &self.objects[of] {
            let inner = if self.leaves.contains(leads_to) { "" } else { " { __typename }" };
            selection.push(format!("{name}{arguments}{inner}"));
        }
        selection.join(" ")
    }
}

fn fields(fields: &Value) -> Vec<Field> {
    let fields = fields.as_array().expect("a list").iter();
    let field = |field: &Value| {
        let mut ty = &field["type"];
        while !ty["ofType"].is_null() {
            ty = &ty["ofType"];
        }
        let name = field["name"].as_str().expect("a name").to_owned();
        let leads_to = ty["name"].as_str().expect("a name").to_owned();
        let arguments = arguments(&name, &field["args"]);
        Field { name, arguments, leads_to }
    };
    fields.map(field).collect()
}

/// A value for every argument that is needed.
fn arguments(field: &str, arguments: &Value) -> String {
    let mut given = Vec::new();
    for argument in arguments.as_array().expect("a list") {
        let name = argument["name"].as_str().expect("a name");
        let needed = argument["type"]["kind"] == "NON_NULL" && argument["defaultValue"].is_null();
        given.push(match name {
            "first" => "first: 50".to_owned(),
            _ if !needed => continue,
            "names" => "names: [\"available\", \"committed\", \"on_hand\", \"reserved\", \"incoming\"]".to_owned(),
            "inventoryItemId" => "inventoryItemId: \"gid://shopify/InventoryItem/1\"".to_owned(),
            "locationId" => "locationId: \"gid://shopify/Location/1\"".to_owned(),
            "ids" => "ids: [\"gid://shopify/Shop/1\"]".to_owned(),
            "identifier" => "identifier: {}".to_owned(),
            "key" => "key: \"k\"".to_owned(),
            "id" => format!("id: \"gid://shopify/{}/1\"", id_type(field)),
            name => panic!("{field} needs {name}"),
        });
    }
    if given.is_empty() { String::new() } else { format!("({})", given.join(", ")) }
}

/// The type of the id that a look-up takes.
fn id_type(field: &str) -> String {
    match field {
        "node" => "Shop".to_owned(),
        "event" => "BasicEvent".to_owned(),
        field => field[..1].to_ascii_uppercase() + &field[1..],
    }
}

#[test]
fn none_of_them_fails() {
    let shop = Shop::after(&["init --sample"]);
    let address = r#"{"name": "Ada Lovelace", "address1": "1 Street", "city": "London", "province": "LND", "zip": "N1", "country_code": "GB"}"#;
    shop.write("address.json", address);
    shop.does(&[
        "order set 1007 --email a@example.com --phone 1 --note n --tag red --ship-to address.json",
        "order set 1001 --ship-to address.json",
        "fulfillment track 1007-F1 --tracking-number 1Z --carrier UPS",
        "fulfillment event 1007-F1 in_transit --message moving",
        "fulfillment event 1007-F1 delivered",
        "order refund 1007 --line TEE-M=1 --restock return",
        "order pay 1002",
        "location add shelf --name Shelf",
    ]);
    let served = Served::over(shop);
    served.data(
        "mutation { orderCreate(order: { poNumber: \"7\", sourceName: \"pos\", customAttributes: [{ key: \"a\", value: \"b\" }],
            customer: { toUpsert: { firstName: \"Ada\", email: \"ada@example.com\" } },
            billingAddress: { lastName: \"Byron\", countryCode: GB },
            shippingLines: [{ title: \"Post\", priceSet: { shopMoney: { amount: \"5\", currencyCode: USD } } }],
            taxLines: [{ title: \"VAT\", rate: \"0.2\", priceSet: { shopMoney: { amount: 1.5, currencyCode: \"USD\" } } }],
            lineItems: [{ title: \"Book\", quantity: 1, vendor: \"V\", variantTitle: \"Red\", properties: [{ name: \"n\", value: \"v\" }],
                taxLines: [{ title: \"VAT\", rate: 0.2, priceSet: { shopMoney: { amount: 1.5, currencyCode: \"USD\" } } }] }] }) { order { id } userErrors { message } } }",
    );
    let types = Types::of(&served);
    // The ways from the root to each type, the shortest first; several, because one may lead to nothing.
    let mut ways: BTreeMap<String, Vec<Vec<(String, String)>>> = BTreeMap::new();
    let mut next = std::collections::VecDeque::from([("QueryRoot".to_owned(), Vec::new())]);
    let mut walked = BTreeSet::new();
    let mut ids = BTreeSet::new();
    while let Some((of, way)) = next.pop_front() {
        let known = ways.entry(of.clone()).or_default();
        if known.len() >= 8 || walked.contains(&of) {
            continue;
        }
        known.push(way.clone());
        let mut query = types.selection(&of);
        for (field, on) in way.iter().rev() {
            query = format!("{field} {{ ... on {on} {{ {query} }} }}");
        }
        let query = format!("{{ {query} }}");
        let data = served.data(&query);
        if holds(&data, &way.iter().map(|(field, _)| field.split('(').next().unwrap_or(field)).collect::<Vec<_>>()) {
            walked.insert(of.clone());
            collect(&data, &mut ids);
            for Field { name, arguments, leads_to } in &types.objects[&of] {
                let possible = types.possible.get(leads_to).cloned().unwrap_or_else(|| vec![leads_to.clone()]);
                for on in possible.into_iter().filter(|on| types.objects.contains_key(on)) {
                    let mut way = way.clone();
                    way.push((format!("{name}{arguments}"), on.clone()));
                    next.push_back((on, way));
                }
            }
        }
    }
    let of_mutations = |name: &str| name.ends_with("Payload") || name.ends_with("Error") || name.ends_with("Result");
    let missed: Vec<&String> =
        types.objects.keys().filter(|name| !walked.contains(*name) && !of_mutations(name)).collect();
    assert_eq!(missed, FORM_ONLY, "types that nothing leads to");
    assert!(ids.len() > 100, "{ids:?}");
    assert!(ids.iter().any(|(of, id)| of == "FulfillmentService" && id.ends_with("?id=true")), "{ids:?}");
    // Whatever has an id is found by it, if its type is a node.
    let (all, nodes): (Vec<_>, BTreeSet<_>) = (ids.into_iter().collect(), types.possible["Node"].iter().collect());
    for some in all.chunks(250) {
        let some_ids: Vec<&str> = some.iter().map(|(_, id)| id.as_str()).collect();
        let query = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";
        let found = served.ask(query, json!({ "ids": some_ids }))["data"]["nodes"].clone();
        for (place, (of, id)) in some.iter().enumerate() {
            let answer = served.ask("query ($id: ID!) { node(id: $id) { __typename id } }", json!({ "id": id }));
            assert_eq!(answer["errors"], Value::Null, "{id}: {answer}");
            let told = if nodes.contains(of) { json!({ "__typename": of, "id": id }) } else { Value::Null };
            assert_eq!((&answer["data"]["node"], &found[place]), (&told, &told), "{of} {id}");
        }
    }
}

/// Whether anything stands at the end of a way.
fn holds(value: &Value, way: &[&str]) -> bool {
    match (value, way) {
        (Value::Null, _) => false,
        (Value::Array(items), way) => items.iter().any(|item| holds(item, way)),
        (Value::Object(keys), [first, rest @ ..]) => keys.get(*first).is_some_and(|inner| holds(inner, rest)),
        (Value::Object(keys), []) => keys.len() > 1,
        _ => false,
    }
}

/// Every id with the type of what it is an id of.
fn collect(value: &Value, ids: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, ids)),
        Value::Object(keys) => {
            if let (Some(of), Some(id)) =
                (keys.get("__typename").and_then(Value::as_str), keys.get("id").and_then(Value::as_str))
            {
                ids.insert((of.to_owned(), id.to_owned()));
            }
            keys.values().for_each(|inner| collect(inner, ids));
        }
        _ => {}
    }
}
