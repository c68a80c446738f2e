//! Webhooks, and what is sent to them and to services.

use super::grid::Align::{Left, Name, Right, Time, Whole};
use super::grid::{Grid, optional, text, time};
use super::{lists, wrap};
use crate::domain::EventType;
use crate::render::Style;
use crate::render::document::documents;
use crate::wire::{DeliveryItem, DeliveryReport, Event, WebhookItem};

documents! {
    WebhookList of items => |list, style| webhooks(&list.items, style);
    DeliveryList of items => delivery_list;
    DeliveryReport => report;
}

/// Webhooks.
pub fn webhooks(webhooks: &[WebhookItem], style: Style) -> String {
    let columns = [("ID", Right), ("APP", Name), ("TOPIC", Name), ("URL", Left), ("DISABLED", Time)];
    // Most are not disabled.
    let disabled = webhooks.iter().any(|webhook| webhook.disabled_at.is_some());
    let mut grid = Grid::new(&columns[..if disabled { 5 } else { 4 }], style);
    for webhook in webhooks {
        let mut cells = vec![webhook.id.to_string(), text(&webhook.app), webhook.topic.to_string(), text(&webhook.url)];
        cells.extend(disabled.then(|| webhook.disabled_at.map(time).unwrap_or_default()));
        grid.row(cells);
    }
    grid.lines()
}

/// The webhook that a command was about; of several that were added, each.
pub fn added(webhook: &WebhookItem, events: &[Event], style: Style) -> String {
    let added = events.iter().filter(|event| event.event_type == EventType::WebhookAdded);
    let other = |event: &Event| {
        let (id, topic) = (event.data.webhook?, event.data.topic?);
        (id != webhook.id).then(|| WebhookItem { id, topic, ..webhook.clone() })
    };
    let others: Vec<WebhookItem> = added.filter_map(other).collect();
    webhooks(&[vec![webhook.clone()], others].concat(), style)
}

fn delivery_list(list: &crate::wire::DeliveryList, style: Style) -> String {
    let mut page = if list.items.is_empty() { String::new() } else { deliveries(&list.items, style) };
    lists::count(&mut page, &list.page, "delivery", "deliveries", style);
    page
}

/// What was sent, without the bodies.
pub fn deliveries(deliveries: &[DeliveryItem], style: Style) -> String {
    let columns = [("ID", Right), ("TO", Name), ("TOPIC", Whole), ("DUE", Time), ("STATE", Left), ("TRIES", Right)];
    let errors = deliveries.iter().any(|delivery| delivery.last_error.is_some());
    let mut columns = columns.to_vec();
    columns.extend(errors.then_some(("LAST ERROR", Left)));
    let mut grid = Grid::new(&columns, style);
    for delivery in deliveries {
        let to = match (&delivery.service, delivery.subscription) {
            (Some(service), _) => format!("service:{}", text(service)),
            (None, number) => format!("webhook:{}", number.unwrap_or_default()),
        };
        let mut cells = vec![
            delivery.id.to_string(),
            to,
            delivery.topic.map(|topic| topic.to_string()).unwrap_or_default(),
            time(delivery.due_at),
            delivery.state.to_string(),
            delivery.tries.to_string(),
        ];
        cells.extend(errors.then(|| optional(delivery.last_error.as_deref())));
        grid.row(cells);
    }
    grid.lines()
}

fn report(report: &DeliveryReport, style: Style) -> String {
    let counts = [
        (report.delivered, "delivered"),
        (report.failed, "failed"),
        (report.waiting, "waiting"),
        (report.dropped, "dropped"),
    ];
    // What seldom happens is not counted where it did not.
    let told = counts.iter().filter(|(count, what)| *count > 0 || *what == "delivered");
    let told: Vec<String> = told.map(|(count, what)| format!("{count} {what}")).collect();
    let mut page = format!("{}.\n", told.join(", "));
    for webhook in &report.disabled {
        let line = format!("Webhook {webhook} was disabled: consign webhook enable {webhook}");
        wrap::push(&mut page, &line, 2, style.width);
    }
    page
}
