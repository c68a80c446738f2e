//! consign.
pub mod domain;
pub mod failure;
pub mod import;
pub mod store;
