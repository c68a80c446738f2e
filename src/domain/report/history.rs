//! What of one order's events a report counts: a fold over all of them, whatever the period, because an answer may come
//! long after the question.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    By, Event, Fact, FulfillmentNumber, FulfillmentOrder, FulfillmentOrderNumber, FulfillmentState, Inconsistent,
    LineNumber, Order, Shipment, Time, Units, evolve,
};

/// An order as far as its events were followed, and what happened to it.
#[derive(Debug, Clone, Default)]
pub struct History {
    order: Option<Order>,
    /// When it was placed or imported.
    begun: Option<Time>,
    /// Where its lines ever were to be shipped from.
    places: BTreeMap<String, BTreeSet<LineNumber>>,
    happened: Vec<Happening>,
    /// The last request and the last question for a cancellation about each fulfillment order, by their places in the
    /// list above.
    requests: BTreeMap<FulfillmentOrderNumber, usize>,
    cancellations: BTreeMap<FulfillmentOrderNumber, usize>,
    /// When the service last accepted each.
    accepted: BTreeMap<FulfillmentOrderNumber, Time>,
}

/// Something that is counted: when, where, and about which units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    pub at: Time,
    /// The handle of the location.
    pub location: String,
    pub units: Vec<Units>,
    pub what: What,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Request(Ending),
    Cancellation(Ending),
    /// `since`: when its units came to wait for it, if anybody knows.
    Shipment {
        number: FulfillmentNumber,
        since: Option<Time>,
    },
    Reverted,
    GivenUp,
    LateShipment,
}

/// How a question ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Unanswered,
    Accepted(Time),
    Rejected(Time),
    Withdrawn,
}

impl History {
    /// The order as it is now, and when it was placed or imported; `None` before its first event.
    pub fn order(&self) -> Option<(&Order, Time)> {
        self.order.as_ref().zip(self.begun)
    }

    /// Every location and line that it ever was to ship from there.
    pub fn places(&self) -> &BTreeMap<String, BTreeSet<LineNumber>> {
        &self.places
    }

    /// What happened, shipments that were cancelled since left out.
    pub fn happened(&self) -> impl Iterator<Item = &Happening> {
        let is_live = |number| {
            let shipment = self.order.as_ref().and_then(|order| order.fulfillment(number));
            shipment.is_some_and(|shipment| shipment.status == FulfillmentState::Success)
        };
        self.happened.iter().filter(move |happening| match happening.what {
            What::Shipment { number, .. } => is_live(number),
            _ => true,
        })
    }

    /// Goes on with the next event of the order.
    ///
    /// # Errors
    /// An event that does not follow those before it.
    pub fn follow(&mut self, event: &Event) -> Result<(), Inconsistent> {
        // A legacy shipment was there since it was requested.
        let waiting = event.fulfillment.and_then(|number| self.order.as_ref()?.fulfillment(number));
        let waiting = waiting.map(|shipment| shipment.created_at);
        let order = evolve(self.order.take(), event)?;
        self.note(event, &order, waiting);
        self.order = Some(order);
        Ok(())
    }

