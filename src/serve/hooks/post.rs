//! One request of a delivery, and what is made of the answer.

use std::io::{Read, copy, sink};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ureq::http::HeaderValue;
use ureq::{Agent, Body};

use super::agent::{agent, why};
use crate::app::{Claim, Outgoing, Tried, hmac};

/// How long a receiver may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long the rest of an answer is listened to, which counts for nothing.
const FAREWELL: Duration = Duration::from_millis(500);

/// How much of it is.
const MOST_LISTENED: u64 = 1 << 20;

/// The client of a sender.
pub fn client() -> Agent {
    agent(PATIENCE)
}

/// Sends a delivery once.
pub fn post(client: &Agent, claim: &Claim, parcel: &Outgoing) -> Tried {
    let new = &parcel.delivery.new;
    let mut request = client
        .post(&claim.url)
        .config()
        .timeout_recv_body(Some(FAREWELL))
        .build()
        .header("Connection", "close")
        .header("Content-Type", "application/json")
        .header("X-Shopify-Shop-Domain", &claim.domain)
        .header("X-Shopify-API-Version", &new.api_version)
        .header("X-Shopify-Webhook-Id", &new.webhook_id)
        .header("X-Shopify-Triggered-At", new.event_at.to_string())
        .header("X-Shopify-Hmac-Sha256", STANDARD.encode(hmac(claim.secret.as_bytes(), new.body.as_bytes())));
    if let Some(topic) = new.topic {
        request = request.header("X-Shopify-Topic", topic.as_str()).header("X-Shopify-Event-Id", &new.event_id);
    }
    // A name holds no control characters, and so always fits.
    if let Some(name) = new.name.as_ref().and_then(|name| HeaderValue::from_bytes(name.as_bytes()).ok()) {
        request = request.header("X-Shopify-Name", name);
    }
    match request.send(new.body.as_str()) {
        Ok(answer) => {
            let status = answer.status();
            part(answer.into_body());
            let error = (!status.is_success()).then(|| format!("answered {}", status.as_u16()));
            Tried { status: Some(status.as_u16().into()), error }
        }
        Err(error) => Tried { status: None, error: Some(why(&error, PATIENCE)) },
    }
}

/// Lets a receiver say the rest of its answer: where a connection ends with something unread it is told of an error.
fn part(body: Body) {
    // Whatever comes, or does not come, its status was good or bad before.
    let _ = copy(&mut body.into_reader().take(MOST_LISTENED), &mut sink());
}
