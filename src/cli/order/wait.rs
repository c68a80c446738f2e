//! `consign order wait`

use crate::app::{Expectation, RealTime, Waited};
use crate::cli::complete::candidates;
use crate::cli::order::assert::expectation;
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, GivenSpan, Input, Reference};
use crate::cli::verb::Verb;
use crate::failure::{Exit, Result};
use crate::wire::Kind;

/// Arguments of `order wait`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its parts (1001-FO1, 1001-F1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    /// Key of `order show -o json` and its value; KEY!=VALUE waits until it differs; repeatable
    #[arg(long = "for", value_name = "KEY=VALUE", required = true, value_parser = expectation, add = candidates::expectation())]
    expectations: Vec<Expectation>,
    /// Maximum time to wait: seconds, or 15m, 2h, 3d; 0 checks once
    #[arg(long, value_name = "DURATION", required = true, value_parser = value::seconds_or_span)]
    timeout: GivenSpan,
}

impl Verb for Args {
    const NAME: &'static str = "order wait";
    const ABOUT: &'static str = "Wait until an order has the given values (exit 75 after the timeout)";
    const MODE: Mode = Mode::Waits;
    const KIND: Kind = Kind::Answer;
    const EXAMPLES: [&'static str; 2] = [
        "consign order wait 1004 --for locked=true --timeout 5",
        "consign order wait 1004-FO1 --for status!=closed --for request_status=accepted --timeout 60",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let timeout = self.timeout.judge("--timeout")?;
        Ok(Work::new(move |run| {
            let waited = run.app.wait(&self.target, &self.expectations, timeout, &mut RealTime::begin())?;
            let Waited { answer, changed } = waited;
            if changed {
                run.target()?.is_of_a_change();
            }
            Ok(Answer::yes_or_no(answer, Exit::Busy))
        }))
    }
}
