//! consign.
pub mod domain;
pub mod failure;
