//! `consign service act`

use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Count, GivenPercent, GivenRange, Input, NONE, OrNone, Text};
use crate::cli::verb::Verb;
use crate::domain::{BehaviourChange, MOST_SEED, RejectionReason};
use crate::failure::{Failure, Result};
use crate::wire::Kind;

/// Arguments of `service act`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Handle of the service
    #[arg(value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    handle: String,
    /// Forget it: everything is done by hand
    ///
    /// It takes no other option.
    #[arg(long)]
    off: bool,
    #[command(flatten)]
    behaviour: Option<Options>,
}

/// What can be said of a behaviour. What is not named keeps its value.
#[derive(Debug, clap::Args)]
#[group(id = "behaviour")]
struct Options {
    /// Share of requests accepted [at first: 100]
    ///
    /// The other fulfillment requests are rejected.
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    accept: Option<GivenPercent>,
    /// Time until the answer [at first: 0s]
    ///
    /// From the fulfillment request on, as 2h or 10m..2h; a legacy service acknowledges it then.
    #[arg(long, value_name = "RANGE", value_parser = value::range)]
    after: Option<GivenRange>,
    #[arg(
        long,
        value_name = "REASON",
        value_delimiter = ',',
        help = "Reason of a rejection, or several to draw from",
        long_help = help::among::<RejectionReason>(
            "Reason of a rejection, or several of which one is drawn [at first: other]; repeatable, or with commas \
             between them"
        ),
        hide_possible_values = true,
        value_parser = value::reason_or_none()
    )]
    reject_reason: Vec<OrNone<String>>,
    /// SKU that is always rejected; repeatable
    ///
    /// Of a fulfillment request with such a line; `none` for no SKU.
    #[arg(long, value_name = "SKU", value_parser = value::sku_or_none, add = candidates::sku())]
    reject_sku: Vec<OrNone<String>>,
    /// Country that is always rejected; repeatable
    ///
    /// Two letters, of the shipping address; `none` for no country.
    #[arg(long, value_name = "CC", value_parser = value::country_or_none)]
    reject_country: Vec<OrNone<String>>,
    /// Share of those shipped [at first: 100]
    ///
    /// The other accepted fulfillment orders are given up.
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    ship: Option<GivenPercent>,
    /// Time until the shipment [at first: 1d]
    ///
    /// From the acceptance on; what is given up is given up then.
    #[arg(long, value_name = "RANGE", value_parser = value::range)]
    ship_after: Option<GivenRange>,
    /// Share that leaves in two parcels [at first: 0]
    ///
    /// Of fulfillment orders of several units: first half of them, then the rest as long again after that.
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    parcels: Option<GivenPercent>,
    /// Carrier; shipments have tracking numbers
    ///
    /// `none` for no carrier and no tracking numbers.
    #[arg(long, value_name = "CARRIER", value_parser = value::carrier_or_none, add = candidates::carrier())]
    carrier: Option<OrNone<String>>,
    /// Time that a shipment is in transit, or `none`
    ///
    /// It is in transit as soon as it is shipped, and then delivered or lost.
    #[arg(long, value_name = "RANGE", value_parser = value::range_or_none)]
    transit: Option<OrNone<GivenRange>>,
    /// Share of these that are lost [at first: 0]
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    lost: Option<GivenPercent>,
    /// Cancellations accepted [at first: 100]
    ///
    /// Share of the cancellation requests.
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    cancel: Option<GivenPercent>,
    /// Time until that answer [at first: 0s]
    ///
    /// From the cancellation request on.
    #[arg(long, value_name = "RANGE", value_parser = value::range)]
    cancel_after: Option<GivenRange>,
    /// Share of requests never answered [at first: 0]
    ///
    /// Of fulfillment requests, and of cancellation requests.
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    silent: Option<GivenPercent>,
    /// Share of reverts shipped anyway [at first: 0]
    ///
    /// Of fulfillment orders with reverted units: they are shipped all the same.
    #[arg(long, value_name = "PERCENT", value_parser = value::percent)]
    late: Option<GivenPercent>,
    /// Message with each answer, or `none`
    ///
    /// Text, @FILE, or - for standard input.
    #[arg(long, value_name = "TEXT", value_parser = value::replacing_text)]
    message: Option<Text>,
    /// Number that all draws depend on [at first: 1]
    ///
    /// The same seed draws the same.
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
            reject_countries: countries,
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
