//! `consign version`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::store::SCHEMA_VERSION;
use crate::wire::{Kind, Version};

/// Arguments of `version`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "version";
    const ABOUT: &'static str = "Show the version of consign";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Version;
    const EXAMPLES: [&'static str; 2] = ["consign version", "consign version -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(|_| Ok(Version::current(SCHEMA_VERSION))))
    }
}
