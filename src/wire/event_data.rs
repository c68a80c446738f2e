//! The `data` of an event: what the sentence says, for scripts. Keys that do not apply are left out; all other
//! shapes keep every key.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Tracking;
use super::domain_schema::DATE;
use super::event_line::{EventLine, Lines, present};
use crate::domain::{
    self, Event, Fact, FulfillmentOrderNumber, FulfillmentOrderUnits, HoldHandle, HoldNumber, Location, Money, Names,
    OrderDetail, ShipmentStatus, Time, Topic, Units, Whereabouts, Workflow, ids,
};

/// What exactly happened.
// `required` says in the schema that a key is never `null`; that it may be left out is said by serde.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EventData {
    /// The units that were meant, one entry a line. An edit counts the units that left below zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub line_items: Option<Vec<EventLine>>,
    /// The details of the order that were changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub changed: Option<Vec<OrderDetail>>,
    /// The fulfillment order that came out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub new_fulfillment_order: Option<String>,
    /// The location the work left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub from: Option<String>,
    /// The location the work went to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub to: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required, extend("format" = "date", "pattern" = DATE))]
    pub ship_date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub tracking: Option<Vec<Tracking>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub amount: Option<Money>,
    /// The service that was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub service: Option<String>,
    /// Whether the customer was to be told, of requests and shipments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub notify_customer: Option<bool>,
    /// What the carrier reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub status: Option<ShipmentStatus>,
    /// When the carrier says it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub happened_at: Option<Time>,
    /// When the carrier means to deliver.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub estimated_delivery_at: Option<Time>,
    /// Where the carrier had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub place: Option<Whereabouts>,
    /// The id of the hold, and what its holder calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub hold: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub handle: Option<String>,
    /// The fulfillment orders whose units it took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub from_fulfillment_orders: Option<Vec<String>>,
    /// By when the work is to be shipped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub fulfill_by: Option<Time>,
    /// A setting, and what it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub value: Option<String>,
    /// The location that was added or changed, or where units were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub location: Option<String>,
    /// The name of the location, service or app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub active: Option<bool>,
    /// How the service works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub workflow: Option<Workflow>,
    /// Of a service: whether it keeps its stock at a single location.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub single_location: Option<bool>,
    /// Of a service: how it acts by itself; `null` where it no longer does.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub new_behaviour: Option<Option<domain::Behaviour>>,
    /// Of an app: the services that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub services: Option<Vec<String>>,
    /// Of an app: whether it is the merchant's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub merchant: Option<bool>,
    /// Of a service or an app: where it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub callback_url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub sku: Option<String>,
    /// By how much the units on hand changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub by: Option<i64>,
    /// The units on hand after it; `null` where no row is left, or where nobody kept the count.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub on_hand: Option<Option<i64>>,
    /// The units that cannot be sold after it; `null` likewise.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub unavailable: Option<Option<i64>>,
    /// The number of the webhook, its topic and where it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub webhook: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub topic: Option<Topic>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub url: Option<String>,
    /// True if a service did it by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub behaviour: Option<bool>,
    /// The app that did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub app: Option<String>,
    /// When the imported record was last changed where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(required)]
    pub updated_at: Option<Time>,
}

