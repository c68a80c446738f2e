//! What a command did, in sentences in the past tense.

use super::{apps, events, lists, paint, reports, shipments, webhooks, wrap};
use crate::render::table::grid::text;
use crate::render::{Document, Style, ids};
use crate::wire::{Kind, Outcome};

impl Document for Outcome {
    fn kind(&self) -> Kind {
        self.kind
    }

    fn table(&self, style: Style) -> String {
        page(self, style)
    }

    fn write_names(&self, out: &mut Vec<u8>) {
        ids::outcome(out, self);
    }

    fn warnings(&self) -> &[String] {
        &self.warnings
    }

    fn command(&self) -> &str {
        &self.command
    }
}

/// The page of an outcome.
pub fn page(outcome: &Outcome, style: Style) -> String {
    let mut page = String::new();
    if outcome.replayed {
        page.push_str("This was done before, under the same key; nothing was done now.\n");
    } else if outcome.dry_run {
        page.push_str("A dry run: nothing was written.\n");
    }
    // What is about no order is shown as it stands now.
    let mut told = outcome.events.iter().filter(|event| event.order.is_some()).peekable();
    if told.peek().is_none() {
        quiet(&mut page, outcome, style);
    }
    for event in told {
        wrap::push(&mut page, &events::sentence(event), 2, style.width);
    }
    for skipped in &outcome.skipped {
        let line = format!(
            "{} {}: {}",
            paint::mark("skipped", paint::Color::Yellow),
            text(&skipped.fulfillment_order),
            text(&skipped.message)
        );
        wrap::push(&mut page, &line, 2, style.width);
    }
    for warning in &outcome.warnings {
        let line = format!("{} {}", paint::mark("warning:", paint::Color::Yellow), text(warning));
        wrap::push(&mut page, &line, 2, style.width);
    }
    if !outcome.inventory.is_empty() {
        if !outcome.command.starts_with("inventory") {
            page.push_str("Check your stock:\n");
        }
        page.push_str(&lists::inventory(&outcome.inventory, style));
    }
    page
}

/// Commands that write no event of an order: what they are about as it stands now.
fn quiet(page: &mut String, outcome: &Outcome, style: Style) {
    if !outcome.changed {
        page.push_str("Nothing changed.\n");
    }
    if let Some(service) = &outcome.service {
        page.push_str(&lists::services(&[service.clone().into()], style));
    } else if let Some(location) = &outcome.location {
        page.push_str(&lists::locations(&[location.clone().into()], style));
    } else if let Some(app) = &outcome.app {
        page.push_str(&apps::page(app, style));
    } else if let Some(setting) = &outcome.config {
        page.push_str(&lists::settings(&[setting.clone().into()], style));
    } else if let Some(fulfillment) = &outcome.fulfillment {
        page.push_str(&shipments::page(&fulfillment.clone().into(), style));
    } else if let Some(webhook) = &outcome.webhook {
        page.push_str(&webhooks::added(webhook, &outcome.events, style));
    } else if let Some(delivery) = &outcome.delivery {
        page.push_str(&webhooks::deliveries(std::slice::from_ref(delivery), style));
    } else if let Some(clock) = &outcome.clock {
        page.push_str(&reports::clock(clock, style));
    } else if outcome.changed && outcome.command == "init" {
        page.push_str("The database was created.\n");
    } else if outcome.changed && outcome.command == "backup" {
        page.push_str("The database was copied.\n");
    } else if outcome.changed && outcome.command == "restore" {
        let count = outcome.orders.len();
        page.push_str(&format!("Restored {count} {}.\n", if count == 1 { "order" } else { "orders" }));
        return;
    } else if outcome.changed && outcome.command == "order generate" {
        page.push_str(&generated(&outcome.orders));
        return;
    } else if outcome.changed && outcome.inventory.is_empty() {
        page.push_str(&format!("Done: {}.\n", text(&outcome.command)));
    }
    if !outcome.orders.is_empty() {
        let names: Vec<String> = outcome.orders.iter().map(|name| text(name)).collect();
        wrap::push(page, &format!("Orders: {}", names.join(", ")), 2, style.width);
    }
}

/// There may be a million of them: the first and the last are named.
fn generated(orders: &[String]) -> String {
    match orders {
        [] => "Generated no orders.\n".to_owned(),
        [one] => format!("Generated {}.\n", text(one)),
        [first, .., last] => format!("Generated {} orders, {} to {}.\n", orders.len(), text(first), text(last)),
    }
}
