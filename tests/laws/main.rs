//! The laws of the workflow.
mod commands;
mod golden;
mod key;
mod offers;
mod oracle;
mod say;
mod search;
mod shape;
mod steps;
mod universes;
mod world;
