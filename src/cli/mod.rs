//! The command line: words in, work out. Everything that knows clap, the environment, the clock and standard input lives
//! in this folder.
//!
//! A folder is a noun, a file in it a verb: `order/request.rs` is `consign order request`. Each verb holds its words for
//! clap (`Args`) and does its work (see [`verb::Verb`]); the list of a noun is all that knows it.

pub mod act;
pub mod app;
mod arguments;
pub mod backup;
pub mod batch;
pub mod check;
pub mod clock;
mod complete;
pub mod completions;
pub mod config;
pub mod deliver;
pub mod demo;
mod direct;
mod error;
pub mod export;
pub mod fulfillment;
pub mod global;
pub mod help;
mod hostile;
pub mod info;
pub mod init;
mod interrupt;
pub mod inventory;
pub mod location;
mod meant;
pub mod notification;
pub mod order;
mod output;
pub mod perform;
mod progress;
mod report;
pub mod restore;
pub mod run;
mod scan;
pub mod schema;
pub mod serve;
pub mod service;
pub mod settings;
pub mod shop_report;
mod stdout;
mod topic;
mod tree;
pub mod value;
pub mod verb;
pub mod version;
pub mod webhook;

use std::ffi::OsString;
use std::panic::catch_unwind;
use std::process::ExitCode;

use crate::failure::Exit;
use crate::render::{Format, Style};
pub use error::Stop;
use perform::perform;
use run::{Commands, Invocation};
use settings::Environment;
use tree::Tree;
use value::Input;
use verb::{Entry, Node};

/// Every command there is.
pub static COMMANDS: Tree = Tree(&[
    Node::Verb(Entry::of::<init::Args>()),
    Node::Verb(Entry::of::<demo::Args>()),
    Node::Noun(order::NOUN),
    Node::Noun(service::NOUN),
    Node::Noun(fulfillment::NOUN),
    Node::Verb(Entry::of::<act::Args>()),
    Node::Noun(inventory::NOUN),
    Node::Noun(location::NOUN),
    Node::Noun(notification::NOUN),
    Node::Verb(Entry::of::<shop_report::Args>()),
    Node::Noun(clock::NOUN),
    Node::Noun(config::NOUN),
    Node::Verb(Entry::of::<batch::Args>()),
    Node::Verb(Entry::of::<serve::Args>()),
    Node::Noun(app::NOUN),
    Node::Noun(webhook::NOUN),
    Node::Verb(Entry::of::<deliver::Args>()),
    Node::Verb(Entry::of::<export::Args>()),
    Node::Verb(Entry::of::<restore::Args>()),
    Node::Verb(Entry::of::<backup::Args>()),
    Node::Verb(Entry::of::<check::Args>()),
    Node::Verb(Entry::of::<info::Args>()),
    Node::Verb(Entry::of::<schema::Args>()),
    Node::Verb(Entry::of::<completions::Args>()),
    Node::Verb(Entry::of::<version::Args>()),
]);

/// Runs one command line, and reports how it ended.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words = words.into_iter().collect();
    // The panic has told what happened, on stderr.
    catch_unwind(|| ended(words)).unwrap_or_else(|_| ExitCode::from(Exit::Internal.number()))
}

fn ended(words: Vec<OsString>) -> ExitCode {
    let environment = Environment::process();
    if words.get(1).is_some_and(|word| word == complete::WORD) {
        let words: Vec<String> = words[2..].iter().map(|word| word.to_string_lossy().into_owned()).collect();
        return ExitCode::from(complete::run(COMMANDS.deferred(), &words, &environment).number());
    }
    let (output, errors) = (output(&words, &environment), errors(&words, &environment));
    let ended = match parse(words, &environment, &mut Input::process()) {
        Ok(invocation) => perform(invocation, &COMMANDS, &mut stdout::stdout()),
        Err(Stop::Text(text)) => output::plain(text.as_bytes()).map(|exit| exit.number()),
        Err(Stop::Failure(failure)) => Err(failure),
    };
    ExitCode::from(ended.unwrap_or_else(|failure| report::failure(&failure, output, errors).number()))
}

/// Reads a command line. The first word is the program's own name.
pub fn parse(words: Vec<OsString>, environment: &Environment, input: &mut Input) -> Result<Invocation, Stop> {
    COMMANDS.parse(words, environment, input)
}

/// The whole command line as clap sees it, every command built: for man pages, completions and tests.
pub fn command() -> clap::Command {
    COMMANDS.command()
}

/// The format in which an error is to be shown, whether or not the command line makes sense.
fn output(words: &[OsString], environment: &Environment) -> Format {
    let words: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let variable = || value::one_of(environment.output.as_ref()?.to_str()?).ok();
    scan::output(&words).or_else(variable).unwrap_or(Format::Table)
}

/// How an error is to look, whether or not the command line makes sense.
fn errors(words: &[OsString], environment: &Environment) -> Style {
    let words: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let color = environment.color(scan::color(&words));
    output::errors_style(color, environment.width(), environment.is_dumb())
}

#[cfg(test)]
mod tests;
