//! `consign service add`

use crate::cli::request::Request;
use crate::cli::value::{self, Input, OptionalName};
use crate::cli::verb::{Mode, Verb};
use crate::domain::Workflow;
use crate::failure::Result;

/// The words of `service add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service and of its location: a-z, 0-9 and -
    #[arg(value_name = "HANDLE", value_parser = value::handle)]
    handle: String,
    /// Name for people; without it the handle
    #[arg(long, value_name = "NAME", value_parser = value::optional_name)]
    name: Option<OptionalName>,
    /// Workflow: a new service answers requests, a legacy one does not
    #[arg(long, value_name = "WORKFLOW", default_value = "new", value_parser = value::word::<Workflow>())]
    workflow: Workflow,
    /// It does not permit its stock to be kept at other locations too
    #[arg(long)]
    single_location: bool,
}

/// A service to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Add {
    pub handle: String,
    /// `None` means the handle.
    pub name: Option<String>,
    pub workflow: Workflow,
    pub single_location: bool,
}

impl Verb for Args {
    const NAME: &'static str = "service add";
    const ABOUT: &'static str = "Add a fulfillment service and its location";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] = [
        "consign service add north --name \"North Fulfillment\"",
        "consign service add oldpost --workflow legacy --single-location",
    ];

    fn request(self, _: &mut Input) -> Result<Request> {
        let Args { handle, name, workflow, single_location } = self;
        let handle = value::limited_name("the handle", handle)?;
        let name = name.map_or(Ok(None), OptionalName::judge)?;
        Ok(Request::ServiceAdd(Add { handle, name, workflow, single_location }))
    }
}
