//! What the shop tells programs by itself: webhooks, callbacks, and what it asks of services. The other end is a small
//! receiver of the test's own, which judges signatures by itself.

mod api;
mod bodies;
mod callbacks;
mod hostile;
mod queue;
mod senders;
mod sync;
mod topics;
mod tries;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::receiver::{Receiver, Request};
use crate::shop::Shop;

/// Every delivery of a shop, oldest first.
fn deliveries(shop: &Shop) -> Vec<Value> {
    shop.json("webhook deliveries")["items"].as_array().expect("a list").clone()
}

/// A shop with a webhook on these topics that goes to this receiver.
fn listening(receiver: &Receiver, topics: &[&str], then: &[&str]) -> Shop {
    let topics: Vec<String> = topics.iter().map(|topic| format!("--topic {topic}")).collect();
    let add = format!("webhook add {} {}", receiver.url("/hooks"), topics.join(" "));
    let shop = Shop::after(&["init", "service add acme", &add]);
    shop.does(then);
    shop
}

/// The report of `deliver`, and its exit code.
fn deliver(shop: &Shop, options: &str) -> (Value, i32) {
    let ended = shop.run(format!("deliver -o json {options}").trim_end());
    let report = serde_json::from_str(&ended.stdout).unwrap_or_else(|error| panic!("{error}: {ended:?}"));
    (report, ended.exit)
}

/// Whether a request is signed with this secret.
fn is_signed_with(request: &Request, secret: &str) -> bool {
    let signature = STANDARD.encode(hmac(secret.as_bytes(), request.body.as_bytes()));
    request.header("x-shopify-hmac-sha256") == Some(signature.as_str())
}

/// The secret of an app.
fn secret(shop: &Shop, app: &str) -> String {
    shop.json(&format!("app show {app}"))["secret"].as_str().expect("a text").to_owned()
}

/// HMAC-SHA256, for keys that are no longer than a block.
fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut block = [0_u8; 64];
    block[..key.len()].copy_from_slice(key);
    let masked = |mask: u8| block.map(|byte| byte ^ mask);
    let inner = Sha256::new().chain_update(masked(0x36)).chain_update(message).finalize();
    Sha256::new().chain_update(masked(0x5c)).chain_update(inner).finalize().to_vec()
}
