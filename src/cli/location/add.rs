//! `consign location add`

use crate::cli::request::Request;
use crate::cli::value::{self, Input, OptionalName};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `location add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the location: a-z, 0-9 and -
    #[arg(value_name = "HANDLE", value_parser = value::handle)]
    handle: String,
    /// Name for people; without it the handle
    #[arg(long, value_name = "NAME", value_parser = value::optional_name)]
    name: Option<OptionalName>,
}

/// A location to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Add {
    pub handle: String,
    /// `None` means the handle.
    pub name: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "location add";
    const ABOUT: &'static str = "Add a location of your own";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] =
        ["consign location add harbour --name \"Harbour warehouse\"", "consign location add shop-floor"];

    fn request(self, _: &mut Input) -> Result<Request> {
        let handle = value::limited_name("the handle", self.handle)?;
        let name = self.name.map_or(Ok(None), OptionalName::judge)?;
        Ok(Request::LocationAdd(Add { handle, name }))
    }
}
