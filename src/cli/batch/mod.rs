//! `consign batch`: many commands, one JSON object a line, in one transaction or one each.

mod carry_out;
mod input;
pub mod line;
pub mod run;
mod words;

use std::path::PathBuf;

pub use words::NOT_HERE;

use crate::cli::complete::files;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `batch`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// File of JSON lines, one command a line; `-` is standard input
    #[arg(value_name = "FILE", value_parser = value::path, add = files::path())]
    file: PathBuf,
    /// One transaction a line, answered at once; stops at the first failure
    #[arg(long)]
    each: bool,
    /// With --each: continue after a failure (exit 7)
    #[arg(long, requires = "each")]
    keep_going: bool,
    /// Key P:ID for every line without a key of its own
    #[arg(long, value_name = "P", value_parser = value::key)]
    key_prefix: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "batch";
    const ABOUT: &'static str = "Run many commands, given as JSON lines";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign batch commands.ndjson",
        "consign batch nightly.ndjson --each --keep-going --key-prefix nightly-2026-11-23",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { file, each, keep_going, key_prefix } = self;
        let batch = run::Batch { file, each, keep_going, key_prefix };
        Ok(Work::new(move |run| run::run(&batch, run)))
    }
}
