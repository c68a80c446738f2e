//! `consign service act`

use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, GivenPercent, GivenRange, Input, NONE, OrNone, Text};
use crate::cli::verb::Verb;
use crate::domain::{BehaviourChange, MOST_SEED, RejectionReason, country_code};
use crate::failure::{Failure, Result};
use crate::wire::Kind;

/// Arguments of `service act`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    handle: String,
    /// Forget the behaviour, so that everything is done by hand; takes no other option
    #[arg(long)]
    off: bool,
    #[command(flatten)]
    behaviour: Option<Options>,
}

/// What can be said of a behaviour. What is not named keeps its value.
#[derive(Debug, clap::Args)]
#[group(id = "behaviour")]
struct Options {
    /// Share of fulfillment requests that are accepted; the others are rejected [at first: 100]
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    accept: Option<GivenPercent>,
    /// Time between a fulfillment request and its answer, as 2h or 10m..2h [at first: 0s]
    #[arg(long, value_name = "RANGE", value_parser = value::range)]
    after: Option<GivenRange>,
    #[arg(
        long,
        value_name = "REASON",
        value_delimiter = ',',
        help = help::among::<RejectionReason>(
            "Reasons of rejections, one of which is drawn [at first: other]; repeatable, or with commas between them"
        ),
        hide_possible_values = true,
        value_parser = value::reason_or_none()
    )]
    reject_reason: Vec<OrNone<String>>,
    /// SKU whose requests are always rejected; repeatable, `none` for no SKU
    #[arg(long, value_name = "SKU", value_parser = value::sku_or_none, add = candidates::sku())]
    reject_sku: Vec<OrNone<String>>,
    /// Country (two letters) to which requests are always rejected; repeatable, `none` for no country
    #[arg(long, value_name = "COUNTRY", value_parser = value::country_or_none)]
    reject_country: Vec<OrNone<String>>,
    /// Share of accepted requests that are shipped; the others are given up [at first: 100]
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    ship: Option<GivenPercent>,
    /// Time between the acceptance and the shipment [at first: 1d]
    #[arg(long, value_name = "RANGE", value_parser = value::range)]
    ship_after: Option<GivenRange>,
    /// Share of fulfillment orders of several units that leave in two parcels [at first: 0]
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    parcels: Option<GivenPercent>,
    /// Carrier of the shipments, which then have tracking numbers; `none` for none
    #[arg(long, value_name = "CARRIER", value_parser = value::carrier_or_none, add = candidates::carrier())]
    carrier: Option<OrNone<String>>,
    /// Time that a shipment is in transit; `none` if nothing is reported of it
    #[arg(long, value_name = "RANGE", value_parser = value::range_or_none)]
    transit: Option<OrNone<GivenRange>>,
    /// Share of shipments in transit that are lost [at first: 0]
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    lost: Option<GivenPercent>,
    /// Share of cancellation requests that are accepted [at first: 100]
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    cancel: Option<GivenPercent>,
    /// Time between a cancellation request and its answer [at first: 0s]
    #[arg(long, value_name = "RANGE", value_parser = value::range)]
    cancel_after: Option<GivenRange>,
    /// Share of requests that never get an answer [at first: 0]
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    silent: Option<GivenPercent>,
    /// Share of fulfillment orders that are shipped although they were reverted [at first: 0]
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    late: Option<GivenPercent>,
    /// Message with each answer: text, @FILE or - for standard input; `none` for no message
    #[arg(long, value_name = "TEXT", value_parser = value::replacing_text)]
    message: Option<Text>,
    /// Number from which everything is drawn: the same seed draws the same [at first: 1]
    #[arg(long, value_name = "NUMBER", value_parser = value::count)]
    seed: Option<Count>,
}

impl Verb for Args {
    const NAME: &'static str = "service act";
    const ABOUT: &'static str = "Say how a service acts by itself; without options, show it";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign service act acme --accept 90 --after 10m..2h --ship-after 1d..3d", "consign service act acme"];

    fn mode(&self) -> Mode {
        if self.off || self.behaviour.is_some() { Mode::Writes } else { Mode::Reads }
    }

    fn kind(&self) -> Kind {
        if self.mode().changes() { Kind::Outcome } else { Kind::Service }
    }

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { handle, off, behaviour } = self;
        match behaviour {
            Some(_) if off => Err(Failure::usage("--off stands alone: it forgets the whole behaviour")),
            Some(options) => {
                let change = options.judge(input)?;
                Ok(Work::outcome(move |app, name| app.set_behaviour(name, &handle, Some(change))))
            }
            None if off => Ok(Work::outcome(move |app, name| app.set_behaviour(name, &handle, None))),
            None => Ok(Work::document(move |app| app.show_service(&handle))),
        }
    }
}

impl Options {
    /// Judges every value, those that make no sense first.
    fn judge(self, input: &mut Input) -> Result<BehaviourChange> {
        let share = |what: &str, given: Option<GivenPercent>| given.map(|share| share.judge(what)).transpose();
        let range = |what: &str, given: Option<GivenRange>| given.map(|range| range.judge(what)).transpose();
        let reasons = value::listed("--reject-reason", self.reject_reason)?;
        let skus = value::listed("--reject-sku", self.reject_sku)?;
        let countries = value::listed("--reject-country", self.reject_country)?;
        let transit = self.transit.map(|transit| range("--transit", transit.value()));
        let carrier = self
            .carrier
            .map(|carrier| carrier.value().map(|carrier| value::limited_name("--carrier", carrier)).transpose());
        Ok(BehaviourChange {
            accept: share("--accept", self.accept)?,
            after: range("--after", self.after)?,
            reject_reasons: each(reasons, |reason| value::judged_reason(&reason))?,
            reject_skus: each(skus, value::sku)?,
            reject_countries: each(countries, |code| Ok(country_code("--reject-country", &code)?))?,
            ship: share("--ship", self.ship)?,
            ship_after: range("--ship-after", self.ship_after)?,
            parcels: share("--parcels", self.parcels)?,
            carrier: carrier.transpose()?,
            transit: transit.transpose()?,
            lost: share("--lost", self.lost)?,
            cancel: share("--cancel", self.cancel)?,
            cancel_after: range("--cancel-after", self.cancel_after)?,
            silent: share("--silent", self.silent)?,
            late: share("--late", self.late)?,
            message: self.message.map(|text| message(&text, input)).transpose()?,
            seed: self.seed.map(seed).transpose()?,
        })
    }
}

/// Judges each value of a list.
fn each<T>(list: Option<Vec<String>>, judge: impl Fn(String) -> Result<T>) -> Result<Option<Vec<T>>> {
    list.map(|list| list.into_iter().map(judge).collect()).transpose()
}

fn message(text: &Text, input: &mut Input) -> Result<Option<String>> {
    Ok(text.content("--message", input)?.filter(|text| text != NONE))
}

fn seed(seed: Count) -> Result<u64> {
    Ok(seed.judge("--seed", 0, MOST_SEED)?.unsigned_abs())
}
