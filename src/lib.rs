//! consign.
pub mod domain;
pub mod failure;
pub mod wire;
