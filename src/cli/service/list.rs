//! `consign service list`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service list`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "service list";
    const ABOUT: &'static str = "List the fulfillment services";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::ServiceList;
    const EXAMPLES: [&'static str; 2] = ["consign service list", "consign service list -o ids"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(|app| app.list_services()))
    }
}
