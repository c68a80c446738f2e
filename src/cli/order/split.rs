//! `consign order split`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::{Command, Pick};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order split`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Fulfillment order to split (1001-FO1)
    #[arg(value_name = "FULFILLMENT-ORDER", value_parser = value::reference, add = candidates::fulfillment_order(Self::NAME))]
    fulfillment_order: Reference,
    /// Line to split off (all units, or SKU=QTY); repeatable
    #[arg(long = "line", value_name = "SKU[=QTY]", required = true, value_parser = value::pick, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
}

impl Verb for Args {
    const NAME: &'static str = "order split";
    const ABOUT: &'static str = "Split units off into a new fulfillment order";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign order split 1001-FO1 --line IPOD2008GREEN=1", "consign order split 1002-FO1 --line TEE-M=1 -o ids"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let lines = value::distinct(self.lines)?;
        Ok(Work::on_order(self.fulfillment_order, Command::Split { lines }))
    }
}
