//! Tests of the whole, in one binary: a file for each subject.

mod backup;
mod bad_input;
mod every_command;
mod examples;
mod exit_codes;
mod export;
mod export_shopify;
mod generated;
mod hostile_text;
mod random_life;
mod random_shop;
mod readme;
mod real_input;
mod refusals;
mod restore;
mod same_bytes;
mod scenarios;
mod shop;
mod streams;
mod tidy;
mod workflow_page;