impl EventData {
    /// What an event says about the order with this id; the names are the order's.
    pub fn from_domain(order: i64, event: &Event, names: &Names<'_>) -> EventData {
        let mut data = EventData::default();
        if let Some(origin) = &event.origin {
            data.behaviour = origin.behaviour.then_some(true);
            data.app.clone_from(&origin.app);
            data.updated_at = origin.updated_at;
        }
        let fact = &event.fact;
        let told = Lines { order, names };
        let lines = |units: &[Units]| told.list(units.iter().map(|units| (units.line, units.quantity)));
        let work = |work: &[FulfillmentOrderUnits]| told.list(work.iter().map(|work| (work.line, work.quantity)));
        let name = |number: FulfillmentOrderNumber| Some(format!("{}-FO{number}", names.order));
        match fact {
            Fact::OrderPlaced(placed) | Fact::OrderImported(placed) => {
                data.line_items = told.list(placed.line_items.iter().map(|line| (line.number, line.quantity)));
            }
            Fact::OrderPaid { amount, .. } => data.amount = Some(*amount),
            Fact::OrderEdited(edit) => data.line_items = told.counted(&edit.quantities, told.edited(edit)),
            Fact::OrderRefunded(refunded) => {
                let refund = &refunded.refund;
                let lines = told.list(refund.lines.iter().map(|line| (line.line, line.quantity)));
                data.line_items = told.counted(&refunded.quantities, lines);
                data.amount = Some(refund.amount);
            }
            Fact::OrderCancelled { reason, taken, .. } => {
                data.line_items = told.list(taken.iter().map(|taken| (taken.line, taken.quantity)));
                data.reason = Some(reason.to_string());
            }
            Fact::OrderChanged(change) => data.changed = Some(change.changed.clone()),
            Fact::FulfillmentRequestSubmitted { service, lines: units, rest, notify_customer, .. }
            | Fact::FulfillmentPending { service, lines: units, rest, notify_customer } => {
                data.line_items = lines(units);
                data.new_fulfillment_order = rest.as_ref().and_then(|rest| name(rest.number));
                data.service = Some(service.clone());
                data.notify_customer = Some(*notify_customer);
            }
            Fact::FulfillmentRequestAccepted { ship_date, .. } => data.ship_date = ship_date.clone(),
            Fact::FulfillmentRequestRejected { reason, .. } => data.reason = Some(reason.to_string()),
            Fact::FulfillmentRequestCancelled { replacement: part, .. }
            | Fact::CancellationRequestAccepted { replacement: part, .. }
            | Fact::RevertedToUnfulfilled { replacement: part, .. }
            | Fact::FulfillmentOrderReplaced { replacement: part }
            | Fact::FulfillmentOrderSplit { part } => {
                data.line_items = lines(&part.lines);
                data.new_fulfillment_order = name(part.number);
            }
            Fact::LocationChanged { from, to, reason, lines: units, part, .. } => {
                data.line_items = lines(units);
                data.new_fulfillment_order = part.and_then(name);
                data.from = Some(from.clone());
                data.to = Some(to.clone());
                data.reason = reason.clone();
            }
            Fact::FulfillmentCreated(shipment) | Fact::MarkedAsFulfilled(shipment) => {
                data.line_items = work(&shipment.lines);
                data.tracking = tracking(&shipment.tracking);
                data.notify_customer = Some(shipment.notify_customer);
            }
            Fact::FulfillmentCancelled { back, .. } => {
                data.line_items = told.list(back.iter().map(|back| (back.line, back.quantity)));
                let moved = back.iter().find(|back| back.from != Some(back.to));
                data.new_fulfillment_order = moved.and_then(|back| name(back.to));
            }
            Fact::FulfillmentServiceFailedToComplete { lines: units, .. }
            | Fact::FulfillmentFailed { lines: units } => {
                data.line_items = lines(units);
            }
            Fact::PlacedOnHold { hold, handle, reason, lines: units, rest, .. } => {
                data.set_hold(order, event, *hold, handle);
                data.reason = Some(reason.to_string());
                data.line_items = rest.as_ref().and_then(|_| lines(units));
                data.new_fulfillment_order = rest.as_ref().and_then(|rest| name(rest.number));
            }
            Fact::HoldReleased { hold, handle, joined } => {
                data.set_hold(order, event, *hold, handle);
                if !joined.is_empty() {
                    data.line_items = work(joined);
                    data.from_fulfillment_orders =
                        Some(domain::merged_from(joined).into_iter().filter_map(name).collect());
                }
            }
            Fact::FulfillmentOrdersMerged { lines, .. } => {
                data.line_items = work(lines);
                data.from_fulfillment_orders = Some(domain::merged_from(lines).into_iter().filter_map(name).collect());
            }
            Fact::DeadlineSet { fulfill_by } => data.fulfill_by = Some(*fulfill_by),
            // Even when it became empty: that the tracking is gone is what happened.
            Fact::TrackingUpdated { tracking } => data.tracking = Some(Tracking::list(tracking)),
            Fact::ShipmentEventAdded { status, happened_at, estimated_delivery_at, place } => {
                data.status = Some(*status);
                data.happened_at = Some(*happened_at);
                data.estimated_delivery_at = *estimated_delivery_at;
                data.place = place.as_deref().cloned();
            }
            Fact::CancellationRequestSubmitted { service, .. } => data.service = Some(service.clone()),
            Fact::LateShipmentReported { lines: units, tracking: parcels, .. }
            | Fact::CustomerNotified { lines: units, tracking: parcels } => {
                data.line_items = lines(units);
                data.tracking = tracking(parcels);
            }
            Fact::SettingChanged { key, value } => {
                data.key = Some(key.to_string());
                data.value = Some(value.clone());
            }
            Fact::LocationAdded(location)
            | Fact::LocationEdited(location)
            | Fact::ServiceAdded(location)
            | Fact::ServiceEdited(location)
            | Fact::ServiceRemoved(location) => data.set_location(location),
            Fact::BehaviourChanged { service, behaviour } => {
                data.service = Some(service.clone());
                data.new_behaviour = Some(behaviour.as_deref().cloned());
            }
            Fact::AppAdded(app) => {
                data.name = Some(app.name.clone());
                data.services = Some(app.services.clone());
                data.merchant = Some(app.merchant);
                data.callback_url.clone_from(&app.callback_url);
            }
            Fact::AppRemoved { app } => data.name = Some(app.clone()),
            Fact::InventorySet { sku, location, on_hand, unavailable } => {
                data.set_count(sku, location, *on_hand, *unavailable);
            }
            Fact::InventoryAdjusted { sku, location, by, reason, on_hand, unavailable } => {
                data.set_count(sku, location, *on_hand, *unavailable);
                data.by = Some(*by);
                data.reason.clone_from(reason);
            }
            Fact::WebhookAdded(webhook) | Fact::WebhookEdited(webhook) | Fact::WebhookRemoved(webhook) => {
                data.webhook = Some(webhook.number);
                data.topic = Some(webhook.topic);
                data.url = Some(webhook.url.to_string());
            }
            Fact::CancellationRequestRejected { .. }
            | Fact::CancellationRequestMoot { .. }
            | Fact::OnlyHoldReleased
            | Fact::ProgressReported
            | Fact::ProgressStopped
            | Fact::OrderClosed
            | Fact::OrderReopened
            | Fact::FulfillmentOpen => {}
        }
        data
    }

