//! Inputs that nobody would write, thousands of them: what the program reads, it takes, or refuses with a known
//! code and changes nothing. It does not panic, it does not hang, and it never calls an input a bug of its own.
//!
//! Each target mutates its corpus (`corpus/<target>/`) a fixed number of times and holds laws against what comes of it.
//! An input follows from its seed alone. `CONSIGN_SEED=N` begins with that seed, so that an input that broke a law is
//! the first one; `CONSIGN_DEEP=1` tries many more.

mod batch;
mod corpus;
mod dice;
mod facts;
mod import;
mod judge;
mod mutate;
mod program;
#[cfg(feature = "serve")]
mod rest;
mod restore;
mod rows;
mod run;
#[cfg(feature = "serve")]
mod serve;
#[cfg(feature = "serve")]
mod served;
mod shop;
mod words;
