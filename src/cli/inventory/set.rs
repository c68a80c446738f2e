//! `consign inventory set`

use crate::app::InventoryChange;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::Verb;
use crate::domain::MOST_UNITS;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `inventory set`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// SKU to count
    #[arg(value_name = "SKU", add = candidates::sku())]
    sku: String,
    /// Location
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: String,
    /// Units on hand
    #[arg(long, value_name = "N", value_parser = value::count)]
    on_hand: Count,
    /// Units on hand that cannot be sold [default: unchanged]
    #[arg(long, value_name = "N", value_parser = value::count)]
    unavailable: Option<Count>,
}

impl Verb for Args {
    const NAME: &'static str = "inventory set";
    const ABOUT: &'static str = "Set the units on hand of a SKU at a location";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign inventory set TEE-M --location main --on-hand 40",
        "consign inventory set MUG --location depot --on-hand 12 --unavailable 2",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { sku, location, on_hand, unavailable } = self;
        let sku = value::sku(sku)?;
        let on_hand = on_hand.judge("--on-hand", 0, MOST_UNITS)?;
        let unavailable = unavailable.map(|count| count.judge("--unavailable", 0, MOST_UNITS)).transpose()?;
        let change = InventoryChange::Set { on_hand, unavailable };
        Ok(Work::outcome(move |app, name| app.change_inventory(name, &sku, &location, &change)))
    }
}
