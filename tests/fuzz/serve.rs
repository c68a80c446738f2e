//! The server, with anything on its wire: it answers, never with a bug of its own, and a question changes nothing.

use std::path::Path;

use crate::corpus;
use crate::dice::Dice;
use crate::mutate::Mutator;
use crate::run::fuzz;
use crate::served::{Served, statuses};

/// Statuses that a request can lead to.
const STATUSES: [u16; 12] = [100, 200, 302, 400, 401, 403, 404, 405, 406, 408, 413, 431];

/// What stands between a document and its variables.
const VARIABLES: &[u8] = b"\nvariables:";

/// What heads are made of.
const HEAD: &[&str] = &[
    "\r\n",
    "\r\n\r\n",
    "GET ",
    "POST ",
    "PUT ",
    "OPTIONS ",
    "HTTP/1.0",
    "HTTP/1.1",
    "HTTP/2.0",
    "Host: ",
    "Host: example.com\r\n",
    "Origin: http://localhost\r\n",
    "Content-Length: ",
    "Content-Length: 0\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Transfer-Encoding: gzip, chunked\r\n",
    "Connection: close\r\n",
    "Upgrade: h2c\r\n",
    "Expect: 100-continue\r\n",
    "X-Shopify-Access-Token: ",
    "Authorization: Basic ",
    "Authorization: Bearer x\r\n",
    "Content-Type: application/graphql\r\n",
    "Content-Type: application/x-www-form-urlencoded\r\n",
    "/admin/",
    "/admin/api/",
    "/admin/api/2026-04/orders.json",
    "graphql.json",
    ".json",
    "/../",
    "//",
    "%00",
    "%zz",
    "?",
    "#",
    "ffffffffffffffff\r\n",
    "0\r\n\r\n",
    "client_id=",
    "&code=",
    "redirect_uri=http://localhost.example.com",
    "redirect_uri=http://localhost/%0d%0aX-Bad:%201",
];

/// What documents are made of, beside the words of the schema.
const GRAPHQL: &[&str] = &[
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ":",
    "=",
    "!",
    "|",
    "&",
    "$",
    "$id",
    "@",
    "...",
    "... on ",
    "...F",
    "\"",
    "\"\"\"",
    "#",
    "query ",
    "mutation ",
    "subscription ",
    "fragment F on Order { ...F }",
    "@skip(if: true)",
    "@include(if: $x)",
    "@idempotent(key: \"k\")",
    "@deprecated",
    "__typename",
    "__schema",
    "null",
    "true",
    "{ a: { a: { a: { a: 1 } } } }",
    "first: 0",
    "first: 251",
    "last: -1",
    "after: \"x\"",
    "gid://shopify/",
    "gid://shopify/FulfillmentOrder/3000001",
];

/// What variables are made of, beside JSON.
const VALUES: &[&str] = &[
    "\"id\":",
    "\"input\":",
    "\"quantity\":",
    "\"fulfillmentOrderLineItems\":",
    "\"gid://shopify/FulfillmentOrder/3000001\"",
    "\"gid://shopify/FulfillmentOrder/2000001\"",
    "\"gid://shopify/Order/8000000000000001\"",
    "\"gid://shopify/Location/2\"",
    "\"gid://shopify/Product/1\"",
    "\"gid://shopify/FulfillmentOrder/-1\"",
    "\"gid://shopify/FulfillmentOrder/9223372036854775807\"",
    "\"gid://shopify/FulfillmentHold/6000001001\"",
    "\"gid://shopify/FulfillmentService/manual\"",
    "\"#1003\"",
    "\"TEE-M\"",
    "\"available\"",
    "\"on_hand\"",
    "\"2026-02-30\"",
    "\"9999-12-31T23:59:59+14:00\"",
    "\"OTHER\"",
    "\"ZZZ\"",
    "\"http://example.com/\"",
    "\"javascript:1\"",
    "2147483647",
    "2147483648",
    "-2147483649",
    "1.5",
    "1e999",
];

