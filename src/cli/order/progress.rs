//! `consign order progress`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order progress`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Note for yourself: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text, conflicts_with = "stop")]
    note: Option<Text>,
    /// Take the report back: the work waits again
    #[arg(long)]
    stop: bool,
}

impl Verb for Args {
    const NAME: &'static str = "order progress";
    const ABOUT: &'static str = "Report that work at a location of your own has begun";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign order progress 1002 --note \"on the packing table\"", "consign order progress 1001-FO2 -o ids"];

    fn run(self, input: &mut Input) -> Result<Work> {
        let note = input.free_text("--note", self.note)?;
        let command = if self.stop { Command::StopProgress } else { Command::ReportProgress { note } };
        Ok(Work::on_order(self.target, command))
    }
}
