//! Programs that may call: registered, shown, removed.

use super::App;
use super::credentials::credentials;
use super::locations::refused;
use super::webhooks::announce_uninstalled;
use crate::domain::{Fact, RegisteredApp};
use crate::failure::{Exit, Failure, Result};
use crate::store::Tx;
use crate::wire::{self, AppItem, AppList, Outcome};

/// An app to be registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewApp {
    pub name: String,
    /// The handles of the services that it is; without any it is the merchant's.
    pub services: Vec<String>,
    pub merchant: bool,
    pub callback_url: Option<String>,
}

impl App<'_> {
    /// Registers an app.
    pub fn add_app(&self, name: &str, new: &NewApp) -> Result<Outcome> {
        self.write(|tx| {
            let (shop, locations) = (tx.shop()?, tx.locations()?);
            let conflict = |message| Failure::new("already_exists", Exit::Conflict, message);
            if !shop.apps.is_free(&new.name) {
                let message = format!("the name {} is taken", new.name);
                return Err(conflict(message).hint("consign app list"));
            }
            let mut services: Vec<String> = Vec::new();
            for handle in &new.services {
                let service = locations.find_service(handle)?;
                if !service.active {
                    return Err(refused("location_inactive", format!("the service {handle} was removed"))
                        .hint("consign service list"));
                }
                if let Some(app) = shop.apps.of_service(handle) {
                    let message = format!("the service {handle} belongs to the app {}", app.name);
                    return Err(conflict(message).hint(format!("consign app show {}", app.name)));
                }
                if !services.contains(handle) {
                    services.push(handle.clone());
                }
            }
            let app = RegisteredApp {
                number: shop.apps.next_number(),
                name: new.name.clone(),
                merchant: new.merchant || services.is_empty(),
                services,
                callback_url: new.callback_url.clone(),
                removed: false,
            };
            let mut outcome = Outcome { changed: true, ..Outcome::new(name) };
            outcome.events.push(self.record(tx, Fact::AppAdded(app.clone()))?);
            outcome.app = Some(shown(tx, &app)?.into());
            Ok(outcome)
        })
    }

    /// The apps that may call, by age.
    pub fn list_apps(&self) -> Result<AppList> {
        self.read(|tx| {
            let dev = RegisteredApp::dev();
            let shop = tx.shop()?;
            let apps = std::iter::once(&dev).chain(shop.apps.active());
            Ok(AppList::whole(apps.map(|app| shown(tx, app)).collect::<Result<_>>()?))
        })
    }

    /// One app that may call.
    pub fn show_app(&self, name: &str) -> Result<wire::App> {
        self.read(|tx| Ok(shown(tx, &callable(tx, name)?)?.into()))
    }

    /// Removes an app: it may call no more, and its services are free. What it did keeps its name.
    pub fn remove_app(&self, name: &str, app: &str) -> Result<Outcome> {
        self.write(|tx| {
            let app = callable(tx, app)?;
            if app.is_dev() {
                let message = format!("{} is the app that every shop has: it cannot be removed", app.name);
                return Err(Failure::usage(message));
            }
            let mut outcome = Outcome { changed: true, ..Outcome::new(name) };
            let (events, told) = self.drop_app(tx, &app)?;
            outcome.events.extend(events);
            outcome.events.push(self.record(tx, Fact::AppRemoved { app: app.name.clone() })?);
            announce_uninstalled(tx, &told, self.now(tx)?)?;
            outcome.app = Some(shown(tx, &app)?.into());
            Ok(outcome)
        })
    }
}

/// The app of this name that may call.
pub fn callable(tx: &Tx<'_>, name: &str) -> Result<RegisteredApp> {
    let dev = RegisteredApp::dev();
    if name == dev.name {
        return Ok(dev);
    }
    Ok(tx.shop()?.apps.find(name)?.clone())
}

/// An app with its credentials. The one that every shop has is every service.
fn shown(tx: &Tx<'_>, app: &RegisteredApp) -> Result<AppItem> {
    let mut item = AppItem::from_domain(app, credentials(&tx.given()?, &app.name));
    if app.is_dev() {
        let locations = tx.locations()?;
        item.services = locations.services().filter(|it| it.active).map(|it| it.handle.clone()).collect();
    }
    Ok(item)
}
