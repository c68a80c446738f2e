//! Why the law says no: the code, the sentence and the next possible move.

use super::Hint;
use super::word::words;

words! {
    /// The error codes that the law itself gives. Their exit codes are known to `failure` alone.
    Code {
        Usage = "usage",
        ConfirmationRequired = "confirmation_required",
        AmbiguousService = "ambiguous_service",
        AmbiguousRequest = "ambiguous_request",
        AmbiguousLine = "ambiguous_line",
        AmbiguousShipment = "ambiguous_shipment",
        FulfillmentOrderNotFound = "fulfillment_order_not_found",
        FulfillmentNotFound = "fulfillment_not_found",
        ServiceNotFound = "service_not_found",
        LocationNotFound = "location_not_found",
        AppNotFound = "app_not_found",
        LineNotFound = "line_not_found",
        NotYourLocation = "not_your_location",
        OrderCancelled = "order_cancelled",
        AlreadyRequested = "already_requested",
        OnHold = "on_hold",
        NotOnHold = "not_on_hold",
        NotSplittable = "not_splittable",
        HoldLimitReached = "hold_limit_reached",
        NotMergeable = "not_mergeable",
        ProgressReported = "progress_reported",
        NoProgressReported = "no_progress_reported",
        NotAMerchantLocation = "not_a_merchant_location",
        NotAServiceLocation = "not_a_service_location",
        NoPendingRequest = "no_pending_request",
        NotAccepted = "not_accepted",
        NothingToRequest = "nothing_to_request",
        NothingToFulfill = "nothing_to_fulfill",
        NothingToCancel = "nothing_to_cancel",
        NothingToRevert = "nothing_to_revert",
        UseCancelRequest = "use_cancel_request",
        CancellationNotRequested = "cancellation_not_requested",
        CancellationRejected = "cancellation_rejected",
        CancellationAlreadyRejected = "cancellation_already_rejected",
        CancellationPending = "cancellation_pending",
        OnlyServiceCanFulfill = "only_service_can_fulfill",
        MustCancelFirst = "must_cancel_first",
        LegacyCannotCancel = "legacy_cannot_cancel",
        LegacyNoResponse = "legacy_no_response",
        NotLegacy = "not_legacy",
        LockedByRequest = "locked_by_request",
        CancelRequestFirst = "cancel_request_first",
        OutstandingFulfillments = "outstanding_fulfillments",
        AlreadyCancelled = "already_cancelled",
        AlreadyFulfilled = "already_fulfilled",
        OrderCannotBePaid = "order_cannot_be_paid",
        PaymentRequired = "payment_required",
        CannotMoveSubmitted = "cannot_move_submitted",
        FulfillmentOrderClosed = "fulfillment_order_closed",
        SameLocation = "same_location",
        DestinationDoesNotStock = "destination_does_not_stock",
        ServiceSingleLocation = "service_single_location",
        LocationInactive = "location_inactive",
        FulfillmentCancelled = "fulfillment_cancelled",
        InvalidQuantity = "invalid_quantity",
        InvalidMoney = "invalid_money",
        InvalidSku = "invalid_sku",
        InvalidTime = "invalid_time",
        TextTooLong = "text_too_long",
        InvalidRecord = "invalid_record",
    }
}

/// A no, in words: nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub code: Code,
    /// A sentence without a full stop, naming the thing and its condition.
    pub message: String,
    /// The next possible move, as a command where there is one.
    pub hint: Option<Box<Hint>>,
    /// The fulfillment orders that carry on the work of a closed one, by name.
    pub replaced_by: Vec<String>,
}

impl Refusal {
    /// A refusal without a hint.
    pub fn new(code: Code, message: impl Into<String>) -> Refusal {
        Refusal { code, message: message.into(), hint: None, replaced_by: Vec::new() }
    }

    /// Adds the next possible move.
    pub fn hint(mut self, hint: impl Into<Hint>) -> Refusal {
        self.hint = Some(Box::new(hint.into()));
        self
    }
}
