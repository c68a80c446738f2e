//! `consign order release`

use crate::cli::request::Request;
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::{Mode, Verb};
use crate::domain::Command;
use crate::failure::Result;

/// The words of `order release`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference)]
    target: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "order release";
    const ABOUT: &'static str = "Let held work go on";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] = ["consign order release 1006", "consign order release 1006-FO1 -o json"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(super::about(self.target, Command::Release))
    }
}
