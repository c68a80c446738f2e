//! Closed sets of words: every status, reason and kind that has a fixed spelling.
//!
//! The spelling is a promise to scripts; it is written here once and used by the command line,
//! the journal, the tables and the JSON alike.

use super::word::words;

words! {
    /// How far an order is paid.
    FinancialStatus {
        Pending = "pending",
        Authorized = "authorized",
        PartiallyPaid = "partially_paid",
        Paid = "paid",
        PartiallyRefunded = "partially_refunded",
        Refunded = "refunded",
        Voided = "voided",
        Expired = "expired",
    }
}

words! {
    /// The displayed status of a whole order; always derived, never decided.
    FulfillmentStatus {
        Unfulfilled = "unfulfilled",
        InProgress = "in_progress",
        PartiallyFulfilled = "partially_fulfilled",
        Fulfilled = "fulfilled",
        OnHold = "on_hold",
        NotRequired = "not_required",
    }
}

words! {
    /// The status of one fulfillment order; derived.
    FulfillmentOrderStatus {
        Open = "open",
        InProgress = "in_progress",
        OnHold = "on_hold",
        Incomplete = "incomplete",
        Closed = "closed",
    }
}

words! {
    /// What stands between the merchant and the service about one fulfillment order.
    RequestStatus {
        Unsubmitted = "unsubmitted",
        Submitted = "submitted",
        Accepted = "accepted",
        Rejected = "rejected",
        CancellationRequested = "cancellation_requested",
        CancellationAccepted = "cancellation_accepted",
        CancellationRejected = "cancellation_rejected",
        /// The service gave up the rest.
        Closed = "closed",
    }
}

words! {
    /// The detailed status shown to people (S14, S32).
    DetailedStatus {
        Unfulfilled = "unfulfilled",
        Requested = "requested",
        Accepted = "accepted",
        Rejected = "rejected",
        CancellationRequested = "cancellation_requested",
        CancellationRejected = "cancellation_rejected",
        Incomplete = "incomplete",
        OnHold = "on_hold",
        Fulfilled = "fulfilled",
        Cancelled = "cancelled",
        /// Somebody works on it: a legacy service acknowledged its shipment, or the merchant reported progress.
        InProgress = "in_progress",
        /// Legacy only: the service gave the last shipment up.
        Failed = "failed",
    }
}

words! {
    /// The workflow a service uses (S2).
    Workflow {
        New = "new",
        Legacy = "legacy",
    }
}

words! {
    /// The two questions a merchant can ask a service.
    RequestKind {
        Fulfillment = "fulfillment",
        Cancellation = "cancellation",
    }
}

words! {
    /// How a question ended. The last two are legacy answers.
    Answer {
        Accepted = "accepted",
        Rejected = "rejected",
        Cancelled = "cancelled",
        Reverted = "reverted",
        Moot = "moot",
        Completed = "completed",
        Failed = "failed",
    }
}

words! {
    /// What a fulfillment order waits for at its service: the groups of the inbox.
    Pending {
        Fulfillment = "fulfillment",
        Cancellation = "cancellation",
        Shipment = "shipment",
    }
}

words! {
    /// The status of a fulfillment (a shipment).
    FulfillmentState {
        Success = "success",
        Cancelled = "cancelled",
        /// Legacy: requested, not yet acknowledged.
        Pending = "pending",
        /// Legacy: acknowledged.
        Open = "open",
        Failure = "failure",
    }
}

words! {
    /// Who made a fulfillment.
    By {
        Merchant = "merchant",
        Service = "service",
    }
}

words! {
    /// Why a service rejects a fulfillment request.
    RejectionReason {
        IncorrectAddress = "incorrect_address",
        InventoryOutOfStock = "inventory_out_of_stock",
        IneligibleProduct = "ineligible_product",
        UndeliverableDestination = "undeliverable_destination",
        InternationalShippingUnavailable = "international_shipping_unavailable",
        IncorrectProductInfo = "incorrect_product_info",
        MissingCustomsInfo = "missing_customs_info",
        InvalidSku = "invalid_sku",
        PaymentDeclined = "payment_declined",
        PackagePreferenceNotSet = "package_preference_not_set",
        InvalidContactInformation = "invalid_contact_information",
        OrderTooLarge = "order_too_large",
        MerchantBlockedOrSuspended = "merchant_blocked_or_suspended",
        Other = "other",
    }
}

words! {
    /// Why work is held back.
    HoldReason {
        AwaitingPayment = "awaiting_payment",
        HighRiskOfFraud = "high_risk_of_fraud",
        IncorrectAddress = "incorrect_address",
        InventoryOutOfStock = "inventory_out_of_stock",
        UnknownDeliveryDate = "unknown_delivery_date",
        OnlineStorePostPurchaseCrossSell = "online_store_post_purchase_cross_sell",
        AwaitingReturnItems = "awaiting_return_items",
        Other = "other",
    }
}

words! {
    /// Why an order is cancelled.
    CancelReason {
        Customer = "customer",
        Declined = "declined",
        Fraud = "fraud",
        Inventory = "inventory",
        Staff = "staff",
        Other = "other",
    }
}

