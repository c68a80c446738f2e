//! `consign inventory adjust`

use crate::app::InventoryChange;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Change, Input, Text};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `inventory adjust`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// SKU to adjust
    #[arg(value_name = "SKU", add = candidates::sku())]
    sku: String,
    /// Location
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: String,
    /// Units to add (5), or to take away (-5)
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = value::change)]
    by: Change,
    /// Reason: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    reason: Option<Text>,
}

impl Verb for Args {
    const NAME: &'static str = "inventory adjust";
    const ABOUT: &'static str = "Adjust the units on hand of a SKU at a location";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign inventory adjust TEE-M --location main --by -3 --reason damaged",
        "consign inventory adjust TEE-M --location main --by 12",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { sku, location, by, reason } = self;
        let (sku, by) = (value::sku(sku)?, by.judge("--by")?);
        let reason = input.free_text("--reason", reason)?;
        let change = InventoryChange::Adjust { by, reason };
        Ok(Work::outcome(move |app, name| app.change_inventory(name, &sku, &location, &change)))
    }
}
