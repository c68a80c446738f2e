//! consign.
pub mod cli;
pub mod domain;
pub mod failure;
