//! `consign config list`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `config list`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "config list";
    const ABOUT: &'static str = "List all settings";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::ConfigList;
    const EXAMPLES: [&'static str; 2] = ["consign config list", "consign config list -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(|app| app.list_config()))
    }
}
