//! Every error code with its exit code and what it says: the list that the manual prints, and that decides how a
//! refusal of the law ends.

use super::exit::Exit;

/// An error code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorCode {
    pub code: &'static str,
    pub exit: Exit,
    /// One sentence without a full stop.
    pub meaning: &'static str,
}

/// Declares the codes, by exit code.
macro_rules! codes {
    ($($exit:ident { $($code:literal: $meaning:literal,)+ })+) => {
        /// Every error code, in the order of the exit codes.
        pub const ERROR_CODES: &[ErrorCode] =
            &[$($(ErrorCode { code: $code, exit: Exit::$exit, meaning: $meaning },)+)+];
    };
}

codes! {
    Failure {
        "io_error": "the disk failed, permission was denied, or the output cannot be written",
        "input_unreadable": "an input file or standard input cannot be read, or is not UTF-8 text",
    }
    Usage {
        "usage": "invalid options, arguments or environment",
        "confirmation_required": "the command is dangerous and needs --confirmed",
        "ambiguous_service": "several services could do this; name one with --service",
        "ambiguous_request": "both a fulfillment request and a cancellation request wait for an answer; choose one with --pending",
        "ambiguous_line": "more than one line has this SKU; name the line by its id",
        "ambiguous_shipment": "tracking was given, but more than one shipment would be made",
        "unknown_field": "the path names a key that does not exist",
        "unknown_reference": "the reference of a batch line names no earlier line",
    }
    NotFound {
        "order_not_found": "there is no such order",
        "fulfillment_order_not_found": "there is no such fulfillment order",
        "fulfillment_not_found": "there is no such fulfillment",
        "service_not_found": "there is no such service",
        "location_not_found": "there is no such location",
        "app_not_found": "there is no such app",
        "sku_not_found": "the SKU is not stocked, or not at this location",
        "line_not_found": "the order has no such line",
        "webhook_not_found": "there is no such webhook",
        "delivery_not_found": "there is no such delivery",
        "database_not_found": "there is no database file; consign init creates one",
    }
    Conflict {
        "already_exists": "the name, handle or file exists",
        "key_reused": "the idempotency key was used with other arguments",
    }
    Refused {
        "already_requested": "fulfillment or cancellation was already requested",
        "on_hold": "the fulfillment order is on hold",
        "not_on_hold": "the fulfillment order is not on hold",
        "not_a_service_location": "the location does not belong to a service",
        "no_pending_request": "no request of that kind waits for an answer",
        "not_your_location": "the location belongs to another service",
        "not_splittable": "a part of the fulfillment order cannot be held: it is on hold, or progress was reported",
        "hold_limit_reached": "the fulfillment order carries as many holds of one holder as it can",
        "not_mergeable": "these fulfillment orders cannot be merged",
        "progress_reported": "the merchant reported progress on the fulfillment order",
        "no_progress_reported": "no progress was reported on the fulfillment order",
        "not_a_merchant_location": "a service owns the location, and reports for itself",
        "not_accepted": "the service has not accepted the request",
        "nothing_to_request": "there are no open units to request",
        "nothing_to_fulfill": "there are no units to ship, or none that could have left late",
        "nothing_to_cancel": "there is no request to cancel",
        "nothing_to_revert": "there is no open cancellation request to revert",
        "use_cancel_request": "the service has not answered yet: cancel the request instead",
        "cancellation_not_requested": "the request is accepted and its cancellation was not requested",
        "cancellation_rejected": "the service rejected the cancellation",
        "cancellation_already_rejected": "the service rejected the cancellation; it cannot be asked again",
        "cancellation_pending": "a cancellation waits for an answer",
        "only_service_can_fulfill": "only the service can fulfill from its location",
        "must_cancel_first": "the fulfillment order is with the service; cancel the request first",
        "legacy_cannot_cancel": "a legacy request cannot be cancelled here",
        "legacy_no_response": "a legacy service does not answer requests",
        "not_legacy": "the service is not a legacy service",
        "locked_by_request": "the units are with a service",
        "cancel_request_first": "the order has fulfillment orders with a service; cancel the requests first",
        "outstanding_fulfillments": "the order has shipments that are not cancelled",
        "already_cancelled": "the order was already cancelled",
        "already_fulfilled": "all units are already shipped",
        "order_cancelled": "the order is cancelled",
        "order_cannot_be_paid": "the order is neither pending, authorized nor partially paid",
        "payment_required": "the shop requests paid orders only",
        "cannot_move_submitted": "the fulfillment order is with a service and cannot be moved",
        "fulfillment_order_closed": "the fulfillment order is closed; details.replaced_by names its replacements",
        "same_location": "the fulfillment order is already at this location",
        "destination_does_not_stock": "the SKU is stocked, but not at this location",
        "service_single_location": "units cannot be moved to or from a single-location service",
        "location_inactive": "the location is inactive, or must stay active",
        "service_in_use": "the service still has open fulfillment orders or stock",
        "stock_in_use": "units of the SKU are committed at the location",
        "fulfillment_cancelled": "the fulfillment is cancelled",
    }
    InvalidInput {
        "invalid_quantity": "the quantity is out of range or too high",
        "unknown_reason": "the reason is not a known word",
        "invalid_sku": "the SKU is empty or has control characters",
        "invalid_money": "the amount is negative, too large or has too many decimals",
        "invalid_time": "the time or date is out of range",
        "text_too_long": "the text is too long",
        "invalid_record": "a record of the input is invalid",
    }
    Database {
        "not_a_consign_file": "the file is not a consign database",
        "damaged": "the database contradicts itself",
        "newer_schema": "the database was made by a newer consign",
        "check_failed": "the check found problems",
    }
    No {
        "expectation_failed": "a batch line did not end as its `expect` says",
        "assertion_failed": "a value is not what order assert says",
    }
    Internal {
        "internal": "a bug in consign; nothing was written",
    }
    UnknownOutcome {
        "unknown_outcome": "the change may have been committed; run the command again with the same key",
    }
    Busy {
        "busy": "the lock was not free within the timeout",
        "timed_out": "the order did not have the given values in time",
    }
}

/// What is known of a code.
pub fn error_code(code: &str) -> Option<&'static ErrorCode> {
    ERROR_CODES.iter().find(|known| known.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code;

    #[test]
    fn every_refusal_of_the_law_is_known_and_no_code_twice() {
        for code in Code::ALL {
            assert!(error_code(code.as_str()).is_some(), "{code} has no sentence");
        }
        for (position, known) in ERROR_CODES.iter().enumerate() {
            assert!(ERROR_CODES[..position].iter().all(|other| other.code != known.code), "{}", known.code);
        }
        assert!(ERROR_CODES.is_sorted_by_key(|known| known.exit));
    }
}
