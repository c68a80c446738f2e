//! `consign order actions`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order actions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its parts (1001-FO1, 1001-F1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "order actions";
    const ABOUT: &'static str = "List the actions that each party can take now";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Actions;
    const EXAMPLES: [&'static str; 2] = ["consign order actions 1001", "consign order actions 1004-FO1 -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.actions(&self.target)))
    }
}
