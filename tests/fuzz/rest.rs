//! REST, as clients that mostly know what they do speak it: a few calls after each other, now and then one with a value that
//! is not what it should be.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::corpus;
use crate::dice::Dice;
use crate::run::fuzz;
use crate::served::Served;

/// SKUs of the sample shop as the platform numbers them.
const ITEMS: [i64; 3] = [2_389_315_174_559_821, 1_497_822_732_934_873, 202_242_252_252_170];

/// Values that stand where they do not belong.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "2",
    "99",
    "1.5",
    "1e3",
    "2147483648",
    "9007199254740993",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "\"\"",
    "\" \"",
    "\"1\"",
    "\"-1\"",
    "\"x\"",
    "\"all\"",
    "\"Tee\\u0000M\"",
    "\"a\\u001b[31mb\"",
    "\"\\u202eabc\"",
    "\"\\ud83d\\udc69\"",
    "\"#1003\"",
    "\"gid://shopify/Location/1\"",
    "\"2026-02-30\"",
    "\"9999-12-31T23:59:59+14:00\"",
    "\"0001-01-01\"",
    "\"99999999999999.99\"",
    "\"0.001\"",
    "\"-5.00\"",
    "\"EUR\"",
    "\"other\"",
    "\"return\"",
    "\"no_restock\"",
    "\"legacy_restock\"",
    "\"delivered\"",
    "\"keep\"",
    "\"delete\"",
    "\"manual\"",
    "\"javascript:1\"",
    "\"http://example.com/\"",
    "[]",
    "[null]",
    "[[]]",
    "[1, 1]",
    "{}",
    "{\"id\": 1}",
];

/// What may stand behind the `?`.
const PARAMETERS: &[&str] = &[
    "limit=0",
    "limit=1",
    "limit=250",
    "limit=251",
    "limit=x",
    "since_id=0",
    "since_id=9223372036854775807",
    "since_id=99999999999999999999",
    "page_info=x",
    "page_info=eyJhIjoxfQ",
    "fields=",
    "fields=id,,name",
    "ids=",
    "ids[]=1&ids[]=x",
    "status=%00",
    "order=id+desc",
    "order=id+desc+desc",
    "created_at_max=9999-12-31T23:59:59Z",
    "updated_at_min=0001-01-01",
    "name=%23",
    "name=%FF",
    "a[b]=c&a[]=d",
    "[]=1",
    "=1",
    "&&",
    "location_id=1",
    "quantity=1",
    "notify_customer=true",
];

/// A call of the corpus with ids that something may have. Nothing is told to anybody meanwhile, which would change the file:
/// the webhooks have a topic without events, and no work comes to a service with a callback.
fn call(dice: &mut Dice, line: &str, about: usize) -> String {
    let order = if dice.once_in(4) { 1 + dice.below(10) } else { about };
    let place = if dice.once_in(3) { 1 + dice.below(3) } else { 1 };
    let part = order * 1_000_000 + place;
    let other = order * 1_000_000 + 1 + place % 3;
    let names: [(&str, String); 9] = [
        ("$order", (8_000_000_000_000_000_u64 + order as u64).to_string()),
        ("$part001", format!("{part}00{}", 1 + dice.below(2))),
        ("$part", part.to_string()),
        ("$other", other.to_string()),
        ("$line", (order * 1_000_000 + 1 + dice.below(2)).to_string()),
        ("$location", (1 + dice.below(5)).to_string()),
        ("$item", dice.of(&ITEMS).to_string()),
        ("$seq", (20 + dice.below(60)).to_string()),
        ("$small", (1 + dice.below(2)).to_string()),
    ];
    names.iter().fold(line.to_owned(), |line, (name, id)| line.replace(name, id))
}

/// Puts another value somewhere into a body, takes something away, or has it twice.
fn spoil(dice: &mut Dice, value: &mut Value) {
    let inside = match value {
        Value::Object(keys) => keys.len(),
        Value::Array(items) => items.len(),
        _ => 0,
    };
    if inside == 0 || dice.once_in(6) {
        let other = dice.of(VALUES);
        *value = serde_json::from_str(other).unwrap_or_else(|_| json!(other));
        return;
    }
    let at = dice.below(inside);
    match value {
        Value::Object(keys) => {
            let key = keys.keys().nth(at).cloned().unwrap_or_default();
            if dice.once_in(8) {
                keys.remove(&key);
            } else if let Some(inner) = keys.get_mut(&key) {
                spoil(dice, inner);
            }
        }
        Value::Array(items) => {
            if dice.once_in(6) {
                items.push(items[at].clone());
            } else {
                spoil(dice, &mut items[at]);
            }
        }
        _ => {}
    }
}

/// A few calls, one a line, most of them about one order.
fn input(dice: &mut Dice, calls: &[String]) -> Vec<u8> {
    let (mut lines, about) = (Vec::new(), 1 + dice.below(10));
    for _ in 0..2 + dice.below(6) {
        let line = dice.of(calls).clone();
        // What reads is as good once as ten times.
        if line.starts_with("GET") && !dice.once_in(4) {
            continue;
        }
        let line = call(dice, &line, about);
        let (head, body) = line.split_once(" {").map_or((line.as_str(), None), |(head, body)| (head, Some(body)));
        let mut head = head.to_owned();
        let mut body: Option<Value> = body.map(|body| serde_json::from_str(&format!("{{{body}")).expect("it is JSON"));
        match dice.below(5) {
            0 | 1 => {}
            2 if dice.once_in(2) => {
                head.push(if head.contains('?') { '&' } else { '?' });
                head.push_str(dice.of::<&str>(PARAMETERS));
            }
            _ => match &mut body {
                Some(body) => spoil(dice, body),
                None => body = Some(Value::Object(Map::new())),
            },
        }
        lines.push(body.map_or(head.clone(), |body| format!("{head} {body}")));
    }
    lines.join("\n").into_bytes()
}

#[test]
fn any_call_is_answered_or_refused() {
    let served = Served::new();
    let lines = corpus::lines("rest").into_iter();
    let calls: Vec<String> = lines.map(|line| String::from_utf8(line).expect("they are text")).collect();
    fuzz(
        "any_call",
        150,
        |dice| input(dice, &calls),
        |input| {
            let text = std::str::from_utf8(input).expect("they are text");
            for line in text.lines() {
                let (method, rest) = line.split_once(' ').expect("a method, a path");
                let (path, body) = rest.split_once(' ').unwrap_or((rest, ""));
                served.judge_call(method, path, body.as_bytes());
            }
            served.take_back();
        },
    );
    served.has_worked();
    served.is_well();
}

/// Every path that the page names is in the corpus.
#[test]
fn the_calls_are_those_of_the_page() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/man/consign-api.7");
    let page = std::fs::read_to_string(page).expect("the page is there");
    let lines = corpus::lines("rest").into_iter().map(|line| String::from_utf8(line).expect("they are text"));
    let tried: Vec<String> = lines
        .map(|line| {
            let mut words = line.split([' ', '?']);
            let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            let parts = path.split('/').map(|part| if part.starts_with('$') { "ID" } else { part });
            format!("{method} {}", parts.collect::<Vec<_>>().join("/"))
        })
        .collect();
    for line in page.lines().filter(|line| !line.contains("/admin")) {
        let mut words = line.split_whitespace();
        let Some(method) = words.next().filter(|word| matches!(*word, "GET" | "POST" | "PUT" | "DELETE")) else {
            continue;
        };
        for path in words {
            assert!(tried.contains(&format!("{method} {path}")), "{method} {path} is not tried");
        }
    }
}
