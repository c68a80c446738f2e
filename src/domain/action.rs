//! What can be done: the words of the law.

use super::word::words;

words! {
    /// What can be done with a fulfillment order or an order, in the order in which it is offered.
    Action {
        RequestFulfillment = "request_fulfillment",
        CreateFulfillment = "create_fulfillment",
        CancelRequest = "cancel_request",
        RequestCancellation = "request_cancellation",
        Revert = "revert",
        Move = "move",
        Hold = "hold",
        ReleaseHold = "release_hold",
        Split = "split",
        Merge = "merge",
        ReportProgress = "report_progress",
        StopProgress = "stop_progress",
        Replace = "replace",
        AcceptRequest = "accept_request",
        RejectRequest = "reject_request",
        AcceptCancellation = "accept_cancellation",
        RejectCancellation = "reject_cancellation",
        Ship = "ship",
        Close = "close",
        Progress = "progress",
        Pay = "pay",
        Edit = "edit",
        Refund = "refund",
        Cancel = "cancel",
    }
}

impl Action {
    /// Whether the action is the service's.
    pub fn is_services(self) -> bool {
        (Action::AcceptRequest..=Action::Progress).contains(&self)
    }

    /// Whether the action is about the whole order.
    pub fn is_orders(self) -> bool {
        self >= Action::Pay
    }
}
