//! Tests of the whole, in one binary: a file for each subject.

mod generated;
mod readme;
mod refusals;
mod scenarios;
mod shop;
mod workflow_page;
