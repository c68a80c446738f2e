//! `consign order deadline`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Moment, Reference};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order deadline`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// By when it is to be shipped
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    by: Moment,
}

impl Verb for Args {
    const NAME: &'static str = "order deadline";
    const ABOUT: &'static str = "Say by when fulfillment orders are to be shipped";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order deadline 1001-FO1 --by 2026-11-26T12:00:00Z",
        "consign order deadline 1004 --by 2026-12-01T00:00:00+01:00",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let by = self.by.judge("--by")?;
        Ok(Work::on_order(self.target, Command::SetDeadline { by }))
    }
}
