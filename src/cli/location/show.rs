//! `consign location show`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `location show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the location
    #[arg(value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: String,
}

impl Verb for Args {
    const NAME: &'static str = "location show";
    const ABOUT: &'static str = "Show a location";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Location;
    const EXAMPLES: [&'static str; 2] = ["consign location show main", "consign location show acme -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.show_location(&self.location)))
    }
}
