//! `consign order request`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::{Command, Pick};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order request`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Line to request (all units, or SKU=QTY); repeatable
    #[arg(long = "line", value_name = "SKU[=QTY]", value_parser = value::pick, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
    /// Note to the service: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    note: Option<Text>,
    /// Notify the customer when it ships
    #[arg(long)]
    notify_customer: bool,
}

impl Verb for Args {
    const NAME: &'static str = "order request";
    const ABOUT: &'static str = "Request fulfillment from the service";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order request 1001-FO1 --note \"ring twice\"",
        "consign order request 1001 --line IPOD2008GREEN=1 --notify-customer",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { target: reference, lines, note, notify_customer } = self;
        let lines = value::distinct(lines)?;
        let note = input.free_text("--note", note)?;
        Ok(Work::on_order(reference, Command::Request { lines, note, notify_customer }))
    }
}
