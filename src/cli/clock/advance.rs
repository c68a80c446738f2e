//! `consign clock advance`

use crate::app::{RunOptions, Until};
use crate::cli::act::acting;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, GivenSpan, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `clock advance`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How far: 90s, 15m, 2h, 3d, 1d12h
    #[arg(value_name = "DURATION", value_parser = value::time_span)]
    by: GivenSpan,
}

impl Verb for Args {
    const NAME: &'static str = "clock advance";
    const ABOUT: &'static str = "Move the file's clock ahead, and do what falls due on the way";
    const MODE: Mode = Mode::WritesInSteps;
    const KIND: Kind = Kind::RunReport;
    const EXAMPLES: [&'static str; 2] = ["consign clock advance 12h", "consign clock advance 1d12h -o ndjson"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let until = Until::Later(self.by.judge("DURATION")?);
        Ok(acting(RunOptions { until, services: Vec::new(), limit: None }))
    }
}
