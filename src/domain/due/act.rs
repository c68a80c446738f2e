//! Carries out what has fallen due, as the ordinary commands do.

use super::awaited::{first_parcel, requests_of};
use super::{Act, DueKind, leaves_in_two};
use crate::domain::behaviour::{Lot, tracking_number};
use crate::domain::{
    Behaviour, Command, Context, Decision, FulfillmentNumber, FulfillmentOrder, LineReference, Order, Origin, Pick,
    Quantity, Refusal, RejectionReason, RequestKind, ShipmentStatus, Target, Tracking, Units, decide, ids, tracking,
};

/// What a service did by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acted {
    pub act: Act,
    /// The shipment it made, or that it is about.
    pub fulfillment: Option<FulfillmentNumber>,
    pub decision: Decision,
}

/// An act that the workflow refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub act: Act,
    pub refusal: Refusal,
}

/// What the service does at this part of the order, at the time of `context`. The numbers of events in `context` are as
/// they were when it returns.
///
/// # Errors
/// The command that the act is was refused: nothing has happened then.
pub fn act(
    order: &Order,
    target: Target,
    kind: DueKind,
    service: &str,
    behaviour: &Behaviour,
    context: &mut Context,
) -> Result<Acted, Refused> {
    let first_seq = context.next_seq;
    let acted = Acting { order, target, name: &order.name_of(target), service, behaviour }.carry_out(kind, context);
    context.next_seq = first_seq;
    let mut acted = acted?;
    for event in &mut acted.decision.events {
        event.origin = Some(Origin { behaviour: true, ..Origin::default() });
    }
    Ok(acted)
}

struct Acting<'a> {
    order: &'a Order,
    target: Target,
    /// Of the target.
    name: &'a str,
    service: &'a str,
    behaviour: &'a Behaviour,
}

