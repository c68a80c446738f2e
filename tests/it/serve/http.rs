//! Statuses, headers and the bodies of errors; who may call; and how the server ends.

use std::io::{Read, Write};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::json;

use super::Served;
use super::client::Answer;
use crate::shop::Shop;

const GRAPHQL: &str = "/admin/api/2026-04/graphql.json";
const TOKEN: (&str, &str) = ("X-Shopify-Access-Token", "t");

/// Names and values.
type Headers = &'static [(&'static str, &'static str)];

#[test]
fn every_path_method_and_caller_has_its_status() {
    let served = Served::sample();
    let client = served.client();
    let query = br#"{"query": "{ shop { name } }"}"#;
    let cases: &[(&str, &str, Headers, u16, &str)] = &[
        ("POST", GRAPHQL, &[TOKEN], 200, ""),
        ("POST", "/admin/api/unstable/graphql.json", &[TOKEN], 200, ""),
        ("POST", "/admin/graphql.json", &[TOKEN], 200, ""),
        ("POST", GRAPHQL, &[("Authorization", "Basic a2V5OnQ=")], 200, ""),
        ("POST", GRAPHQL, &[TOKEN, ("Host", "my-shop.myshopify.com")], 200, ""),
        ("POST", GRAPHQL, &[], 401, "access token missing or unknown"),
        ("POST", GRAPHQL, &[("X-Shopify-Access-Token", "")], 401, "access token missing or unknown"),
        ("POST", GRAPHQL, &[TOKEN, ("Origin", "http://localhost")], 403, "requests of web pages are not answered"),
        (
            "POST",
            GRAPHQL,
            &[TOKEN, ("Host", "example.com")],
            403,
            "the host is neither this machine nor a shop of the platform",
        ),
        ("GET", GRAPHQL, &[TOKEN], 405, "Method Not Allowed"),
        ("GET", "/", &[TOKEN], 404, "Not Found"),
        ("GET", "/admin/api/2026-04/metafields.json", &[TOKEN], 404, "Not Found"),
        ("GET", "/admin/api/2026-04/orders", &[TOKEN], 406, "Not Acceptable"),
    ];
    for (method, path, headers, status, error) in cases {
        let answer = client.request(method, path, headers, query);
        assert_eq!(answer.status, *status, "{method} {path} {headers:?}: {answer:?}");
        assert!(answer.header("x-request-id").is_some_and(|id| id.len() == 36), "{answer:?}");
        if !error.is_empty() {
            assert_eq!(answer.json(), json!({ "errors": error }), "{method} {path} {headers:?}");
        }
    }
    let label = client.post("/admin/api/unstable/graphql.json", &[TOKEN], query);
    assert_eq!(label.header("x-shopify-api-version"), Some("unstable"));
    assert_eq!(label.header("content-type"), Some("application/json; charset=utf-8"));
    assert_eq!(label.json()["extensions"]["cost"]["requestedQueryCost"], 10);
}

#[test]
fn a_document_may_come_without_json() {
    let served = Served::sample();
    let headers = [TOKEN, ("Content-Type", "application/graphql")];
    let answer = served.client().post(GRAPHQL, &headers, b"{ shop { name } }");
    assert_eq!(answer.json()["data"], json!({ "shop": { "name": "My shop" } }));
}

#[test]
fn connections_that_are_kept_keep_nobody_waiting() {
    let served = Served::sample();
    let head = "GET /admin/graphql.json HTTP/1.1\r\nHost: localhost\r\nX-Shopify-Access-Token: t\r\n\r\n";
    let (mut kept, mut closed) = (Vec::new(), 0);
    // More than there are places.
    for number in 0..560 {
        let mut stream = served.client().connect();
        stream.write_all(head.as_bytes()).expect("the server reads");
        let mut answer = vec![0; 4096];
        let read = stream.read(&mut answer).expect("the server answers");
        let answer = Answer::read(&answer[..read]);
        assert_eq!(answer.status, 405, "{number}: {answer:?}");
        closed += usize::from(answer.header("connection") == Some("close"));
        kept.push(stream);
    }
    assert!((1..100).contains(&closed), "{closed} were closed");
}

#[test]
fn connections_that_say_nothing_keep_nobody_waiting() {
    let served = Served::sample();
    let mut silent: Vec<_> = (0..200).map(|_| served.client().connect()).collect();
    // Some have said a part.
    for stream in silent.iter_mut().step_by(2) {
        stream.write_all(b"POST /admin/graphql.json HTTP/1.1\r\nHost: loc").expect("the server reads");
    }
    // They would be let go after 30 s: a client of the tests does not wait so long.
    assert_eq!(served.data("{ shop { name } }"), json!({ "shop": { "name": "My shop" } }));
}

#[test]
fn a_file_in_its_place_is_served_from_the_next_request_on() {
    let served = Served::sample();
    let other = Shop::after(&["init --shop Other"]);
    std::fs::rename(other.db(), served.shop.db()).expect("a file can be put in its place");
    assert_eq!(served.data("{ shop { name } }"), json!({ "shop": { "name": "Other" } }));
}

#[test]
fn a_signal_ends_it_in_order() {
    for signal in [Signal::SIGTERM, Signal::SIGINT] {
        let mut served = Served::sample();
        // A connection that says nothing is let go.
        let idle = served.client().connect();
        served.data("{ shop { name } }");
        kill(Pid::from_raw(served.pid()), signal).expect("it runs");
        assert_eq!(served.ended(), Some(0), "{signal}");
        drop(idle);
    }
}

#[test]
fn it_listens_on_this_machine_alone() {
    let shop = Shop::after(&["init"]);
    for words in ["--listen 0.0.0.0:0", "--listen 10.0.0.1:80", "--listen localhost", "--listen 127.0.0.1"] {
        assert_eq!(shop.run(&format!("serve {words}")).exit, 2, "{words}");
    }
    for words in ["--key k", "--dry-run", "-o csv", "-o ids"] {
        let ended = shop.run(&format!("serve {words}"));
        assert_eq!((ended.exit, ended.code()), (2, "usage"), "{words}: {ended:?}");
    }
    let served = Served::over(shop);
    let taken = served.shop.run(&format!("serve --listen {}", served.address()));
    assert_eq!((taken.exit, taken.code()), (1, "io_error"), "{taken:?}");
    assert_eq!(Shop::nowhere().run("serve").code(), "database_not_found");
}

#[test]
fn what_it_prints_fits_its_schema() {
    let served = Served::sample();
    assert_eq!(crate::schema::faults(&served.serving, crate::checker::OtherKeys::Reported), Vec::<String>::new());
}

#[test]
fn the_page_names_every_mutation() {
    let page = crate::pages::api().replace('\\', "");
    let served = Served::over(Shop::after(&["init"]));
    let data = served.data("{ __type(name: \"Mutation\") { fields { name } } }");
    for field in data["__type"]["fields"].as_array().expect("a list") {
        let name = field["name"].as_str().expect("a name");
        assert!(page.split([' ', ',', '\n']).any(|word| word == name), "{name}");
    }
}
