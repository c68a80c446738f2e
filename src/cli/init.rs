//! `consign init`

use crate::cli::request::Request;
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `init`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of the shop
    #[arg(long, value_name = "NAME", value_parser = value::nonempty_name)]
    shop: Option<String>,
    /// Currency of the shop
    #[arg(long, value_name = "CODE", value_parser = value::currency)]
    currency: Option<String>,
    /// Number of the first order [default: 1001]
    #[arg(long, value_name = "N", value_parser = value::count)]
    order_start: Option<Count>,
    /// Do nothing if the file is there already
    #[arg(long)]
    if_missing: bool,
    /// Fill it with locations, services, stock and orders to try things on
    #[arg(long)]
    sample: bool,
}

/// A database to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Init {
    pub shop: Option<String>,
    pub currency: Option<String>,
    pub order_start: Option<i64>,
    pub if_missing: bool,
    pub sample: bool,
}

/// The largest number an order may start from.
const MOST_ORDER_START: i64 = 999_999_999_999;

impl Verb for Args {
    const NAME: &'static str = "init";
    const ABOUT: &'static str = "Create the database";
    const MODE: Mode = Mode::WritesAlone;
    const EXAMPLES: [&'static str; 2] =
        ["consign init --shop \"Corner Shop\" --currency SEK --if-missing", "consign init --db sample.db --sample"];

    fn request(self, _: &mut Input) -> Result<Request> {
        let Args { shop, currency, order_start, if_missing, sample } = self;
        let shop = shop.map(|text| value::limited_name("--shop", text)).transpose()?;
        let order_start = order_start.map(|start| start.judge("--order-start", 1, MOST_ORDER_START)).transpose()?;
        Ok(Request::Init(Init { shop, currency, order_start, if_missing, sample }))
    }
}
