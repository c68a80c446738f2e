//! Webhooks and callbacks: who is told of what happens, what is to be sent, and what became of it. What is sent is written
//! in the transaction of the event; a server, or a command for it, sends it later.

mod announce;
mod commands;
mod deliveries;
mod sending;
mod sync;

pub(super) use announce::{announce, announce_shop, announce_stock, announce_uninstalled, is_about_stock};
pub use commands::{NewWebhook, WebhookChange};
pub use sending::{Claim, Settled, Tried};
pub use sync::{SyncAnswer, SyncQuestion, Syncing};

use crate::domain::{DeliveryTarget, Locations, RegisteredApp, Shop};
use crate::wire::push;

/// The app with this number, even if it was removed.
fn app(shop: &Shop, number: i64) -> RegisteredApp {
    let found = shop.apps.0.iter().find(|app| app.number == number).cloned();
    found.unwrap_or_else(RegisteredApp::dev)
}

/// Where deliveries for a target go now; `None` if nowhere. A service has an address of its own, or its app has one.
fn address(shop: &Shop, locations: &Locations, target: &DeliveryTarget) -> Option<String> {
    match target {
        DeliveryTarget::Subscription(number) => Some(shop.webhooks.get(*number)?.url.to_string()),
        DeliveryTarget::Callback(handle) => {
            let own = &locations.get(handle)?.service.as_ref()?.settings.callback_url;
            let of_app = || shop.apps.of_service(handle).and_then(|app| app.callback_url.as_ref());
            own.as_ref().or_else(of_app).map(|url| push::callback_path(url, "fulfillment_order_notification"))
        }
    }
}

/// The name of the app with this number.
fn app_name(shop: &Shop, number: i64) -> String {
    app(shop, number).name
}
