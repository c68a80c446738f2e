//! What services do by themselves, and when: a function of the order as it stands, the behaviour of the service and its
//! seed. Nothing is queued; what somebody did by hand is done.

mod act;
mod awaited;

use super::behaviour::Lot;
use super::word::words;
use super::{Behaviour, Target, Time};

pub use act::{Acted, Refused, act};
pub use awaited::{Awaited, awaited};

words! {
    /// What a service did, or would do, by itself.
    Act {
        AcceptRequest = "accept_request",
        RejectRequest = "reject_request",
        AcceptCancellation = "accept_cancellation",
        RejectCancellation = "reject_cancellation",
        Progress = "progress",
        Ship = "ship",
        Close = "close",
        ShipLate = "ship_late",
        Delivered = "delivered",
        Failure = "failure",
    }
}

/// What falls due at a part of an order. Of what falls due there at the same time, the first comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// An answer to a cancellation request.
    AnswerCancellation,
    /// An answer to a fulfillment request.
    AnswerRequest,
    /// A legacy service acknowledges.
    Progress,
    /// Accepted work is shipped or given up.
    Finish,
    /// What was reverted is shipped all the same.
    ShipLate,
    /// A shipment arrives or is lost.
    EndTransit,
}

/// Something that falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Due {
    pub at: Time,
    pub kind: DueKind,
}

/// A part of an order in the hands of a service that acts by itself.
#[derive(Debug, Clone, Copy)]
pub struct InHand<'a> {
    pub behaviour: &'a Behaviour,
    /// The handle of the service.
    pub service: &'a str,
    pub is_legacy: bool,
    /// The name of the order.
    pub order: &'a str,
    /// The fulfillment order or shipment.
    pub target: Target,
    pub awaited: &'a Awaited,
    /// The time of the order's last event: nothing falls due before it.
    pub last_event_at: Time,
}

impl InHand<'_> {
    /// What falls due here, in no particular order. What lies beyond the year 9999 never does.
    pub fn due(&self) -> Vec<Due> {
        let name = self.target.name_in(self.order);
        let lot = |number| Lot { behaviour: self.behaviour, service: self.service, name: &name, number };
        match self.target {
            Target::Fulfillment(_) => self.end_of_transit(lot(1)).into_iter().collect(),
            Target::Order | Target::FulfillmentOrder(_) => {
                self.of_fulfillment_order(lot(self.awaited.requests), lot(self.awaited.cancellations))
            }
        }
    }

    fn of_fulfillment_order(&self, request: Lot<'_>, cancellation: Lot<'_>) -> Vec<Due> {
        let (behaviour, awaited) = (self.behaviour, self.awaited);
        let mut due = Vec::new();
        if let Some(asked_at) = awaited.asked_at
            && !request.meets(behaviour.silent, "silent")
        {
            let kind = if self.is_legacy { DueKind::Progress } else { DueKind::AnswerRequest };
            due.extend(self.after(asked_at, request.delay(behaviour.after, "after"), kind));
        }
        // Draws cost more than all the rest: nothing is drawn that nobody asks for.
        let ships = awaited.accepted_at.is_some() && request.meets(behaviour.ship, "ship");
        let finish = awaited.accepted_at.and_then(|accepted_at| self.finish(accepted_at, ships, request));
        if let Some(asked_at) = awaited.cancellation_asked_at {
            if !cancellation.meets(behaviour.silent, "cancel-silent") {
                let delay = cancellation.delay(behaviour.cancel_after, "cancel-after");
                let answer = self.after(asked_at, delay, DueKind::AnswerCancellation);
                // Nobody gives up work without having answered the question about it.
                let before = finish.filter(|_| !ships).map(|end| Due { kind: DueKind::AnswerCancellation, ..end });
                due.extend(answer.into_iter().chain(before).min());
            }
            due.extend(finish.filter(|_| ships));
        } else {
            due.extend(finish);
        }
        if let Some(reverted_at) = awaited.reverted_at
            && cancellation.meets(behaviour.late, "late")
        {
            let delay = cancellation.delay(behaviour.ship_after, "late-after");
            due.extend(self.after(reverted_at, delay, DueKind::ShipLate));
        }
        due
    }

    /// When accepted work is shipped or given up: the second of two parcels as long after the first as the first after
    /// the acceptance.
    fn finish(&self, accepted_at: Time, ships: bool, request: Lot<'_>) -> Option<Due> {
        let first_parcel = self.awaited.parcel_at.filter(|_| ships && leaves_in_two(request));
        let delay = request.delay(self.behaviour.ship_after, "ship-after");
        self.after(first_parcel.unwrap_or(accepted_at), delay, DueKind::Finish)
    }

    fn end_of_transit(&self, shipment: Lot<'_>) -> Option<Due> {
        let (transit, since) = (self.behaviour.transit?, self.awaited.in_transit_since?);
        self.after(since, shipment.delay(transit, "transit"), DueKind::EndTransit)
    }

    fn after(&self, cause: Time, delay: i64, kind: DueKind) -> Option<Due> {
        let at = Time::from_unix(cause.unix() + delay)?;
        Some(Due { at: at.max(self.last_event_at), kind })
    }
}

/// Whether this work leaves in two parcels, if there are several units of it.
fn leaves_in_two(request: Lot<'_>) -> bool {
    request.meets(request.behaviour.parcels, "parcels")
}
