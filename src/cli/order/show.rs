//! `consign order show`

use crate::cli::request::Request;
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `order show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order: 1001, id:7 or source:450789469
    #[arg(value_name = "ORDER", value_parser = value::reference)]
    order: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "order show";
    const ABOUT: &'static str = "Show an order with its work, its parcels and what can be done next";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] =
        ["consign order show 1001", "consign order show 1001 -o json --fields name,fulfillment_status"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::OrderShow(self.order))
    }
}
