//! `consign config get`

use crate::cli::config::Key;
use crate::cli::request::Request;
use crate::cli::value::{self, Input};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `config get`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Setting to read
    #[arg(value_name = "SETTING", value_parser = value::word::<Key>())]
    setting: Key,
}

impl Verb for Args {
    const NAME: &'static str = "config get";
    const ABOUT: &'static str = "Read a setting";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign config get auto-fulfill", "consign config get shop -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::ConfigGet(self.setting))
    }
}
