//! `consign order list`

use crate::app::{Look, order_list_item};
use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, Input, Moment};
use crate::cli::verb::Verb;
use crate::domain::{BannerKind, FinancialStatus, FulfillmentStatus};
use crate::failure::Result;
use crate::store::OrderFilter;
use crate::wire::{Kind, OrderList};

/// Arguments of `order list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(
        long,
        value_name = "STATUS",
        help = help::among::<FulfillmentStatus>("Fulfillment status; repeat it for any of several"),
        hide_possible_values = true,
        value_parser = value::word::<FulfillmentStatus>()
    )]
    status: Vec<FulfillmentStatus>,
    #[arg(
        long,
        value_name = "STATUS",
        help = help::among::<FinancialStatus>("Financial status; repeat it for any of several"),
        hide_possible_values = true,
        value_parser = value::word::<FinancialStatus>()
    )]
    financial_status: Vec<FinancialStatus>,
    /// Only orders with a fulfillment order at this service
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
    /// Only orders with a fulfillment order at this location
    #[arg(long, value_name = "LOCATION", value_parser = value::handle, add = candidates::location())]
    location: Option<String>,
    #[arg(
        long,
        value_name = "KIND",
        help = help::among::<BannerKind>("The order shows this banner"),
        hide_possible_values = true,
        value_parser = value::word::<BannerKind>()
    )]
    banner: Option<BannerKind>,
    /// Only orders with a line of this SKU
    #[arg(long, value_name = "SKU", value_parser = value::nonempty, add = candidates::sku())]
    sku: Option<String>,
    /// Only orders of the customer with this e-mail
    #[arg(long, value_name = "EMAIL", value_parser = value::nonempty)]
    email: Option<String>,
    /// Only orders with this tag
    #[arg(long, value_name = "TAG", value_parser = value::nonempty)]
    tag: Option<String>,
    /// Only orders that are not cancelled and have something left to ship
    #[arg(long)]
    open: bool,
    /// Only cancelled orders
    #[arg(long)]
    cancelled: bool,
    /// Only orders created at this time or later
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    since: Option<Moment>,
    /// Only orders created before this time
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    until: Option<Moment>,
    /// List the newest orders first
    #[arg(long)]
    newest: bool,
    /// Maximum number of orders [default: all]
    #[arg(long, value_name = "N", value_parser = value::count)]
    limit: Option<Count>,
    /// Continue after this cursor (`page.next` of the list before)
    #[arg(long, value_name = "CURSOR", value_parser = value::nonempty)]
    after: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "order list";
    const ABOUT: &'static str = "List orders, oldest first unless --newest is given";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::OrderList;
    const EXAMPLES: [&'static str; 2] = [
        "consign order list --open --newest --limit 20",
        "consign order list --service acme --since 2026-11-01T00:00:00Z -o json",
    ];

    fn run(self, _: &mut Input) -> Result<Work> {
        let filter = OrderFilter {
            financial_status: self.financial_status,
            status: self.status,
            service: self.service,
            location: self.location,
            banner: self.banner,
            sku: self.sku,
            email: self.email,
            tag: self.tag,
            open: self.open,
            cancelled: self.cancelled,
            since: self.since.map(|moment| moment.judge("--since")).transpose()?,
            until: self.until.map(|moment| moment.judge("--until")).transpose()?,
            newest: self.newest,
        };
        let limit = self.limit.map(|limit| limit.judge("--limit", 1, i64::MAX)).transpose()?;
        let after = self.after;
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, limit.is_some());
            let page = app.list_orders(&filter, after.as_deref(), limit, &mut |look| match look {
                Look::Item(row) => rows.gather(&row, order_list_item),
                Look::Over => rows.hand_on(),
            })?;
            rows.finish(page, |page, items| OrderList { page, ..OrderList::whole(items) })
        }))
    }
}
