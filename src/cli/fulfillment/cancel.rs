//! `consign fulfillment cancel`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `fulfillment cancel`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Fulfillment (1001-F1)
    #[arg(value_name = "NAME", value_parser = value::reference, add = candidates::fulfillment(true))]
    name: Reference,
    /// Service that cancels it [default: the merchant does]
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "fulfillment cancel";
    const ABOUT: &'static str = "Cancel a fulfillment: its units have to be shipped again";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign fulfillment cancel 1007-F1", "consign fulfillment cancel 1007-F1 --key cancel-1007-F1"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::on_order(self.name, Command::CancelFulfillment { service: self.service }))
    }
}
