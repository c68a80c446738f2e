//! `consign order hold`

use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, OptionalName, Reason, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::{Command, HoldReason, Pick};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order hold`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    #[arg(
        long,
        value_name = "REASON",
        help = help::among::<HoldReason>("Why it waits; `other` if nothing is given"),
        hide_possible_values = true,
        value_parser = value::reason::<HoldReason>()
    )]
    reason: Option<Reason>,
    /// What you call this hold, beside others on the same fulfillment order [default: no handle]
    #[arg(long, value_name = "HANDLE", value_parser = value::optional_name)]
    handle: Option<OptionalName>,
    /// Line to hold (all units, or SKU=QTY); repeatable [default: all that remains]
    #[arg(long = "line", value_name = "SKU[=QTY]", value_parser = value::pick, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
    /// Note for yourself: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    note: Option<Text>,
}

impl Verb for Args {
    const NAME: &'static str = "order hold";
    const ABOUT: &'static str = "Put fulfillment orders on hold";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order hold 1002 --reason high_risk_of_fraud --note \"call the bank first\"",
        "consign order hold 1001-FO2 --line TEE-M=1 --handle stock-check --reason inventory_out_of_stock",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let reason = value::optional_reason(self.reason)?.unwrap_or(HoldReason::Other);
        let handle = value::hold_handle(self.handle)?;
        let lines = value::distinct(self.lines)?;
        let note = input.free_text("--note", self.note)?;
        Ok(Work::on_order(self.target, Command::Hold { lines, handle, reason, note }))
    }
}
