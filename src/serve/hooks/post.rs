//! One try of a delivery: the request, and what is made of the answer.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ureq::Agent;
use ureq::http::HeaderValue;

use super::agent::{agent, why};
use crate::app::{Claim, Tried, hmac};

/// How long a receiver may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The client of a sender.
pub fn client() -> Agent {
    agent(PATIENCE)
}

/// Sends a delivery once.
pub fn post(client: &Agent, claim: &Claim) -> Tried {
    let new = &claim.delivery.new;
    let mut request = client
        .post(&new.url)
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
            let error = (!status.is_success()).then(|| format!("answered {}", status.as_u16()));
            Tried { status: Some(status.as_u16().into()), error }
        }
        Err(error) => Tried { status: None, error: Some(why(&error, PATIENCE)) },
    }
}
