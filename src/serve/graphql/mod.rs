//! GraphQL: a document comes in, one transaction is made of it, and its answer goes out.

mod answer;
mod connection;
mod document;
mod field;
pub mod gid;
pub mod mutation;
mod object;
mod place;
pub mod query;
pub mod resolved;
pub mod scalar;
mod schema;
mod search;
pub mod text;
pub mod thing;
pub mod trouble;
pub mod types;
mod variables;
pub mod world;

pub use answer::{UNKNOWN_CALLER, answer};
