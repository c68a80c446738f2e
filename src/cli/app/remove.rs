//! `consign app remove`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `app remove`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of the app
    #[arg(value_name = "NAME", value_parser = value::handle, add = candidates::app())]
    name: String,
}

impl Verb for Args {
    const NAME: &'static str = "app remove";
    const ABOUT: &'static str = "Let a program call no more";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign app remove crew", "consign app remove crew --dry-run"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::outcome(move |app, name| app.remove_app(name, &self.name)))
    }
}
