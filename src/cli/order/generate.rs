//! `consign order generate`

use crate::app::{Generating, MOST_GENERATED};
use crate::cli::complete::candidates;
use crate::cli::progress::{Counted, Progress};
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Count, CountRange, GivenPercent, GivenSpan, GivenWeight, Input};
use crate::cli::verb::Verb;
use crate::domain::{MOST_SEED, MOST_UNITS, Weighted, ids};
use crate::failure::{Failure, Result};
use crate::wire::Kind;

/// Arguments of `order generate`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Number of orders, up to 1000000
    #[arg(long, value_name = "N", required = true, value_parser = value::count)]
    count: Count,
    /// Seed: the same one makes the same orders
    #[arg(long, value_name = "N", default_value = "1", value_parser = value::count)]
    seed: Count,
    /// Time over which the orders are spread, from now on
    #[arg(long, value_name = "DURATION", default_value = "0s", value_parser = value::time_span)]
    over: GivenSpan,
    /// SKU to order, and how often against the others [default: SKUs with stock, else invented ones]; repeatable
    #[arg(long = "sku", value_name = "SKU[:WEIGHT]", value_parser = value::weighted_sku, add = candidates::sku())]
    skus: Vec<GivenWeight>,
    /// Service that takes whole orders [default: orders are routed]; repeatable
    #[arg(long = "service", value_name = "SERVICE", value_parser = value::handle, add = candidates::service())]
    services: Vec<String>,
    /// Share of the orders that are paid
    #[arg(long, value_name = "PERCENT", default_value = "100", value_parser = value::percent)]
    paid: GivenPercent,
    /// Lines of an order, each with another SKU
    #[arg(long, value_name = "RANGE", default_value = "1..3", value_parser = value::count_range)]
    lines: CountRange,
    /// Units of a line
    #[arg(long, value_name = "RANGE", default_value = "1..3", value_parser = value::count_range)]
    quantity: CountRange,
    /// Country that orders go to, and how often against the others; repeatable
    #[arg(long = "country", value_name = "CC[:WEIGHT]", default_value = "US", value_parser = value::weighted_country)]
    countries: Vec<GivenWeight>,
}

impl Verb for Args {
    const NAME: &'static str = "order generate";
    const ABOUT: &'static str = "Make orders that look like a shop's, from a seed";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign order generate --count 200 --over 14d",
        "consign order generate --count 50 --sku TEE-M:3 --sku MUG --country NO --country SE:2 --paid 80%",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        for (position, service) in self.services.iter().enumerate() {
            if self.services[..position].contains(service) {
                return Err(Failure::usage(format!("service {service} is given twice")));
            }
        }
        let skus = GivenWeight::judge_all("SKU", self.skus)?;
        let countries = GivenWeight::judge_all("country", self.countries)?;
        let judged = |(sku, weight)| Ok((value::sku(sku)?, weight));
        let count = self.count.judge("--count", 1, MOST_GENERATED)?.unsigned_abs();
        let wanted = Generating {
            count,
            seed: self.seed.judge("--seed", 0, MOST_SEED)?.unsigned_abs(),
            over: self.over.judge("--over")?,
            skus: skus.into_iter().map(judged).collect::<Result<_>>()?,
            services: self.services,
            paid: self.paid.judge("--paid")?,
            lines: self.lines.judge("--lines", 1, ids::MOST_PARTS.into())?,
            quantity: self.quantity.judge("--quantity", 1, MOST_UNITS)?,
            countries: Weighted::new(countries).expect("there is a default country"),
        };
        Ok(Work::new(move |run| {
            let progress = Progress::new(run.settings, Some(count), Counted::Orders);
            let outcome = run.app.generate(run.name, &wanted, &|done| progress.at(done))?;
            drop(progress);
            Ok(Answer::of(outcome))
        }))
    }
}
