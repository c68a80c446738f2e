//! What a command leads to, or why it is refused. Every command goes the same way: find the fulfillment orders, ask the
//! table, check quantities, name the events. Pure: nothing is written here, and a refusal leaves nothing behind.

mod cancel;
mod choose;
mod edit;
mod fulfillment;
mod order;
mod pick;
mod place;
mod refund;
mod relocate;
mod request;
mod respond;
mod ship;

use super::{Actor, Command, Context, Event, Fact, Inconsistent, Order, Refusal, Units, evolve};

pub use place::{NewOrder, place};
pub use refund::has_something_to_refund;

/// What a command leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// In the order in which they happen; empty if there was nothing to do.
    pub events: Vec<Event>,
    /// The order after these events: `events` folded by `evolve`.
    pub after: Order,
    /// Fulfillment orders that the command passed over, in order of number.
    pub skipped: Vec<Skipped>,
    /// Sentences for people.
    pub warnings: Vec<String>,
}

/// A fulfillment order that a command passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    pub fulfillment_order: u32,
    pub refusal: Refusal,
}

/// Decides a command on an order.
///
/// # Errors
/// The refusal whose rank is the lowest (contract 10.6); nothing has happened then.
pub fn decide(order: &Order, command: &Command, context: &Context) -> Result<Decision, Refusal> {
    let story = Story::new(order, context);
    match command {
        Command::Pay => order::pay(story),
        Command::Request { target, lines, note, notify_customer } => {
            request::request(story, *target, lines, note.as_deref(), *notify_customer)
        }
        Command::AutoRequest => Ok(request::auto_fulfill(story)),
        Command::Fulfill { target, lines, tracking, notify_customer } => {
            ship::fulfill(story, *target, lines, tracking, *notify_customer)
        }
        Command::CancelRequest { target, note } => cancel::cancel_request(story, *target, note.as_deref()),
        Command::Revert { target, lines, confirmed } => cancel::revert(story, *target, lines, *confirmed),
        Command::Move { target, lines, to, reason } => relocate::relocate(story, *target, lines, to, reason.as_deref()),
        Command::Split { fulfillment_order, lines } => relocate::split(story, *fulfillment_order, lines),
        Command::Hold { target, reason, note } => relocate::hold(story, *target, *reason, note.as_deref()),
        Command::Release { target } => relocate::release(story, *target),
        Command::Edit { set, add } => edit::edit(story, set, add),
        Command::Refund { lines, restock, location } => refund::refund(story, lines, *restock, location.as_deref()),
        Command::Cancel { reason, refund, restock } => order::cancel(story, *reason, *refund, *restock),
        Command::Respond { target, service, accept, pending, reason, message, ship_date } => {
            let answer = respond::Answering {
                accept: *accept,
                pending: *pending,
                reason: *reason,
                message: message.as_deref(),
                ship_date: ship_date.as_deref(),
            };
            respond::respond(story, *target, service.as_deref(), &answer)
        }
        Command::Ship { target, service, lines, tracking, notify_customer } => {
            ship::ship(story, *target, service.as_deref(), lines, tracking, *notify_customer)
        }
        Command::ShipLate { fulfillment_order, service, lines, tracking, adjust_stock } => {
            ship::late(story, *fulfillment_order, service.as_deref(), lines, tracking, *adjust_stock)
        }
        Command::Progress { target, service } => respond::progress(story, *target, service.as_deref()),
        Command::Close { target, service, message } => {
            respond::close(story, *target, service.as_deref(), message.as_deref())
        }
        Command::Track { fulfillment, service, tracking, notify_customer } => {
            fulfillment::track(story, *fulfillment, service.as_deref(), tracking, *notify_customer)
        }
        Command::AddShipmentEvent { fulfillment, service, status, happened_at, message } => {
            fulfillment::add_event(story, *fulfillment, service.as_deref(), *status, *happened_at, message.as_deref())
        }
        Command::CancelFulfillment { fulfillment, service } => {
            fulfillment::cancel(story, *fulfillment, service.as_deref())
        }
    }
}

/// A decision being told: each event is applied at once, so that what follows sees the order as it then is.
struct Story<'a> {
    /// The order before the command.
    before: &'a Order,
    /// The order now.
    order: Order,
    context: &'a Context,
    actor: Actor,
    events: Vec<Event>,
    skipped: Vec<Skipped>,
    warnings: Vec<String>,
}

/// What an event is about.
#[derive(Debug, Clone, Copy, Default)]
struct About {
    fulfillment_order: Option<u32>,
    fulfillment: Option<u32>,
}

impl About {
    const ORDER: About = About { fulfillment_order: None, fulfillment: None };

    fn work(number: u32) -> About {
        About { fulfillment_order: Some(number), fulfillment: None }
    }
}

impl<'a> Story<'a> {
    fn new(order: &'a Order, context: &'a Context) -> Story<'a> {
        Story {
            before: order,
            order: order.clone(),
            context,
            actor: Actor::Merchant,
            events: Vec::new(),
            skipped: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Tells the next event.
    fn tell(&mut self, about: About, note: Option<&str>, fact: Fact) {
        let event = Event {
            seq: self.context.next_seq + self.events.len() as i64,
            at: self.context.now,
            actor: self.actor.clone(),
            fulfillment_order: about.fulfillment_order,
            fulfillment: about.fulfillment,
            note: note.filter(|note| !note.is_empty()).map(str::to_owned),
            fact,
        };
        let order = std::mem::replace(&mut self.order, placeholder(self.before));
        match evolve(Some(order), &event) {
            Ok(order) => self.order = order,
            Err(Inconsistent(why)) => unreachable!("a decision names only what is there: {why}"),
        }
        self.events.push(event);
    }

    /// Tells the customer about a shipment as it is now.
    fn tell_customer(&mut self, about: About) {
        let Some(shipment) = about.fulfillment.and_then(|number| self.order.fulfillment(number)) else { return };
        let mut lines: Vec<Units> = Vec::new();
        for shipped in &shipment.lines {
            match lines.iter_mut().find(|units| units.line == shipped.line) {
                Some(units) => units.quantity += shipped.quantity,
                None => lines.push(Units { line: shipped.line, quantity: shipped.quantity }),
            }
        }
        let tracking = shipment.tracking.clone();
        self.tell(about, None, Fact::CustomerNotified { lines, tracking });
    }

    fn end(self) -> Decision {
        Decision { events: self.events, after: self.order, skipped: self.skipped, warnings: self.warnings }
    }
}

/// An order without parts, to stand in while the real one is being changed.
fn placeholder(order: &Order) -> Order {
    Order {
        name: String::new(),
        source_id: None,
        email: None,
        currency: String::new(),
        line_items: Vec::new(),
        fulfillment_orders: Vec::new(),
        fulfillments: Vec::new(),
        refunds: Vec::new(),
        ..*order
    }
}
