//! `consign order explain`

use crate::cli::help;
use crate::cli::request::Request;
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::{Mode, Verb};
use crate::domain::Action;
use crate::failure::Result;

/// The words of `order explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference)]
    target: Reference,
    #[arg(
        value_name = "ACTION",
        help = help::among::<Action>("Action to explain; without it all"),
        hide_possible_values = true,
        value_parser = value::word::<Action>()
    )]
    action: Option<Action>,
}

/// What to explain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explain {
    pub target: Reference,
    pub action: Option<Action>,
}

impl Verb for Args {
    const NAME: &'static str = "order explain";
    const ABOUT: &'static str = "Explain what is allowed, what forbids the rest, and how to make it allowed";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign order explain 1001", "consign order explain 1004-FO1 move"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::OrderExplain(Explain { target: self.target, action: self.action }))
    }
}
