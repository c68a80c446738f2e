//! What the receivers of webhooks are sent: the bodies, as the platform shapes them. They are made when something happens,
//! by whatever process makes it happen, and never anew.

mod change;
mod order;
mod shop;
mod work;

use serde_json::{Map, Value};

use crate::domain::{Fact, Topic};

pub use change::{Change, Told};
pub use shop::{of_shop, of_stock, tells_of_location};

/// What is told of an order under a topic.
pub fn of_order<'a>(topic: Topic, change: &Change<'a>) -> Vec<Told<'a>> {
    order::told(topic, change).or_else(|| work::told(topic, change)).unwrap_or_default()
}

/// A body as it is sent: with these of its keys, or with all of them.
pub fn text(body: Value, fields: &[String]) -> String {
    match body {
        Value::Object(all) if !fields.is_empty() => {
            let kept: Map<String, Value> = all.into_iter().filter(|(key, _)| fields.contains(key)).collect();
            Value::Object(kept).to_string()
        }
        whole => whole.to_string(),
    }
}

/// What a service is told of: that it has been asked for something.
pub fn callback(fact: &Fact) -> Option<(&str, &'static str)> {
    match fact {
        Fact::FulfillmentRequestSubmitted { service, .. } | Fact::FulfillmentPending { service, .. } => {
            Some((service, r#"{"kind":"FULFILLMENT_REQUEST"}"#))
        }
        Fact::CancellationRequestSubmitted { service, .. } => Some((service, r#"{"kind":"CANCELLATION_REQUEST"}"#)),
        _ => None,
    }
}

/// The address of one of the things that a service answers at its callback.
pub fn callback_path(url: &str, path: &str) -> String {
    let (base, query) = url.split_at(url.find('?').unwrap_or(url.len()));
    format!("{}/{path}{query}", base.trim_end_matches('/'))
}
