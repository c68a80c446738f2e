//! `consign service list`

use crate::cli::request::Request;
use crate::cli::value::Input;
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `service list`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "service list";
    const ABOUT: &'static str = "List the fulfillment services";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign service list", "consign service list -o ids"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::ServiceList)
    }
}
