//! `consign info`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `info`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "info";
    const ABOUT: &'static str = "Show the path, size and contents of the database";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Info;
    const EXAMPLES: [&'static str; 2] = ["consign info", "consign info -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(|app| app.info()))
    }
}
