//! Tests of the whole, in one binary: a file for each subject.

mod answer_page;
mod bad_input;
mod checker;
mod complete;
mod every_command;
mod examples;
mod exit_codes;
mod generated;
mod hostile_fields;
mod hostile_text;
mod pages;
mod random_life;
mod readme;
mod real_input;
mod refusals;
mod scenarios;
mod schema;
mod shop;
mod streams;
mod tidy;
mod trust;
mod workflow_page;
