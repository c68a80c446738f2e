//! GraphQL: a document comes in, one transaction is made of it, and its answer goes out.

mod answer;
mod connection;
mod document;
mod field;
mod gid;
mod mutation;
mod object;
mod place;
mod query;
mod resolved;
mod scalar;
mod schema;
mod search;
mod text;
mod thing;
mod trouble;
mod types;
mod variables;
mod world;

pub use answer::{UNKNOWN_CALLER, answer};
