//! `consign webhook deliveries`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::store::DeliveryFilter;
use crate::wire::{DeliveryList, Kind};

/// Arguments of `webhook deliveries`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only deliveries that failed
    #[arg(long)]
    failed: bool,
    /// Only deliveries to this webhook
    #[arg(long, value_name = "ID", value_parser = value::count, add = candidates::webhook())]
    webhook: Option<Count>,
    /// Maximum number of deliveries [default: all]
    #[arg(long, value_name = "N", value_parser = value::count)]
    limit: Option<Count>,
    /// Continue after this cursor (`page.next` of the list before)
    #[arg(long, value_name = "CURSOR", value_parser = value::nonempty)]
    after: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "webhook deliveries";
    const ABOUT: &'static str = "List what was sent to webhooks and services, or is to be, oldest first";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::DeliveryList;
    const EXAMPLES: [&'static str; 2] =
        ["consign webhook deliveries --limit 20", "consign webhook deliveries --failed -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let filter = DeliveryFilter { failed: self.failed, webhook: self.webhook.map(Count::number) };
        let limit = self.limit.map(|limit| limit.judge("--limit", 1, i64::MAX)).transpose()?;
        let after = self.after;
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, limit.is_some());
            let page = app.list_deliveries(&filter, after.as_deref(), limit, &mut |item| {
                rows.add(item, |item| Ok(item.clone()))
            })?;
            rows.finish(page, |page, items| DeliveryList { page, ..DeliveryList::whole(items) })
        }))
    }
}
