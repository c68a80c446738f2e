//! `consign inventory history`

use crate::app::CountFilter;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Moment};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::{InventoryHistory, Kind, Page};

/// Arguments of `inventory history`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// SKU [default: all SKUs]
    #[arg(value_name = "SKU", value_parser = value::nonempty, add = candidates::sku())]
    sku: Option<String>,
    /// Only counts at this location
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: Option<String>,
    /// Only counts at this time or later
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    since: Option<Moment>,
}

impl Verb for Args {
    const NAME: &'static str = "inventory history";
    const ABOUT: &'static str = "List the counts and adjustments of the stock, oldest first";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::InventoryHistory;
    const EXAMPLES: [&'static str; 2] =
        ["consign inventory history TEE-M", "consign inventory history --location main -o csv"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let since = self.since.map(|moment| moment.judge("--since")).transpose()?;
        let filter = CountFilter { sku: self.sku, location: self.location, since };
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, false);
            let returned = app.inventory_history(&filter, &mut |item| rows.add(item, |item| Ok(item.clone())))?;
            rows.finish(Page::whole(returned), |_, items| InventoryHistory::whole(items))
        }))
    }
}
