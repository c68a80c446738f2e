//! consign.
pub mod app;
pub mod cli;
pub mod domain;
pub mod failure;
pub mod import;
pub mod render;
pub mod store;
pub mod wire;
