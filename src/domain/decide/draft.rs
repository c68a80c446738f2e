//! A decision while it is being made: what was decided so far, and the order as it is by then.

use std::borrow::Cow;

use crate::domain::closing::is_done;
use crate::domain::evolve::follow;
use crate::domain::{
    Actor, Context, Event, Fact, FulfillmentNumber, FulfillmentOrderNumber, Hint, Inconsistent, Order, Refusal, Units,
    by_line,
};

/// What a command leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// In the order in which they happen; empty if there was nothing to do.
    pub events: Vec<Event>,
    /// The order after these events: `events` folded by `evolve`.
    pub after: Order,
    /// Fulfillment orders that the command passed over, in order of number.
    pub skipped: Vec<Skipped>,
    /// Sentences for people, perhaps with a command that helps.
    pub warnings: Vec<Hint>,
}

impl Decision {
    /// This and what follows from it, decided on the order after it.
    pub fn then(mut self, next: Decision) -> Decision {
        self.events.extend(next.events);
        self.skipped.extend(next.skipped);
        self.warnings.extend(next.warnings);
        Decision { after: next.after, ..self }
    }
}

/// A fulfillment order that a command passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    pub fulfillment_order: FulfillmentOrderNumber,
    pub refusal: Refusal,
}

/// A decision being told: each event is applied at once, so that what follows sees the order as it then is.
pub struct Draft<'a> {
    /// The order before the command.
    pub before: &'a Order,
    /// The order now; the one before the command until something happened to it.
    pub order: Cow<'a, Order>,
    pub context: &'a Context,
    /// The number of the first event that is told here.
    first_seq: i64,
    pub actor: Actor,
    pub events: Vec<Event>,
    pub skipped: Vec<Skipped>,
    pub warnings: Vec<Hint>,
}

/// What an event is about.
#[derive(Debug, Clone, Copy, Default)]
pub struct About {
    pub fulfillment_order: Option<FulfillmentOrderNumber>,
    pub fulfillment: Option<FulfillmentNumber>,
}

impl About {
    pub const ORDER: About = About { fulfillment_order: None, fulfillment: None };

    pub fn fulfillment_order(number: FulfillmentOrderNumber) -> About {
        About { fulfillment_order: Some(number), fulfillment: None }
    }
}

impl<'a> Draft<'a> {
    pub fn new(order: &'a Order, context: &'a Context) -> Draft<'a> {
        Draft {
            before: order,
            order: Cow::Borrowed(order),
            context,
            first_seq: context.next_seq,
            actor: Actor::Merchant,
            events: Vec::new(),
            skipped: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// What follows once an order is placed, which is an event of its own; `placed` is that order too.
    pub fn after_placing(placed: &'a Order, order: Order, context: &'a Context) -> Draft<'a> {
        Draft { order: Cow::Owned(order), first_seq: context.next_seq + 1, ..Draft::new(placed, context) }
    }

    /// Tells the next event.
    pub fn record(&mut self, about: About, note: Option<&str>, fact: Fact) {
        let event = Event {
            seq: self.first_seq + self.events.len() as i64,
            at: self.context.now,
            actor: self.actor.clone(),
            fulfillment_order: about.fulfillment_order,
            fulfillment: about.fulfillment,
            note: note.filter(|note| !note.is_empty()).map(str::to_owned),
            fact,
            origin: None,
        };
        if let Err(Inconsistent(why)) = follow(self.order.to_mut(), &event) {
            unreachable!("a decision names only what is there: {why}");
        }
        self.events.push(event);
    }

    /// Tells the customer about a shipment as it is now.
    pub fn record_notification(&mut self, about: About) {
        let Some(shipment) = about.fulfillment.and_then(|number| self.order.fulfillment(number)) else { return };
        let units = shipment.lines.iter().map(|shipped| Units { line: shipped.line, quantity: shipped.quantity });
        let lines = by_line(units);
        let tracking = shipment.tracking.clone();
        self.record(about, None, Fact::CustomerNotified { lines, tracking });
    }

    /// The decision. An order that is paid and fulfilled by it is closed by it.
    pub fn end(mut self) -> Decision {
        if !is_done(self.before) && is_done(&self.order) && self.order.closed_at.is_none() {
            let mut events = self.events.iter_mut().rev();
            if events.any(|event| event.fact.close_order().is_some()) {
                self.order.to_mut().closed_at = Some(self.context.now);
            }
        }
        let after = self.order.into_owned();
        Decision { events: self.events, after, skipped: self.skipped, warnings: self.warnings }
    }
}
