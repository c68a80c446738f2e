//! `consign order set`

use clap::ArgGroup;

use crate::cli::complete::{candidates, files};
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Content, GivenDetails, Input, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::Command;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order set`.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("change").args(["email", "phone", "note", "tags", "ship_to"]).required(true).multiple(true))]
pub struct Args {
    /// Order: 1001, id:7 or source:450789469
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Reference,
    /// E-mail address of the customer; an empty one removes it
    #[arg(long, value_name = "ADDRESS", value_parser = value::name)]
    email: Option<String>,
    /// Phone number of the customer; an empty one removes it
    #[arg(long, value_name = "NUMBER", value_parser = value::name)]
    phone: Option<String>,
    /// Note about the order: text, @FILE or - for standard input; an empty one removes it
    #[arg(long, value_name = "TEXT", value_parser = value::replacing_text)]
    note: Option<Text>,
    /// Tag, in place of all tags the order has; repeatable; an empty one removes them
    #[arg(long = "tag", value_name = "TAG", value_parser = value::tag)]
    tags: Vec<String>,
    /// JSON file with the shipping address, keys as under `shipping_address`; `-` is standard input; empty removes it
    #[arg(long, value_name = "FILE", value_parser = value::replacing_content, add = files::path())]
    ship_to: Option<Content>,
}

impl Verb for Args {
    const NAME: &'static str = "order set";
    const ABOUT: &'static str = "Set the e-mail, phone, note, tags or address of an order";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order set 1001 --email eva@example.com --phone \"+47 22 33 44 55\"",
        "consign order set 1001 --tag vip --tag gift --note \"call before delivery\"",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { order, email, phone, note, tags, ship_to } = self;
        let change = GivenDetails { email, phone, note, tags, ship_to }.judge(input)?;
        Ok(Work::on_order(order, Command::SetDetails(Box::new(change))))
    }
}
