//! `consign inventory list`

use crate::cli::request::Request;
use crate::cli::value::{self, Input};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `inventory list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only this SKU
    #[arg(long, value_name = "SKU", value_parser = value::nonempty)]
    sku: Option<String>,
    /// Only this location
    #[arg(long, value_name = "LOCATION", value_parser = value::handle)]
    location: Option<String>,
}

/// Which stock to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub sku: Option<String>,
    pub location: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "inventory list";
    const ABOUT: &'static str = "List the stock";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] =
        ["consign inventory list --sku TEE-M", "consign inventory list --location main -o csv"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::InventoryList(List { sku: self.sku, location: self.location }))
    }
}
