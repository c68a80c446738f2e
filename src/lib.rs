//! consign.
pub mod domain;
pub mod failure;
pub mod render;
pub mod wire;
