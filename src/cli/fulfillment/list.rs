//! `consign fulfillment list`

use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Moment, Reference};
use crate::cli::verb::Verb;
use crate::domain::{FulfillmentState, ShipmentStatus};
use crate::failure::Result;
use crate::store::ShipmentFilter;
use crate::wire::{FulfillmentList, Kind, Page};

/// Arguments of `fulfillment list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Order [default: all orders]
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Option<Reference>,
    /// Only fulfillments of this service
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
    /// Only fulfillments from this location
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: Option<String>,
    /// Only fulfillments of this status
    #[arg(long, value_name = "STATUS", value_parser = value::word::<FulfillmentState>())]
    status: Option<FulfillmentState>,
    #[arg(
        long,
        value_name = "STATUS",
        help = help::among::<ShipmentStatus>("Only fulfillments of which this was reported last"),
        hide_possible_values = true,
        value_parser = value::word::<ShipmentStatus>()
    )]
    shipment_status: Option<ShipmentStatus>,
    /// Only fulfillments shipped at this time or later (not shipped yet: made)
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    since: Option<Moment>,
    /// Only fulfillments shipped before this time (not shipped yet: made)
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    until: Option<Moment>,
}

impl Verb for Args {
    const NAME: &'static str = "fulfillment list";
    const ABOUT: &'static str = "List the fulfillments of all orders, or of one";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::FulfillmentList;
    const EXAMPLES: [&'static str; 2] =
        ["consign fulfillment list --shipment-status in_transit", "consign fulfillment list 1007 -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let filter = ShipmentFilter {
            order: None,
            service: self.service,
            location: self.location,
            status: self.status,
            shipment_status: self.shipment_status,
            since: self.since.map(|moment| moment.judge("--since")).transpose()?,
            until: self.until.map(|moment| moment.judge("--until")).transpose()?,
        };
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, false);
            let order = self.order.as_ref();
            let returned =
                app.list_fulfillments(order, &filter, &mut |item| rows.add(item, |item| Ok(item.clone())))?;
            rows.finish(Page::whole(returned), |_, items| FulfillmentList::whole(items))
        }))
    }
}
