//! `consign order release`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::{Command, HoldReference};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order release`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Hold to release, by its handle or its id; by its id where several holders have the handle; repeatable [default: all holds, whoever placed them]
    #[arg(long = "hold", value_name = "HANDLE|ID", value_parser = value::name, add = candidates::hold_of_target())]
    holds: Vec<String>,
}

impl Verb for Args {
    const NAME: &'static str = "order release";
    const ABOUT: &'static str = "Release fulfillment orders from hold";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign order release 1006", "consign order release 1006-FO1 --hold 6000001001 -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let holds = self.holds.into_iter().map(HoldReference::Typed).collect();
        Ok(Work::on_order(self.target, Command::Release { holds }))
    }
}
