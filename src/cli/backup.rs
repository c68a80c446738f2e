//! `consign backup`

use std::path::PathBuf;

use crate::cli::complete::files;
use crate::cli::progress::{Counted, Progress};
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `backup`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// New file; it must not exist
    #[arg(value_name = "FILE", value_parser = value::path, add = files::path())]
    file: PathBuf,
}

impl Verb for Args {
    const NAME: &'static str = "backup";
    const ABOUT: &'static str = "Copy the database to a new file while it is in use";
    const MODE: Mode = Mode::WritesAlone;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign backup monday.db", "consign backup monday.db -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| {
            let _progress = Progress::new(run.settings, None, Counted::Copy);
            run.app.backup(run.name, &self.file).map(Answer::of)
        }))
    }
}
