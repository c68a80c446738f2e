//! `consign fulfillment track`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference, TrackingOptions};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::{Failure, Result};
use crate::wire::Kind;

/// Arguments of `fulfillment track`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Fulfillment (1001-F1)
    #[arg(value_name = "NAME", value_parser = value::reference, add = candidates::fulfillment(false))]
    name: Reference,
    #[command(flatten)]
    tracking: TrackingOptions,
    /// Notify the customer
    #[arg(long)]
    notify_customer: bool,
    /// Service that reports it [default: the merchant does]
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "fulfillment track";
    const ABOUT: &'static str = "Replace the tracking of a fulfillment";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign fulfillment track 1007-F1 --tracking-number 1Z999AA10123456784 --carrier UPS",
        "consign fulfillment track 1007-F1 --tracking-number 00340434 --carrier DHL --notify-customer",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { name, tracking, notify_customer, service } = self;
        let tracking = tracking.judge()?;
        if tracking.is_empty() {
            return Err(Failure::usage("missing --tracking-number, --carrier or --tracking-url"));
        }
        Ok(Work::on_order(name, Command::Track { service, tracking, notify_customer }))
    }
}
