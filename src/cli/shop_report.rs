//! `consign report`. (`report.rs` writes to stderr.)

use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Moment};
use crate::cli::verb::Verb;
use crate::domain::{Grouping, Period};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `report`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only what happened at this time or later
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    since: Option<Moment>,
    /// Only what happened before this time
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    until: Option<Moment>,
    /// One row for each of these [default: service]
    #[arg(long, value_name = "WHAT", value_parser = value::word::<Grouping>())]
    by: Option<Grouping>,
}

impl Verb for Args {
    const NAME: &'static str = "report";
    const ABOUT: &'static str = "Count requests, answers and shipments, how long they took, and what is open";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Report;
    const EXAMPLES: [&'static str; 2] =
        ["consign report --since 2026-11-01T00:00:00Z", "consign report --by day -o csv"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let since = self.since.map(|moment| moment.judge("--since")).transpose()?;
        let until = self.until.map(|moment| moment.judge("--until")).transpose()?;
        let by = self.by.unwrap_or(Grouping::Service);
        Ok(Work::document(move |app| app.report(Period { since, until }, by)))
    }
}
