//! Names, one a line, for the next command of a script. What an outcome's names are depends on its
//! command; they are read off the outcome alone, so that a replayed answer gives the same ones.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use super::text::escape;
use crate::domain::EventType;
use crate::wire::{Event, ImportResult, Kind, Outcome};

/// What the names of an outcome are.
enum Names {
    FulfillmentOrders,
    Fulfillments,
    Orders,
    /// The handle of a service or location, a SKU, an app, a setting.
    Noun,
    /// The numbers of webhooks, or of a delivery.
    Numbers,
}

/// Whether there is anything to name.
pub fn has_names(kind: Kind, command: &str) -> bool {
    match kind {
        Kind::Outcome => names_of(command).is_some(),
        Kind::RunReport
        | Kind::ImportReport
        | Kind::Order
        | Kind::Service
        | Kind::Location
        | Kind::App
        | Kind::Fulfillment
        | Kind::Config => true,
        _ => kind.item_name().is_some(),
    }
}

/// Whether the names of a command's outcome are those of orders, for which the outcome must hold its order.
pub fn names_orders(command: &str) -> bool {
    match names_of(command) {
        Some(Names::Orders) => true,
        Some(Names::FulfillmentOrders | Names::Fulfillments | Names::Noun | Names::Numbers) | None => false,
    }
}

/// Adds a name.
pub fn line(out: &mut Vec<u8>, name: &str) {
    out.extend_from_slice(escape(name).as_bytes());
    out.push(b'\n');
}

/// Adds the name of an item of a list.
pub fn item(out: &mut Vec<u8>, kind: Kind, item: &Value) {
    let name = match kind {
        Kind::RunReport => item.get("fulfillment").filter(|name| !name.is_null()).or(item.get("fulfillment_order")),
        _ => kind.item_name().and_then(|key| item.get(key)),
    };
    match name {
        Some(Value::String(name)) => line(out, name),
        Some(Value::Number(number)) => line(out, &number.to_string()),
        Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => {}
    }
}

/// Adds the orders that a file brought in or changed.
pub fn imported(out: &mut Vec<u8>, report: &crate::wire::ImportReport) {
    let changed = |result| matches!(result, ImportResult::Imported | ImportResult::Updated);
    let changed = report.records.iter().filter(|record| changed(record.result));
    changed.filter_map(|record| record.name.as_deref()).for_each(|name| line(out, name));
}

/// Adds the names of what a command acted on.
pub fn outcome(out: &mut Vec<u8>, outcome: &Outcome) {
    let mut names: Vec<&str> = Vec::new();
    match names_of(&outcome.command) {
        Some(Names::FulfillmentOrders) => names.extend(outcome.events.iter().filter_map(holder)),
        Some(Names::Fulfillments) => match &outcome.fulfillment {
            Some(fulfillment) => names.push(&fulfillment.name),
            None => names.extend(outcome.events.iter().filter_map(|event| event.fulfillment.as_deref())),
        },
        Some(Names::Orders) => match &outcome.order {
            Some(order) => names.push(&order.name),
            None => names.extend(outcome.orders.iter().map(String::as_str)),
        },
        Some(Names::Noun) => {
            names.extend(outcome.service.as_ref().map(|service| service.handle.as_str()));
            names.extend(outcome.location.as_ref().map(|location| location.handle.as_str()));
            names.extend(outcome.app.as_ref().map(|app| app.name.as_str()));
            names.extend(outcome.config.as_ref().map(|config| config.key.as_str()));
            names.extend(outcome.inventory.iter().map(|row| row.sku.as_str()));
        }
        Some(Names::Numbers) => {
            let about = outcome.webhook.as_ref().map(|webhook| webhook.id);
            let delivery = outcome.delivery.as_ref().map(|delivery| delivery.id);
            let told = outcome.events.iter().filter(|event| event.event_type != EventType::WebhookRemoved);
            let numbers: BTreeSet<i64> =
                about.into_iter().chain(delivery).chain(told.filter_map(|event| event.data.webhook)).collect();
            numbers.iter().for_each(|number| line(out, &number.to_string()));
        }
        None => {}
    }
    let mut printed: HashSet<&str> = HashSet::new();
    for name in names {
        if printed.insert(name) {
            line(out, name);
        }
    }
}

/// The fulfillment order that holds the units an event was about, afterwards: the one that came out of it, except for
/// a partial request or hold, whose new one holds the rest.
fn holder(event: &Event) -> Option<&str> {
    let new = event.data.new_fulfillment_order.as_deref();
    match event.event_type {
        // Consequences of another event.
        EventType::CustomerNotified | EventType::CancellationRequestMoot => None,
        EventType::FulfillmentRequestSubmitted | EventType::FulfillmentPending | EventType::PlacedOnHold => {
            event.fulfillment_order.as_deref()
        }
        _ => new.or(event.fulfillment_order.as_deref()),
    }
}

fn names_of(command: &str) -> Option<Names> {
    let (noun, verb) = command.split_once(' ').unwrap_or((command, ""));
    match (noun, verb) {
        ("order", "fulfill") | ("service", "ship") | ("fulfillment", _) => Some(Names::Fulfillments),
        (
            "order",
            "create" | "import" | "pay" | "edit" | "refund" | "cancel" | "close" | "reopen" | "auto-fulfill"
            | "generate",
        )
        | ("restore", _) => Some(Names::Orders),
        ("order", _) | ("service", "respond" | "close" | "progress") => Some(Names::FulfillmentOrders),
        ("service" | "location" | "app" | "inventory" | "config", _) => Some(Names::Noun),
        ("webhook", _) => Some(Names::Numbers),
        _ => None,
    }
}
