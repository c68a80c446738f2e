//! `consign inventory set`

use crate::cli::request::Request;
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::{Mode, Verb};
use crate::domain::{MOST_UNITS, Quantity};
use crate::failure::Result;

/// The words of `inventory set`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// SKU to count
    #[arg(value_name = "SKU")]
    sku: String,
    /// Location it lies at
    #[arg(long, value_name = "LOCATION", value_parser = value::handle)]
    location: String,
    /// Units that lie there
    #[arg(long, value_name = "N", value_parser = value::count)]
    on_hand: Count,
    /// Of these, units that cannot be sold; without it as before
    #[arg(long, value_name = "N", value_parser = value::count)]
    unavailable: Option<Count>,
}

/// Stock as it was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    pub sku: String,
    pub location: String,
    pub on_hand: Quantity,
    pub unavailable: Option<Quantity>,
}

impl Verb for Args {
    const NAME: &'static str = "inventory set";
    const ABOUT: &'static str = "Set how many units of a SKU lie at a location";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] = [
        "consign inventory set TEE-M --location main --on-hand 40",
        "consign inventory set MUG --location depot --on-hand 12 --unavailable 2",
    ];

    fn request(self, _: &mut Input) -> Result<Request> {
        let Args { sku, location, on_hand, unavailable } = self;
        Ok(Request::InventorySet(Set {
            sku: value::sku(sku)?,
            location,
            on_hand: on_hand.judge("--on-hand", 0, MOST_UNITS)?,
            unavailable: unavailable.map(|count| count.judge("--unavailable", 0, MOST_UNITS)).transpose()?,
        }))
    }
}
