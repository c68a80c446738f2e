//! `consign webhook deliveries`

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input};
use crate::cli::verb::Verb;
use crate::domain::{DeliveryState, Topic};
use crate::failure::Result;
use crate::store::DeliveryFilter;
use crate::wire::{DeliveryList, Kind};

/// Arguments of `webhook deliveries`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only deliveries that failed: --state failed
    #[arg(long, conflicts_with = "state")]
    failed: bool,
    /// Only deliveries of which this became
    #[arg(long, value_name = "STATE", value_parser = value::word::<DeliveryState>())]
    state: Option<DeliveryState>,
    /// Only deliveries of this topic
    #[arg(long, value_name = "TOPIC", hide_possible_values = true, value_parser = value::word::<Topic>())]
    topic: Option<Topic>,
    /// Only deliveries to the webhooks and services of this app
    #[arg(long, value_name = "NAME", value_parser = value::handle, add = candidates::app())]
    app: Option<String>,
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
        let state = self.state.or(self.failed.then_some(DeliveryState::Failed));
        let filter = DeliveryFilter { state, webhook: self.webhook.map(Count::number), topic: self.topic, app: None };
        let of_app = self.app;
        let limit = self.limit.map(|limit| limit.judge("--limit", 1, i64::MAX)).transpose()?;
        let after = self.after;
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, limit.is_some());
            let page = app.list_deliveries(&filter, of_app.as_deref(), after.as_deref(), limit, &mut |item| {
                rows.add(item, |item| Ok(item.clone()))
            })?;
            rows.finish(page, |page, items| DeliveryList { page, ..DeliveryList::whole(items) })
        }))
    }
}
