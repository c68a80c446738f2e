//! `consign fulfillment event`

use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Moment, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::{Command, ShipmentStatus};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `fulfillment event`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Fulfillment (1001-F1)
    #[arg(value_name = "NAME", value_parser = value::reference, add = candidates::fulfillment(false))]
    name: Reference,
    #[arg(
        value_name = "STATUS",
        help = help::among::<ShipmentStatus>("What the carrier reports"),
        hide_possible_values = true,
        value_parser = value::word::<ShipmentStatus>()
    )]
    status: ShipmentStatus,
    /// When it happened [default: now]
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    happened_at: Option<Moment>,
    /// Message of the carrier: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    message: Option<Text>,
    /// Service that reports it [default: the merchant does]
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "fulfillment event";
    const ABOUT: &'static str = "Record what the carrier reports about a fulfillment";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign fulfillment event 1007-F1 in_transit",
        "consign fulfillment event 1007-F1 delivered --happened-at 2026-11-25T14:30:00Z --message \"left at the door\"",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { name, status, happened_at, message, service } = self;
        let happened_at = happened_at.map(|moment| moment.judge("--happened-at")).transpose()?;
        let message = input.free_text("--message", message)?;
        Ok(Work::on_order(name, Command::AddShipmentEvent { service, status, happened_at, message }))
    }
}