words! {
    /// What happens to the stock of refunded units.
    Restock {
        Cancel = "cancel",
        Return = "return",
        None = "none",
    }
}

words! {
    /// Which units are refunded.
    RefundFrom {
        Shipped = "shipped",
        Unshipped = "unshipped",
    }
}

words! {
    /// What a carrier reports about a shipment.
    ShipmentStatus {
        LabelPurchased = "label_purchased",
        LabelPrinted = "label_printed",
        ReadyForPickup = "ready_for_pickup",
        Confirmed = "confirmed",
        InTransit = "in_transit",
        CarrierPickedUp = "carrier_picked_up",
        OutForDelivery = "out_for_delivery",
        AttemptedDelivery = "attempted_delivery",
        Delayed = "delayed",
        Delivered = "delivered",
        Failure = "failure",
    }
}

words! {
    /// What a banner on an order says, in the order in which banners stand.
    BannerKind {
        NewWorkflow = "new_workflow",
        LegacyWorkflow = "legacy_workflow",
        RequestRejected = "request_rejected",
        CancellationRejected = "cancellation_rejected",
        CancellationAccepted = "cancellation_accepted",
        PossibleDoubleShipment = "possible_double_shipment",
    }
}

words! {
    /// The names of the events on a timeline: permanent.
    EventType {
        OrderPlaced = "order_placed",
        OrderImported = "order_imported",
        OrderPaid = "order_paid",
        OrderEdited = "order_edited",
        OrderRefunded = "order_refunded",
        OrderCancelled = "order_cancelled",
        FulfillmentRequestSubmitted = "fulfillment_request_submitted",
        FulfillmentRequestAccepted = "fulfillment_request_accepted",
        FulfillmentRequestRejected = "fulfillment_request_rejected",
        FulfillmentRequestCancelled = "fulfillment_request_cancelled",
        CancellationRequestSubmitted = "cancellation_request_submitted",
        CancellationRequestAccepted = "cancellation_request_accepted",
        CancellationRequestRejected = "cancellation_request_rejected",
        CancellationRequestMoot = "cancellation_request_moot",
        RevertedToUnfulfilled = "reverted_to_unfulfilled",
        LocationChanged = "location_changed",
        FulfillmentCreated = "fulfillment_created",
        MarkedAsFulfilled = "marked_as_fulfilled",
        FulfillmentCancelled = "fulfillment_cancelled",
        FulfillmentServiceFailedToComplete = "fulfillment_service_failed_to_complete",
        FulfillmentOrderSplit = "fulfillment_order_split",
        PlacedOnHold = "placed_on_hold",
        HoldReleased = "hold_released",
        TrackingUpdated = "tracking_updated",
        ShipmentEventAdded = "shipment_event_added",
        LateShipmentReported = "late_shipment_reported",
        CustomerNotified = "customer_notified",
        FulfillmentPending = "fulfillment_pending",
        FulfillmentOpen = "fulfillment_open",
        FulfillmentFailed = "fulfillment_failed",
        OrderChanged = "order_changed",
        FulfillmentOrdersMerged = "fulfillment_orders_merged",
        ProgressReported = "progress_reported",
        ProgressStopped = "progress_stopped",
        FulfillmentOrderReplaced = "fulfillment_order_replaced",
        DeadlineSet = "deadline_set",
        OrderClosed = "order_closed",
        OrderReopened = "order_reopened",
        // From here on what is not about an order.
        SettingChanged = "setting_changed",
        LocationAdded = "location_added",
        LocationEdited = "location_edited",
        ServiceAdded = "service_added",
        ServiceEdited = "service_edited",
        ServiceRemoved = "service_removed",
        BehaviourChanged = "behaviour_changed",
        AppAdded = "app_added",
        AppRemoved = "app_removed",
        InventorySet = "inventory_set",
        InventoryAdjusted = "inventory_adjusted",
        WebhookAdded = "webhook_added",
        WebhookEdited = "webhook_edited",
        WebhookRemoved = "webhook_removed",
    }
}

words! {
    /// The shop's settings, in the order in which they are listed.
    Setting {
        /// Paying requests fulfillment (S7): `on` or `off`.
        AutoFulfill = "auto-fulfill",
        /// Only paid orders may be requested: `on` or `off`.
        RequirePaid = "require-paid",
        /// The handle of the location that takes what is stocked nowhere.
        DefaultLocation = "default-location",
        Shop = "shop",
        /// The code of the currency that new orders get.
        Currency = "currency",
        /// Under which programs call the shop.
        ShopDomain = "shop-domain",
        /// The code of the country that addresses are in which tell none.
        Country = "country",
    }
}

words! {
    /// What tells a command the time.
    ClockSource {
        /// `--at`, or `at` of a batch line.
        Option = "option",
        /// `CONSIGN_AT`.
        Environment = "environment",
        /// The file's clock.
        File = "file",
        /// The system's clock.
        System = "system",
    }
}