/// Every name that the schema knows.
fn names() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/serve/graphql/schema.graphql");
    let schema = std::fs::read_to_string(path).expect("the schema is there");
    let mut names: Vec<String> = schema.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names.retain(|name| !name.is_empty());
    names
}

/// The operations of the cycle that clients go through, by name.
fn operations() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients/cycle.graphql");
    let text = std::fs::read_to_string(path).expect("the documents are there");
    let documents = text.split("\n\n").filter(|document| document.starts_with(['q', 'm']));
    let name = |document: &str| document.split([' ', '(']).nth(1).expect("it has a name").to_owned();
    documents.map(|document| (name(document), document.to_owned())).collect()
}

/// A document in which one text or number is another.
fn with_another_text(dice: &mut Dice, documents: &[Vec<u8>], mutator: &Mutator) -> Vec<u8> {
    let document = std::str::from_utf8(dice.of::<Vec<u8>>(documents)).expect("they are text");
    let mut pieces: Vec<String> = document.split('"').map(str::to_owned).collect();
    // Every other piece stands between quotes.
    let texts = pieces.len() / 2;
    if texts > 0 {
        let text = &mut pieces[2 * dice.below(texts) + 1];
        let mut bytes = text.clone().into_bytes();
        mutator.mutate(dice, &mut bytes);
        *text = String::from_utf8_lossy(&bytes).replace(['"', '\\', '\n', '\r'], "");
    }
    pieces.join("\"").into_bytes()
}

#[test]
fn any_head_is_answered_or_let_go() {
    let served = Served::new();
    let heads = corpus::files("heads").into_iter();
    let heads = heads.map(|head| String::from_utf8(head).expect("they are text").replace('\n', "\r\n").into_bytes());
    let mutator = Mutator::new(heads.collect(), HEAD);
    fuzz(
        "any_head",
        400,
        |dice| mutator.input(dice),
        |input| {
            for status in statuses(&served.answered(input)) {
                assert!(STATUSES.contains(&status), "status {status}");
            }
            served.is_well();
        },
    );
}

#[test]
fn any_document_is_answered_or_refused() {
    let served = Served::new();
    let names = names();
    let words: Vec<&str> = GRAPHQL.iter().copied().chain(names.iter().map(String::as_str)).collect();
    let operations = operations().into_iter().map(|(_, document)| document.into_bytes());
    let mutator = Mutator::new(corpus::lines("documents").into_iter().chain(operations).collect(), &words);
    let variables = br#"{"id": "gid://shopify/Order/8000000000000001"}"#;
    let texts = Mutator::new(vec![b"gid://shopify/FulfillmentOrder/3000001".to_vec()], VALUES);
    let input = |dice: &mut Dice| match dice.below(3) {
        // A document that still makes sense, about something else.
        0 => with_another_text(dice, &corpus::lines("documents"), &texts),
        _ => mutator.input(dice),
    };
    fuzz("any_document", 400, input, |input| served.judge(input, variables));
    served.has_worked();
    served.is_well();
}

#[test]
fn any_variables_are_taken_or_refused() {
    let served = Served::new();
    let operations = operations();
    let lines = corpus::lines("variables");
    let values: Vec<(&str, Vec<u8>)> = lines
        .iter()
        .map(|line| std::str::from_utf8(line).expect("they are text").split_once(' ').expect("a name, its variables"))
        .map(|(name, values)| (name, values.as_bytes().to_vec()))
        .collect();
    let mutator = Mutator::of_json(values.iter().map(|(_, values)| values.clone()).collect(), VALUES);
    let input = |dice: &mut Dice| {
        let (name, values) = dice.of(&values);
        let mut values = values.clone();
        for _ in 0..1 + dice.below(4) {
            mutator.mutate(dice, &mut values);
        }
        let (_, document) = operations.iter().find(|(known, _)| known == name).expect("it is an operation");
        [document.as_bytes(), VARIABLES, &values].concat()
    };
    fuzz("any_variables", 400, input, |input| {
        let at = input.windows(VARIABLES.len()).position(|window| window == VARIABLES).expect("it was put there");
        served.judge(&input[..at], &input[at + VARIABLES.len()..]);
    });
    served.has_worked();
    served.is_well();
}
