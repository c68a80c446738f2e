//! `consign service show`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    handle: String,
}

impl Verb for Args {
    const NAME: &'static str = "service show";
    const ABOUT: &'static str = "Show a fulfillment service";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Service;
    const EXAMPLES: [&'static str; 2] = ["consign service show acme", "consign service show acme -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.show_service(&self.handle)))
    }
}
