//! The shop's settings.

use super::App;
use super::locations::refused;
use crate::failure::{Failure, Result};
use crate::wire::{Config, ConfigItem, ConfigList, Outcome};

/// The settings, as `config` names them, in its order.
const SETTINGS: [&str; 5] = ["auto-fulfill", "require-paid", "default-location", "shop", "currency"];

impl App<'_> {
    /// One setting.
    pub fn get_config(&self, key: &str) -> Result<Config> {
        self.read(|tx| Ok(Config::new(key, tx.setting(key)?)))
    }

    /// All settings.
    pub fn list_config(&self) -> Result<ConfigList> {
        self.read(|tx| {
            let mut items = Vec::new();
            for key in SETTINGS {
                items.push(ConfigItem { key: key.to_owned(), value: tx.setting(key)? });
            }
            Ok(ConfigList::whole(items))
        })
    }

    /// Changes a setting. The value has been judged by its key, except for locations.
    pub fn set_config(&self, name: &str, key: &str, value: &str) -> Result<Outcome> {
        self.write(|tx| {
            if key == "default-location" {
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
            }
            let changed = tx.setting(key)?.as_deref() != Some(value);
            if changed {
                tx.set_setting(key, value)?;
            }
            let mut outcome = Outcome { changed, ..Outcome::new(name) };
            outcome.config = Some(Config::new(key, Some(value.to_owned())));
            Ok(outcome)
        })
    }
}
