//! `consign order move-location`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::{Command, Pick};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order move-location`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Location to move to
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    to: String,
    /// Line to move (all units, or SKU=QTY); repeatable
    #[arg(long = "line", value_name = "SKU[=QTY]", value_parser = value::pick, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
    /// Reason, shown on the timeline: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    reason: Option<Text>,
}

impl Verb for Args {
    const NAME: &'static str = "order move-location";
    const ABOUT: &'static str = "Move fulfillment orders to another location";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order move-location 1001-FO1 --to main --reason \"we ship it ourselves\"",
        "consign order move-location 1002 --to depot --line TEE-M=1",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { target: reference, to, lines, reason } = self;
        let lines = value::distinct(lines)?;
        let reason = input.free_text("--reason", reason)?;
        Ok(Work::on_order(reference, Command::Move { lines, to, reason }))
    }
}
