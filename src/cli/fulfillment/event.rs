//! `consign fulfillment event`

use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Moment, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::{Code, Command, Degrees, ShipmentStatus, Unfit, Whereabouts};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `fulfillment event`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Fulfillment (1001-F1)
    #[arg(value_name = "NAME", value_parser = value::reference, add = candidates::fulfillment(false))]
    name: Reference,
    #[arg(
        value_name = "STATUS",
        help = help::among::<ShipmentStatus>("What the carrier reports"),
        hide_possible_values = true,
        value_parser = value::word::<ShipmentStatus>()
    )]
    status: ShipmentStatus,
    /// When it happened [default: now]
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    happened_at: Option<Moment>,
    /// When the carrier means to deliver
    #[arg(long, value_name = "TIME", value_parser = value::moment)]
    estimated_delivery: Option<Moment>,
    /// Street where it was
    #[arg(long, value_name = "TEXT", value_parser = value::name)]
    address1: Option<String>,
    /// City where it was
    #[arg(long, value_name = "TEXT", value_parser = value::name)]
    city: Option<String>,
    /// Province where it was
    #[arg(long, value_name = "TEXT", value_parser = value::name)]
    province: Option<String>,
    /// Postal code where it was
    #[arg(long, value_name = "TEXT", value_parser = value::name)]
    zip: Option<String>,
    /// Country where it was
    #[arg(long, value_name = "TEXT", value_parser = value::name)]
    country: Option<String>,
    /// Latitude where it was, in degrees
    #[arg(long, value_name = "DEGREES", allow_negative_numbers = true, value_parser = value::name)]
    latitude: Option<String>,
    /// Longitude where it was, in degrees
    #[arg(long, value_name = "DEGREES", allow_negative_numbers = true, value_parser = value::name)]
    longitude: Option<String>,
    /// Message of the carrier: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    message: Option<Text>,
    /// Service that reports it [default: the merchant does]
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "fulfillment event";
    const ABOUT: &'static str = "Record what the carrier reports about a fulfillment";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign fulfillment event 1007-F1 in_transit --city Oslo --estimated-delivery 2026-11-26T12:00:00Z",
        "consign fulfillment event 1007-F1 delivered --happened-at 2026-11-25T14:30:00Z --message \"left at the door\"",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let moment = |what: &str, moment: Option<Moment>| moment.map(|moment| moment.judge(what)).transpose();
        let text = |what: &str, text: Option<String>| {
            text.filter(|text| !text.is_empty()).map(|text| value::limited_name(what, text)).transpose()
        };
        let degrees = |text: Option<String>, of: fn(&str) -> std::result::Result<Degrees, Unfit>| -> Result<_> {
            let judged = text.as_deref().map(of).transpose();
            Ok(judged.map_err(|unfit| unfit.refusal("", Code::InvalidRecord))?)
        };
        let happened_at = moment("--happened-at", self.happened_at)?;
        let estimated_delivery_at = moment("--estimated-delivery", self.estimated_delivery)?;
        let place = Whereabouts {
            address1: text("--address1", self.address1)?,
            city: text("--city", self.city)?,
            province: text("--province", self.province)?,
            zip: text("--zip", self.zip)?,
            country: text("--country", self.country)?,
            latitude: degrees(self.latitude, Degrees::latitude)?,
            longitude: degrees(self.longitude, Degrees::longitude)?,
        };
        let place = Some(Box::new(place)).filter(|place| **place != Whereabouts::default());
        let message = input.free_text("--message", self.message)?;
        let (service, status) = (self.service, self.status);
        let command = Command::AddShipmentEvent { service, status, happened_at, estimated_delivery_at, place, message };
        Ok(Work::on_order(self.name, command))
    }
}
