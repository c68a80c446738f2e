//! `consign order auto-fulfill`

use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order auto-fulfill`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Maximum number of orders [default: all]
    #[arg(long, value_name = "N", value_parser = value::count)]
    limit: Option<Count>,
}

impl Verb for Args {
    const NAME: &'static str = "order auto-fulfill";
    const ABOUT: &'static str = "Request fulfillment for every paid order that was never requested";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign order auto-fulfill", "consign order auto-fulfill --limit 100 --quiet"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let limit = self.limit.map(|limit| limit.judge("--limit", 1, i64::MAX)).transpose()?;
        Ok(Work::outcome(move |app, name| app.auto_fulfill(name, limit.map(i64::unsigned_abs))))
    }
}
