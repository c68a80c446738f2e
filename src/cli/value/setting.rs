//! The value of a setting. What it must be is known once the setting is, which is another argument.

use super::word::{Switch, one_of};
use super::{Read, currency, handle, nonempty_name};
use crate::domain::{Setting, is_country, is_shop_domain};

/// A value as typed.
#[derive(Debug, Clone)]
pub struct SettingValue(String);

/// Takes the value of a setting.
pub fn setting_value(text: &str) -> Read<SettingValue> {
    Ok(SettingValue(text.to_owned()))
}

impl SettingValue {
    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is kept.
    pub fn judge(&self, setting: Setting) -> Read<String> {
        match setting {
            Setting::AutoFulfill | Setting::RequirePaid => one_of::<Switch>(&self.0).map(|switch| switch.to_string()),
            Setting::DefaultLocation => handle(&self.0),
            Setting::Shop => nonempty_name(&self.0),
            Setting::Currency => currency(&self.0),
            Setting::ShopDomain if is_shop_domain(&self.0) => Ok(self.0.clone()),
            Setting::ShopDomain => Err("a shop's domain is NAME.myshopify.com, in small letters".to_owned()),
            Setting::Country if is_country(&self.0) => Ok(self.0.clone()),
            Setting::Country => Err("a country is two capital letters, like US".to_owned()),
        }
    }
}
