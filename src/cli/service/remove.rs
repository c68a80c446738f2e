//! `consign service remove`

use crate::app::Leaving;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service remove`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    handle: String,
    /// Location to move its open fulfillment orders and its stock to
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    transfer_to: Option<String>,
    /// Make its location the merchant's own: stock and open fulfillment orders stay
    #[arg(long, conflicts_with = "transfer_to")]
    keep_location: bool,
    /// Forget its stock; its open fulfillment orders must be elsewhere
    #[arg(long, conflicts_with_all = ["transfer_to", "keep_location"])]
    drop_stock: bool,
}

impl Verb for Args {
    const NAME: &'static str = "service remove";
    const ABOUT: &'static str = "Remove a fulfillment service";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign service remove solo --transfer-to main", "consign service remove solo --transfer-to main --dry-run"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::outcome(move |app, name| {
            let leaving = match &self.transfer_to {
                Some(to) => Leaving::Transfer(to),
                None if self.keep_location => Leaving::Keep,
                None if self.drop_stock => Leaving::Drop,
                None => Leaving::Empty,
            };
            app.remove_service(name, &self.handle, leaving)
        }))
    }
}
