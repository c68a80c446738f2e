//! `consign location show`

use crate::cli::request::Request;
use crate::cli::value::{self, Input};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `location show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the location
    #[arg(value_name = "LOCATION", value_parser = value::handle)]
    location: String,
}

impl Verb for Args {
    const NAME: &'static str = "location show";
    const ABOUT: &'static str = "Show a location";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign location show main", "consign location show acme -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::LocationShow(self.location))
    }
}
