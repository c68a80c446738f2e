//! `consign order refund`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::{Command, Pick, RefundFrom, RefundPart, Restock};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order refund`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order: 1001, id:7 or source:450789469
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Reference,
    /// Line to refund (all units, or SKU=QTY); repeatable
    #[arg(long = "line", value_name = "SKU[=QTY]", required = true, value_parser = value::pick, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
    /// Units not shipped are cancelled, shipped ones returned, or no stock changes
    #[arg(long, value_name = "HOW", value_parser = value::word::<Restock>())]
    restock: Option<Restock>,
    /// Which units: shipped or unshipped [default: those not shipped first]
    #[arg(long, value_name = "UNITS", value_parser = value::word::<RefundFrom>())]
    from: Option<RefundFrom>,
    /// Location that gets the returned units [default: where they shipped from]
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "order refund";
    const ABOUT: &'static str = "Refund units of an order";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order refund 1007 --line TEE-M=1 --restock return",
        "consign order refund 1001 --line TEE-M=1 --restock cancel",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { order, lines, restock, from, location } = self;
        let lines = value::distinct(lines)?;
        Ok(Work::on_order(
            order,
            Command::Refund { parts: vec![RefundPart { lines, restock, from, location }], note: None },
        ))
    }
}
