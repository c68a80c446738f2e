//! `consign webhook list`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `webhook list`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "webhook list";
    const ABOUT: &'static str = "List the webhooks";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::WebhookList;
    const EXAMPLES: [&'static str; 2] = ["consign webhook list", "consign webhook list -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(|app| app.list_webhooks()))
    }
}
