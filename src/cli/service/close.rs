//! `consign service close`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service close`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Service that gives up, if several could
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
    /// Message to the merchant: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    message: Option<Text>,
}

impl Verb for Args {
    const NAME: &'static str = "service close";
    const ABOUT: &'static str = "Give up the rest of an accepted request (legacy: report a failure)";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign service close 1004-FO1 --message \"the last one broke\"",
        "consign service close 1008 --service zenith",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { target: reference, service, message } = self;
        let message = input.free_text("--message", message)?;
        Ok(Work::on_order(reference, Command::Close { service, message }))
    }
}
