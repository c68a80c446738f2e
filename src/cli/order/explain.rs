//! `consign order explain`

use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::Action;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    #[arg(
        value_name = "ACTION",
        help = help::among::<Action>("Action to explain; without it all"),
        hide_possible_values = true,
        value_parser = value::word::<Action>()
    )]
    action: Option<Action>,
}

impl Verb for Args {
    const NAME: &'static str = "order explain";
    const ABOUT: &'static str = "Explain which actions are allowed, why others are not, and how to allow them";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Explanation;
    const EXAMPLES: [&'static str; 2] = ["consign order explain 1001", "consign order explain 1004-FO1 move"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::document(move |app| app.explain(&self.target, self.action)))
    }
}
