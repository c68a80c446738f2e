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
        /// Every error code, in the order of the exit codes and of the contract.
        pub const ERROR_CODES: &[ErrorCode] =
            &[$($(ErrorCode { code: $code, exit: Exit::$exit, meaning: $meaning },)+)+];
    };
}

codes! {
    Failure {
        "io_error": "the disk, a permission or an output that cannot be written stands in the way",
        "input_unreadable": "a file to be read, or standard input, is not there or is no UTF-8 text",
    }
    Usage {
        "usage": "options, arguments or environment make no sense",
        "confirmation_required": "the step is dangerous and its flag (--confirmed) is missing",
        "ambiguous_service": "work of several services is meant; name one with --service",
        "ambiguous_request": "requests and cancellations both wait for an answer; choose with --pending",
        "ambiguous_line": "the SKU stands on more than one line; name the line by its id",
        "ambiguous_shipment": "tracking is given and more than one shipment would be made",
        "unknown_field": "a path leads to a key that is not there",
        "unknown_reference": "a line of a batch refers to no earlier line",
    }
    NotFound {
        "order_not_found": "there is no such order",
        "fulfillment_order_not_found": "there is no such fulfillment order",
        "fulfillment_not_found": "there is no such fulfillment",
        "service_not_found": "there is no such service",
        "location_not_found": "there is no such location",
        "sku_not_found": "no location, or not this one, stocks the SKU",
        "line_not_found": "the order has no such line",
        "database_not_found": "there is no database file; consign init makes one",
    }
    Conflict {
        "already_exists": "the name, handle or file is taken",
        "key_reused": "the idempotency key was used with other arguments",
    }
    Refused {
        "already_requested": "fulfillment, or its cancellation, was requested already",
        "on_hold": "the work is on hold",
        "not_on_hold": "the work is not on hold",
        "not_a_service_location": "no service owns the location",
        "no_pending_request": "no request of that kind waits for an answer",
        "not_your_location": "the location is not the service's own",
        "not_accepted": "the service has not accepted the work",
        "nothing_to_request": "the work is closed, or there is none",
        "nothing_to_fulfill": "there is nothing to ship, or nothing that left late",
        "nothing_to_cancel": "no request was made that could be cancelled",
        "nothing_to_revert": "no cancellation was requested that could be reverted",
        "use_cancel_request": "the service has not answered yet: the request is cancelled, not reverted",
        "cancellation_not_requested": "the work is accepted and its cancellation was not requested",
        "cancellation_rejected": "the service rejected the cancellation and goes on",
        "cancellation_already_rejected": "the service rejected the cancellation; it cannot be asked again",
        "cancellation_pending": "a cancellation waits for an answer",
        "only_service_can_fulfill": "the service keeps stock at several locations, so only it can fulfill",
        "must_cancel_first": "the work is with the service; cancel the request first",
        "legacy_cannot_cancel": "the legacy workflow cannot be cancelled here",
        "legacy_no_response": "a service of the legacy workflow does not answer requests",
        "not_legacy": "the service has the new workflow, which has no such step",
        "locked_by_request": "the work is with a service",
        "cancel_request_first": "the order has work with a service; cancel the request first",
        "outstanding_fulfillments": "the order has shipments that are not cancelled",
        "already_cancelled": "the order is cancelled already",
        "already_fulfilled": "everything was shipped already",
        "order_cancelled": "the order is cancelled",
        "order_cannot_be_paid": "the order is neither pending, authorized nor partially paid",
        "payment_required": "the shop requests paid orders only",
        "cannot_move_submitted": "the work is with a service and cannot be moved",
        "fulfillment_order_closed": "the fulfillment order is closed; details.replaced_by names what goes on",
        "same_location": "the work stands there already",
        "destination_does_not_stock": "the location does not stock the SKU, which is counted elsewhere",
        "service_single_location": "a service that keeps its stock at a single location is at one end",
        "location_inactive": "the location takes no new work, or must stay active",
        "service_in_use": "the service or its location still has work or stock",
        "fulfillment_cancelled": "the fulfillment is cancelled",
    }
    InvalidInput {
        "invalid_quantity": "a quantity is out of range, or more than there is",
        "unknown_reason": "the reason is not one of its set",
        "invalid_sku": "the SKU is empty or holds control characters",
        "invalid_money": "an amount is negative, too large or too fine",
        "invalid_time": "a moment or day lies outside what can be kept",
        "text_too_long": "a text is longer than can be kept",
        "invalid_record": "a record of a file is broken",
    }
    Database {
        "not_a_consign_file": "the file is no consign database",
        "damaged": "the database contradicts itself",
        "newer_schema": "the database was made by a newer consign",
        "check_failed": "the check found problems",
    }
    No {
        "expectation_failed": "a line of a batch did not end as it expects",
        "assertion_failed": "a value is not what order assert says",
    }
    Internal {
        "internal": "a bug; nothing was written",
    }
    UnknownOutcome {
        "unknown_outcome": "the change may have been committed; run it again with the same key",
    }
    Busy {
        "busy": "the lock was not free within the timeout",
        "timed_out": "what was waited for did not come in time",
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
