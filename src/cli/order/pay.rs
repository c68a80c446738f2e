//! `consign order pay`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order pay`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order: 1001, id:7 or source:450789469
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "order pay";
    const ABOUT: &'static str = "Mark an order as paid; with auto-fulfill on, request its fulfillment too";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign order pay 1002", "consign order pay 1002 --key pay-1002"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::on_order(self.order, Command::Pay))
    }
}
