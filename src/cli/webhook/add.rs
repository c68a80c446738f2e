//! `consign webhook add`

use crate::app::NewWebhook;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::domain::{API_VERSION, LocalUrl, Topic};
use crate::failure::{Failure, Result};
use crate::wire::Kind;

/// Arguments of `webhook add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Address on this machine, like http://localhost:3000/webhooks
    #[arg(value_name = "URL", value_parser = value::local_url)]
    url: LocalUrl,
    #[arg(
        long = "topic",
        value_name = "TOPIC",
        required = true,
        help = "Topic to be told of, like orders/create or ORDERS_CREATE; repeatable",
        hide_possible_values = true,
        value_parser = value::word::<Topic>()
    )]
    topics: Vec<Topic>,
    /// App whose webhook it is [default: the only registered app, else dev]
    #[arg(long, value_name = "NAME", value_parser = value::handle, add = candidates::app())]
    app: Option<String>,
    /// Keys of the body to send, with commas between them [default: all]
    #[arg(long, value_name = "KEY", value_delimiter = ',', value_parser = value::nonempty_name)]
    include_fields: Vec<String>,
}

impl Verb for Args {
    const NAME: &'static str = "webhook add";
    const ABOUT: &'static str = "Send what happens to a program on this machine";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign webhook add http://localhost:3000/webhooks --topic orders/create",
        "consign webhook add http://localhost:3000/webhooks --topic fulfillments/create --topic fulfillments/update",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { url, topics, app, include_fields: fields } = self;
        if let Some(twice) = topics.iter().enumerate().find(|(place, topic)| topics[..*place].contains(topic)) {
            return Err(Failure::usage(format!("--topic {} is given more than once", twice.1)));
        }
        let api_version = API_VERSION.to_owned();
        let new = NewWebhook { app, topics, url, fields, name: None, api_version };
        Ok(Work::outcome(move |app, name| app.add_webhook(name, &new)))
    }
}