    fn note(&mut self, event: &Event, order: &Order, waiting: Option<Time>) {
        let about = event.fulfillment_order.and_then(|number| order.fulfillment_order(number));
        match &event.fact {
            Fact::OrderPlaced(_) | Fact::OrderImported(_) => {
                self.begun = Some(event.at);
                self.note_places(order);
                self.note_imported(order);
            }
            Fact::OrderEdited(_) | Fact::LocationChanged { .. } | Fact::FulfillmentCancelled { .. } => {
                self.note_places(order);
            }
            Fact::FulfillmentRequestSubmitted { .. } | Fact::FulfillmentPending { .. } => {
                if let Some(about) = about {
                    self.requests.insert(about.number, self.happened.len());
                    self.push(event, about, about.remaining_units(), What::Request(Ending::Unanswered));
                }
            }
            Fact::FulfillmentRequestAccepted { .. } => {
                self.request_ends(event, Ending::Accepted(event.at));
                self.accepted.extend(event.fulfillment_order.map(|number| (number, event.at)));
            }
            Fact::FulfillmentRequestRejected { .. } | Fact::FulfillmentFailed { .. } => {
                self.request_ends(event, Ending::Rejected(event.at));
            }
            Fact::FulfillmentRequestCancelled { .. } => self.request_ends(event, Ending::Withdrawn),
            Fact::CancellationRequestSubmitted { .. } => {
                if let Some(about) = about {
                    self.cancellations.insert(about.number, self.happened.len());
                    self.push(event, about, about.remaining_units(), What::Cancellation(Ending::Unanswered));
                }
            }
            Fact::CancellationRequestAccepted { .. } => self.cancellation_ends(event, Ending::Accepted(event.at)),
            Fact::CancellationRequestRejected { .. } => self.cancellation_ends(event, Ending::Rejected(event.at)),
            Fact::RevertedToUnfulfilled { replacement, .. } => {
                if let Some(about) = about {
                    self.push(event, about, replacement.lines.clone(), What::Reverted);
                }
            }
            Fact::FulfillmentServiceFailedToComplete { lines, .. } => {
                if let Some(about) = about {
                    self.push(event, about, lines.clone(), What::GivenUp);
                }
            }
            Fact::LateShipmentReported { lines, .. } => {
                if let Some(about) = about {
                    self.push(event, about, lines.clone(), What::LateShipment);
                }
            }
            Fact::FulfillmentCreated(shipment) | Fact::MarkedAsFulfilled(shipment) => {
                if waiting.is_some() {
                    self.request_ends(event, Ending::Accepted(event.at));
                }
                self.note_shipment(event, shipment, waiting.or_else(|| self.ready_since(order, shipment)));
            }
            _ => {}
        }
    }

    fn push(&mut self, event: &Event, about: &FulfillmentOrder, units: Vec<Units>, what: What) {
        self.happened.push(Happening { at: event.at, location: about.location.clone(), units, what });
    }

    fn request_ends(&mut self, event: &Event, ending: Ending) {
        let place = event.fulfillment_order.and_then(|number| self.requests.remove(&number));
        if let Some(asked) = place.and_then(|place| self.happened.get_mut(place)) {
            asked.what = What::Request(ending);
        }
    }

    fn cancellation_ends(&mut self, event: &Event, ending: Ending) {
        let place = event.fulfillment_order.and_then(|number| self.cancellations.remove(&number));
        if let Some(asked) = place.and_then(|place| self.happened.get_mut(place)) {
            asked.what = What::Cancellation(ending);
        }
    }

    /// Since when what leaves now could have left: the acceptance of a service, of several the first; for the merchant
    /// since the order was made.
    fn ready_since(&self, order: &Order, shipment: &Shipment) -> Option<Time> {
        match shipment.by {
            By::Merchant => Some(order.created_at),
            By::Service => {
                let accepted = shipment.lines.iter().filter_map(|line| self.accepted.get(&line.fulfillment_order));
                accepted.min().copied()
            }
        }
    }

    fn note_shipment(&mut self, event: &Event, shipment: &Shipment, since: Option<Time>) {
        let Some(number) = event.fulfillment else { return };
        let lines = shipment.lines.iter();
        self.happened.push(Happening {
            at: event.at,
            location: shipment.location.clone(),
            units: lines.map(|line| Units { line: line.line, quantity: line.quantity }).collect(),
            what: What::Shipment { number, since },
        });
    }

    /// Shipments that came with a file. Nobody knows when a service accepted them.
    fn note_imported(&mut self, order: &Order) {
        for shipment in &order.fulfillments {
            let Some(at) = shipment.shipped_at else { continue };
            let lines = shipment.lines.iter();
            let since = (shipment.by == By::Merchant).then_some(order.created_at);
            self.happened.push(Happening {
                at,
                location: shipment.location.clone(),
                units: lines.map(|line| Units { line: line.line, quantity: line.quantity }).collect(),
                what: What::Shipment { number: shipment.number, since },
            });
        }
    }

    fn note_places(&mut self, order: &Order) {
        for work in &order.fulfillment_orders {
            self.note_place(&work.location, work.lines.iter().map(|line| line.line));
        }
        for shipment in &order.fulfillments {
            self.note_place(&shipment.location, shipment.lines.iter().map(|line| line.line));
        }
    }

    fn note_place(&mut self, location: &str, lines: impl Iterator<Item = LineNumber>) {
        match self.places.get_mut(location) {
            Some(known) => known.extend(lines),
            None => {
                self.places.insert(location.to_owned(), lines.collect());
            }
        }
    }
}
