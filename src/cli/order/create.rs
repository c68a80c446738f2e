//! `consign order create`

use crate::app::NewOrderRequest;
use crate::cli::complete::{candidates, files};
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Content, GivenDetails, GivenLine, Input, Text};
use crate::cli::verb::Verb;
use crate::domain::Payment;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order create`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Line of the order, with the price of one unit [default: 0.00]; repeatable
    #[arg(long = "line", value_name = "SKU=QTY[@PRICE]", required = true, value_parser = value::new_line, add = candidates::sku())]
    lines: Vec<GivenLine>,
    /// Name of the order [default: the next free number]
    #[arg(long, value_name = "NAME", value_parser = value::order_name)]
    name: Option<String>,
    /// E-mail address of the customer
    #[arg(long, value_name = "ADDRESS", value_parser = value::nonempty_name)]
    email: Option<String>,
    /// Phone number of the customer
    #[arg(long, value_name = "NUMBER", value_parser = value::nonempty_name)]
    phone: Option<String>,
    /// Note about the order: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    note: Option<Text>,
    /// Tag of the order; repeatable
    #[arg(long = "tag", value_name = "TAG", value_parser = value::nonempty_tag)]
    tags: Vec<String>,
    /// JSON file with the shipping address, keys as under `shipping_address`; `-` is standard input
    #[arg(long, value_name = "FILE", value_parser = value::content, add = files::path())]
    ship_to: Option<Content>,
    /// Assign all lines to this location instead of routing them
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: Option<String>,
    /// Currency of the prices [default: the currency of the shop]
    #[arg(long, value_name = "CODE", value_parser = value::currency)]
    currency: Option<String>,
    /// The order is paid
    #[arg(long)]
    paid: bool,
}

impl Verb for Args {
    const NAME: &'static str = "order create";
    const ABOUT: &'static str = "Create an order and route it to fulfillment orders";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order create --line TEE-M=2@19.90 --email bob@example.com",
        "consign order create --line IPOD2008GREEN=1@199.00 --line TEE-M=1@19.90 --paid",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { lines, name, email, phone, note, tags, ship_to, location, currency, paid } = self;
        let lines = lines.into_iter().map(GivenLine::judge).collect::<Result<_>>()?;
        let details = GivenDetails { email, phone, note, tags, ship_to }.judge(input)?.to;
        let payment = Payment::whole(paid);
        let new = NewOrderRequest { name, details, currency, lines, location, payment, extras: None };
        Ok(Work::outcome(move |app, name| app.create_order(name, &new)))
    }
}
