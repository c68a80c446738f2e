//! `consign fulfillment`: parcels on their way.

pub mod cancel;
pub mod event;
pub mod list;
pub mod show;
pub mod track;

use super::verb::noun;

noun!(
    "Follow shipments: tracking, what the carrier reports, cancellation",
    ["consign fulfillment list 1007", "consign fulfillment event 1007-F1 delivered"],
    { List = list, Show = show, Track = track, Event = event, Cancel = cancel, }
);
