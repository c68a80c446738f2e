//! `consign version`

use crate::cli::request::Request;
use crate::cli::value::Input;
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `version`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "version";
    const ABOUT: &'static str = "Show the version of consign and of what it is made with";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign version", "consign version -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::Version)
    }
}
