//! The server: the platform's API over one file, for programs that were written for the platform.
//!
//! It knows HTTP, GraphQL, REST and who calls. What is asked for goes through the same functions of [`crate::app`] as a command,
//! one request in one transaction, so that law, journal, keys and checks stay one.

mod acting;
mod answer;
mod asked;
mod callers;
mod clock;
mod desk;
mod graphql;
mod hooks;
mod http;
mod oauth;
mod program;
mod rest;
mod routes;
mod server;
mod stop;
mod wake;

pub use clock::Clock;
pub use hooks::{ask, deliver};
pub use server::{Ended, Options, Server, Talk};
