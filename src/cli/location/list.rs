//! `consign location list`

use crate::cli::request::Request;
use crate::cli::value::Input;
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `location list`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "location list";
    const ABOUT: &'static str = "List the locations, oldest first";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign location list", "consign location list -o ids"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::LocationList)
    }
}
