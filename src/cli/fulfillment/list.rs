//! `consign fulfillment list`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `fulfillment list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order [default: all orders]
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Option<Reference>,
}

impl Verb for Args {
    const NAME: &'static str = "fulfillment list";
    const ABOUT: &'static str = "List the fulfillments of all orders, or of one";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::FulfillmentList;
    const EXAMPLES: [&'static str; 2] = ["consign fulfillment list", "consign fulfillment list 1007 -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.list_fulfillments(self.order.as_ref())))
    }
}
