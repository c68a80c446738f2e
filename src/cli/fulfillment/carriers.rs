//! `consign fulfillment carriers`

use crate::cli::run::{Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::{CarrierList, Kind};

/// Arguments of `fulfillment carriers`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "fulfillment carriers";
    const ABOUT: &'static str = "List the known carriers and their tracking addresses";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::CarrierList;
    const EXAMPLES: [&'static str; 2] = ["consign fulfillment carriers", "consign fulfillment carriers -o csv"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(|_| Ok(CarrierList::every())))
    }
}
