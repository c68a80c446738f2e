//! `consign location set`

use clap::ArgGroup;

use crate::app::LocationChange;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, LocationOptions, Switch};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `location set`.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("change").args(["name", "active", "online_orders", "address"]).required(true).multiple(true))]
pub struct Args {
    /// Handle of the location
    #[arg(value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: String,
    /// Display name; an empty one means the handle
    #[arg(long, value_name = "NAME", value_parser = value::name)]
    name: Option<String>,
    /// Whether it takes new fulfillment orders
    #[arg(long, value_name = "SWITCH", value_parser = value::word::<Switch>())]
    active: Option<Switch>,
    #[command(flatten)]
    options: LocationOptions,
}

impl Verb for Args {
    const NAME: &'static str = "location set";
    const ABOUT: &'static str = "Change a location";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign location set depot --name \"Back room\"", "consign location set depot --active off"];

    fn run(self, input: &mut Input) -> Result<Work> {
        let name = value::name_or_handle(self.name, &self.location)?;
        let active = self.active.map(Switch::is_on);
        let (online_orders, address) = self.options.judge(input)?;
        let change = LocationChange { name, active, online_orders, address };
        Ok(Work::outcome(move |app, command| app.set_location(command, &self.location, &change)))
    }
}
