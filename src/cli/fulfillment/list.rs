//! `consign fulfillment list`

use crate::cli::request::Request;
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `fulfillment list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order; without it the fulfillments of all orders
    #[arg(value_name = "ORDER", value_parser = value::reference)]
    order: Option<Reference>,
}

impl Verb for Args {
    const NAME: &'static str = "fulfillment list";
    const ABOUT: &'static str = "List fulfillments, of all orders or of one";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign fulfillment list", "consign fulfillment list 1007 -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::FulfillmentList(self.order))
    }
}
