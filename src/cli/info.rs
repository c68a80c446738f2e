//! `consign info`

use crate::cli::request::Request;
use crate::cli::value::Input;
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `info`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "info";
    const ABOUT: &'static str = "Show what the database holds and where it lies";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign info", "consign info -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::Info)
    }
}
