//! What a fact is called, and whom it tells something.

use super::{EventType, Fact};

impl Fact {
    /// The name of the event.
    pub fn event_type(&self) -> EventType {
        match self {
            Fact::OrderPlaced(_) => EventType::OrderPlaced,
            Fact::OrderImported(_) => EventType::OrderImported,
            Fact::OrderPaid { .. } => EventType::OrderPaid,
            Fact::OrderEdited(_) => EventType::OrderEdited,
            Fact::OrderRefunded(_) => EventType::OrderRefunded,
            Fact::OrderCancelled { .. } => EventType::OrderCancelled,
            Fact::FulfillmentRequestSubmitted { .. } => EventType::FulfillmentRequestSubmitted,
            Fact::FulfillmentRequestAccepted { .. } => EventType::FulfillmentRequestAccepted,
            Fact::FulfillmentRequestRejected { .. } => EventType::FulfillmentRequestRejected,
            Fact::FulfillmentRequestCancelled { .. } => EventType::FulfillmentRequestCancelled,
            Fact::CancellationRequestSubmitted { .. } => EventType::CancellationRequestSubmitted,
            Fact::CancellationRequestAccepted { .. } => EventType::CancellationRequestAccepted,
            Fact::CancellationRequestRejected { .. } => EventType::CancellationRequestRejected,
            Fact::CancellationRequestMoot { .. } => EventType::CancellationRequestMoot,
            Fact::RevertedToUnfulfilled { .. } => EventType::RevertedToUnfulfilled,
            Fact::LocationChanged { .. } => EventType::LocationChanged,
            Fact::FulfillmentCreated(_) => EventType::FulfillmentCreated,
            Fact::MarkedAsFulfilled(_) => EventType::MarkedAsFulfilled,
            Fact::FulfillmentCancelled { .. } => EventType::FulfillmentCancelled,
            Fact::FulfillmentServiceFailedToComplete { .. } => EventType::FulfillmentServiceFailedToComplete,
            Fact::FulfillmentOrderSplit { .. } => EventType::FulfillmentOrderSplit,
            Fact::PlacedOnHold { .. } => EventType::PlacedOnHold,
            Fact::OnlyHoldReleased | Fact::HoldReleased { .. } => EventType::HoldReleased,
            Fact::TrackingUpdated { .. } => EventType::TrackingUpdated,
            Fact::ShipmentEventAdded { .. } => EventType::ShipmentEventAdded,
            Fact::LateShipmentReported { .. } => EventType::LateShipmentReported,
            Fact::CustomerNotified { .. } => EventType::CustomerNotified,
            Fact::FulfillmentPending { .. } => EventType::FulfillmentPending,
            Fact::FulfillmentOpen => EventType::FulfillmentOpen,
            Fact::FulfillmentFailed { .. } => EventType::FulfillmentFailed,
            Fact::OrderChanged(_) => EventType::OrderChanged,
            Fact::FulfillmentOrdersMerged { .. } => EventType::FulfillmentOrdersMerged,
            Fact::ProgressReported => EventType::ProgressReported,
            Fact::ProgressStopped => EventType::ProgressStopped,
            Fact::FulfillmentOrderReplaced { .. } => EventType::FulfillmentOrderReplaced,
            Fact::DeadlineSet { .. } => EventType::DeadlineSet,
            Fact::OrderClosed => EventType::OrderClosed,
            Fact::OrderReopened => EventType::OrderReopened,
            Fact::SettingChanged { .. } => EventType::SettingChanged,
            Fact::LocationAdded(_) => EventType::LocationAdded,
            Fact::LocationEdited(_) => EventType::LocationEdited,
            Fact::ServiceAdded(_) => EventType::ServiceAdded,
            Fact::ServiceEdited(_) => EventType::ServiceEdited,
            Fact::ServiceRemoved(_) => EventType::ServiceRemoved,
            Fact::BehaviourChanged { .. } => EventType::BehaviourChanged,
            Fact::AppAdded(_) => EventType::AppAdded,
            Fact::AppRemoved { .. } => EventType::AppRemoved,
            Fact::InventorySet { .. } => EventType::InventorySet,
            Fact::InventoryAdjusted { .. } => EventType::InventoryAdjusted,
            Fact::WebhookAdded(_) => EventType::WebhookAdded,
            Fact::WebhookEdited(_) => EventType::WebhookEdited,
            Fact::WebhookRemoved(_) => EventType::WebhookRemoved,
        }
    }

    /// Whether it is about one order; otherwise it is about the shop, its locations, services or stock.
    pub fn is_about_an_order(&self) -> bool {
        self.event_type() < EventType::SettingChanged
    }

    /// Whom it tells something: `service:HANDLE`, or `customer`. Such events are notifications.
    pub fn addressee(&self) -> Option<String> {
        match self {
            Fact::FulfillmentRequestSubmitted { service, .. }
            | Fact::FulfillmentPending { service, .. }
            | Fact::CancellationRequestSubmitted { service, .. } => Some(format!("service:{service}")),
            Fact::CustomerNotified { .. } => Some("customer".to_owned()),
            _ => None,
        }
    }
}
