//! `consign service progress`

use crate::cli::order;
use crate::cli::request::Request;
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::{Mode, Verb};
use crate::domain::Command;
use crate::failure::Result;

/// The words of `service progress`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference)]
    target: Reference,
    /// Service that reports, where several could
    #[arg(long, value_name = "HANDLE", value_parser = value::handle)]
    service: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "service progress";
    const ABOUT: &'static str = "Report that a legacy service works on what it was sent";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] =
        ["consign service progress 1008", "consign service progress 1008-FO1 --service zenith"];

    fn request(self, _: &mut Input) -> Result<Request> {
        let Args { target: reference, service } = self;
        Ok(order::about(reference, Command::Progress { service }))
    }
}
