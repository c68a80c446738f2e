//! REST, as clients of the platform use it.

mod bad_input;
mod documented;
mod misspelt;
mod paging;
mod parameters;
mod placed;
mod roles;
mod rows;
mod told;
mod writes;

use serde_json::Value;

use super::Served;
use super::client::Answer;

/// The token that every shop without apps takes.
const TOKEN: (&str, &str) = ("X-Shopify-Access-Token", "t");

/// The number of an order that was made here.
fn order(id: i64) -> i64 {
    8_000_000_000_000_000 + id
}

/// Asks for a path below the version, without `.json`, parameters behind it; null is no body.
fn rest(served: &Served, method: &str, path: &str, body: &Value) -> Answer {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    sent(served, TOKEN.1, method, path, body.as_bytes())
}

/// The same with a body as it is, as the app that has this token.
fn sent(served: &Served, token: &str, method: &str, path: &str, body: &[u8]) -> Answer {
    let (path, query) = path.split_once('?').map_or((path, String::new()), |(path, query)| (path, format!("?{query}")));
    let path = format!("/admin/api/2026-04/{path}.json{query}");
    served.client().request(method, &path, &[(TOKEN.0, token)], body)
}

/// What a path is answered with that is there.
pub fn got(served: &Served, path: &str) -> Value {
    let answer = rest(served, "GET", path, &Value::Null);
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json()
}
