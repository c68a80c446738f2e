//! `consign clock set`

use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Moment};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `clock set`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Time that the clock shows: RFC 3339 with offset, or @UNIXSECONDS
    #[arg(value_name = "TIME", value_parser = value::moment)]
    time: Moment,
}

impl Verb for Args {
    const NAME: &'static str = "clock set";
    const ABOUT: &'static str = "Set the file's clock, which stands still until it is moved";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign clock set 2026-11-27T09:00:00Z", "consign clock set @1795770000"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let time = self.time.judge("TIME")?;
        Ok(Work::outcome(move |app, name| app.set_clock(name, Some(time))))
    }
}
