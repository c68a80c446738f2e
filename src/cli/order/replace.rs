//! `consign order replace`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order replace`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "order replace";
    const ABOUT: &'static str = "Put work that was not requested into a new fulfillment order";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign order replace 1001-FO1", "consign order replace 1002 -o ids"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::on_order(self.target, Command::Replace))
    }
}
