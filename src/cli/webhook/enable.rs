//! `consign webhook enable`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `webhook enable`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Id of the webhook
    #[arg(value_name = "ID", value_parser = value::count, add = candidates::webhook())]
    id: Count,
}

impl Verb for Args {
    const NAME: &'static str = "webhook enable";
    const ABOUT: &'static str = "Send to a webhook again that was disabled after 8 failed tries in a row";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign webhook enable 1", "consign webhook enable 1 -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::outcome(move |app, name| app.enable_webhook(name, self.id.number())))
    }
}
