//! The options that say what a service is for, shared by the commands that add and change one.

use super::{OrNone, Switch, url_or_none, word};
use crate::domain::SettingsChange;

/// What programs are told of a service; what is not named keeps its value.
#[derive(Debug, clap::Args)]
pub struct ServiceOptions {
    /// Address on this machine where it is told of requests, or `none`
    #[arg(long, value_name = "URL|none", value_parser = url_or_none)]
    callback: Option<OrNone<String>>,
    /// Whether it can be asked for tracking numbers [at first: off]
    #[arg(long, value_name = "SWITCH", value_parser = word::<Switch>())]
    tracking_support: Option<Switch>,
    /// Whether it can be asked for its stock [at first: off]
    #[arg(long, value_name = "SWITCH", value_parser = word::<Switch>())]
    inventory_management: Option<Switch>,
    /// Whether what it delivers is shipped to an address [at first: on]
    #[arg(long, value_name = "SWITCH", value_parser = word::<Switch>())]
    requires_shipping: Option<Switch>,
}

impl ServiceOptions {
    /// What is to change.
    pub fn judge(self) -> SettingsChange {
        let ServiceOptions { callback, tracking_support, inventory_management, requires_shipping } = self;
        SettingsChange {
            callback_url: callback.map(OrNone::value),
            tracking_support: tracking_support.map(Switch::is_on),
            inventory_management: inventory_management.map(Switch::is_on),
            requires_shipping: requires_shipping.map(Switch::is_on),
        }
    }
}
