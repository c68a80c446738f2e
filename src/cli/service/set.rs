//! `consign service set`

use clap::ArgGroup;

use crate::app::ServiceChange;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, ServiceOptions, Switch};
use crate::cli::verb::Verb;
use crate::domain::Workflow;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `service set`.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("change").args(CHANGES).required(true).multiple(true))]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    handle: String,
    /// Display name; an empty one means the handle
    #[arg(long, value_name = "NAME", value_parser = value::name)]
    name: Option<String>,
    /// Workflow: a new service answers requests, a legacy one does not
    #[arg(long, value_name = "WORKFLOW", value_parser = value::word::<Workflow>())]
    workflow: Option<Workflow>,
    /// Whether it is a single-location service
    #[arg(long, value_name = "SWITCH", value_parser = value::word::<Switch>())]
    single_location: Option<Switch>,
    #[command(flatten)]
    options: ServiceOptions,
}

/// Of these one must be there.
const CHANGES: [&str; 7] = [
    "name",
    "workflow",
    "single_location",
    "callback",
    "tracking_support",
    "inventory_management",
    "requires_shipping",
];

impl Verb for Args {
    const NAME: &'static str = "service set";
    const ABOUT: &'static str = "Change a fulfillment service";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign service set acme --name \"Acme Fulfillment\"", "consign service set solo --single-location off"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { handle, name, workflow, single_location, options } = self;
        let name = value::name_or_handle(name, &handle)?;
        let single_location = single_location.map(Switch::is_on);
        let change = ServiceChange { handle, name, workflow, single_location, settings: options.judge() };
        Ok(Work::outcome(move |app, name| app.set_service(name, &change)))
    }
}
