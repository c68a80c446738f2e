//! `consign order can`

use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Actions, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::Action;
use crate::failure::{Exit, Result};
use crate::wire::Kind;

/// Arguments of `order can`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its parts (1001-FO1, 1001-F1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    #[arg(
        value_name = "ACTION",
        help = help::among::<Action>("Action asked about, or a command such as fulfill or respond"),
        hide_possible_values = true,
        value_parser = value::actions()
    )]
    action: Actions,
}

impl Verb for Args {
    const NAME: &'static str = "order can";
    const ABOUT: &'static str = "Ask whether an action is allowed now (exit 0 yes, 9 no)";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Answer;
    const EXAMPLES: [&'static str; 2] =
        ["consign order can 1001 request_fulfillment", "consign order can 1004-FO1 fulfill"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| Ok(Answer::yes_or_no(run.app.can(&self.target, &self.action.0)?, Exit::No))))
    }
}
