//! `consign location set`

use clap::ArgGroup;

use crate::cli::request::Request;
use crate::cli::value::{self, Input, Switch};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `location set`.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("change").args(["name", "active"]).required(true).multiple(true))]
pub struct Args {
    /// Handle of the location
    #[arg(value_name = "LOCATION", value_parser = value::handle)]
    location: String,
    /// Name for people; an empty one means the handle
    #[arg(long, value_name = "NAME", value_parser = value::name)]
    name: Option<String>,
    /// Whether it takes new work
    #[arg(long, value_name = "SWITCH", value_parser = value::word::<Switch>())]
    active: Option<Switch>,
}

/// What to change of a location; what is `None` stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    pub location: String,
    pub name: Option<String>,
    pub active: Option<bool>,
}

impl Verb for Args {
    const NAME: &'static str = "location set";
    const ABOUT: &'static str = "Change a location";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] =
        ["consign location set depot --name \"Back room\"", "consign location set depot --active off"];

    fn request(self, _: &mut Input) -> Result<Request> {
        let name = value::name_or_handle(self.name, &self.location)?;
        Ok(Request::LocationSet(Set { location: self.location, name, active: self.active.map(Switch::is_on) }))
    }
}
