//! `consign order`: the life of an order, from its arrival to its last parcel.

pub mod actions;
pub mod assert;
pub mod auto_fulfill;
pub mod can;
pub mod cancel;
pub mod cancel_request;
pub mod create;
pub mod edit;
pub mod explain;
pub mod fulfill;
pub mod hold;
pub mod import;
pub mod list;
pub mod move_location;
pub mod pay;
pub mod refund;
pub mod release;
pub mod request;
pub mod revert;
pub mod show;
pub mod split;
pub mod timeline;
pub mod wait;

use super::request::{OrderCommand, Request};
use super::value::Reference;
use super::verb::noun;
use crate::domain::Command;

noun!(
    "Take in orders, request their fulfillment, ship them and change them",
    ["consign order list --status unfulfilled", "consign order request 1001 --note \"ring twice\""],
    {
        Create = create,
        Import = import,
        List = list,
        Show = show,
        Timeline = timeline,
        Pay = pay,
        AutoFulfill = auto_fulfill,
        Request = request,
        Fulfill = fulfill,
        CancelRequest = cancel_request,
        Revert = revert,
        MoveLocation = move_location,
        Split = split,
        Hold = hold,
        Release = release,
        Edit = edit,
        Refund = refund,
        Cancel = cancel,
        Actions = actions,
        Explain = explain,
        Can = can,
        Assert = assert,
        Wait = wait,
    }
);

/// A command about the order that is named.
pub(super) fn about(reference: Reference, command: Command) -> Request {
    Request::Order(OrderCommand { reference, command })
}
