//! `consign config`: the shop's settings.

pub mod get;
pub mod list;
pub mod set;

use super::verb::noun;

noun!(
    "Read and change the shop's settings",
    ["consign config list", "consign config set auto-fulfill on"],
    { Get = get, Set = set, List = list, }
);

pub use crate::domain::Setting as Key;

/// A setting and the value it is to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    AutoFulfill(bool),
    RequirePaid(bool),
    /// The handle of a location.
    DefaultLocation(String),
    Shop(String),
    Currency(String),
}

impl Setting {
    /// The name of the setting, and its value as it is kept.
    pub fn spelled(&self) -> (Key, String) {
        let switch = |on: bool| if on { "on" } else { "off" }.to_owned();
        match self {
            Setting::AutoFulfill(on) => (Key::AutoFulfill, switch(*on)),
            Setting::RequirePaid(on) => (Key::RequirePaid, switch(*on)),
            Setting::DefaultLocation(handle) => (Key::DefaultLocation, handle.clone()),
            Setting::Shop(name) => (Key::Shop, name.clone()),
            Setting::Currency(code) => (Key::Currency, code.clone()),
        }
    }
}
