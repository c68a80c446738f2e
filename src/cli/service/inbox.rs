//! `consign service inbox`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::domain::Pending;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service inbox`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    handle: String,
    /// Only fulfillment orders that wait for this [default: all]
    #[arg(long, value_name = "WHAT", value_parser = value::word::<Pending>())]
    pending: Option<Pending>,
}

impl Verb for Args {
    const NAME: &'static str = "service inbox";
    const ABOUT: &'static str = "List the fulfillment orders that wait for a service, oldest first";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::ServiceInbox;
    const EXAMPLES: [&'static str; 2] =
        ["consign service inbox acme", "consign service inbox acme --pending fulfillment -o ids"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.inbox(&self.handle, self.pending)))
    }
}
