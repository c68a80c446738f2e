//! `consign order reopen`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order reopen`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order: 1001, id:7 or source:450789469
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "order reopen";
    const ABOUT: &'static str = "Take an order out again that was closed";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign order reopen 1009", "consign order reopen 1007 -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::on_order(self.order, Command::ReopenOrder))
    }
}
