//! `consign demo`

use crate::cli::request::Request;
use crate::cli::value::Input;
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `demo`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "demo";
    const ABOUT: &'static str = "Play the life of one order on a throw-away database";
    const MODE: Mode = Mode::WritesAlone;
    const EXAMPLES: [&'static str; 2] = ["consign demo", "consign demo -o ndjson"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::Demo)
    }
}
