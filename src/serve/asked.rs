//! What a client asks for, as it comes over the wire: what may come at all, and how bodies are read.

use std::future::poll_fn;
use std::net::IpAddr;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, Bytes};
use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use hyper::body::{Body as _, Frame};
use hyper::header::{
    AUTHORIZATION, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, EXPECT, HOST, HeaderMap, HeaderValue, ORIGIN,
};
use hyper::{Request, StatusCode, Uri};
use serde_json::{Map, Value};

use super::answer::{self, Answer};
use crate::domain::API_VERSION;

/// The version of the API that a path without one stands for.
pub const LABEL: &str = API_VERSION;

/// The longest body.
const MOST_BODY: usize = 1 << 20;
/// What comes of a longer one after its answer is read away up to here, so that its client reads the answer.
const MOST_READ: usize = 16 << 20;
/// How long a body may take.
const BODY_TIME: Duration = Duration::from_secs(10);

/// Clients end what they encode with or without padding.
const FORGIVING: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The version that a path names.
pub fn label(uri: &Uri) -> &str {
    let label = uri.path().strip_prefix("/admin/api/").and_then(|rest| rest.split_once('/'));
    label.map_or(LABEL, |(label, _)| label)
}

/// What a path names below the version, for people.
pub fn below_version(uri: &Uri) -> &str {
    let path = uri.path();
    let Some(below) = path.strip_prefix("/admin/") else { return path.strip_prefix('/').unwrap_or(path) };
    below.strip_prefix("api/").and_then(|below| below.split_once('/')).map_or(below, |(_, path)| path)
}

/// Refuses what comes from a browser or from elsewhere, and brings the path into one form: with a version, without
/// `.json`.
///
/// # Errors
/// The answer to a request that goes no further.
pub fn admitted(mut request: Request<Body>) -> Result<Request<Body>, Box<Answer>> {
    let no = |status, why| Err(Box::new(answer::sentence(status, why)));
    if request.headers().contains_key(ORIGIN) {
        return no(StatusCode::FORBIDDEN, "requests of web pages are not answered");
    }
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(is_known_host) {
        return no(StatusCode::FORBIDDEN, "the host is neither this machine nor a shop of the platform");
    }
    let path = request.uri().path();
    let Some(rest) = path.strip_prefix("/admin/") else { return Ok(request) };
    let bare = rest.strip_suffix(".json");
    if bare.is_none() && !rest.starts_with("oauth/") {
        return no(StatusCode::NOT_ACCEPTABLE, "Not Acceptable");
    }
    let bare = bare.unwrap_or(rest);
    let path = match bare.starts_with("api/") || bare.starts_with("oauth/") {
        true => format!("/admin/{bare}"),
        false => format!("/admin/api/{LABEL}/{bare}"),
    };
    let path = request.uri().query().map_or(path.clone(), |query| format!("{path}?{query}"));
    match path.parse() {
        Ok(uri) => *request.uri_mut() = uri,
        Err(_) => return no(StatusCode::NOT_FOUND, "Not Found"),
    }
    Ok(request)
}

/// Whether a `Host` is this machine or a shop of the platform.
fn is_known_host(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.to_ascii_lowercase();
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(&name);
    let shop = name.strip_suffix(".myshopify.com").is_some_and(|shop| !shop.is_empty());
    name == "localhost" || shop || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The token of a request.
pub fn token(headers: &HeaderMap) -> Option<String> {
    if let Some(token) = headers.get("x-shopify-access-token") {
        return token.to_str().ok().filter(|token| !token.is_empty()).map(str::to_owned);
    }
    let basic = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, text) = basic.split_once(' ')?;
    let decoded = FORGIVING.decode(text.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case("basic"))?;
    let decoded = String::from_utf8(decoded).ok()?;
    decoded.split_once(':').map(|(_, password)| password.to_owned()).filter(|password| !password.is_empty())
}

/// Reads a body.
///
/// # Errors
/// The answer to one that is too long, or does not come. It is too long as soon as that is known.
pub async fn body(headers: &HeaderMap, mut body: Body) -> Result<Vec<u8>, Answer> {
    let told = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    let mut bytes = Vec::new();
    let is_whole = match told.is_some_and(|length| length > MOST_BODY) {
        true => Ok(Some(false)),
        false => tokio::time::timeout(BODY_TIME, whole(&mut body, &mut bytes)).await,
    };
    match is_whole {
        Ok(Some(true)) => Ok(bytes),
        Ok(Some(false)) => {
            // Who asks first whether to send it does not send it.
            if !headers.contains_key(EXPECT) {
                read_away(body);
            }
            let mut answer = answer::sentence(StatusCode::PAYLOAD_TOO_LARGE, "the body is longer than 1 MiB");
            answer.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
            Err(answer)
        }
        Ok(None) => Err(answer::sentence(StatusCode::BAD_REQUEST, "the body broke off")),
        Err(_) => Err(answer::sentence(StatusCode::REQUEST_TIMEOUT, "the body did not come in time")),
    }
}

