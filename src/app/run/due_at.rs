//! What falls due at the parts of an order, as entries of an agenda.

use super::agenda::Entry;
use crate::domain::due::{Awaited, Due, InHand};
use crate::domain::{Behaviour, Locations, Order, Target, Time};

/// A part of an order that waits for a service.
pub(super) struct Part<'a> {
    pub(super) order_id: i64,
    /// The order's name.
    pub(super) order: &'a str,
    pub(super) target: Target,
    /// The handle of the service.
    pub(super) service: &'a str,
    pub(super) awaited: &'a Awaited,
}

impl Part<'_> {
    /// What falls due there.
    pub(super) fn due(&self, locations: &Locations, last_event_at: Time) -> Vec<Entry> {
        let Part { order_id, order, target, service, awaited } = *self;
        let Some(behaviour) = behaviour(locations, service) else { return Vec::new() };
        let is_legacy = locations.assigned(service).place().is_legacy();
        let in_hand = InHand { behaviour, service, is_legacy, order, target, awaited, last_event_at };
        let entry = |due: Due| Entry { at: due.at, order: order_id, target, kind: due.kind };
        in_hand.due().into_iter().map(entry).collect()
    }

    /// Whether it waits as this one does.
    pub(super) fn is(&self, (target, service, awaited): &(Target, &str, Awaited)) -> bool {
        (self.target, self.service, self.awaited) == (*target, *service, awaited)
    }
}

/// What falls due at some of the parts of an order that wait.
pub(super) fn due_at(
    order: &Order,
    waiting: &[(Target, &str, Awaited)],
    meant: impl Fn(&Part<'_>) -> bool,
    locations: &Locations,
    last_event_at: Time,
) -> Vec<Entry> {
    let parts = waiting.iter().map(|(target, service, awaited)| Part {
        order_id: order.id,
        order: &order.name,
        target: *target,
        service,
        awaited,
    });
    parts.filter(meant).flat_map(|part| part.due(locations, last_event_at)).collect()
}

/// How a service acts by itself, if it does.
pub(super) fn behaviour<'a>(locations: &'a Locations, service: &str) -> Option<&'a Behaviour> {
    locations.get(service)?.service.as_ref()?.behaviour.as_deref()
}
