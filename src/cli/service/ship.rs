//! `consign service ship`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference, TrackingOptions};
use crate::cli::verb::Verb;
use crate::domain::{Command, Pick};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service ship`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Service that ships, if several could
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
    /// Line to ship (all units, or SKU=QTY); repeatable
    #[arg(long = "line", value_name = "SKU[=QTY]", value_parser = value::pick, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
    #[command(flatten)]
    tracking: TrackingOptions,
    /// Notify the customer
    #[arg(long)]
    notify_customer: bool,
    /// Report units that left after they had been reverted
    #[arg(long, conflicts_with = "notify_customer")]
    late: bool,
    /// With --late: take the units out of stock
    #[arg(long, requires = "late")]
    adjust_stock: bool,
}

impl Verb for Args {
    const NAME: &'static str = "service ship";
    const ABOUT: &'static str = "Ship an accepted request (legacy: complete it)";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign service ship 1004-FO1 --tracking-number 1Z999AA10123456784 --carrier UPS --notify-customer",
        "consign service ship 1004 --line IPOD2008GREEN=1",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { target: reference, service, lines, tracking, notify_customer, late, adjust_stock } = self;
        let lines = value::distinct(lines)?;
        let tracking = tracking.judge()?;
        let command = match late {
            true => Command::ShipLate { service, lines, tracking, adjust_stock },
            false => Command::Ship { service, lines, tracking, notify_customer },
        };
        Ok(Work::on_order(reference, command))
    }
}
