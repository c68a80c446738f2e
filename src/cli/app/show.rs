//! `consign app show`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `app show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of the app
    #[arg(value_name = "NAME", value_parser = value::handle, add = candidates::app())]
    name: String,
}

impl Verb for Args {
    const NAME: &'static str = "app show";
    const ABOUT: &'static str = "Show what a program needs to call";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::App;
    const EXAMPLES: [&'static str; 2] = ["consign app show dev", "consign app show dev -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.show_app(&self.name)))
    }
}
