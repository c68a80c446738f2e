//! `consign order timeline`

use crate::cli::request::Request;
use crate::cli::value::{self, Count, Input, Reference};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `order timeline`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order; without it the events of all orders
    #[arg(value_name = "ORDER", value_parser = value::reference)]
    order: Option<Reference>,
    /// Only events after this sequence number
    #[arg(long, value_name = "N", value_parser = value::count)]
    since_seq: Option<Count>,
}

/// Which events to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    pub order: Option<Reference>,
    /// Exclusive; 0 means all.
    pub since_seq: i64,
}

impl Verb for Args {
    const NAME: &'static str = "order timeline";
    const ABOUT: &'static str = "List what happened to an order, or to all orders";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] =
        ["consign order timeline 1003", "consign order timeline --since-seq 10 -o ndjson"];

    fn request(self, _: &mut Input) -> Result<Request> {
        let since_seq = self.since_seq.map_or(0, Count::number);
        Ok(Request::OrderTimeline(Timeline { order: self.order, since_seq }))
    }
}
