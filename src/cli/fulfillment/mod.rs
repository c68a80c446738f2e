//! `consign fulfillment`: parcels on their way.

pub mod cancel;
pub mod carriers;
pub mod event;
pub mod list;
pub mod show;
pub mod track;

use super::verb::noun;

noun!(
    "fulfillment",
    "Follow shipments: tracking, what the carrier reports, cancellation",
    ["consign fulfillment list 1007", "consign fulfillment event 1007-F1 delivered"],
    [list, show, track, event, cancel, carriers,]
);
