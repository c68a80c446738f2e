//! `consign order auto-fulfill`

use crate::cli::request::Request;
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `order auto-fulfill`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Take at most so many orders; without it all
    #[arg(long, value_name = "N", value_parser = value::count)]
    limit: Option<Count>,
}

/// How much to request at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AutoFulfill {
    pub limit: Option<i64>,
}

impl Verb for Args {
    const NAME: &'static str = "order auto-fulfill";
    const ABOUT: &'static str = "Request fulfillment for every paid order with something never requested";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] =
        ["consign order auto-fulfill", "consign order auto-fulfill --limit 100 --quiet"];

    fn request(self, _: &mut Input) -> Result<Request> {
        let limit = self.limit.map(|limit| limit.judge("--limit", 1, i64::MAX)).transpose()?;
        Ok(Request::OrderAutoFulfill(AutoFulfill { limit }))
    }
}
