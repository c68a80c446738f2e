//! `consign order fulfill`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference, TrackingOptions};
use crate::cli::verb::Verb;
use crate::domain::{Command, Pick};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order fulfill`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Line to ship (all units, or SKU=QTY); repeatable
    #[arg(long = "line", value_name = "SKU[=QTY]", value_parser = value::pick, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
    #[command(flatten)]
    tracking: TrackingOptions,
    /// Notify the customer
    #[arg(long)]
    notify_customer: bool,
}

impl Verb for Args {
    const NAME: &'static str = "order fulfill";
    const ABOUT: &'static str = "Ship from your own location, or mark as fulfilled at a single-location service";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order fulfill 1001-FO2 --tracking-number 1Z999AA10123456784 --carrier UPS",
        "consign order fulfill 1002 --line TEE-M=1 --notify-customer",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { target: reference, lines, tracking, notify_customer } = self;
        let lines = value::distinct(lines)?;
        let tracking = tracking.judge()?;
        Ok(Work::on_order(reference, Command::Fulfill { lines, tracking, notify_customer }))
    }
}
