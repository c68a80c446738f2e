//! `consign order explain`

use crate::app::ShownExplanation;
use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Actions, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::{Action, Asking};
use crate::failure::Result;
use crate::render::{ExplanationPage, Names};
use crate::wire::Kind;

/// Arguments of `order explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its parts (1001-FO1, 1001-F1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Reference,
    #[arg(
        value_name = "ACTION",
        help = help::among::<Action>("Action to explain, or a command such as fulfill or respond"),
        hide_possible_values = true,
        value_parser = value::actions()
    )]
    action: Option<Actions>,
    /// Explain every action of every party, as JSON always does
    #[arg(long, conflicts_with = "action")]
    all: bool,
}

impl Verb for Args {
    const NAME: &'static str = "order explain";
    const ABOUT: &'static str = "Explain what can be done now, and what leads to the rest";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Explanation;
    const EXAMPLES: [&'static str; 2] = ["consign order explain 1001", "consign order explain 1004-FO1 move"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| {
            let asking = match self.action {
                Some(actions) => Asking::Only(actions.0),
                None if !self.all && run.is_for_people() => Asking::Next,
                None => Asking::Every,
            };
            let ShownExplanation { explanation, commands, names, services, target, left_out } =
                run.app.explain(&self.target, &asking)?;
            let names = Names(names);
            Ok(Answer::of(ExplanationPage { explanation, commands, names, services, target, left_out }))
        }))
    }
}
