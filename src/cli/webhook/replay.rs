//! `consign webhook replay`

use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `webhook replay`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Id of the delivery
    #[arg(value_name = "DELIVERY", value_parser = value::count)]
    delivery: Count,
}

impl Verb for Args {
    const NAME: &'static str = "webhook replay";
    const ABOUT: &'static str = "Queue a delivery once more, with the same body and ids";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign webhook replay 1", "consign webhook replay 1 -o ids"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::outcome(move |app, name| app.replay_delivery(name, self.delivery.number())))
    }
}
