//! `consign webhook`: who is told of what happens, and what is sent.

pub mod add;
pub mod deliveries;
pub mod enable;
pub mod list;
pub mod remove;
pub mod replay;

use super::verb::noun;

noun!(
    "webhook",
    "Keep webhooks, and look at what is sent to them and to services",
    ["consign webhook add http://localhost:3000/webhooks --topic orders/create", "consign webhook deliveries --failed"],
    [add, list, remove, enable, deliveries, replay,]
);
