//! `consign check`

use crate::cli::request::Request;
use crate::cli::value::Input;
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Check the file itself and the chain of events too
    #[arg(long)]
    deep: bool,
}

/// How thoroughly to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub deep: bool,
}

impl Verb for Args {
    const NAME: &'static str = "check";
    const ABOUT: &'static str = "Check that the database agrees with its own history";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign check", "consign check --deep"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::Check(Check { deep: self.deep }))
    }
}
