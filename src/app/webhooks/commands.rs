//! Webhooks over their life: added, changed, removed, enabled again.

use super::app_name;
use crate::app::App;
use crate::domain::{DEV, DeliveryState, DeliveryTarget, Fact, LocalUrl, RegisteredApp, Shop, Topic, Webhook};
use crate::failure::{Exit, Failure, Result};
use crate::store::Tx;
use crate::wire::{self, Outcome, WebhookItem, WebhookList};

/// A webhook to be added for each of the topics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWebhook {
    /// The name of the app; the one that is meant where there is no other, if none is given.
    pub app: Option<String>,
    pub topics: Vec<Topic>,
    pub url: LocalUrl,
    pub fields: Vec<String>,
    /// What the app calls it.
    pub name: Option<String>,
    pub api_version: String,
}

/// What is to change of a webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookChange {
    pub id: i64,
    pub url: Option<LocalUrl>,
    pub fields: Option<Vec<String>>,
    pub name: Option<String>,
    pub api_version: String,
}

impl App<'_> {
    /// Adds webhooks. One of the same app and topic that goes to the same address is enabled again if it is disabled: what
    /// failed for it can be sent once more.
    pub fn add_webhook(&self, name: &str, new: &NewWebhook) -> Result<Outcome> {
        self.write(|tx| {
            let mut outcome = Outcome { changed: true, ..Outcome::new(name) };
            let app = app_number(&tx.shop()?, new.app.as_deref())?;
            for topic in &new.topics {
                if topic.is_silent() {
                    outcome.warnings.push(format!("{topic} is never sent: nothing here is of that kind"));
                }
                let shop = tx.shop()?;
                let there = same(&shop, app, *topic, &new.url);
                if let Some(there) = there {
                    if tx.disabled_at(&target(there))?.is_none() {
                        return Err(exists(there));
                    }
                    tx.set_disabled_at(&target(there), None)?;
                    outcome.warnings.push(format!("webhook {} was disabled and is enabled again", there.number));
                }
                let at = self.now(tx)?;
                let webhook = Webhook {
                    number: there.map_or_else(|| shop.webhooks.next_number(), |there| there.number),
                    app,
                    topic: *topic,
                    url: new.url.clone(),
                    fields: new.fields.clone(),
                    name: new.name.clone(),
                    api_version: new.api_version.clone(),
                    created_at: there.map_or(at, |there| there.created_at),
                    updated_at: at,
                };
                let fact = if there.is_some() { Fact::WebhookEdited } else { Fact::WebhookAdded };
                outcome.events.push(self.record(tx, fact(Box::new(webhook.clone())))?);
                if outcome.webhook.is_none() {
                    outcome.webhook = Some(shown(tx, &shop, &webhook)?);
                }
            }
            Ok(outcome)
        })
    }

    /// Changes where a webhook goes, and what it is sent.
    pub fn change_webhook(&self, name: &str, change: &WebhookChange) -> Result<Outcome> {
        self.write(|tx| {
            let shop = tx.shop()?;
            let before = found(&shop, change.id)?;
            let mut after = before.clone();
            if let Some(url) = &change.url {
                after.url = url.clone();
            }
            if let Some(fields) = &change.fields {
                after.fields.clone_from(fields);
            }
            if let Some(name) = &change.name {
                after.name = Some(name.clone()).filter(|name| !name.is_empty());
            }
            after.api_version.clone_from(&change.api_version);
            let same = (after.url != before.url).then(|| same(&shop, after.app, after.topic, &after.url));
            if let Some(there) = same.flatten() {
                return Err(exists(there));
            }
            let mut outcome = Outcome { changed: after != *before, ..Outcome::new(name) };
            if outcome.changed {
                after.updated_at = self.now(tx)?;
                outcome.events.push(self.record(tx, Fact::WebhookEdited(Box::new(after.clone())))?);
            }
            outcome.webhook = Some(shown(tx, &shop, &after)?);
            Ok(outcome)
        })
    }

    /// Removes a webhook: what waits for it is dropped.
    pub fn remove_webhook(&self, name: &str, id: i64) -> Result<Outcome> {
        self.write(|tx| {
            let shop = tx.shop()?;
            let webhook = found(&shop, id)?.clone();
            let mut outcome = Outcome { changed: true, ..Outcome::new(name) };
            outcome.webhook = Some(shown(tx, &shop, &webhook)?);
            outcome.events.push(self.drop_webhook(tx, webhook)?);
            Ok(outcome)
        })
    }

    pub(super) fn drop_webhook(&self, tx: &Tx<'_>, webhook: Webhook) -> Result<wire::Event> {
        let target = target(&webhook);
        tx.give_up(&target, DeliveryState::Dropped, self.now(tx)?)?;
        tx.forget_target(&target)?;
        self.record(tx, Fact::WebhookRemoved(Box::new(webhook)))
    }

    /// Takes away what an app that is removed is told: its webhooks, and what waits for it. Returns those of them that
    /// tell it so.
    pub(in crate::app) fn drop_app(
        &self,
        tx: &Tx<'_>,
        app: &RegisteredApp,
    ) -> Result<(Vec<wire::Event>, Vec<Webhook>)> {
        let shop = tx.shop()?;
        let (mut events, mut last) = (Vec::new(), Vec::new());
        for webhook in shop.webhooks.iter().filter(|webhook| webhook.app == app.number) {
            if webhook.topic == Topic::AppUninstalled && tx.disabled_at(&target(webhook))?.is_none() {
                last.push(webhook.clone());
            }
            events.push(self.drop_webhook(tx, webhook.clone())?);
        }
        for service in &app.services {
            let target = DeliveryTarget::Callback(service.clone());
            tx.give_up(&target, DeliveryState::Dropped, self.now(tx)?)?;
        }
        Ok((events, last))
    }

    /// Lets a webhook be sent something again that was disabled because too many tries failed.
    pub fn enable_webhook(&self, name: &str, id: i64) -> Result<Outcome> {
        self.write(|tx| {
            let shop = tx.shop()?;
            let webhook = found(&shop, id)?;
            let target = target(webhook);
            let changed = tx.disabled_at(&target)?.is_some();
            if changed {
                tx.set_disabled_at(&target, None)?;
            }
            let webhook = Some(shown(tx, &shop, webhook)?);
            Ok(Outcome { changed, webhook, ..Outcome::new(name) })
        })
    }

    /// All webhooks, by age.
    pub fn list_webhooks(&self) -> Result<WebhookList> {
        self.read(|tx| {
            let shop = tx.shop()?;
            let items = shop.webhooks.iter().map(|webhook| shown(tx, &shop, webhook));
            Ok(WebhookList::whole(items.collect::<Result<_>>()?))
        })
    }
}

