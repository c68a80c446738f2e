//! Asks a service at its callback for stock and tracking numbers, and reads what it says.

use std::time::Duration;

use serde_json::{Map, Value};
use ureq::Agent;

use super::agent::{agent, why};
use crate::app::{SyncAnswer, SyncQuestion};
use crate::domain::cut;
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
/// `io_error` for no answer, another status, one that says that it failed, and what cannot be read.
pub fn ask(question: &SyncQuestion) -> Result<SyncAnswer> {
    let (client, mut answer) = (agent(PATIENCE), SyncAnswer::default());
    let shop = format!("shop={}", encoded(&question.domain));
    if let Some(skus) = &question.stock {
        let of_sku = |sku: &String| format!("{shop}&sku={}", encoded(sku));
        let queries = if skus.is_empty() { vec![shop.clone()] } else { skus.iter().map(of_sku).collect() };
        for query in queries {
            let told = fetch(&client, &question.url, "fetch_stock", &query)?;
            for (sku, units) in told.within("stock_levels", &mut answer.messages)? {
                let number = number(&units).ok_or_else(|| told.unreadable(&format!("the stock of {sku}"), &units))?;
                answer.stock.push((sku, number));
            }
        }
    }
    for names in question.shipments.chunks(AT_ONCE) {
        let names: Vec<String> = names.iter().map(|name| format!("&order_names[]={}", encoded(name))).collect();
        let told = fetch(&client, &question.url, "fetch_tracking_numbers", &format!("{shop}{}", names.concat()))?;
        for (name, value) in told.within("tracking_numbers", &mut answer.messages)? {
            let number = text(&value).ok_or_else(|| told.unreadable(&format!("the number of {name}"), &value))?;
            answer.tracking.push((name, number));
        }
    }
    Ok(answer)
}

/// What was answered at an address.
struct Told {
    address: String,
    keys: Map<String, Value>,
}

fn fetch(client: &Agent, url: &str, what: &str, query: &str) -> Result<Told> {
    let build = |ending: &str| {
        let address = callback_path(url, &format!("{what}{ending}"));
        let joint = if address.contains('?') { '&' } else { '?' };
        format!("{address}{joint}{query}")
    };
    let get = |address: &str| {
        let answered = client.get(address).call();
        answered.map_err(|error| Failure::io(format!("asking {address}: {}", why(&error, PATIENCE))))
    };
    let mut address = build(".json");
    let mut answered = get(&address)?;
    if answered.status().as_u16() == 404 {
        address = build("");
        answered = get(&address)?;
    }
    let failed = |what: &str| Failure::io(format!("asking {address}: {what}"));
    let status = answered.status();
    let body = answered.body_mut().read_to_string();
    if !status.is_success() {
        let body = body.map(|body| cut(body.trim())).unwrap_or_default();
        let said = if body.is_empty() { String::new() } else { format!(": `{body}`") };
        return Err(failed(&format!("it answered {}{said}", status.as_u16())));
    }
    let body = body.map_err(|error| failed(&why(&error, PATIENCE)))?;
    match serde_json::from_str(&body) {
        Ok(Value::Object(keys)) => Ok(Told { address, keys }),
        Ok(_) | Err(_) => Err(failed(&format!("it answered what is no JSON object: `{}`", cut(body.trim())))),
    }
}

impl Told {
    /// What stands under a key, or all of it, without what it says of itself.
    ///
    /// # Errors
    /// `io_error` where it says that it failed.
    fn within(&self, key: &str, messages: &mut Vec<String>) -> Result<Map<String, Value>> {
        let inner = self.keys.get(key).and_then(Value::as_object);
        // These may be SKUs, too; then they have units.
        let success = self.keys.get("success").and_then(Value::as_bool);
        let is_about_itself = inner.is_some() || success.is_some();
        let message = self.keys.get("message").and_then(Value::as_str).filter(|_| is_about_itself).map(str::to_owned);
        let message = message.map(|message| cut(message.trim())).filter(|message| !message.is_empty());
        if success == Some(false) {
            let said = message.map(|message| format!(": `{message}`")).unwrap_or_default();
            return Err(Failure::io(format!("asking {}: it says that it failed{said}", self.address)));
        }
        messages.extend(message);
        if let Some(inner) = inner {
            return Ok(inner.clone());
        }
        let mut told = self.keys.clone();
        if success.is_some() {
            told.retain(|key, value| !(key == "success" || (key == "message" && number(value).is_none())));
        }
        Ok(told)
    }

    fn unreadable(&self, what: &str, value: &Value) -> Failure {
        Failure::io(format!("asking {}: {what} cannot be read: `{}`", self.address, cut(&value.to_string())))
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
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        _ => None,
    }
}
