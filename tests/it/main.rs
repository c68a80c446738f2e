//! Tests of the whole, in one binary: a file for each subject.

mod answer_page;
mod apps;
mod assert;
mod backup;
mod bad_input;
mod batch;
mod behaviour;
mod checker;
mod circles;
mod clock;
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
mod generate;
mod generated;
mod help;
mod hostile_fields;
mod hostile_text;
mod import_again;
mod import_refused;
mod keys;
mod lists;
mod package;
mod pages;
mod random_life;
mod random_shop;
mod readme;
#[cfg_attr(not(feature = "serve"), expect(dead_code, reason = "most of it is for the tests of the server"))]
mod receiver;

mod redact;
mod refusals;
mod refused_early;
mod report;
mod restore;
mod rules;
mod run;
mod same_bytes;
mod sample;
mod scenarios;
mod schema;
mod screens;
#[cfg(feature = "serve")]
mod serve;
mod shop;
mod streams;
mod tidy;
mod trust;
mod values;
mod workflow_page;
