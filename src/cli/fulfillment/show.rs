//! `consign fulfillment show`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `fulfillment show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Fulfillment (1001-F1)
    #[arg(value_name = "NAME", value_parser = value::reference, add = candidates::fulfillment(false))]
    name: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "fulfillment show";
    const ABOUT: &'static str = "Show a fulfillment";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Fulfillment;
    const EXAMPLES: [&'static str; 2] =
        ["consign fulfillment show 1007-F1", "consign fulfillment show 1007-F1 -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.show_fulfillment(&self.name)))
    }
}
