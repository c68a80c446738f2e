//! What a webhook can be about.

use super::word::words;

words! {
    /// A topic, as the platform spells it in the head of a delivery.
    Topic {
        AppUninstalled = "app/uninstalled",
        FulfillmentsCreate = "fulfillments/create",
        FulfillmentsUpdate = "fulfillments/update",
        FulfillmentEventsCreate = "fulfillment_events/create",
        FulfillmentHoldsAdded = "fulfillment_holds/added",
        FulfillmentHoldsReleased = "fulfillment_holds/released",
        CancellationRequestAccepted = "fulfillment_orders/cancellation_request_accepted",
        CancellationRequestRejected = "fulfillment_orders/cancellation_request_rejected",
        CancellationRequestSubmitted = "fulfillment_orders/cancellation_request_submitted",
        FulfillmentOrdersCancelled = "fulfillment_orders/cancelled",
        FulfillmentRequestAccepted = "fulfillment_orders/fulfillment_request_accepted",
        FulfillmentRequestRejected = "fulfillment_orders/fulfillment_request_rejected",
        FulfillmentRequestSubmitted = "fulfillment_orders/fulfillment_request_submitted",
        FulfillmentServiceFailedToComplete = "fulfillment_orders/fulfillment_service_failed_to_complete",
        HoldReleased = "fulfillment_orders/hold_released",
        ManuallyReportedProgressStopped = "fulfillment_orders/manually_reported_progress_stopped",
        FulfillmentOrdersMerged = "fulfillment_orders/merged",
        FulfillmentOrdersMoved = "fulfillment_orders/moved",
        OrderRoutingComplete = "fulfillment_orders/order_routing_complete",
        PlacedOnHold = "fulfillment_orders/placed_on_hold",
        ProgressReported = "fulfillment_orders/progress_reported",
        FulfillmentOrdersRescheduled = "fulfillment_orders/rescheduled",
        ScheduledFulfillmentOrderReady = "fulfillment_orders/scheduled_fulfillment_order_ready",
        FulfillmentOrdersSplit = "fulfillment_orders/split",
        InventoryItemsCreate = "inventory_items/create",
        InventoryItemsUpdate = "inventory_items/update",
        InventoryLevelsConnect = "inventory_levels/connect",
        InventoryLevelsDisconnect = "inventory_levels/disconnect",
        InventoryLevelsUpdate = "inventory_levels/update",
        LocationsActivate = "locations/activate",
        LocationsCreate = "locations/create",
        LocationsDeactivate = "locations/deactivate",
        LocationsDelete = "locations/delete",
        LocationsUpdate = "locations/update",
        OrdersCancelled = "orders/cancelled",
        OrdersCreate = "orders/create",
        OrdersEdited = "orders/edited",
        OrdersFulfilled = "orders/fulfilled",
        OrdersPaid = "orders/paid",
        OrdersPartiallyFulfilled = "orders/partially_fulfilled",
        OrdersUpdated = "orders/updated",
        ProductsCreate = "products/create",
        ProductsDelete = "products/delete",
        ProductsUpdate = "products/update",
        RefundsCreate = "refunds/create",
        ShopUpdate = "shop/update",
    }
}

words! {
    /// What became of a delivery.
    DeliveryState {
        Waiting = "waiting",
        Delivered = "delivered",
        Failed = "failed",
        /// It is never sent: its subscription is gone, or it was dropped on purpose.
        Dropped = "dropped",
    }
}

impl Topic {
    /// Whether nothing that happens here is ever told under it.
    pub fn is_silent(self) -> bool {
        matches!(
            self,
            Topic::FulfillmentOrdersRescheduled
                | Topic::ScheduledFulfillmentOrderReady
                | Topic::InventoryItemsUpdate
                | Topic::LocationsDelete
                | Topic::ProductsCreate
                | Topic::ProductsDelete
                | Topic::ProductsUpdate
                | Topic::ShopUpdate
        )
    }

    /// As an API spells it: `ORDERS_CREATE`.
    pub fn constant(self) -> String {
        self.as_str().replace('/', "_").to_ascii_uppercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Word;

    #[test]
    fn a_topic_is_read_in_both_spellings() {
        for topic in Topic::ALL {
            assert_eq!(Topic::typed(&topic.constant()), Some(*topic));
            assert_eq!(Topic::typed(topic.as_str()), Some(*topic));
        }
    }
}