    fn set_hold(&mut self, order: i64, event: &Event, number: HoldNumber, handle: &HoldHandle) {
        let work = event.fulfillment_order.map(|work| ids::part_id(order, work));
        self.hold = work.map(|work| ids::within(work, number.get().into()));
        self.handle = Some(handle.to_string()).filter(|handle| !handle.is_empty());
    }

    fn set_location(&mut self, location: &Location) {
        self.location = Some(location.handle.clone());
        self.name = Some(location.display_name().to_owned());
        self.active = Some(location.active);
        if let Some(service) = location.known_service() {
            self.service = Some(location.handle.clone());
            self.workflow = Some(service.workflow);
            self.single_location = Some(service.single_location);
            self.callback_url.clone_from(&service.settings.callback_url);
            self.new_behaviour = service.behaviour.as_deref().map(|behaviour| Some(behaviour.clone()));
        }
    }

    fn set_count(&mut self, sku: &str, location: &str, on_hand: Option<i64>, unavailable: Option<i64>) {
        self.sku = Some(sku.to_owned());
        self.location = Some(location.to_owned());
        self.on_hand = Some(on_hand);
        self.unavailable = Some(unavailable);
    }
}

fn tracking(tracking: &[domain::Tracking]) -> Option<Vec<Tracking>> {
    (!tracking.is_empty()).then(|| Tracking::list(tracking))
}
