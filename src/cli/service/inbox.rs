//! `consign service inbox`

use crate::cli::request::Request;
use crate::cli::value::{self, Input};
use crate::cli::verb::{Mode, Verb};
use crate::domain::Pending;
use crate::failure::Result;

/// The words of `service inbox`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle)]
    handle: String,
    /// Only work that waits for this; without it all
    #[arg(long, value_name = "WHAT", value_parser = value::word::<Pending>())]
    pending: Option<Pending>,
}

/// Which work to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inbox {
    pub handle: String,
    pub pending: Option<Pending>,
}

impl Verb for Args {
    const NAME: &'static str = "service inbox";
    const ABOUT: &'static str = "List what waits for a service, oldest first";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] =
        ["consign service inbox acme", "consign service inbox acme --pending fulfillment -o ids"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::ServiceInbox(Inbox { handle: self.handle, pending: self.pending }))
    }
}
