//! What was sent, and what is to be sent: shown, and queued once more.

use super::commands::{app_number, no_webhook};
use crate::app::App;
use crate::app::order_list::cursor;
use crate::app::pages::Pages;
use crate::domain::DeliveryTarget;
use crate::failure::{Failure, Result};
use crate::store::{Delivery, DeliveryFilter, NewDelivery};
use crate::wire::{DeliveryItem, Outcome, Page};

/// Rows that are read in one transaction.
const PAGE: i64 = 500;

impl App<'_> {
    /// Hands on deliveries, oldest first; of an app those to its webhooks and services. `after` is the cursor of an
    /// earlier page; `limit` cuts the list.
    ///
    /// # Errors
    /// `app_not_found`; `webhook_not_found` for one that there never was.
    pub fn list_deliveries(
        &self,
        filter: &DeliveryFilter,
        app: Option<&str>,
        after: Option<&str>,
        limit: Option<i64>,
        each: &mut dyn FnMut(&DeliveryItem) -> Result<()>,
    ) -> Result<Page> {
        let mut last = after.map_or(Ok(0), cursor)?;
        let mut store = self.reader()?;
        let (filter, total) = store.read(|tx| {
            let shop = tx.shop()?;
            let app = app.map(|app| app_number(&shop, Some(app))).transpose()?;
            if let Some(number) = filter.webhook.filter(|number| *number >= shop.webhooks.next_number()) {
                return Err(no_webhook(number));
            }
            let filter = DeliveryFilter { app, ..*filter };
            Ok((filter, tx.delivery_count(&filter)?))
        })?;
        let filter = &filter;
        let mut returned = 0;
        let mut pages = Pages::of(&mut store, PAGE).limited(limit.unwrap_or(i64::MAX));
        while let Some(page) = pages.next(|tx, size| tx.deliveries(filter, last, size))? {
            last = page.last().map_or(last, |delivery| delivery.id);
            returned += page.len() as u64;
            page.iter().try_for_each(|delivery| each(&shown(delivery)))?;
        }
        let more = pages.has_more() && limit.is_some();
        let next = if more { store.read(|tx| tx.deliveries(filter, last, 1))? } else { Vec::new() };
        Ok(Page { returned, total: total.max(0) as u64, next: next.first().map(|_| last.to_string()) })
    }

    /// Queues a delivery once more: the same body under the same ids.
    pub fn replay_delivery(&self, name: &str, id: i64) -> Result<Outcome> {
        self.write(|tx| {
            let none = || Failure::not_found("delivery_not_found", format!("there is no delivery {id}"));
            let delivery = tx.delivery(id)?.ok_or_else(|| none().hint("consign webhook deliveries"))?;
            let mut outcome = Outcome { changed: true, ..Outcome::new(name) };
            if let DeliveryTarget::Subscription(number) = delivery.new.target {
                if tx.shop()?.webhooks.get(number).is_none() {
                    let message = format!("webhook {number}, which was sent delivery {id}, is no more");
                    return Err(Failure::not_found("webhook_not_found", message).hint("consign webhook list"));
                }
                if tx.disabled_at(&delivery.new.target)?.is_some() {
                    let message =
                        format!("webhook {number} is disabled: this is sent, and nothing new before it is enabled");
                    outcome.warnings.push(message);
                }
            }
            let again = tx.add_delivery(&NewDelivery { due_at: self.now(tx)?, ..delivery.new })?;
            let delivery = tx.delivery(again)?.ok_or_else(|| Failure::internal("a new delivery is not there"))?;
            outcome.delivery = Some(shown(&delivery));
            Ok(outcome)
        })
    }
}

fn shown(delivery: &Delivery) -> DeliveryItem {
    let (subscription, service) = match &delivery.new.target {
        DeliveryTarget::Subscription(number) => (Some(*number), None),
        DeliveryTarget::Callback(service) => (None, Some(service.clone())),
    };
    DeliveryItem {
        id: delivery.id,
        subscription,
        service,
        topic: delivery.new.topic,
        url: delivery.new.url.clone(),
        body: delivery.new.body.clone(),
        webhook_id: delivery.new.webhook_id.clone(),
        event_id: delivery.new.event_id.clone(),
        event_seq: delivery.new.event_seq,
        due_at: delivery.new.due_at,
        tries: delivery.tries,
        state: delivery.state,
        next_at: delivery.next_at,
        last_status: delivery.last_status,
        last_error: delivery.last_error.clone(),
        done_at: delivery.done_at,
    }
}
