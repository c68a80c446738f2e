//! The programs that may call, and what each of them is: the merchant, some of the services, or both.

use serde::{Deserialize, Serialize};

use super::Location;
use super::written::unset;

/// The app that every shop has: the merchant and every service.
pub const DEV: &str = "dev";

/// The name under which the merchant acts without an app.
const MERCHANT: &str = "merchant";

/// A program that was registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisteredApp {
    /// Grows with age; no number is given twice.
    pub number: i64,
    pub name: String,
    /// The handles of the services that it is; of one that was removed, those that it was.
    #[serde(default, skip_serializing_if = "unset")]
    pub services: Vec<String>,
    /// Whether it is the merchant's.
    #[serde(default, skip_serializing_if = "unset")]
    pub merchant: bool,
    /// Where it is called, if a service of its has no address of its own.
    #[serde(default, skip_serializing_if = "unset")]
    pub callback_url: Option<String>,
    /// True for one that may call no more; what it did keeps its name.
    #[serde(default, skip_serializing_if = "unset")]
    pub removed: bool,
}

/// All apps that were ever registered, by age.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Apps(pub Vec<RegisteredApp>);

/// What a program needs to call as an app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    pub token: String,
    pub secret: String,
    pub client_id: String,
}

impl RegisteredApp {
    /// The app that every shop has.
    pub fn dev() -> RegisteredApp {
        RegisteredApp {
            number: 1,
            name: DEV.to_owned(),
            services: Vec::new(),
            merchant: true,
            callback_url: None,
            removed: false,
        }
    }

    /// Whether it is the app that every shop has.
    pub fn is_dev(&self) -> bool {
        self.name == DEV
    }

    /// Whether it sees all there is, as the merchant does.
    pub fn sees_all(&self) -> bool {
        self.merchant
    }

    /// Whether it sees work at this location.
    pub fn sees(&self, location: &str) -> bool {
        self.merchant || self.serves(location)
    }

    /// Whether it is the service at this location.
    pub fn serves(&self, location: &str) -> bool {
        self.is_dev() || self.services.iter().any(|service| service == location)
    }

    /// Whether it is any service at all.
    pub fn serves_any(&self) -> bool {
        self.is_dev() || !self.services.is_empty()
    }
}

impl Apps {
    /// The apps that may call, by age; without the one that every shop has.
    pub fn active(&self) -> impl Iterator<Item = &RegisteredApp> {
        self.0.iter().filter(|app| !app.removed)
    }

    /// The app of this name that may call.
    pub fn get(&self, name: &str) -> Option<&RegisteredApp> {
        self.active().find(|app| app.name == name)
    }

    /// The number of the app of this name, even if it may call no more: of the newest, if several had it.
    pub fn number_of(&self, name: &str) -> Option<i64> {
        if name == DEV {
            return Some(RegisteredApp::dev().number);
        }
        self.0.iter().rfind(|app| app.name == name).map(|app| app.number)
    }

    /// The app that is this service.
    pub fn of_service(&self, service: &str) -> Option<&RegisteredApp> {
        self.active().find(|app| app.services.iter().any(|handle| handle == service))
    }

    /// The app with this number, even if it may call no more; without the one that every shop has.
    pub fn numbered(&self, number: i64) -> Option<&RegisteredApp> {
        self.0.iter().find(|app| app.number == number)
    }

    /// Where a service is called: at its own address, or at its app's.
    pub fn callback_url<'a>(&'a self, service: &'a Location) -> Option<&'a String> {
        let own = service.service.as_ref()?.settings.callback_url.as_ref();
        own.or_else(|| self.of_service(&service.handle)?.callback_url.as_ref())
    }

    /// The number that the next app gets: the first is that of the app that every shop has.
    pub fn next_number(&self) -> i64 {
        self.0.last().map_or(2, |last| last.number + 1)
    }

    /// Whether a new app may have this name.
    pub fn is_free(&self, name: &str) -> bool {
        ![DEV, MERCHANT].contains(&name) && self.get(name).is_none()
    }

    /// Changes the app of this name that may call, if there is one.
    pub(super) fn change(&mut self, name: &str, change: impl FnOnce(&mut RegisteredApp)) -> Option<()> {
        self.0.iter_mut().find(|app| !app.removed && app.name == name).map(change)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app(services: &[&str], merchant: bool) -> RegisteredApp {
        let services = services.iter().map(|handle| (*handle).to_owned()).collect();
        RegisteredApp { number: 2, name: "north".to_owned(), services, merchant, ..RegisteredApp::dev() }
    }

    #[test]
    fn an_app_sees_what_it_is() {
        let (service, orders, both) = (app(&["acme"], false), app(&[], true), app(&["acme"], true));
        for (app, sees_all, sees_solo, serves_acme, serves_any) in [
            (&service, false, false, true, true),
            (&orders, true, true, false, false),
            (&both, true, true, true, true),
            (&RegisteredApp::dev(), true, true, true, true),
        ] {
            let seen = (app.sees_all(), app.sees("solo"), app.serves("acme"), app.serves_any());
            assert_eq!(seen, (sees_all, sees_solo, serves_acme, serves_any), "{app:?}");
            assert!(app.sees("acme"));
        }
    }

    #[test]
    fn a_removed_app_frees_its_name_and_keeps_its_number() {
        let mut apps = Apps(vec![app(&["acme"], false)]);
        assert!(!apps.is_free("north") && !apps.is_free("dev") && !apps.is_free("merchant"));
        assert_eq!(apps.of_service("acme").map(|app| app.number), Some(2));
        assert_eq!(apps.change("north", |app| app.removed = true), Some(()));
        assert!(apps.is_free("north") && apps.get("north").is_none() && apps.of_service("acme").is_none());
        assert_eq!(apps.next_number(), 3);
        assert_eq!(apps.change("north", |app| app.removed = true), None);
    }
}
