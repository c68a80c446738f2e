//! `consign clock`, `consign clock show`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `clock show`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "clock show";
    const ABOUT: &'static str = "Show what time it is, and by which clock";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Clock;
    const EXAMPLES: [&'static str; 2] = ["consign clock show", "consign clock show -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(|app| app.clock()))
    }
}
