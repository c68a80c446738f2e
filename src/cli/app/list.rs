//! `consign app list`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `app list`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "app list";
    const ABOUT: &'static str = "List the programs that may call";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::AppList;
    const EXAMPLES: [&'static str; 2] = ["consign app list", "consign app list -o ids"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(|app| app.list_apps()))
    }
}
