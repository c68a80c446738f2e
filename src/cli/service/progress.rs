//! `consign service progress`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service progress`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Service that reports, if several could
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "service progress";
    const ABOUT: &'static str = "Report that a legacy service has started on a request";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign service progress 1008", "consign service progress 1008-FO1 --service zenith"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { target: reference, service } = self;
        Ok(Work::on_order(reference, Command::Progress { service }))
    }
}
