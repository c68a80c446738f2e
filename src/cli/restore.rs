//! `consign restore`

use std::path::PathBuf;

use crate::cli::complete::files;
use crate::cli::progress::{Counted, Progress};
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `restore`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// File that `consign export` wrote; `-` is standard input
    #[arg(value_name = "FILE", value_parser = value::path, add = files::path())]
    file: PathBuf,
}

impl Verb for Args {
    const NAME: &'static str = "restore";
    const ABOUT: &'static str = "Restore an export into a database that `init` has just made";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign --db new.db restore shop.ndjson", "consign --db new.db restore shop.ndjson --dry-run"];

    fn run(self, input: &mut Input) -> Result<Work> {
        let source = input.source(self.file)?;
        Ok(Work::new(move |run| {
            let progress = Progress::new(run.settings, source.size(), Counted::Bytes);
            let outcome = run.app.restore(run.name, &source, &|bytes| progress.at(bytes))?;
            Ok(Answer::of(outcome))
        }))
    }
}
