//! `consign order actions`

use crate::cli::request::Request;
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `order actions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference)]
    target: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "order actions";
    const ABOUT: &'static str = "List what each party may do now";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign order actions 1001", "consign order actions 1004-FO1 -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::OrderActions(self.target))
    }
}
