//! `consign location list`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `location list`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "location list";
    const ABOUT: &'static str = "List the locations, oldest first";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::LocationList;
    const EXAMPLES: [&'static str; 2] = ["consign location list", "consign location list -o ids"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(|app| app.list_locations()))
    }
}
