//! `consign order assert`

use crate::app::Expectation;
use crate::cli::complete::candidates;
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Input, Read, Reference};
use crate::cli::verb::Verb;
use crate::failure::{Exit, Result};
use crate::wire::Kind;

/// Arguments of `order assert`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its parts (1001-FO1, 1001-F1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Key of `order show -o json` and its value; KEY!=VALUE checks that it differs; repeatable
    #[arg(value_name = "KEY=VALUE", required = true, value_parser = expectation, add = candidates::expectation())]
    expectations: Vec<Expectation>,
}

impl Verb for Args {
    const NAME: &'static str = "order assert";
    const ABOUT: &'static str = "Check that an order has the given values (exit 9 if not)";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Answer;
    const EXAMPLES: [&'static str; 2] = [
        "consign order assert 1001 fulfillment_status=unfulfilled",
        "consign order assert 1004-FO1 status=in_progress request_status!=rejected",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| Ok(Answer::yes_or_no(run.app.assert(&self.target, &self.expectations)?, Exit::No))))
    }
}

/// Reads `KEY=VALUE` or `KEY!=VALUE`.
pub fn expectation(text: &str) -> Read<Expectation> {
    let Some((key, value)) = text.split_once('=') else {
        return Err("write KEY=VALUE or KEY!=VALUE".to_owned());
    };
    let (key, equal) = match key.strip_suffix('!') {
        Some(key) => (key, false),
        None => (key, true),
    };
    if key.is_empty() {
        return Err("no key stands before the `=`".to_owned());
    }
    Ok(Expectation { key: key.to_owned(), equal, value: value.to_owned() })
}
