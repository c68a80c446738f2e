//! `consign service sync`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service sync`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    handle: String,
    /// Ask for its stock [default: for both]
    #[arg(long)]
    stock: bool,
    /// Ask for the tracking numbers of its shipments that have none [default: for both]
    #[arg(long)]
    tracking: bool,
    /// Ask for the stock of this SKU only; repeatable [default: all SKUs]
    #[arg(long = "sku", value_name = "SKU", value_parser = value::nonempty, add = candidates::sku())]
    skus: Vec<String>,
    /// Take the stock that it tells as available, not as on hand
    #[arg(long)]
    as_available: bool,
}

impl Verb for Args {
    const NAME: &'static str = "service sync";
    const ABOUT: &'static str = "Ask a service at its callback for stock and tracking numbers";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign service sync acme", "consign service sync acme --stock --sku TEE-M --as-available"];

    #[cfg(feature = "serve")]
    fn run(self, _: &mut Input) -> Result<Work> {
        use crate::app::Syncing;
        use crate::serve::ask;

        let Args { handle, stock, tracking, skus, as_available } = self;
        let skus = skus.into_iter().map(value::sku).collect::<Result<Vec<_>>>()?;
        let (stock, tracking) = if stock || tracking { (stock, tracking) } else { (true, true) };
        let wanted = Syncing { service: handle, stock, tracking, skus, as_available };
        Ok(Work::outcome(move |app, name| app.sync_service(name, &wanted, ask)))
    }

    #[cfg(not(feature = "serve"))]
    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { handle: _, stock: _, tracking: _, skus: _, as_available: _ } = self;
        Err(crate::failure::Failure::usage("this build has no server"))
    }
}
