//! `consign order list`

use crate::cli::help;
use crate::cli::request::Request;
use crate::cli::value::{self, Count, Input, Moment};
use crate::cli::verb::{Mode, Verb};
use crate::domain::{BannerKind, FinancialStatus, FulfillmentStatus, Time};
use crate::failure::Result;

/// The words of `order list`.
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
    /// Some of the order's work is at this service
    #[arg(long, value_name = "HANDLE", value_parser = value::handle)]
    service: Option<String>,
    /// Some of the order's work is at this location
    #[arg(long, value_name = "LOCATION", value_parser = value::handle)]
    location: Option<String>,
    #[arg(
        long,
        value_name = "KIND",
        help = help::among::<BannerKind>("The order shows this banner"),
        hide_possible_values = true,
        value_parser = value::word::<BannerKind>()
    )]
    banner: Option<BannerKind>,
    /// A line of the order has this SKU
    #[arg(long, value_name = "SKU", value_parser = value::nonempty)]
    sku: Option<String>,
    /// Placed at this time or later
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    since: Option<Moment>,
    /// Placed before this time
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    until: Option<Moment>,
    /// Print at most so many; without it all
    #[arg(long, value_name = "N", value_parser = value::count)]
    limit: Option<Count>,
    /// Go on after the end of an earlier, cut list
    #[arg(long, value_name = "CURSOR", value_parser = value::nonempty)]
    after: Option<String>,
}

/// Which orders to list. Several values of one field mean any of them, several fields mean all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub status: Vec<FulfillmentStatus>,
    pub financial_status: Vec<FinancialStatus>,
    pub service: Option<String>,
    pub location: Option<String>,
    pub banner: Option<BannerKind>,
    pub sku: Option<String>,
    /// Inclusive.
    pub since: Option<Time>,
    /// Exclusive.
    pub until: Option<Time>,
    pub limit: Option<i64>,
    pub after: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "order list";
    const ABOUT: &'static str = "List orders, oldest first";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = [
        "consign order list --status unfulfilled --status on_hold --limit 20",
        "consign order list --service acme --since 2026-11-01T00:00:00Z -o json",
    ];

    fn request(self, _: &mut Input) -> Result<Request> {
        Ok(Request::OrderList(List {
            status: self.status,
            financial_status: self.financial_status,
            service: self.service,
            location: self.location,
            banner: self.banner,
            sku: self.sku,
            since: self.since.map(|moment| moment.judge("--since")).transpose()?,
            until: self.until.map(|moment| moment.judge("--until")).transpose()?,
            limit: self.limit.map(|limit| limit.judge("--limit", 1, i64::MAX)).transpose()?,
            after: self.after,
        }))
    }
}
