//! `consign config set`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, SettingValue, Word};
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
    /// New value: on or off, a location, a name, a currency, a domain or a country
    #[arg(value_name = "VALUE", value_parser = value::setting_value, add = candidates::setting_value())]
    value: SettingValue,
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
        let given = self.value.as_str();
        let invalid = |why| Failure::usage(format!("invalid value `{given}` for {name}: {why}"));
        let value = self.value.judge(self.setting).map_err(invalid)?;
        if self.setting == Setting::Shop {
            value::limited_name("the name of the shop", value.clone())?;
        }
        Ok(Work::outcome(move |app, command| app.set_config(command, self.setting, &value)))
    }
}
