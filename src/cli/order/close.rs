//! `consign order close`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order close`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order: 1001, id:7 or source:450789469
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "order close";
    const ABOUT: &'static str = "Put an order away, as done";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign order close 1009", "consign order close 1007 -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::on_order(self.order, Command::CloseOrder))
    }
}
