//! `consign restore`

use std::path::PathBuf;

use crate::cli::order::import::Source;
use crate::cli::request::Request;
use crate::cli::value::{self, Input};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `restore`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// File that `consign export` wrote; `-` is standard input
    #[arg(value_name = "FILE", value_parser = value::path)]
    file: PathBuf,
}

impl Verb for Args {
    const NAME: &'static str = "restore";
    const ABOUT: &'static str = "Bring back what was exported, into a new database";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] =
        ["consign --db new.db restore shop.ndjson", "consign --db new.db restore shop.ndjson --dry-run"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::Restore(Source::of(self.file)))
    }
}
