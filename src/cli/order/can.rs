//! `consign order can`

use crate::cli::help;
use crate::cli::request::Request;
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::{Mode, Verb};
use crate::domain::Action;
use crate::failure::Result;

/// The words of `order can`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference)]
    target: Reference,
    #[arg(
        value_name = "ACTION",
        help = help::among::<Action>("Action asked about"),
        hide_possible_values = true,
        value_parser = value::word::<Action>()
    )]
    action: Action,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Can {
    pub target: Reference,
    pub action: Action,
}

impl Verb for Args {
    const NAME: &'static str = "order can";
    const ABOUT: &'static str = "Ask whether an action is allowed now (exit 0 yes, 9 no)";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] =
        ["consign order can 1001 request_fulfillment", "consign order can 1004-FO1 create_fulfillment"];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::OrderCan(Can { target: self.target, action: self.action }))
    }
}
