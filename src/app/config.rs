//! The shop's settings.

use super::App;
use super::locations::refused;
use crate::domain::{Fact, Setting};
use crate::failure::{Failure, Result};
use crate::wire::{Config, ConfigItem, ConfigList, Outcome};

impl App<'_> {
    /// One setting.
    pub fn get_config(&self, key: Setting) -> Result<Config> {
        self.read(|tx| Ok(Config::new(key.as_str(), Some(tx.shop()?.get(key)))))
    }

    /// All settings, and the file's clock if it has one.
    pub fn list_config(&self) -> Result<ConfigList> {
        self.read(|tx| {
            let shop = tx.shop()?;
            let item = |key: &Setting| ConfigItem { key: key.to_string(), value: Some(shop.get(*key)) };
            let clock = tx.clock()?.map(|clock| ConfigItem { key: "clock".to_owned(), value: Some(clock.to_string()) });
            Ok(ConfigList::whole(Setting::ALL.iter().map(item).chain(clock).collect()))
        })
    }

    /// Changes a setting. The value has been judged by its key, except for locations.
    pub fn set_config(&self, name: &str, key: Setting, value: &str) -> Result<Outcome> {
        self.write(|tx| {
            if key == Setting::DefaultLocation {
                let locations = tx.locations()?;
                let location = locations.find(value)?;
                if location.service.is_some() {
                    return Err(Failure::usage(format!(
                        "{value} is a service's location; the default is the merchant's own"
                    )));
                }
                if !location.active {
                    return Err(refused("location_inactive", format!("{value} is not active")));
                }
                if location.without_online_orders {
                    return Err(refused("location_inactive", format!("{value} takes no online orders"))
                        .hint(format!("consign location set {value} --online-orders on")));
                }
            }
            let mut outcome = Outcome { changed: tx.shop()?.get(key) != value, ..Outcome::new(name) };
            if outcome.changed {
                let fact = Fact::SettingChanged { key, value: value.to_owned() };
                outcome.events.push(self.record(tx, fact)?);
            }
            outcome.config = Some(Config::new(key.as_str(), Some(value.to_owned())));
            Ok(outcome)
        })
    }
}
