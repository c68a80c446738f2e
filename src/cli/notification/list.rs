//! `consign notification list`

use crate::cli::request::Request;
use crate::cli::value::{self, Count, Input, Read};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `notification list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only those to this party: service:HANDLE or customer
    #[arg(long, value_name = "PARTY", value_parser = recipient)]
    to: Option<Recipient>,
    /// Only those after this sequence number
    #[arg(long, value_name = "N", value_parser = value::count)]
    since_seq: Option<Count>,
}

/// Which notifications to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub to: Option<Recipient>,
    /// Exclusive; 0 means all.
    pub since_seq: i64,
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
    const ABOUT: &'static str = "List what services and customers are told";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = [
        "consign notification list --to service:acme",
        "consign notification list --to customer --since-seq 10 -o ndjson",
    ];

    fn request(self, _: &mut Input) -> Result<Request> {
        let since_seq = self.since_seq.map_or(0, Count::number);
        Ok(Request::NotificationList(List { to: self.to, since_seq }))
    }
}

fn recipient(text: &str) -> Read<Recipient> {
    match text.strip_prefix("service:") {
        Some(service) => value::handle(service).map(Recipient::Service),
        None if text == "customer" => Ok(Recipient::Customer),
        None => Err("write service:HANDLE or customer".to_owned()),
    }
}
