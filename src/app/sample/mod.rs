//! The sample shops of `init --sample`: each is small and shows one situation, to try commands on. What happened in one
//! lies in the days before it is made, as its own past. The examples of every `--help` work on the basic one.

mod plan;
mod shops;

use plan::{Line, Plan, Step};

use super::execute::{order_skus, save};
use super::{App, CommandTime, Generating, GivenTime, NewOrderRequest, OnUpgrade, Session, TimeSource};
use crate::domain::{
    BehaviourChange, Command, FulfillmentOrderNumber, LineReference, Location, Money, NewLine, OrderDetails, Payment,
    Percent, Pick, Quantity, RejectionReason, RequestKind, Service, Setting, StockRow, Target, Time, TimeRange,
    TimeSpan, Tracking, Weighted, decide, fact_of_stock, tracking, words,
};
use crate::failure::{Failure, Result};
use crate::store::Tx;

words! {
    /// The sample shops, by what they show.
    Sample {
        Basic = "basic",
        Rejected = "rejected",
        Partial = "partial",
        TwoServices = "two-services",
        DoubleShipment = "double-shipment",
        Legacy = "legacy",
        Busy = "busy",
    }
}

/// How long before it is made the shop opens: before its first step.
const OPENED: &str = "7d";

/// The carrier of all parcels.
const CARRIER: &str = "UPS";

impl Sample {
    /// What it shows.
    pub fn shows(self) -> &'static str {
        self.plan().shows
    }

    fn plan(self) -> &'static Plan {
        match self {
            Sample::Basic => &shops::BASIC,
            Sample::Rejected => &shops::REJECTED,
            Sample::Partial => &shops::PARTIAL,
            Sample::TwoServices => &shops::TWO_SERVICES,
            Sample::DoubleShipment => &shops::DOUBLE_SHIPMENT,
            Sample::Legacy => &shops::LEGACY,
            Sample::Busy => &shops::BUSY,
        }
    }
}

impl App<'_> {
    /// Fills a new database, which is made at this time.
    pub(super) fn fill_with_sample(tx: &Tx<'_>, sample: Sample, now: Time) -> Result<()> {
        let plan = sample.plan();
        App::in_the_past(tx, OPENED, now)?.add_places_and_stock(tx, plan)?;
        for (ago, step) in plan.steps {
            App::in_the_past(tx, ago, now)?.take_step(tx, step, span(ago)?)?;
        }
        Ok(())
    }
}

