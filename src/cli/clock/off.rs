//! `consign clock off`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `clock off`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "clock off";
    const ABOUT: &'static str = "Take the clock out of the file: the system's clock rules again";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign clock off", "consign clock off --dry-run"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::outcome(|app, name| app.set_clock(name, None)))
    }
}
