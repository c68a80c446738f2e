//! Tests of the whole, in one binary: a file for each subject.

mod answer_page;
mod assert;
mod backup;
mod bad_input;
mod batch;
mod checker;
mod circles;
mod complete;
#[path = "../fuzz/dice.rs"]
mod dice;
mod every_command;
mod examples;
mod exit_codes;
mod export;
mod export_shopify;
mod files;
mod find;
mod follow;
mod foreign_input;
mod generated;
mod help;
mod hostile_fields;
mod hostile_text;
mod import_again;
mod import_refused;
mod keys;
mod lists;
mod pages;
mod random_life;
mod random_shop;
mod readme;

mod redact;
mod refusals;
mod refused_early;
mod restore;
mod rules;
mod same_bytes;
mod scenarios;
mod schema;
mod shop;
mod streams;
mod tidy;
mod trust;
mod values;
mod workflow_page;
