//! `consign config set`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Read, Switch, Word};
use crate::cli::verb::Verb;
use crate::domain::Setting;
use crate::failure::{Failure, Result};
use crate::wire::Kind;

/// Arguments of `config set`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Setting to change
    #[arg(value_name = "SETTING", value_parser = value::word::<Setting>())]
    setting: Setting,
    /// New value: on or off, a location, a name or a currency
    #[arg(value_name = "VALUE", add = candidates::setting_value())]
    value: String,
}

impl Verb for Args {
    const NAME: &'static str = "config set";
    const ABOUT: &'static str = "Change a setting";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign config set auto-fulfill on", "consign config set default-location depot"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let name = self.setting.spelling();
        let value = judge(self.setting, &self.value)
            .map_err(|why| Failure::usage(format!("invalid value `{}` for {name}: {why}", self.value)))?;
        if self.setting == Setting::Shop {
            value::limited_name("the name of the shop", value.clone())?;
        }
        Ok(Work::outcome(move |app, command| app.set_config(command, self.setting, &value)))
    }
}

/// A value as it is kept.
fn judge(key: Setting, value: &str) -> Read<String> {
    match key {
        Setting::AutoFulfill | Setting::RequirePaid => value::one_of::<Switch>(value).map(|switch| switch.to_string()),
        Setting::DefaultLocation => value::handle(value),
        Setting::Shop => value::nonempty_name(value),
        Setting::Currency => value::currency(value),
    }
}
