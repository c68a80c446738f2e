//! `consign` runs the workflow between a store and its fulfillment services, on one SQLite file.
//!
//! Parse once into a domain command; one pure function decides what happens; one function writes it in one
//! transaction; one function shows it. The program is a thin `main.rs` over this library.
//!
//! # The rooms, from the cellar up
//!
//! A room imports only from rooms below it.
//!
//! | room | what it is for |
//! |---|---|
//! | [`cli`] | clap types, a folder a noun, a file a verb; each verb does its work over the app |
//! | `serve` | HTTP, GraphQL and REST for real clients; behind the feature of its name |
//! | [`app`] | the corridor: load, decide, check, save, answer; keys and dry runs |
//! | [`render`] | tables, JSON, NDJSON, CSV, ids: shows wire documents |
//! | [`wire`] | the JSON shapes: the promise to scripts |
//! | [`store`] | SQLite: schema, rows, journal, keys |
//! | [`import`] | foreign files become values |
//! | [`failure`] | everything that can go wrong, and the exit codes |
//! | [`domain`] | the law: pure; derives serde, knows no format |
//!
//! # Absences, which are the architecture
//!
//! - `domain` knows no SQL, clap, terminal, file or clock: `now` and new numbers come in as arguments.
//! - Only `store` says `rusqlite`, only `cli` says `clap`, only `render::table` says `comfy_table`, only `failure` knows
//!   exit codes, only `cli::report` writes to stderr. The clock is read once in `cli` and, for requests, once in `serve`.
//!
//! # The law
//!
//! [`domain::transition`] holds the workflow as one table. It gives legality, the offered actions, the refusals,
//! `order explain` and the golden file `tests/data/transitions.txt`, so that every change of the workflow is a readable
//! diff. [`domain::decide`] is pure: an order, its part that is meant, a command and its surroundings go in, events or a
//! refusal come out.
//! [`domain::evolve`] applies events without asking any rule.
//!
//! # State and journal
//!
//! An order is one document: [`domain::Order`] as JSON, loaded whole and saved whole. Beside it stand only the rows that
//! lists and look-ups need. The journal holds every event, of orders and of the shop itself, append-only and hash-chained,
//! written in the same transaction; a text of it is never written anew. Everything else follows from the journal, and one
//! piece of code makes it again: `consign check` compares what comes out with what is stored, `restore` and the upgrade
//! of an older file write it.
//!
//! # Where to begin
//!
//! A rule is a row in `domain/transition.rs` or a check in `domain/decide`; a new fact is a variant of
//! [`domain::Fact`], after which the compiler names the places; a JSON key is a field in `wire`; a command is a file
//! under `cli/<noun>/`.

pub mod app;
pub mod cli;
pub mod domain;
pub mod failure;
pub mod import;
pub mod render;
#[cfg(feature = "serve")]
pub mod serve;
pub mod store;
pub mod wire;
