//! The handshake: how an app gets its token. Nobody is asked.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::net::IpAddr;

use axum::body::Body;
use hyper::header::{HeaderValue, LOCATION};
use hyper::{StatusCode, Uri};
use serde_json::{Value, json};

use super::answer::{self, Answer};
use super::callers::{self, scopes};
use super::clock;
use crate::app::{credentials, signature};
use crate::domain::Credentials;
use crate::failure::Result;
use crate::store::{Tx, hexadecimal};

/// Names and values, as they come in a query or a form.
pub type Parameters = Vec<(String, String)>;

/// How long a token of the second grant is good for, as clients are told.
const EXPIRES_IN: u32 = 86_399;

/// What is said of a parameter that is not there.
const MISSING: &str = "missing";

/// Sends an app back to where it came from, with a code.
pub fn authorize(tx: &Tx<'_>, query: &str) -> Result<Answer> {
    let given = read(query);
    let value = |name: &str| value(&given, name);
    let wrong =
        |key: &str, sentence: &str| Ok(answer::json(StatusCode::BAD_REQUEST, &json!({ "errors": { key: sentence } })));
    let Some(client) = value("client_id") else { return wrong("client_id", MISSING) };
    let Some(app) = callers::client(tx, client, None)? else { return wrong("client_id", "no app has this client id") };
    let Some(redirect) = value("redirect_uri") else { return wrong("redirect_uri", MISSING) };
    if !is_here(redirect) {
        return wrong("redirect_uri", "it must be a URL of this machine, like http://localhost:3000/auth/callback");
    }
    if let Some(begins) = app.callback_url.as_ref().filter(|begins| !redirect.starts_with(begins.as_str())) {
        return wrong("redirect_uri", &format!("it must begin with the callback URL of the app, {begins}"));
    }
    let state = value("state").unwrap_or_default();
    let domain = tx.shop()?.domain;
    let credentials = credentials(&tx.given()?, &app.name);
    let mut sent = vec![
        ("code".to_owned(), code(&credentials, client, state)),
        ("host".to_owned(), STANDARD_NO_PAD.encode(format!("{domain}/admin"))),
        ("shop".to_owned(), domain),
        ("state".to_owned(), state.to_owned()),
        // Clients refuse one that is old: it is the system's, whatever clock rules.
        ("timestamp".to_owned(), clock::system()?.unix().to_string()),
    ];
    sent.sort();
    let signed: Vec<String> = sent.iter().map(|(name, value)| format!("{name}={value}")).collect();
    sent.push(("hmac".to_owned(), signature(&credentials.secret, &signed.join("&"))));
    let sent: Vec<String> = sent.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let joint = if redirect.contains('?') { '&' } else { '?' };
    let Ok(location) = HeaderValue::from_str(&format!("{redirect}{joint}{}", sent.join("&"))) else {
        return wrong("redirect_uri", "it holds letters that stand in no URL");
    };
    let mut answer = Answer::new(Body::empty());
    *answer.status_mut() = StatusCode::FOUND;
    answer.headers_mut().insert(LOCATION, location);
    Ok(answer)
}

/// Gives an app its token for a code, or for its own credentials.
pub fn access_token(tx: &Tx<'_>, given: &Parameters) -> Result<Answer> {
    let value = |name: &str| value(given, name);
    let no =
        |status, error: &str, why: &str| answer::json(status, &json!({ "error": error, "error_description": why }));
    let invalid = |why: &str| Ok(no(StatusCode::UNAUTHORIZED, "invalid_client", why));
    let Some(client) = value("client_id") else { return invalid("client_id is missing") };
    let Some(secret) = value("client_secret") else { return invalid("client_secret is missing") };
    let Some(app) = callers::client(tx, client, Some(secret))? else {
        let known = callers::client(tx, client, None)?.is_some();
        return invalid(if known { "this is not the secret of the app" } else { "no app has this client id" });
    };
    let credentials = credentials(&tx.given()?, &app.name);
    let scope = scopes(&app).join(",");
    Ok(match (value("grant_type"), value("code")) {
        (Some("client_credentials"), _) => {
            let body = json!({ "access_token": credentials.token, "scope": scope, "expires_in": EXPIRES_IN });
            answer::json(StatusCode::OK, &body)
        }
        (None | Some("authorization_code"), Some(given)) => {
            let state = given.split_once('.').and_then(|(state, _)| from_hexadecimal(state));
            if state.is_some_and(|state| code(&credentials, client, &state) == given) {
                answer::json(StatusCode::OK, &json!({ "access_token": credentials.token, "scope": scope }))
            } else {
                no(StatusCode::BAD_REQUEST, "invalid_grant", "this code was not given to the app")
            }
        }
        (None | Some("authorization_code"), None) => no(StatusCode::BAD_REQUEST, "invalid_grant", "code is missing"),
        (Some(grant), _) => {
            let why = format!("{grant} is not served: only a code, or client_credentials");
            no(StatusCode::BAD_REQUEST, "unsupported_grant_type", &why)
        }
    })
}

/// A code, which holds the state that it was asked for with, so that nothing has to be remembered.
fn code(credentials: &Credentials, client: &str, state: &str) -> String {
    let signature = signature(&credentials.secret, &format!("code\n{client}\n{state}"));
    format!("{}.{}", hexadecimal(state.as_bytes()), &signature[..32])
}

fn from_hexadecimal(text: &str) -> Option<String> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    let bytes = (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok());
    String::from_utf8(bytes.collect::<Option<Vec<u8>>>()?).ok()
}

/// A value that is given and not empty.
fn value<'a>(given: &'a Parameters, name: &str) -> Option<&'a str> {
    let found = given.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    found.filter(|value| !value.is_empty())
}

/// Whether an address leads to this machine.
fn is_here(uri: &str) -> bool {
    let Ok(uri) = uri.parse::<Uri>() else { return false };
    let host = uri.host().unwrap_or_default();
    let address = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    matches!(uri.scheme_str(), Some("http" | "https"))
        && (host.eq_ignore_ascii_case("localhost") || address.parse::<IpAddr>().is_ok_and(|it| it.is_loopback()))
}

/// Reads a query or a form.
pub fn read(text: &str) -> Parameters {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    pairs.map(pair).collect()
}

/// Reads a body: JSON, or a form.
pub fn read_body(body: &[u8]) -> Parameters {
    match serde_json::from_slice(body) {
        Ok(Value::Object(keys)) => {
            keys.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect()
        }
        _ => read(&String::from_utf8_lossy(body)),
    }
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        match (first, digits) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
                continue;
            }
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(*byte),
        }
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A text as it stands in an address.
pub fn encoded(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_written_as_the_web_has_them() {
        assert_eq!(
            read("a=b%20c&d=%C3%A5+e&f&%zz=%"),
            [("a", "b c"), ("d", "å e"), ("f", ""), ("%zz", "%")].map(|(n, v)| (n.to_owned(), v.to_owned()))
        );
        assert_eq!(encoded("a b/å"), "a%20b%2F%C3%A5");
        for uri in ["http://localhost/cb", "https://127.0.0.1:3000/x", "http://[::1]/"] {
            assert!(is_here(uri), "{uri}");
        }
        for uri in ["http://example.com", "//localhost", "localhost", "ftp://localhost", ""] {
            assert!(!is_here(uri), "{uri}");
        }
    }
}
