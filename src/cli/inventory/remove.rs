//! `consign inventory remove`

use crate::app::InventoryChange;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `inventory remove`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// SKU that is no longer stocked there
    #[arg(value_name = "SKU", add = candidates::sku())]
    sku: String,
    /// Location
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: String,
}

impl Verb for Args {
    const NAME: &'static str = "inventory remove";
    const ABOUT: &'static str = "Stop stocking a SKU at a location";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign inventory remove MUG --location depot", "consign inventory remove TEE-M --location acme -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let sku = value::sku(self.sku)?;
        let location = self.location;
        Ok(Work::outcome(move |app, name| app.change_inventory(name, &sku, &location, &InventoryChange::Remove)))
    }
}
