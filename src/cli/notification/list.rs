//! `consign notification list`

use crate::app::NotificationFilter;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input, Read};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::{Kind, NotificationList, Page};

/// Arguments of `notification list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only notifications to this party: service:HANDLE or customer
    #[arg(long, value_name = "PARTY", value_parser = recipient, add = candidates::party())]
    to: Option<Recipient>,
    /// Only notifications after this sequence number
    #[arg(long, value_name = "N", value_parser = value::count)]
    since_seq: Option<Count>,
}

/// Who is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// The service with this handle.
    Service(String),
    Customer,
}

impl Recipient {
    /// As notifications name it.
    pub fn spelled(&self) -> String {
        match self {
            Recipient::Service(handle) => format!("service:{handle}"),
            Recipient::Customer => "customer".to_owned(),
        }
    }
}

impl Verb for Args {
    const NAME: &'static str = "notification list";
    const ABOUT: &'static str = "List the notifications to services and customers";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::NotificationList;
    const EXAMPLES: [&'static str; 2] = [
        "consign notification list --to service:acme",
        "consign notification list --to customer --since-seq 10 -o ndjson",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let since_seq = self.since_seq.map_or(0, Count::number);
        let filter = NotificationFilter { to: self.to.as_ref().map(Recipient::spelled), since_seq };
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, false);
            let returned = app.notifications(&filter, &mut |item| rows.add(item, |item| Ok(item.clone())))?;
            rows.finish(Page::whole(returned), |_, items| NotificationList::whole(items))
        }))
    }
}

fn recipient(text: &str) -> Read<Recipient> {
    match text.strip_prefix("service:") {
        Some(service) => value::handle(service).map(Recipient::Service),
        None if text == "customer" => Ok(Recipient::Customer),
        None => Err("write service:HANDLE or customer".to_owned()),
    }
}
