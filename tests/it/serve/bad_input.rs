//! What clients get wrong: nothing of it changes anything, hangs or ends the server.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};

use serde_json::{Value, json};

use super::Served;
use super::client::Answer;

/// The errors of an answer that has no data.
fn errors(served: &Served, query: &str, variables: Value) -> Value {
    let answer = served.ask(query, variables);
    assert_eq!(answer.get("data"), None, "{query}: {answer}");
    answer["errors"].clone()
}

#[test]
fn what_is_no_request_is_told_so() {
    let served = Served::sample();
    for (body, key) in [
        ("", "query"),
        ("{", "query"),
        ("[]", "query"),
        ("null", "query"),
        ("\"{ shop { name } }\"", "query"),
        ("{}", "query"),
        (r#"{"query": 1}"#, "query"),
        (r#"{"query": "{x}", "variables": 1}"#, "variables"),
        (r#"{"query": "{x}", "variables": "{}"}"#, "variables"),
        (r#"{"query": "{x}", "operationName": ["x"]}"#, "operationName"),
    ] {
        let answer = served.graphql(body);
        assert_eq!(answer.status, 400, "{body}: {answer:?}");
        assert_eq!(answer.json(), json!({ "errors": { key: "missing or unreadable" } }), "{body}");
        assert_eq!(answer.header("x-consign-code"), Some("usage"), "{body}");
    }
    // An empty name of an operation is none.
    let answer = served.graphql(r#"{"query": "{ shop { name } }", "variables": null, "operationName": ""}"#);
    assert_eq!(answer.json()["data"]["shop"]["name"], "My shop");
}

#[test]
fn a_document_that_cannot_be_read_is_wrong_once() {
    let served = Served::sample();
    for query in
        ["{ shop { name }", "query X { shop { name", "mutation { orderClose(input: {id: \"x\"} { order { id } } }"]
    {
        let errors = errors(&served, query, json!({}));
        assert_eq!(errors.as_array().map(Vec::len), Some(1), "{query}: {errors}");
        assert!(errors[0]["message"].is_string() && errors[0]["locations"].is_array(), "{query}: {errors}");
    }
}

#[test]
fn bodies_and_heads_have_their_limits() {
    let served = Served::sample();
    for size in [(1 << 20) + 1, 10 << 20] {
        let answer = served.graphql(&" ".repeat(size));
        assert_eq!((answer.status, answer.json()["errors"].is_string()), (413, true), "{size}");
    }
    let fits = format!(r#"{{"query": "{{ shop {{ name }} }}"{}}}"#, " ".repeat(1 << 19));
    assert_eq!(served.graphql(&fits).status, 200);
    let head = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {}\r\n\r\n", "x".repeat(20 << 10));
    assert_eq!(served.client().raw(head.as_bytes()).status, 431);
    assert_eq!(served.client().raw(b"this is no HTTP\r\n\r\n").status, 400);
}

/// The head and the body of an answer, without waiting for the end of the connection.
fn answer_at_once(stream: &mut TcpStream) -> Answer {
    let mut reader = BufReader::new(stream);
    let (mut head, mut length) = (String::new(), 0);
    while !head.ends_with("\r\n\r\n") {
        let before = head.len();
        assert_ne!(reader.read_line(&mut head).expect("the server answers"), 0, "{head:?}");
        let line = head[before..].to_ascii_lowercase();
        length = line.strip_prefix("content-length: ").map_or(length, |it| it.trim_end().parse().expect("a number"));
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("the server answers");
    Answer::read(&[head.as_bytes(), &body].concat())
}

#[test]
fn a_body_is_too_long_as_soon_as_that_is_known() {
    let served = Served::sample();
    for path in ["graphql", "orders"] {
        let head =
            format!("POST /admin/api/x/{path}.json HTTP/1.1\r\nHost: localhost\r\nX-Shopify-Access-Token: t\r\n");
        let too_long = |stream: &mut TcpStream| {
            let answer = answer_at_once(stream);
            assert_eq!((answer.status, answer.header("connection")), (413, Some("close")), "{answer:?}");
        };
        // Nothing was sent of it yet.
        let mut stream = served.client().connect();
        stream.write_all(format!("{head}Content-Length: 1048577\r\n\r\n").as_bytes()).expect("the server reads");
        too_long(&mut stream);
        let mut stream = served.client().connect();
        let asks = format!("{head}Expect: 100-continue\r\nContent-Length: 1048577\r\n\r\n");
        stream.write_all(asks.as_bytes()).expect("the server reads");
        too_long(&mut stream);
        // It is one piece too much, and the next ones are still to come: they are read away.
        let mut stream = served.client().connect();
        let piece = [b"80000\r\n", " ".repeat(1 << 19).as_bytes(), b"\r\n"].concat();
        stream.write_all(format!("{head}Transfer-Encoding: chunked\r\n\r\n").as_bytes()).expect("the server reads");
        (0..3).for_each(|_| stream.write_all(&piece).expect("the server reads"));
        too_long(&mut stream);
        (0..3).for_each(|_| stream.write_all(&piece).expect("the server reads"));
        stream.write_all(b"0\r\n\r\n").expect("the server reads");
        assert_eq!(stream.read(&mut [0]).expect("it ends"), 0, "the connection is closed");
    }
}

#[test]
fn a_body_may_come_in_chunks_and_a_connection_may_stay() {
    let served = Served::sample();
    let body = r#"{"query": "{ shop { name } }"}"#;
    let head = "POST /admin/api/x/graphql.json HTTP/1.1\r\nHost: localhost\r\nX-Shopify-Access-Token: t\r\n";
    let chunked = format!("{head}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    let last = format!("{head}Connection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    let mut stream = served.client().connect();
    stream.write_all(format!("{chunked}{last}").as_bytes()).expect("the server reads");
    let mut answers = String::new();
    stream.read_to_string(&mut answers).expect("the server answers");
    assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 2, "{answers}");
}

#[test]
fn clients_that_hang_up_leave_nothing_behind() {
    let served = Served::sample();
    let head = "POST /admin/api/x/graphql.json HTTP/1.1\r\nHost: localhost\r\nX-Shopify-Access-Token: t\r\n";
    for bytes in [String::new(), "POST /adm".to_owned(), format!("{head}Content-Length: 100\r\n\r\n{{\"query\"")] {
        let mut stream = served.client().connect();
        stream.write_all(bytes.as_bytes()).expect("the server reads");
        stream.shutdown(Shutdown::Both).expect("it can be shut");
    }
    served.data("{ shop { name } }");
}

#[test]
fn documents_have_their_limits() {
    let served = Served::sample();
    let deep = |depth: usize| format!("{}{}", "{ shop ".repeat(depth), "}".repeat(depth));
    for query in [deep(65), deep(10_000), format!("{{ shop {{ {} }} }}", "name ".repeat(20_001))] {
        let errors = errors(&served, &query, json!({}));
        assert_eq!(errors.as_array().map(Vec::len), Some(1), "{errors}");
        assert_eq!(errors[0].get("extensions"), None, "{errors}");
    }
    // Depth counts through fragments.
    let chain: String = (0..70)
        .map(|n| format!("fragment F{n} on Job {{ query {{ job(id: \"x\") {{ ...F{} }} }} }} ", n + 1))
        .collect();
    let chain = format!("{{ job(id: \"x\") {{ ...F0 }} }} {chain} fragment F70 on Job {{ id }}");
    assert_eq!(errors(&served, &chain, json!({})).as_array().map(Vec::len), Some(1));
    // Fragments that double each other.
    let doubling: String = (0..20)
        .map(|n| {
            format!("fragment F{n} on Shop {{ a: primaryDomain {{ id }} ...F{} b{n}: shopAddress {{ id }} }} ", n + 1)
        })
        .collect();
    let doubling = format!("{{ shop {{ ...F0 }} }} {doubling} fragment F20 on Shop {{ id }}");
    assert_eq!(served.ask(&doubling, json!({}))["errors"], Value::Null);
}

#[test]
fn an_answer_that_would_hold_too_much_is_taken_back() {
    let served = Served::sample();
    let job = "job(id: \"gid://shopify/Job/1\")";
    let twice: String = (0..18)
        .map(|n| {
            format!(
                "fragment F{n} on Job {{ a: query {{ {job} {{ ...F{0} }} }} b: query {{ {job} {{ ...F{0} }} }} }} ",
                n + 1
            )
        })
        .collect();
    let query = format!("{{ {job} {{ ...F0 }} }} {twice} fragment F18 on Job {{ id }}");
    let hold = "mutation { fulfillmentOrderHold(id: \"gid://shopify/FulfillmentOrder/2000001\",
        fulfillmentHold: { reason: OTHER }) { fulfillmentOrder { status } } ";
    let before = served.shop.json("order show 1002");
    for query in [
        query.clone(),
        format!(
            "{hold} orderCancel(orderId: \"x\", restock: true, reason: OTHER) {{ job {{ ...F0 }} }} }} {twice} fragment F18 on Job {{ id }}"
        ),
    ] {
        let answer = served.ask(&query, json!({}));
        if query.starts_with('{') {
            assert_eq!(answer.get("data"), None, "{answer}");
            assert_eq!(answer["errors"][0]["extensions"]["code"], "MAX_COST_EXCEEDED", "{answer}");
        }
    }
    assert_ne!(served.shop.json("order show 1002"), before, "a mutation that fits is kept");
}

#[test]
fn what_the_schema_does_not_have_is_not_served() {
    let served = Served::sample();
    let codes = |query: &str, variables: Value| -> Vec<String> {
        let errors = errors(&served, query, variables);
        let codes = errors.as_array().into_iter().flatten();
        codes.map(|error| error["extensions"]["code"].as_str().unwrap_or_default().to_owned()).collect()
    };
    let cases = [
        ("{ nothing }", "undefinedField"),
        ("mutation { returnCreate(x: 1) { id } }", "undefinedField"),
        ("{ shop { name(loud: true) } }", "argumentNotAccepted"),
        ("{ order { id } }", "missingRequiredArguments"),
        ("{ orders(first: \"x\") { nodes { id } } }", "argumentLiteralsIncompatible"),
        ("{ orders(first: 1, sortKey: COLOUR) { nodes { id } } }", "argumentLiteralsIncompatible"),
        ("{ shop }", "selectionMismatch"),
        ("{ shop { name { x } } }", "selectionMismatch"),
        ("{ shop { ...F } }", "useAndDefineFragment"),
        ("{ order(id: $id) { id } }", "variableNotDefined"),
        ("query ($x: Int) { shop { name } }", "variableNotUsed"),
        ("query ($x: Int) { order(id: $x) { id } }", "variableMismatch"),
        ("{ shop { x: name x: email } }", "fieldConflict"),
        ("mutation { orderMarkAsPaid(input: {}) { order { id } } }", "missingRequiredInputObjectAttribute"),
        (
            "mutation { fulfillmentOrderReschedule(id: \"x\", fulfillAt: \"soon\") { fulfillmentOrder { id } } }",
            "argumentLiteralsIncompatible",
        ),
    ];
    for (query, code) in cases {
        assert!(codes(query, json!({})).contains(&code.to_owned()), "{query}: {:?}", codes(query, json!({})));
    }
    let error = &errors(&served, "query Q { a: shop { nothing } }", json!({}))[0];
    assert_eq!(error["path"], json!(["query Q", "a", "nothing"]));
    assert_eq!(error["message"], "nothing is not served on Shop");
    assert_eq!(error["locations"], json!([{ "line": 1, "column": 21 }]));
    let told = |query: &str| errors(&served, query, json!({}))[0].clone();
    for (query, path, extensions) in [
        (
            "mutation { fulfillmentOrderMove { userErrors { field } } }",
            json!(["mutation", "fulfillmentOrderMove"]),
            json!({ "code": "missingRequiredArguments", "className": "Field", "name": "fulfillmentOrderMove",
                "arguments": "id, newLocationId" }),
        ),
        (
            "{ shop { name @include } }",
            json!(["query", "shop", "name"]),
            json!({ "code": "missingRequiredArguments", "className": "Directive", "name": "include", "arguments": "if" }),
        ),
        (
            "{ shop { name @include(if: true, so: 1) } }",
            json!(["query", "shop", "name", "so"]),
            json!({ "code": "argumentNotAccepted", "name": "include", "typeName": "Directive", "argumentName": "so" }),
        ),
        (
            "{ shop { name(loud: true) } }",
            json!(["query", "shop", "name", "loud"]),
            json!({ "code": "argumentNotAccepted", "name": "name", "typeName": "Field", "argumentName": "loud" }),
        ),
        (
            "{ orders(first: \"x\") { nodes { id } } }",
            json!(["query", "orders", "first"]),
            json!({ "code": "argumentLiteralsIncompatible", "typeName": "Field", "argumentName": "first" }),
        ),
        (
            "mutation { orderMarkAsPaid(input: { id: 1.5 }) { order { id } } }",
            json!(["mutation", "orderMarkAsPaid", "input", "id"]),
            json!({ "code": "argumentLiteralsIncompatible", "typeName": "InputObject", "argumentName": "id" }),
        ),
        (
            "{ node(id: \"x\") { ... on Order { nope } } }",
            json!(["query", "node", "... on Order", "nope"]),
            json!({ "code": "undefinedField", "typeName": "Order", "fieldName": "nope" }),
        ),
    ] {
        let error = told(query);
        assert_eq!((&error["path"], &error["extensions"]), (&path, &extensions), "{query}");
    }
    let syntax = &errors(&served, "{ shop {", json!({}))[0];
    assert!(syntax.get("path").is_none() && syntax.get("extensions").is_none(), "{syntax}");
}

#[test]
fn variables_are_judged_one_by_one() {
    let served = Served::sample();
    let query = "mutation ($i: InventorySetQuantitiesInput!, $first: Int!) {
        inventorySetQuantities(input: $i) { userErrors { field } }
        webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription: {}) { webhookSubscription { id } }
        orderUpdate(input: { id: \"x\" }) { order { lineItems(first: $first) { nodes { id } } } } }";
    let input = json!({ "reason": 1, "name": null, "quantities": [{ "quantity": "x", "colour": 1 }] });
    let errors = errors(&served, query, json!({ "i": input, "first": 2.5 }));
    assert_eq!(errors.as_array().map(Vec::len), Some(2), "{errors}");
    let found = &errors[0]["extensions"];
    assert_eq!((&found["code"], &found["value"]), (&json!("INVALID_VARIABLE"), &input));
    let paths: Vec<&Value> =
        found["problems"].as_array().into_iter().flatten().map(|problem| &problem["path"]).collect();
    for path in [
        json!(["reason"]),
        json!(["name"]),
        json!(["quantities", 0, "colour"]),
        json!(["quantities", 0, "inventoryItemId"]),
        json!(["quantities", 0, "locationId"]),
        json!(["quantities", 0, "quantity"]),
    ] {
        assert!(paths.contains(&&path), "{path}: {errors}");
    }
    assert_eq!(errors[1]["extensions"]["problems"][0]["path"], json!([]));
}

#[test]
fn ids_that_lead_nowhere_are_told_apart() {
    let served = Served::sample();
    let code = |answer: &Value| answer["errors"][0]["extensions"]["code"].clone();
    for id in ["1", "", "gid://shopify/Order", "gid://shopify/Product/1", "gid://other/Order/1", "Order/1"] {
        let answer = served.ask("query ($id: ID!) { order(id: $id) { id } }", json!({ "id": id }));
        assert_eq!((code(&answer), &answer["data"]["order"]), (json!("RESOURCE_NOT_FOUND"), &Value::Null), "{id}");
    }
    for id in ["0", "01", "-1", "99", "9223372036854775807", "99999999999999999999", "1?id=true", "x"] {
        let id = format!("gid://shopify/Order/{id}");
        let answer = served.ask("query ($id: ID!) { order(id: $id) { id } node(id: $id) { id } }", json!({ "id": id }));
        assert_eq!(answer["data"], json!({ "order": null, "node": null }), "{id}: {answer}");
        assert_eq!(answer["errors"], Value::Null, "{id}");
    }
    let answer = served.data("{ nodes(ids: [\"x\", \"gid://shopify/Nothing/1\", \"gid://shopify/Shop/1\"]) { id } }");
    assert_eq!(answer["nodes"], json!([null, null, { "id": "gid://shopify/Shop/1" }]));
    let accept = "mutation ($id: ID!) { fulfillmentOrderAcceptFulfillmentRequest(id: $id) { userErrors { message } } }";
    for id in ["gid://shopify/FulfillmentOrder/99000001", "gid://shopify/Order/1", "x"] {
        let answer = served.ask(accept, json!({ "id": id }));
        assert_eq!(code(&answer), "RESOURCE_NOT_FOUND", "{id}: {answer}");
    }
}