fn shown(tx: &Tx<'_>, shop: &Shop, webhook: &Webhook) -> Result<WebhookItem> {
    let disabled_at = tx.disabled_at(&target(webhook))?;
    Ok(WebhookItem::from_domain(webhook, app_name(shop, webhook.app), disabled_at))
}

fn target(webhook: &Webhook) -> DeliveryTarget {
    DeliveryTarget::Subscription(webhook.number)
}

/// The webhook with this number.
fn found(shop: &Shop, id: i64) -> Result<&Webhook> {
    shop.webhooks.get(id).ok_or_else(|| no_webhook(id))
}

pub(super) fn no_webhook(id: i64) -> Failure {
    Failure::not_found("webhook_not_found", format!("there is no webhook {id}")).hint("consign webhook list")
}

/// The webhook of this app that sends the same to the same address.
fn same<'s>(shop: &'s Shop, app: i64, topic: Topic, url: &LocalUrl) -> Option<&'s Webhook> {
    shop.webhooks.iter().find(|there| there.app == app && there.topic == topic && there.url == *url)
}

fn exists(there: &Webhook) -> Failure {
    let message = format!("webhook {} sends {} to {} already", there.number, there.topic, there.url);
    Failure::new("already_exists", Exit::Conflict, message).hint("consign webhook list")
}

/// The number of the app with this name; without one, of the only app that was registered, or of the one that every shop
/// has.
pub(super) fn app_number(shop: &Shop, name: Option<&str>) -> Result<i64> {
    let mut registered = shop.apps.active();
    Ok(match (name, registered.next(), registered.next()) {
        (Some(DEV), _, _) => RegisteredApp::dev().number,
        (Some(name), _, _) => shop.apps.find(name)?.number,
        (None, Some(only), None) => only.number,
        (None, _, _) => RegisteredApp::dev().number,
    })
}
