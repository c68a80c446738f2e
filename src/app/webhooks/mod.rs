//! Webhooks and callbacks: who is told of what happens, what is to be sent, and what became of it. What is sent is written
//! in the transaction of the event; a server, or a command for it, sends it later.

mod announce;
mod commands;
mod deliveries;
mod sending;
mod sync;

pub(super) use announce::{announce, announce_shop, announce_stock, announce_uninstalled, is_about_stock};
pub use commands::{NewWebhook, WebhookChange};
pub use sending::{Claim, Outgoing, Settled, Taken, Taking, Tried};
pub use sync::{SyncAnswer, SyncQuestion, Syncing};

use crate::domain::{DeliveryTarget, Locations, RegisteredApp, Shop};
use crate::wire::push;

/// The app with this number, even if it was removed.
fn app(shop: &Shop, number: i64) -> RegisteredApp {
    shop.apps.numbered(number).cloned().unwrap_or_else(RegisteredApp::dev)
}

/// Where deliveries for a target go now; `None` if nowhere.
fn address(shop: &Shop, locations: &Locations, target: &DeliveryTarget) -> Option<String> {
    match target {
        DeliveryTarget::Subscription(number) => Some(shop.webhooks.get(*number)?.url.to_string()),
        DeliveryTarget::Callback(handle) => {
            let url = shop.apps.callback_url(locations.get(handle)?)?;
            Some(push::callback_path(url, "fulfillment_order_notification"))
        }
    }
}

/// The name of the app with this number.
fn app_name(shop: &Shop, number: i64) -> String {
    app(shop, number).name
}