impl Acting<'_> {
    fn carry_out(&self, kind: DueKind, context: &mut Context) -> Result<Acted, Refused> {
        let part = match self.target {
            Target::FulfillmentOrder(number) => self.order.fulfillment_order(number),
            Target::Order | Target::Fulfillment(_) => None,
        };
        let (act, command) = match (kind, part) {
            (DueKind::AnswerRequest, Some(part)) => self.answer_request(part),
            (DueKind::AnswerCancellation, Some(part)) => self.answer_cancellation(part),
            (DueKind::Finish, Some(part)) => self.finish(part),
            (DueKind::ShipLate, Some(part)) => (Act::ShipLate, self.ship_late(part)),
            (DueKind::Progress, _) => (Act::Progress, Command::Progress { service: self.service() }),
            (_, _) => self.end_transit(),
        };
        let refused = |refusal| Refused { act, refusal };
        let decision = decide(self.order, &self.target, &command, context).map_err(refused)?;
        let fulfillment = decision.events.iter().find_map(|event| event.fulfillment);
        let Some(shipment) = fulfillment.filter(|_| act == Act::Ship && self.behaviour.transit.is_some()) else {
            return Ok(Acted { act, fulfillment, decision });
        };
        // It is on its way from the moment it leaves.
        context.next_seq += decision.events.len() as i64;
        let on_its_way = self.report(ShipmentStatus::InTransit);
        let then = decide(&decision.after, &Target::Fulfillment(shipment), &on_its_way, context).map_err(refused)?;
        Ok(Acted { act, fulfillment, decision: decision.then(then) })
    }

    fn lot(&self, part: &FulfillmentOrder, kind: RequestKind) -> Lot<'_> {
        let number = requests_of(part, kind);
        Lot { behaviour: self.behaviour, service: self.service, name: self.name, number }
    }

    fn answer_request(&self, part: &FulfillmentOrder) -> (Act, Command) {
        let lot = self.lot(part, RequestKind::Fulfillment);
        if !self.is_unwanted(part) && lot.meets(self.behaviour.accept, "accept") {
            return (Act::AcceptRequest, self.answer(RequestKind::Fulfillment, true, None));
        }
        let reasons = self.behaviour.reasons();
        let reason = match reasons {
            [reason] => *reason,
            several => several[(lot.draw("reject-reason") % several.len() as u64) as usize],
        };
        (Act::RejectRequest, self.answer(RequestKind::Fulfillment, false, Some(reason)))
    }

    /// Whether the service never takes such work.
    fn is_unwanted(&self, part: &FulfillmentOrder) -> bool {
        let country = self.order.shipping_address.as_ref().and_then(|address| address.country_code.as_deref());
        let to_such_a_country =
            country.is_some_and(|country| self.behaviour.reject_countries.iter().any(|listed| listed == country));
        let mut skus = part.remaining_units().into_iter().filter_map(|units| self.order.sku(units.line));
        to_such_a_country || skus.any(|sku| self.behaviour.reject_skus.iter().any(|listed| listed == sku))
    }

    fn answer_cancellation(&self, part: &FulfillmentOrder) -> (Act, Command) {
        let kind = RequestKind::Cancellation;
        if self.lot(part, kind).meets(self.behaviour.cancel, "cancel") {
            (Act::AcceptCancellation, self.answer(kind, true, None))
        } else {
            (Act::RejectCancellation, self.answer(kind, false, None))
        }
    }

    fn answer(&self, kind: RequestKind, accept: bool, reason: Option<RejectionReason>) -> Command {
        Command::Respond {
            service: self.service(),
            accept,
            pending: Some(kind),
            reason,
            message: self.behaviour.message.clone(),
            ship_date: None,
        }
    }

    fn finish(&self, part: &FulfillmentOrder) -> (Act, Command) {
        let lot = self.lot(part, RequestKind::Fulfillment);
        if !lot.meets(self.behaviour.ship, "ship") {
            let message = self.behaviour.message.clone();
            return (Act::Close, Command::Close { service: self.service(), message });
        }
        let waiting =
            self.order.fulfillments.iter().find(|shipment| shipment.is_waiting() && shipment.is_from(part.number));
        // A legacy shipment leaves as it was requested.
        let in_two = waiting.is_none() && leaves_in_two(lot) && first_parcel(self.order, part).is_none();
        let remaining = part.remaining_quantity();
        let lines = match in_two && remaining > 1 {
            true => self.picks(&first_units(part, remaining - remaining / 2)),
            false => Vec::new(),
        };
        let number = waiting.map_or_else(|| self.order.next_fulfillment(), |waiting| Ok(waiting.number));
        let tracking = number.map_or_else(|_| Vec::new(), |number| self.tracking(&self.order.fulfillment_name(number)));
        (Act::Ship, Command::Ship { service: self.service(), lines, tracking, notify_customer: false })
    }

    fn ship_late(&self, part: &FulfillmentOrder) -> Command {
        let reverted = part.reverted.as_ref().map_or(&[][..], |reverted| &reverted.lines);
        let name =
            format!("{}-late{}", self.order.fulfillment_order_name(part.number), self.order.late_shipments.len() + 1);
        let (lines, tracking) = (self.picks(reverted), self.tracking(&name));
        Command::ShipLate { service: self.service(), lines, tracking, adjust_stock: false }
    }

    fn end_transit(&self) -> (Act, Command) {
        let name = self.order.name_of(self.target);
        let lot = Lot { behaviour: self.behaviour, service: self.service, name: &name, number: 1 };
        if lot.meets(self.behaviour.lost, "lost") {
            return (Act::Failure, self.report(ShipmentStatus::Failure));
        }
        (Act::Delivered, self.report(ShipmentStatus::Delivered))
    }

    fn report(&self, status: ShipmentStatus) -> Command {
        Command::AddShipmentEvent {
            service: self.service(),
            status,
            happened_at: None,
            estimated_delivery_at: None,
            place: None,
            message: None,
        }
    }

    fn tracking(&self, name: &str) -> Vec<Tracking> {
        let Some(carrier) = self.behaviour.carrier.as_deref() else { return Vec::new() };
        tracking(&[tracking_number(carrier, name)], Some(carrier), &[]).unwrap_or_default()
    }

    fn picks(&self, units: &[Units]) -> Vec<Pick> {
        let pick = |units: &Units| Pick {
            line: LineReference::Id(ids::part_id(self.order.id, units.line)),
            quantity: Some(units.quantity),
        };
        units.iter().map(pick).collect()
    }

    fn service(&self) -> Option<String> {
        Some(self.service.to_owned())
    }
}

/// The first so many units that remain, in the order of the lines.
fn first_units(part: &FulfillmentOrder, count: Quantity) -> Vec<Units> {
    let mut left = count;
    let taken = part.remaining_units().into_iter().map(|units| {
        let quantity = units.quantity.min(left);
        left -= quantity;
        Units { quantity, ..units }
    });
    taken.filter(|units| units.quantity > 0).collect()
}
