//! `consign config get`

use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::domain::Setting;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `config get`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Setting to read
    #[arg(value_name = "SETTING", value_parser = value::word::<Setting>())]
    setting: Setting,
}

impl Verb for Args {
    const NAME: &'static str = "config get";
    const ABOUT: &'static str = "Read a setting";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Config;
    const EXAMPLES: [&'static str; 2] = ["consign config get auto-fulfill", "consign config get shop -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.get_config(self.setting)))
    }
}
