//! The notifications that some events are.

use super::App;
use super::events::Heads;
use crate::domain::{Event, Fact, LineItem, ids};
use crate::failure::Result;
use crate::store::EventFilter;
use crate::wire::{self, EventLine, NotificationItem};

/// Whom to tell about which events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotificationFilter {
    /// `service:HANDLE` or `customer`.
    pub to: Option<String>,
    pub since_seq: i64,
}

impl App<'_> {
    /// What was told to services and customers, oldest first.
    pub fn notifications(
        &self,
        filter: &NotificationFilter,
        each: &mut dyn FnMut(&NotificationItem) -> Result<()>,
    ) -> Result<u64> {
        let mut store = self.reader()?;
        let events = EventFilter { since_seq: filter.since_seq, notifications_only: true, ..EventFilter::default() };
        if let Some(handle) = filter.to.as_deref().and_then(|to| to.strip_prefix("service:")) {
            store.read(|tx| super::read::known_location(tx, handle, true))?;
        }
        let is_meant = |item: &NotificationItem| filter.to.as_ref().is_none_or(|to| *to == item.to);
        let show = |heads: &mut Heads<'_>, order: Option<i64>, event: &Event| {
            let shown = heads.wire_event(order, event)?;
            let Some(order) = order else { return Ok(None) };
            Ok(Some(notification(event, shown, order, &heads.head(order)?.1)).filter(is_meant))
        };
        self.each_event(&mut store, &events, show, each)
    }
}

/// The notification that an event is. A customer's never holds what was written to a service (S30).
fn notification(event: &Event, shown: wire::Event, order: i64, lines: &[LineItem]) -> NotificationItem {
    let called = |line: &EventLine| {
        let found = lines.iter().find(|known| ids::part_id(order, known.number) == line.line_item_id);
        found.map_or("?", LineItem::label)
    };
    let items = shown.data.line_items.iter().flatten();
    let items = items.map(|line| format!("{} x {}", line.quantity, called(line))).collect::<Vec<_>>().join(", ");
    let work = shown.fulfillment_order.as_deref().unwrap_or_default();
    let note = event.note.as_ref().map_or_else(String::new, |note| format!(" \"{note}\""));
    let (to, topic, message) = match &event.fact {
        Fact::FulfillmentRequestSubmitted { service, .. } | Fact::FulfillmentPending { service, .. } => {
            (format!("service:{service}"), "fulfillment_request", format!("Please fulfill {work}: {items}.{note}"))
        }
        Fact::CancellationRequestSubmitted { service, .. } => {
            (format!("service:{service}"), "cancellation_request", format!("Please cancel {work}.{note}"))
        }
        _ => {
            let parcels = shown.data.tracking.iter().flatten();
            let parcel = |parcel: &wire::Tracking| {
                let parts = [parcel.company.as_deref(), parcel.number.as_deref(), parcel.url.as_deref()];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
            };
            let parcels = parcels.map(|one| format!(" {}", parcel(one))).collect::<Vec<_>>().join(",");
            let tracking = if parcels.is_empty() { String::new() } else { format!(" Tracking:{parcels}.") };
            let order = shown.order.as_deref().unwrap_or_default();
            let message = format!("A shipment of your order {order} is on its way: {items}.{tracking}");
            ("customer".to_owned(), "shipping_confirmation", message)
        }
    };
    NotificationItem {
        seq: event.seq,
        at: shown.at,
        to,
        topic: topic.to_owned(),
        order: shown.order,
        fulfillment_order: shown.fulfillment_order,
        fulfillment: shown.fulfillment,
        message: Some(message),
    }
}
