//! `consign order fulfill`

use crate::cli::request::Request;
use crate::cli::value::{self, Input, Reference, TrackingOptions};
use crate::cli::verb::{Mode, Verb};
use crate::domain::{Command, Pick};
use crate::failure::Result;

/// The words of `order fulfill`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference)]
    target: Reference,
    /// Line to ship, with all or so many of its units; repeat it for several
    #[arg(long = "line", value_name = "SKU[=QTY]", value_parser = value::pick)]
    lines: Vec<Pick>,
    #[command(flatten)]
    tracking: TrackingOptions,
    /// Let the customer know
    #[arg(long)]
    notify_customer: bool,
}

impl Verb for Args {
    const NAME: &'static str = "order fulfill";
    const ABOUT: &'static str = "Ship from your own location, or mark a service's work as fulfilled";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] = [
        "consign order fulfill 1001-FO2 --tracking-number 1Z999AA10123456784 --carrier UPS",
        "consign order fulfill 1002 --line TEE-M=1 --notify-customer",
    ];

    fn request(self, _: &mut Input) -> Result<Request> {
        let Args { target: reference, lines, tracking, notify_customer } = self;
        let lines = value::distinct(lines)?;
        let tracking = tracking.judge()?;
        Ok(super::about(reference, Command::Fulfill { lines, tracking, notify_customer }))
    }
}
