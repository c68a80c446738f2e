//! `consign service remove`

use crate::cli::request::Request;
use crate::cli::value::{self, Input};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `service remove`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle)]
    handle: String,
    /// Location that takes its open work and its stock
    #[arg(long, value_name = "LOCATION", value_parser = value::handle)]
    transfer_to: Option<String>,
}

/// A service to be removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remove {
    pub handle: String,
    pub transfer_to: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "service remove";
    const ABOUT: &'static str = "Remove a fulfillment service that has no work";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] =
        ["consign service remove solo --transfer-to main", "consign service remove solo --transfer-to main --dry-run"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::ServiceRemove(Remove { handle: self.handle, transfer_to: self.transfer_to }))
    }
}
