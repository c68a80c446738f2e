//! `consign order merge`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::Pick;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order merge`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Fulfillment order that takes the work (1001-FO1)
    #[arg(value_name = "FULFILLMENT-ORDER", value_parser = value::reference, add = candidates::fulfillment_order(Self::NAME))]
    fulfillment_order: Reference,
    /// Fulfillment order whose work it takes; repeatable
    #[arg(value_name = "OTHER", required = true, value_parser = value::reference, add = candidates::fulfillment_order(Self::NAME))]
    others: Vec<Reference>,
    /// Line to take over (all units, or SKU=QTY); repeatable [default: all that remains]
    #[arg(long = "line", value_name = "SKU[=QTY]", value_parser = value::pick, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
}

impl Verb for Args {
    const NAME: &'static str = "order merge";
    const ABOUT: &'static str = "Put fulfillment orders of one location together";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign order merge 1010-FO1 1010-FO2", "consign order merge 1010-FO1 1010-FO2 --line TEE-M=1"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { fulfillment_order, others, lines } = self;
        let lines = value::distinct(lines)?;
        Ok(Work::outcome(move |app, name| app.merge(name, &fulfillment_order, &others, lines)))
    }
}
