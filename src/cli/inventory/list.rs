//! `consign inventory list`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `inventory list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only this SKU
    #[arg(long, value_name = "SKU", value_parser = value::nonempty, add = candidates::sku())]
    sku: Option<String>,
    /// Only this location
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "inventory list";
    const ABOUT: &'static str = "List the stock";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::InventoryList;
    const EXAMPLES: [&'static str; 2] =
        ["consign inventory list --sku TEE-M", "consign inventory list --location main -o csv"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.list_inventory(self.sku.as_deref(), self.location.as_deref())))
    }
}