impl<'s> App<'s> {
    /// A command inside the transaction, so long before the shop is made.
    fn in_the_past(tx: &'s Tx<'_>, ago: &str, now: Time) -> Result<App<'s>> {
        let time = span(ago)?.before(now).ok_or_else(|| {
            let message = format!("--sample: {ago} before {now} is before the year 1");
            Failure::invalid("invalid_time", message)
        })?;
        Ok(App {
            db: Default::default(),
            session: Session::Running(tx),
            busy_timeout: Default::default(),
            time: CommandTime::of(TimeSource::Option(GivenTime::At(time))),
            dry_run: false,
            key: None,
            whole_order: false,
            calling: None,
            on_upgrade: OnUpgrade::untold(),
        })
    }

    /// Adds the locations, services and stock.
    fn add_places_and_stock(&self, tx: &Tx<'_>, plan: &Plan) -> Result<()> {
        for (handle, name) in plan.locations {
            self.open_location(tx, Location::new((*handle).to_owned(), (*name).to_owned()))?;
        }
        for (handle, name, workflow, single_location) in plan.services {
            let (name, workflow, single_location) = ((*name).to_owned(), *workflow, *single_location);
            let service = Service {
                name: name.clone(),
                workflow,
                single_location,
                behaviour: None,
                settings: Default::default(),
            };
            self.open_location(tx, Location { service: Some(service), ..Location::new((*handle).to_owned(), name) })?;
        }
        for (sku, location, on_hand) in plan.stock {
            let (sku, location, updated_at) = ((*sku).to_owned(), (*location).to_owned(), self.time.now(tx)?);
            let row = StockRow { sku, location, on_hand: *on_hand, committed: 0, unavailable: 0, updated_at };
            self.record(tx, fact_of_stock(&row))?;
        }
        Ok(())
    }

    fn take_step(&self, tx: &Tx<'_>, step: &Step, left: TimeSpan) -> Result<()> {
        let mut target = Target::Order;
        let command = match step {
            Step::Place { lines, to, email, paid } => {
                let new = NewOrderRequest {
                    extras: None,
                    name: None,
                    details: OrderDetails {
                        email: given(email),
                        shipping_address: shops::address_of(email),
                        ..OrderDetails::default()
                    },
                    currency: None,
                    lines: lines.iter().map(new_line).collect::<Result<_>>()?,
                    location: to.map(str::to_owned),
                    payment: Payment::whole(*paid),
                };
                return self.place_order(tx, &new, &mut self.context(tx)?).map(drop);
            }
            Step::Act { service, after, ship, ship_after, transit } => {
                let change = BehaviourChange {
                    after: Some(range(after)?),
                    ship: Some(share(*ship)?),
                    ship_after: Some(range(ship_after)?),
                    carrier: Some(given(CARRIER)),
                    transit: Some(Some(range(transit)?)),
                    ..BehaviourChange::default()
                };
                return self.set_behaviour("init", service, Some(change)).map(drop);
            }
            Step::AutoFulfill => return self.set_config("init", Setting::AutoFulfill, "on").map(drop),
            Step::Generate { count } => return self.generate("init", &demand(*count, left), &|_| {}).map(drop),
            Step::Request { note } => Command::Request { lines: Vec::new(), note: given(note), notify_customer: false },
            Step::Accept { message } => respond(true, None, message),
            Step::Reject { reason, message } => respond(false, Some(*reason), message),
            Step::AskToCancel { note } => Command::CancelRequest { note: given(note) },
            Step::Revert => Command::Revert { lines: Vec::new(), confirmed: true },
            Step::Hold { reason } => Command::hold(*reason, None),
            Step::Fulfill => Command::Fulfill { lines: Vec::new(), tracking: Vec::new(), notify_customer: false },
            Step::Ship { units, tracking } => Command::Ship {
                service: None,
                lines: units.iter().map(pick).collect(),
                tracking: parcel(tracking)?,
                notify_customer: false,
            },
            Step::ShipLate { tracking } => {
                target = Target::FulfillmentOrder(FulfillmentOrderNumber::FIRST);
                Command::ShipLate { service: None, lines: Vec::new(), tracking: parcel(tracking)?, adjust_stock: false }
            }
            Step::Progress => Command::Progress { service: None },
            Step::GiveUp { message } => Command::Close { service: None, message: given(message) },
        };
        let mut context = self.context(tx)?;
        let order = tx.order(tx.next_order_id()? - 1)?;
        context.stock = tx.stock_of(&order_skus(&order))?;
        let decision = decide(&order, &target, &command, &context)?;
        save(tx, Some(&order), decision, &mut context).map(drop)
    }
}

fn given(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn span(text: &str) -> Result<TimeSpan> {
    TimeSpan::parse(text).map_err(|_| Failure::internal("a sample duration is no duration"))
}

fn range(text: &str) -> Result<TimeRange> {
    TimeRange::parse(text).map_err(|_| Failure::internal("a sample range is no range"))
}

fn share(percent: u8) -> Result<Percent> {
    Percent::new(percent).map_err(|_| Failure::internal("a sample share is no share"))
}

fn new_line((sku, quantity, price): &Line) -> Result<NewLine> {
    let price = Money::parse(price).map_err(|_| Failure::internal("a sample price is no price"))?;
    Ok(NewLine::of_sku(*sku, *quantity, price))
}

fn respond(accept: bool, reason: Option<RejectionReason>, message: &str) -> Command {
    Command::Respond {
        service: None,
        accept,
        pending: Some(RequestKind::Fulfillment),
        reason,
        message: given(message),
        ship_date: None,
    }
}

fn pick((sku, quantity): &(&str, Quantity)) -> Pick {
    Pick { line: LineReference::Sku((*sku).to_owned()), quantity: Some(*quantity) }
}

fn parcel(number: &str) -> Result<Vec<Tracking>> {
    Ok(tracking(&[number.to_owned()], Some(CARRIER), &[])?)
}

/// As many orders as are wanted, and otherwise what `order generate` makes where nothing is said.
fn demand(count: u64, over: TimeSpan) -> Generating {
    Generating {
        count,
        seed: 1,
        over,
        skus: Vec::new(),
        services: Vec::new(),
        paid: Percent::ALL,
        lines: 1..=3,
        quantity: 1..=3,
        countries: Weighted::new([("US".to_owned(), 1)]).expect("there is one country"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_happens_in_the_order_of_time() {
        for sample in Sample::ALL {
            let mut last = TimeSpan::parse(OPENED).expect("a duration");
            for (ago, _) in sample.plan().steps {
                let span = TimeSpan::parse(ago).expect("a duration");
                assert!(TimeSpan::ZERO < span && span <= last, "{sample}: {ago}");
                last = span;
            }
        }
    }
}
