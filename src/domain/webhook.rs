//! Webhooks: which app is told of what, and where; and when a delivery is tried.

use serde::{Deserialize, Serialize};

use super::written::unset;
use super::{LocalUrl, Time, Topic};

/// A subscription of an app to one topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhook {
    /// Grows with age; the number of one that was removed is not given again.
    pub number: i64,
    /// The number of the app.
    pub app: i64,
    pub topic: Topic,
    /// On this machine alone.
    pub url: LocalUrl,
    /// The keys of the body that are sent; all of them if there are none.
    #[serde(default, skip_serializing_if = "unset")]
    pub fields: Vec<String>,
    /// What the app calls it.
    #[serde(default, skip_serializing_if = "unset")]
    pub name: Option<String>,
    /// The version of the API that it was made with.
    pub api_version: String,
    pub created_at: Time,
    pub updated_at: Time,
}

/// All subscriptions, by age.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhooks {
    /// The last number that was given.
    #[serde(default, skip_serializing_if = "unset")]
    last: i64,
    #[serde(default, skip_serializing_if = "unset")]
    all: Vec<Webhook>,
}

/// The version of the API that everything is of where none is named.
pub const API_VERSION: &str = "2026-04";

/// Who a delivery is for: deliveries to one of them are sent one after the other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum DeliveryTarget {
    /// The subscription with this number.
    Subscription(i64),
    /// The service with this handle, which is told of requests.
    Callback(String),
}

/// When a delivery is tried, in seconds after it is due.
const TRIES: [i64; 8] = [0, 10, 60, 5 * 60, 15 * 60, 45 * 60, 2 * 3600, 4 * 3600];

/// So many failed tries in a row disable a subscription.
pub const MOST_FAILURES: i64 = 8;

/// When a delivery that is due at this time is tried, after so many tries; `None` once there were enough.
pub fn next_try(due_at: Time, tries: i64) -> Option<Time> {
    let after = TRIES.get(usize::try_from(tries).ok()?)?;
    Time::from_unix(due_at.unix() + after).or(Some(due_at))
}

impl Webhooks {
    /// All of them, by age.
    pub fn iter(&self) -> impl Iterator<Item = &Webhook> {
        self.all.iter()
    }

    /// Whether nobody subscribes to anything.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The one with this number.
    pub fn get(&self, number: i64) -> Option<&Webhook> {
        self.all.iter().find(|webhook| webhook.number == number)
    }

    /// The number of the next one.
    pub fn next_number(&self) -> i64 {
        self.last + 1
    }

    /// Adds one.
    ///
    /// # Errors
    /// Its number was given before.
    pub(super) fn add(&mut self, webhook: &Webhook) -> Result<(), String> {
        if webhook.number <= self.last {
            return Err(format!("the number of webhook {} was given before", webhook.number));
        }
        self.last = webhook.number;
        self.all.push(webhook.clone());
        Ok(())
    }

    /// Sets the one with this number.
    ///
    /// # Errors
    /// There is none, or it is another app's or about something else.
    pub(super) fn change(&mut self, webhook: &Webhook) -> Result<(), String> {
        let there = self.all.iter_mut().find(|there| there.number == webhook.number);
        let there = there.ok_or_else(|| format!("there is no webhook {}", webhook.number))?;
        if there.app != webhook.app || there.topic != webhook.topic || there.created_at != webhook.created_at {
            return Err(format!("webhook {} is another one", webhook.number));
        }
        there.clone_from(webhook);
        Ok(())
    }

    /// Takes one away.
    ///
    /// # Errors
    /// It is not there as it was.
    pub(super) fn remove(&mut self, webhook: &Webhook) -> Result<(), String> {
        let place = self.all.iter().position(|there| there == webhook);
        let place = place.ok_or_else(|| format!("there is no webhook {} like this", webhook.number))?;
        self.all.remove(place);
        Ok(())
    }
}

impl DeliveryTarget {
    /// Reads what `Display` prints, and nothing else.
    pub fn parse(text: &str) -> Option<DeliveryTarget> {
        let target = match text.split_once(':')? {
            ("webhook", number) => DeliveryTarget::Subscription(number.parse().ok()?),
            ("service", handle) => DeliveryTarget::Callback(handle.to_owned()),
            _ => return None,
        };
        Some(target).filter(|target| target.to_string() == text)
    }
}

impl std::fmt::Display for DeliveryTarget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DeliveryTarget::Subscription(number) => write!(f, "webhook:{number}"),
            DeliveryTarget::Callback(handle) => write!(f, "service:{handle}"),
        }
    }
}

impl TryFrom<String> for DeliveryTarget {
    type Error = &'static str;

    fn try_from(text: String) -> Result<DeliveryTarget, &'static str> {
        DeliveryTarget::parse(&text).ok_or("it is nobody that deliveries are for")
    }
}

impl From<DeliveryTarget> for String {
    fn from(target: DeliveryTarget) -> String {
        target.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delivery_is_tried_eight_times_in_four_hours() {
        let due_at = Time::from_unix(1000).unwrap();
        let tried: Vec<i64> = (0..).map_while(|tries| next_try(due_at, tries)).map(|at| at.unix() - 1000).collect();
        assert_eq!(tried, [0, 10, 60, 300, 900, 2700, 7200, 14400]);
    }
}
