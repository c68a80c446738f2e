//! `consign config list`

use crate::cli::request::Request;
use crate::cli::value::Input;
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `config list`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "config list";
    const ABOUT: &'static str = "List all settings";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign config list", "consign config list -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::ConfigList)
    }
}
