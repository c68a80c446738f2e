//! How an app gets its token: with a code, or with its own credentials.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Served;
use super::client::Answer;

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

fn authorize(served: &Served, query: &str) -> Answer {
    served.client().request("GET", &format!("/admin/oauth/authorize?{query}"), &[], b"")
}

fn token(served: &Served, form: &str) -> (u16, Value) {
    let answer = served.client().post("/admin/oauth/access_token", &[FORM], form.as_bytes());
    (answer.status, answer.json())
}

/// HMAC-SHA256 by its definition, for keys of at most a block.
fn hmac(key: &str, text: &str) -> String {
    let mut block = [0_u8; 64];
    block[..key.len()].copy_from_slice(key.as_bytes());
    let inner = Sha256::new().chain_update(block.map(|byte| byte ^ 0x36)).chain_update(text).finalize();
    let outer = Sha256::new().chain_update(block.map(|byte| byte ^ 0x5c)).chain_update(inner).finalize();
    outer.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn an_app_is_sent_back_with_a_code_that_gives_its_token() {
    let served = Served::sample();
    let sent = authorize(
        &served,
        "client_id=me&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fback%3Fa%3D1&scope=x&state=s%20t",
    );
    assert_eq!(sent.status, 302, "{sent:?}");
    let location = sent.header("location").expect("it says where to");
    let query = location.strip_prefix("http://localhost:3000/back?a=1&").expect("it goes back").replace("%20", " ");
    let pairs: Vec<(&str, &str)> = query.split('&').filter_map(|pair| pair.split_once('=')).collect();
    let value =
        |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| *value).expect("it is there");
    assert_eq!((value("shop"), value("state")), ("my-shop.myshopify.com", "s t"));
    assert_eq!(value("host"), "bXktc2hvcC5teXNob3BpZnkuY29tL2FkbWlu");
    let signed: Vec<String> =
        pairs.iter().filter(|(name, _)| *name != "hmac").map(|(name, value)| format!("{name}={value}")).collect();
    let secret = served.serving["secret"].as_str().expect("it has one");
    assert_eq!(value("hmac"), hmac(secret, &signed.join("&")));
    let (status, body) = token(&served, &format!("client_id=me&client_secret=x&code={}", value("code")));
    assert_eq!((status, &body["access_token"]), (200, &served.serving["token"]), "{body}");
    assert!(body["scope"].as_str().is_some_and(|scope| scope.contains("write_assigned_fulfillment_orders")), "{body}");
    // The code belongs to the app that it was given to.
    let (status, body) = token(&served, &format!("client_id=other&client_secret=x&code={}", value("code")));
    assert_eq!((status, &body["error"]), (400, &json!("invalid_grant")));
}

#[test]
fn credentials_give_a_token_too() {
    let served = Served::sample();
    let (status, body) = token(&served, "client_id=me&client_secret=x&grant_type=client_credentials");
    assert_eq!((status, &body["access_token"], &body["expires_in"]), (200, &served.serving["token"], &json!(86_399)));
    let json = json!({ "client_id": "me", "client_secret": "x", "grant_type": "client_credentials" }).to_string();
    let answer =
        served.client().post("/admin/oauth/access_token", &[("Content-Type", "application/json")], json.as_bytes());
    assert_eq!(answer.json()["access_token"], served.serving["token"]);
    for (form, status, error, why) in [
        ("", 401, "invalid_client", "client_id is missing"),
        ("client_id=me", 401, "invalid_client", "client_secret is missing"),
        ("client_id=me&client_secret=", 401, "invalid_client", "client_secret is missing"),
        ("client_id=me&client_secret=x", 400, "invalid_grant", "code is missing"),
        ("client_id=me&client_secret=x&code=00.00", 400, "invalid_grant", "this code was not given to the app"),
        (
            "client_id=me&client_secret=x&grant_type=token_exchange",
            400,
            "unsupported_grant_type",
            "token_exchange is not served: only a code, or client_credentials",
        ),
    ] {
        assert_eq!(token(&served, form), (status, json!({ "error": error, "error_description": why })), "{form}");
    }
    let scopes =
        served.client().request("GET", "/admin/oauth/access_scopes.json", &[("X-Shopify-Access-Token", "t")], b"");
    assert!(scopes.json()["access_scopes"].as_array().is_some_and(|scopes| scopes.len() > 10), "{scopes:?}");
}

#[test]
fn nobody_is_sent_elsewhere() {
    let served = Served::sample();
    let elsewhere = "it must be a URL of this machine, like http://localhost:3000/auth/callback";
    for (query, key, why) in [
        ("client_id=me", "redirect_uri", "missing"),
        ("redirect_uri=http://localhost", "client_id", "missing"),
        ("client_id=me&redirect_uri=http://example.com", "redirect_uri", elsewhere),
        ("client_id=me&redirect_uri=http://localhost.example.com", "redirect_uri", elsewhere),
        ("client_id=me&redirect_uri=javascript:alert(1)", "redirect_uri", elsewhere),
        ("client_id=me&redirect_uri=http://localhost/%0d%0aX-Bad:%201", "redirect_uri", elsewhere),
    ] {
        let answer = authorize(&served, query);
        assert_eq!((answer.status, answer.json()), (400, json!({ "errors": { key: why } })), "{query}");
    }
}
