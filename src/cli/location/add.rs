//! `consign location add`

use crate::app::NewLocation;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, LocationOptions, OptionalName};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `location add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the location: a-z, 0-9 and -
    #[arg(value_name = "HANDLE", value_parser = value::handle)]
    handle: String,
    /// Display name [default: the handle]
    #[arg(long, value_name = "NAME", value_parser = value::optional_name)]
    name: Option<OptionalName>,
    #[command(flatten)]
    options: LocationOptions,
}

impl Verb for Args {
    const NAME: &'static str = "location add";
    const ABOUT: &'static str = "Add a location of your own";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign location add harbour --name \"Harbour warehouse\"", "consign location add shop-floor"];

    fn run(self, input: &mut Input) -> Result<Work> {
        let handle = value::limited_name("the handle", self.handle)?;
        let name = self.name.map_or(Ok(None), OptionalName::judge)?;
        let (online_orders, address) = self.options.judge(input)?;
        let new = NewLocation { handle, name, online_orders, address: address.flatten() };
        Ok(Work::outcome(move |app, name| app.add_location(name, &new)))
    }
}
