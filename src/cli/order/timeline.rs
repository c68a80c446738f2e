//! `consign order timeline`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input, Moment, Reference};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::store::EventFilter;
use crate::wire::{Kind, Page, Timeline};

/// Arguments of `order timeline`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order, or one of its parts (1001-FO1, 1001-F1) [default: all events of the shop]
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Option<Reference>,
    /// Only events after this sequence number
    #[arg(long, value_name = "N", value_parser = value::count)]
    since_seq: Option<Count>,
    /// Only events at this time or later
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    since: Option<Moment>,
    /// Only events before this time
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    until: Option<Moment>,
}

impl Verb for Args {
    const NAME: &'static str = "order timeline";
    const ABOUT: &'static str = "List the events of an order, or of the whole shop";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Timeline;
    const EXAMPLES: [&'static str; 2] =
        ["consign order timeline 1003", "consign order timeline --since 2026-11-23T00:00:00Z -o ndjson"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let filter = EventFilter {
            since_seq: self.since_seq.map_or(0, Count::number),
            since: self.since.map(|moment| moment.judge("--since")).transpose()?,
            until: self.until.map(|moment| moment.judge("--until")).transpose()?,
            ..EventFilter::default()
        };
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, false);
            let returned =
                app.timeline(self.order.as_ref(), &filter, &mut |event| rows.add(event, |event| Ok(event.clone())))?;
            rows.finish(Page::whole(returned), |_, events| Timeline::new(events))
        }))
    }
}
