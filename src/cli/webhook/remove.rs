//! `consign webhook remove`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `webhook remove`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Id of the webhook
    #[arg(value_name = "ID", value_parser = value::count, add = candidates::webhook())]
    id: Count,
}

impl Verb for Args {
    const NAME: &'static str = "webhook remove";
    const ABOUT: &'static str = "Remove a webhook; what waits for it is never sent";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign webhook remove 1", "consign webhook remove 1 --dry-run"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::outcome(move |app, name| app.remove_webhook(name, self.id.number())))
    }
}
