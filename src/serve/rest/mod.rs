//! REST: the platform's other API over the same shop. A row of the table is a method, a path and what it does. What writes
//! is done by the deed of the mutation that does the same, in one transaction.

mod answer;
mod between;
mod body;
mod call;
mod documents;
mod events;
mod orders;
mod page;
mod parameters;
mod payments;
mod placed;
mod places;
mod row;
mod services;
mod shipments;
mod stock;
mod stop;
mod table;
mod webhooks;
mod works;

pub use answer::{Asked, answer};
pub use table::{Found, find};
