//! `consign order show`

use crate::cli::complete::candidates;
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Input, Reference};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::render::{Names, OrderPage};
use crate::wire::Kind;

/// Arguments of `order show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order: 1001, id:7 or source:450789469
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Reference,
}

impl Verb for Args {
    const NAME: &'static str = "order show";
    const ABOUT: &'static str = "Show an order: fulfillment orders, shipments, next actions";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Order;
    const EXAMPLES: [&'static str; 2] =
        ["consign order show 1001", "consign order show 1001 -o json --fields name,fulfillment_status"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| {
            let shown = run.app.show_order(&self.order, run.is_for_people())?;
            let page = OrderPage {
                order: shown.order,
                timeline: shown.timeline,
                earlier_events: shown.earlier_events,
                names: Names(shown.names),
                now: shown.now,
            };
            Ok(Answer::of(page))
        }))
    }
}
