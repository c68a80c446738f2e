//! Phrases that several pages have: what an action does, said to a person who chooses among commands; units of a line.

use super::grid::text;
use super::paint::TIGHT;
use crate::domain::Action;

/// What an action does; `who` is the name of the service or location that has the work, `service` whether it is a
/// service.
pub fn of(action: Action, who: &str, service: bool) -> String {
    let words = match action {
        Action::RequestFulfillment => return format!("ask {who} to ship it"),
        Action::RequestCancellation => return format!("ask {who} to cancel"),
        Action::Revert => return format!("take it back; {who} may ship it all the same"),
        Action::CreateFulfillment if service => "mark it as fulfilled",
        Action::CreateFulfillment => "ship it yourself",
        Action::CancelRequest => "take the request back",
        Action::Move => "move it",
        Action::Hold => "put it on hold",
        Action::ReleaseHold => "let it go on",
        Action::Split => "split it",
        Action::Merge => "put other work into it",
        Action::ReportProgress => "begin with it",
        Action::StopProgress => "stop the work on it",
        Action::Replace => "begin anew with it",
        Action::AcceptRequest => "accept the request",
        Action::RejectRequest => "reject the request",
        Action::AcceptCancellation => "give it back",
        Action::RejectCancellation => "go on with it",
        Action::Ship => "ship it",
        Action::Close => "give up what is left",
        Action::Progress => "begin with it",
        Action::Pay => "mark it as paid",
        Action::Edit => "change its lines",
        Action::Refund => "refund units",
        Action::Cancel => "cancel the order",
    };
    words.to_owned()
}

/// `2 x MUG`, on one line.
pub fn units(quantity: i64, called: &str) -> String {
    format!("{quantity}{TIGHT}x{TIGHT}{}", text(called))
}
