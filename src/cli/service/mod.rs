//! `consign service`: the other party, and what it does with the work it is sent.

pub mod act;
pub mod add;
pub mod close;
pub mod inbox;
pub mod list;
pub mod progress;
pub mod remove;
pub mod respond;
pub mod set;
pub mod ship;
pub mod show;
pub mod sync;

use super::verb::noun;

noun!(
    "service",
    "Keep fulfillment services, and act as one of them",
    ["consign service inbox acme", "consign service respond 1003 --accept --pending fulfillment"],
    [inbox, respond, ship, progress, close, act, sync, add, list, show, set, remove,]
);
