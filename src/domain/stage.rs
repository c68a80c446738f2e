//! The stage of a fulfillment order: one word that sums up where it stands, the rows' first column in the law's table.

use super::word::words;
use super::{DetailedStatus, FulfillmentOrder, FulfillmentState, Order, RequestStatus};

words! {
    /// Where a fulfillment order stands, holds aside. The detailed status shown to people is made from it.
    Stage {
        Unfulfilled = "unfulfilled",
        Requested = "requested",
        Accepted = "accepted",
        Rejected = "rejected",
        CancellationRequested = "cancellation_requested",
        CancellationRejected = "cancellation_rejected",
        /// The service gave up the rest.
        Incomplete = "incomplete",
        /// A legacy shipment waits to be acknowledged.
        LegacyPending = "legacy_pending",
        /// A legacy service works on its shipment.
        LegacyOpen = "legacy_open",
        /// The legacy service gave its last shipment up.
        LegacyFailed = "legacy_failed",
        /// Closed: everything in it was shipped, and nothing was taken back.
        Fulfilled = "fulfilled",
        /// Closed in any other way.
        Cancelled = "cancelled",
    }
}

impl Stage {
    /// Where a fulfillment order stands.
    pub fn of(order: &Order, fulfillment_order: &FulfillmentOrder) -> Stage {
        if fulfillment_order.is_closed() {
            let all_shipped = fulfillment_order.shipped_quantity() > 0 && !fulfillment_order.taken_from;
            return if all_shipped { Stage::Fulfilled } else { Stage::Cancelled };
        }
        match fulfillment_order.request_status {
            RequestStatus::Unsubmitted => Stage::of_unsubmitted(order, fulfillment_order),
            RequestStatus::Submitted => Stage::Requested,
            RequestStatus::Accepted => Stage::Accepted,
            RequestStatus::Rejected => Stage::Rejected,
            RequestStatus::CancellationRequested => Stage::CancellationRequested,
            RequestStatus::CancellationRejected => Stage::CancellationRejected,
            RequestStatus::Closed => Stage::Incomplete,
            // Only closed ones carry it.
            RequestStatus::CancellationAccepted => Stage::Cancelled,
        }
    }

    /// Legacy services leave the request status alone: their last shipment tells where the work stands.
    fn of_unsubmitted(order: &Order, fulfillment_order: &FulfillmentOrder) -> Stage {
        let has_left = fulfillment_order.requests.last().is_some_and(|request| request.service.is_some());
        let mut shipments = order.fulfillments.iter().rev();
        let Some(last) = shipments.find(|shipment| shipment.is_from(fulfillment_order.number)) else {
            return Stage::Unfulfilled;
        };
        match last.status {
            FulfillmentState::Pending => Stage::LegacyPending,
            FulfillmentState::Open => Stage::LegacyOpen,
            FulfillmentState::Failure if last.location == fulfillment_order.location && !has_left => {
                Stage::LegacyFailed
            }
            FulfillmentState::Failure | FulfillmentState::Success | FulfillmentState::Cancelled => Stage::Unfulfilled,
        }
    }

    /// Whether the work is in the service's hands: it was asked and has not let go.
    pub const fn is_with_service(self) -> bool {
        matches!(
            self,
            Stage::Requested
                | Stage::Accepted
                | Stage::CancellationRequested
                | Stage::CancellationRejected
                | Stage::LegacyPending
                | Stage::LegacyOpen
        )
    }

    /// Whether nothing remains to be done.
    pub const fn is_closed(self) -> bool {
        matches!(self, Stage::Fulfilled | Stage::Cancelled)
    }

    /// The word shown to people, holds aside.
    pub fn detailed(self) -> DetailedStatus {
        match self {
            Stage::Unfulfilled => DetailedStatus::Unfulfilled,
            Stage::Requested | Stage::LegacyPending => DetailedStatus::Requested,
            Stage::Accepted => DetailedStatus::Accepted,
            Stage::Rejected => DetailedStatus::Rejected,
            Stage::CancellationRequested => DetailedStatus::CancellationRequested,
            Stage::CancellationRejected => DetailedStatus::CancellationRejected,
            Stage::Incomplete => DetailedStatus::Incomplete,
            Stage::LegacyOpen => DetailedStatus::InProgress,
            Stage::LegacyFailed => DetailedStatus::Failed,
            Stage::Fulfilled => DetailedStatus::Fulfilled,
            Stage::Cancelled => DetailedStatus::Cancelled,
        }
    }
}
