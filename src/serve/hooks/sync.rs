//! Asks a service at its callback for stock and tracking numbers, and reads what it says.

use std::time::Duration;

use serde_json::{Map, Value};
use ureq::Agent;

use super::agent::{agent, why};
use crate::app::{SyncAnswer, SyncQuestion};
use crate::failure::{Failure, Result};
use crate::serve::oauth::encoded;
use crate::wire::push::callback_path;

/// How long a service may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Shipments that are asked for at once: an address cannot be too long.
const AT_ONCE: usize = 50;

/// What a service answers.
///
/// # Errors
/// `io_error` for no answer, another status, and what cannot be read.
pub fn ask(question: &SyncQuestion) -> Result<SyncAnswer> {
    let (client, mut answer) = (agent(PATIENCE), SyncAnswer::default());
    let shop = format!("shop={}", encoded(&question.domain));
    if let Some(skus) = &question.stock {
        let of_sku = |sku: &String| format!("{shop}&sku={}", encoded(sku));
        let queries = if skus.is_empty() { vec![shop.clone()] } else { skus.iter().map(of_sku).collect() };
        for query in queries {
            let told = fetch(&client, &question.url, "fetch_stock", &query)?;
            for (sku, units) in inner(told, "stock_levels") {
                let number = number(&units).ok_or_else(|| unreadable(&format!("the stock of {sku}")))?;
                answer.stock.push((sku, number));
            }
        }
    }
    for names in question.shipments.chunks(AT_ONCE) {
        let names: Vec<String> = names.iter().map(|name| format!("&order_names[]={}", encoded(name))).collect();
        let told = fetch(&client, &question.url, "fetch_tracking_numbers", &format!("{shop}{}", names.concat()))?;
        for (name, number) in inner(told, "tracking_numbers") {
            let number = text(number).ok_or_else(|| unreadable(&format!("the number of {name}")))?;
            answer.tracking.push((name, number));
        }
    }
    Ok(answer)
}

fn fetch(client: &Agent, url: &str, what: &str, query: &str) -> Result<Map<String, Value>> {
    let address = |ending: &str| {
        let address = callback_path(url, &format!("{what}{ending}"));
        let joint = if address.contains('?') { '&' } else { '?' };
        format!("{address}{joint}{query}")
    };
    let get = |address: String| {
        let answered = client.get(&address).call();
        answered.map_err(|error| Failure::io(format!("asking {address}: {}", why(&error, PATIENCE))))
    };
    let mut answered = get(address(".json"))?;
    if answered.status().as_u16() == 404 {
        answered = get(address(""))?;
    }
    if !answered.status().is_success() {
        return Err(Failure::io(format!("asking {}: it answered {}", address(".json"), answered.status().as_u16())));
    }
    let body = answered.body_mut().read_to_string();
    let body = body.map_err(|error| Failure::io(format!("asking {}: {}", address(".json"), why(&error, PATIENCE))))?;
    match serde_json::from_str(&body) {
        Ok(Value::Object(told)) => Ok(told),
        Ok(_) | Err(_) => Err(unreadable(&address(".json"))),
    }
}

/// What stands under a key, or all of it.
fn inner(mut told: Map<String, Value>, key: &str) -> Map<String, Value> {
    match told.remove(key) {
        Some(Value::Object(inner)) => inner,
        Some(other) => {
            told.insert(key.to_owned(), other);
            told
        }
        None => told,
    }
}

/// A whole number, or its digits.
fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(digits) => digits.trim().parse().ok(),
        _ => None,
    }
}

/// A text that is not empty, or a number.
fn text(value: Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

fn unreadable(what: &str) -> Failure {
    Failure::io(format!("the service answered something that cannot be read: {what}"))
}
