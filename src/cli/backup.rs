//! `consign backup`

use std::path::PathBuf;

use crate::cli::request::Request;
use crate::cli::value::{self, Input};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `backup`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// New file; it must not be there yet
    #[arg(value_name = "FILE", value_parser = value::path)]
    file: PathBuf,
}

impl Verb for Args {
    const NAME: &'static str = "backup";
    const ABOUT: &'static str = "Copy the database into a new file, while others go on working";
    const MODE: Mode = Mode::WritesAlone;
    const EXAMPLES: [&'static str; 2] = ["consign backup monday.db", "consign backup monday.db -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::Backup(self.file))
    }
}
