//! `consign order timeline`

use crate::app::Look;
use crate::cli::complete::candidates;
use crate::cli::interrupt::Interrupt;
use crate::cli::run::{Answer, Mode, Run, Work};
use crate::cli::value::{self, Count, Input, Moment, Reference};
use crate::cli::verb::Verb;
use crate::failure::{Exit, Failure, Result};
use crate::render::{self, Format};
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
    /// Go on with new events until interrupted (table and ndjson)
    #[arg(long)]
    follow: bool,
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
        let (order, follow) = (self.order, self.follow);
        Ok(Work::new(move |run| {
            if follow {
                return followed(run, order.as_ref(), &filter);
            }
            let app = run.app;
            let mut rows = run.rows(Self::KIND, false);
            let returned =
                app.timeline(order.as_ref(), &filter, &mut |event| rows.add(event, |event| Ok(event.clone())))?;
            rows.finish(Page::whole(returned), |_, events| Timeline::new(events))
        }))
    }
}

/// Shows events, and those to come, until it is interrupted.
fn followed(run: &mut Run<'_>, order: Option<&Reference>, filter: &EventFilter) -> Result<Answer> {
    let (format, has_fields) = (run.settings.output, run.settings.fields.is_some());
    if !(format == Format::Ndjson || format == Format::Table && !has_fields) {
        return Err(Failure::usage("--follow has no end: it prints a table of all columns, or ndjson")
            .hint("consign order timeline --follow -o ndjson"));
    }
    let interrupt = Interrupt::listen()?;
    let (app, ended) = (run.app, || interrupt.came());
    let target = run.target()?;
    if format == Format::Table {
        let style = target.style();
        let mut lines = target.stream();
        lines.line(render::event_titles(style).as_bytes())?;
        app.follow(order, filter, &ended, &mut |look| match look {
            Look::Item(event) => lines.line(render::event_line(event, style).as_bytes()),
            Look::Over => lines.hand_on(),
        })?;
        lines.finish()?;
    } else {
        let mut list = target.list(Kind::Timeline, false);
        app.follow(order, filter, &ended, &mut |look| match look {
            Look::Item(event) => list.item(event),
            Look::Over => list.hand_on(),
        })?;
        list.finish(&Page::whole(0))?;
    }
    Ok(Answer::shown(Exit::Ok))
}
