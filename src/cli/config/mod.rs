//! `consign config`: the shop's settings.

pub mod get;
pub mod list;
pub mod set;

use super::value::Word;
use super::verb::noun;

noun!(
    "Read and change the shop's settings",
    ["consign config list", "consign config set auto-fulfill on"],
    { Get = get, Set = set, List = list, }
);

/// The name of a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    AutoFulfill,
    RequirePaid,
    DefaultLocation,
    Shop,
    Currency,
}

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
    pub fn spelled(&self) -> (&'static str, String) {
        let switch = |on: bool| if on { "on" } else { "off" }.to_owned();
        match self {
            Setting::AutoFulfill(on) => (Key::AutoFulfill.spelling(), switch(*on)),
            Setting::RequirePaid(on) => (Key::RequirePaid.spelling(), switch(*on)),
            Setting::DefaultLocation(handle) => (Key::DefaultLocation.spelling(), handle.clone()),
            Setting::Shop(name) => (Key::Shop.spelling(), name.clone()),
            Setting::Currency(code) => (Key::Currency.spelling(), code.clone()),
        }
    }
}

impl Word for Key {
    fn all() -> &'static [Key] {
        &[Key::AutoFulfill, Key::RequirePaid, Key::DefaultLocation, Key::Shop, Key::Currency]
    }

    fn spelling(self) -> &'static str {
        match self {
            Key::AutoFulfill => "auto-fulfill",
            Key::RequirePaid => "require-paid",
            Key::DefaultLocation => "default-location",
            Key::Shop => "shop",
            Key::Currency => "currency",
        }
    }
}
