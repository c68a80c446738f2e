//! `consign app add`

use crate::app::NewApp;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::domain::LocalUrl;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `app add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of the app: a-z, 0-9 and -
    #[arg(value_name = "NAME", value_parser = value::handle)]
    name: String,
    /// Service that the app is; may be repeated [default: it is the merchant's app]
    #[arg(long = "service", value_name = "SERVICE", value_parser = value::handle, add = candidates::service())]
    services: Vec<String>,
    /// Let an app with services be the merchant's too
    #[arg(long)]
    merchant: bool,
    /// Address on this machine where it is called, for services without their own
    #[arg(long, value_name = "URL", value_parser = value::local_url)]
    callback: Option<LocalUrl>,
}

impl Verb for Args {
    const NAME: &'static str = "app add";
    const ABOUT: &'static str = "Register a program that may call";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign app add orders", "consign app add acme-app --service acme --callback http://127.0.0.1:3000/acme"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { name, services, merchant, callback } = self;
        let name = value::limited_name("the name", name)?;
        let new = NewApp { name, services, merchant, callback_url: callback.map(Into::into) };
        Ok(Work::outcome(move |app, name| app.add_app(name, &new)))
    }
}
