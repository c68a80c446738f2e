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
    /// Ask for its stock, whatever its settings say [default: what they say]
    #[arg(long)]
    stock: bool,
    /// Ask for the tracking numbers of its shipments that have none [default: what its settings say]
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
    const ABOUT: &'static str = "Ask a service for its stock and tracking numbers, for 20 s at most";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign service sync acme --stock", "consign service sync acme --sku TEE-M --as-available"];

    #[cfg(feature = "serve")]
    fn run(self, _: &mut Input) -> Result<Work> {
        use crate::app::Syncing;
        use crate::serve::ask;

        let Args { handle, stock, tracking, skus, as_available } = self;
        let skus = skus.into_iter().map(value::sku).collect::<Result<Vec<_>>>()?;
        // Who says how, says what.
        let stock = stock || !skus.is_empty() || as_available;
        let wanted = Syncing { service: handle, stock, tracking, skus, as_available };
        Ok(Work::outcome(move |app, name| app.sync_service(name, &wanted, ask)))
    }

    #[cfg(not(feature = "serve"))]
    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { handle: _, stock: _, tracking: _, skus: _, as_available: _ } = self;
        Err(crate::failure::Failure::usage("this build has no server"))
    }
}
