//! `consign init`

use crate::app::{NewShop, Sample};
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `init`.
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
    /// Do nothing if the file exists
    #[arg(long)]
    if_missing: bool,
    #[arg(
        long,
        value_name = "NAME",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "basic",
        value_parser = value::word::<Sample>(),
        help = help::among::<Sample>("Add a sample shop; `basic` if NAME is absent"),
        long_help = samples(),
        hide_possible_values = true,
    )]
    sample: Option<Sample>,
}

/// The samples and what each shows.
fn samples() -> String {
    let samples = Sample::ALL.iter().map(|sample| format!("\n{sample}: {}", sample.shows()));
    let samples = samples.collect::<Vec<_>>().join(";");
    format!("Add sample locations, services, stock and orders of the days before; `basic` if NAME is absent:{samples}")
}

/// The largest number an order may start from.
const MOST_ORDER_START: i64 = 999_999_999_999;

impl Verb for Args {
    const NAME: &'static str = "init";
    const ABOUT: &'static str = "Create the database";
    const MODE: Mode = Mode::WritesAlone;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign init --shop \"Corner Shop\" --currency SEK --if-missing",
        "consign init --db partial.db --sample=partial",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { shop, currency, order_start, if_missing, sample } = self;
        let shop = shop.map(|text| value::limited_name("--shop", text)).transpose()?;
        let order_start = order_start.map(|start| start.judge("--order-start", 1, MOST_ORDER_START)).transpose()?;
        let new = NewShop {
            name: shop.unwrap_or_else(|| "My shop".to_owned()),
            currency: currency.unwrap_or_else(|| "USD".to_owned()),
            order_start: order_start.map_or(1001, i64::unsigned_abs),
            if_missing,
            sample,
        };
        Ok(Work::outcome(move |app, name| app.init(name, &new)))
    }
}
