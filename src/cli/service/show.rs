//! `consign service show`

use crate::cli::request::Request;
use crate::cli::value::{self, Input};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `service show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle)]
    handle: String,
}

impl Verb for Args {
    const NAME: &'static str = "service show";
    const ABOUT: &'static str = "Show a fulfillment service";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign service show acme", "consign service show acme -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::ServiceShow(self.handle))
    }
}
