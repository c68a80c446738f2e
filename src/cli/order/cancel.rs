//! `consign order cancel`

use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reason, Reference};
use crate::cli::verb::Verb;
use crate::domain::{CancelReason, Command};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order cancel`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order: 1001, id:7 or source:450789469
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Reference,
    #[arg(
        long,
        value_name = "REASON",
        help = help::among::<CancelReason>("Why; `other` if nothing is given"),
        hide_possible_values = true,
        value_parser = value::reason::<CancelReason>()
    )]
    reason: Option<Reason>,
    /// Refund what was paid
    #[arg(long)]
    refund: bool,
    /// Do not put the units back into stock
    #[arg(long)]
    no_restock: bool,
}

impl Verb for Args {
    const NAME: &'static str = "order cancel";
    const ABOUT: &'static str = "Cancel a whole order";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign order cancel 1002", "consign order cancel 1001 --reason customer --refund"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { order, reason, refund, no_restock } = self;
        let reason = value::optional_reason(reason)?.unwrap_or(CancelReason::Other);
        Ok(Work::on_order(order, Command::Cancel { reason, refund, restock: !no_restock, note: None }))
    }
}
