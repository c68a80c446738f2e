//! `consign service add`

use crate::app::NewService;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, OptionalName, ServiceOptions};
use crate::cli::verb::Verb;
use crate::domain::Workflow;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service and of its location: a-z, 0-9 and -
    #[arg(value_name = "HANDLE", value_parser = value::handle)]
    handle: String,
    /// Display name [default: the handle]
    #[arg(long, value_name = "NAME", value_parser = value::optional_name)]
    name: Option<OptionalName>,
    /// Workflow: a new service answers requests, a legacy one does not
    #[arg(long, value_name = "WORKFLOW", default_value = "new", value_parser = value::word::<Workflow>())]
    workflow: Workflow,
    /// Single-location service: its stock is at its own location only
    #[arg(long)]
    single_location: bool,
    #[command(flatten)]
    options: ServiceOptions,
}

impl Verb for Args {
    const NAME: &'static str = "service add";
    const ABOUT: &'static str = "Add a fulfillment service and its location";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign service add north --name \"North Fulfillment\"",
        "consign service add oldpost --workflow legacy --single-location",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { handle, name, workflow, single_location, options } = self;
        let handle = value::limited_name("the handle", handle)?;
        let name = name.map_or(Ok(None), OptionalName::judge)?;
        let new = NewService { handle, name, workflow, single_location, settings: options.judge() };
        Ok(Work::outcome(move |app, name| app.add_service(name, &new)))
    }
}
