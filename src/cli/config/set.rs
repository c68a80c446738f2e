//! `consign config set`

use crate::cli::config::{Key, Setting};
use crate::cli::request::Request;
use crate::cli::value::{self, Input, Read, Switch, Word};
use crate::cli::verb::{Mode, Verb};
use crate::failure::{Failure, Result};

/// The words of `config set`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Setting to change
    #[arg(value_name = "SETTING", value_parser = value::word::<Key>())]
    setting: Key,
    /// Value it is to have: on or off, a location, a name, a currency
    #[arg(value_name = "VALUE")]
    value: String,
}

impl Verb for Args {
    const NAME: &'static str = "config set";
    const ABOUT: &'static str = "Change a setting";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] =
        ["consign config set auto-fulfill on", "consign config set default-location depot"];

    fn request(self, _: &mut Input) -> Result<Request> {
        let name = self.setting.spelling();
        let setting = setting(self.setting, &self.value)
            .map_err(|why| Failure::usage(format!("invalid value `{}` for {name}: {why}", self.value)))?;
        if let Setting::Shop(shop) = &setting {
            value::limited_name("the name of the shop", shop.clone())?;
        }
        Ok(Request::ConfigSet(setting))
    }
}

fn setting(key: Key, value: &str) -> Read<Setting> {
    match key {
        Key::AutoFulfill => value::one_of(value).map(|switch: Switch| Setting::AutoFulfill(switch.is_on())),
        Key::RequirePaid => value::one_of(value).map(|switch: Switch| Setting::RequirePaid(switch.is_on())),
        Key::DefaultLocation => value::handle(value).map(Setting::DefaultLocation),
        Key::Shop => value::nonempty_name(value).map(Setting::Shop),
        Key::Currency => value::currency(value).map(Setting::Currency),
    }
}
