//! `consign service inbox`

use crate::app::InboxFilter;
use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, GivenSpan, Input};
use crate::cli::verb::Verb;
use crate::domain::Pending;
use crate::failure::Result;
use crate::wire::{Inbox, Kind, Page};

/// Arguments of `service inbox`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service [default: all services]
    #[arg(value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    handle: Option<String>,
    /// Only fulfillment orders that wait for this [default: all]
    #[arg(long, value_name = "WHAT", value_parser = value::word::<Pending>())]
    pending: Option<Pending>,
    /// Only fulfillment orders that have waited at least this long (90s, 15m, 2h, 1d12h)
    #[arg(long, value_name = "DURATION", value_parser = value::time_span)]
    older_than: Option<GivenSpan>,
    /// Only fulfillment orders whose accepted ship date is over
    #[arg(long)]
    overdue: bool,
}

impl Verb for Args {
    const NAME: &'static str = "service inbox";
    const ABOUT: &'static str = "List the fulfillment orders that wait for services, oldest first";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::ServiceInbox;
    const EXAMPLES: [&'static str; 2] =
        ["consign service inbox --older-than 1d", "consign service inbox acme --pending fulfillment -o ids"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let filter = InboxFilter {
            service: self.handle,
            pending: self.pending,
            older_than: self.older_than.map(|span| span.judge("--older-than")).transpose()?,
            overdue: self.overdue,
        };
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, false);
            let returned = app.inbox(&filter, &mut |item| rows.add(item, |item| Ok(item.clone())))?;
            rows.finish(Page::whole(returned), |_, items| Inbox::whole(items))
        }))
    }
}
