//! `consign order timeline`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input, Reference};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::{Kind, Page, Timeline};

/// Arguments of `order timeline`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order [default: all events of the shop]
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Option<Reference>,
    /// Only events after this sequence number
    #[arg(long, value_name = "N", value_parser = value::count)]
    since_seq: Option<Count>,
}

impl Verb for Args {
    const NAME: &'static str = "order timeline";
    const ABOUT: &'static str = "List the events of an order, or of the whole shop";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Timeline;
    const EXAMPLES: [&'static str; 2] =
        ["consign order timeline 1003", "consign order timeline --since-seq 10 -o ndjson"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let since_seq = self.since_seq.map_or(0, Count::number);
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, false);
            let returned =
                app.timeline(self.order.as_ref(), since_seq, &mut |event| rows.add(event, |event| Ok(event.clone())))?;
            rows.finish(Page::whole(returned), |_, events| Timeline::new(events))
        }))
    }
}