/// Reads a body to its end, unless it is too long; whether it is not.
async fn whole(body: &mut Body, bytes: &mut Vec<u8>) -> Option<bool> {
    while let Some(frame) = next(body).await {
        let Ok(data) = frame.ok()?.into_data() else { continue };
        bytes.extend_from_slice(&data);
        if bytes.len() > MOST_BODY {
            return Some(false);
        }
    }
    Some(true)
}

/// Reads on while the answer goes out: a client that still sends would lose an answer that comes with the end of the
/// connection.
fn read_away(mut body: Body) {
    let read = async move {
        let mut length = 0;
        while length <= MOST_READ
            && let Some(Ok(frame)) = next(&mut body).await
        {
            length += frame.data_ref().map_or(0, |data| data.len());
        }
    };
    tokio::spawn(tokio::time::timeout(BODY_TIME, read));
}

/// The next piece of a body.
async fn next(body: &mut Body) -> Option<Result<Frame<Bytes>, axum::Error>> {
    poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await
}

/// A GraphQL request.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub query: String,
    pub variables: Map<String, Value>,
    pub operation_name: Option<String>,
    /// The version of the API that its path names.
    pub label: String,
}

impl Asked {
    /// Reads a body: a JSON object, or a document alone.
    ///
    /// # Errors
    /// The key that is missing or makes no sense.
    pub fn read(headers: &HeaderMap, label: &str, body: &[u8]) -> Result<Asked, &'static str> {
        let label = label.to_owned();
        let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/graphql")) {
            let query = std::str::from_utf8(body).ok().filter(|query| !query.trim().is_empty());
            let query = query.ok_or("query")?.to_owned();
            return Ok(Asked { query, variables: Map::new(), operation_name: None, label });
        }
        let Ok(Value::Object(mut body)) = serde_json::from_slice(body) else { return Err("query") };
        let Some(Value::String(query)) = body.remove("query") else { return Err("query") };
        let variables = match body.remove("variables") {
            Some(Value::Object(variables)) => variables,
            Some(Value::Null) | None => Map::new(),
            Some(_) => return Err("variables"),
        };
        let operation_name = match body.remove("operationName") {
            Some(Value::String(name)) => Some(name).filter(|name| !name.is_empty()),
            Some(Value::Null) | None => None,
            Some(_) => return Err("operationName"),
        };
        Ok(Asked { query, variables, operation_name, label })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_and_shops_are_known_hosts() {
        for host in ["localhost", "LOCALHOST:80", "127.0.0.1:8080", "127.9.9.9", "[::1]:1", "a.myshopify.com"] {
            assert!(is_known_host(host), "{host}");
        }
        for host in ["", "example.com", "10.0.0.1:80", "localhost.example.com", ".myshopify.com", "[::2]", "0.0.0.0"] {
            assert!(!is_known_host(host), "{host}");
        }
    }

    #[test]
    fn a_path_is_named_from_the_version_on() {
        for (path, named) in [
            ("/admin/api/2026-04/fulfillment_orders/1/hold.json", "fulfillment_orders/1/hold.json"),
            ("/admin/orders/1.json", "orders/1.json"),
            ("/admin/oauth/authorize", "oauth/authorize"),
            ("/admin/api/", "api/"),
            ("/orders/1.json", "orders/1.json"),
            ("*", "*"),
        ] {
            assert_eq!(below_version(&path.parse().unwrap()), named, "{path}");
        }
    }

    #[test]
    fn a_token_may_be_a_password() {
        let headers = |name: &'static str, value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            headers
        };
        assert_eq!(token(&headers("x-shopify-access-token", "t")), Some("t".to_owned()));
        assert_eq!(token(&headers("authorization", "Basic a2V5OnBhc3M=")), Some("pass".to_owned()));
        assert_eq!(token(&headers("authorization", "basic a2V5OnBhc3N3b3Jk")), Some("password".to_owned()));
        for (name, value) in [("authorization", "Bearer abc"), ("authorization", "Basic ???"), ("cookie", "a")] {
            assert_eq!(token(&headers(name, value)), None, "{value}");
        }
    }
}
