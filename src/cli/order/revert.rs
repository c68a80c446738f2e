//! `consign order revert`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::{Command, Pick};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order revert`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Line to revert (all units, or SKU=QTY); repeatable
    #[arg(long = "line", value_name = "SKU[=QTY]", value_parser = value::pick, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
    /// The service has confirmed that it stopped (required)
    #[arg(long)]
    confirmed: bool,
}

impl Verb for Args {
    const NAME: &'static str = "order revert";
    const ABOUT: &'static str = "Revert to unfulfilled while a cancellation request is open";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign order revert 1005-FO1 --confirmed", "consign order revert 1005 --line IPOD2008GREEN=1 --confirmed"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { target: reference, lines, confirmed } = self;
        let lines = value::distinct(lines)?;
        Ok(Work::on_order(reference, Command::Revert { lines, confirmed }))
    }
}
