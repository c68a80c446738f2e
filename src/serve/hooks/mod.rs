//! What the shop tells programs by itself: deliveries to webhooks, calls of services, and the questions to a service.

mod agent;
mod deliver;
mod post;
mod sender;
mod sending;
mod sync;

pub use deliver::deliver;
pub use sending::Sending;
pub use sync::ask;
