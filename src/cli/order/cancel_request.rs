//! `consign order cancel-request`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order cancel-request`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Note to the service: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    note: Option<Text>,
}

impl Verb for Args {
    const NAME: &'static str = "order cancel-request";
    const ABOUT: &'static str = "Cancel an unanswered request, or ask the service to cancel an accepted one";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order cancel-request 1003",
        "consign order cancel-request 1004-FO1 --note \"the customer changed her mind\"",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let note = input.free_text("--note", self.note)?;
        Ok(Work::on_order(self.target, Command::CancelRequest { note }))
    }
}
