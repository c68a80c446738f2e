//! The laws of the workflow, tested from the ground up and without any file: the table against a readable golden file,
//! every state that small orders can reach under every command, and what a command promises, sentence by sentence.
//!
//! `CONSIGN_DEEP=1 cargo test --test laws` searches the large worlds too. `UPDATE=1` rewrites the golden file.

mod admit;
mod answers;
mod commands;
mod demand;
mod due;
mod explain;
mod golden;
mod held;
mod ids;
mod key;
mod liveness;
mod offers;
mod oracle;
mod report;
mod say;
mod scenarios;
mod search;
mod shape;
mod shelf;
mod steps;
mod told;
mod universes;
mod unsound;
mod world;
