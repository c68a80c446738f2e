//! The command line: words in, a [`Request`] out. Everything that knows clap, the environment, the clock and standard
//! input lives in this folder; what a command does, and what its result looks like, it does not know.
//!
//! A folder is a noun, a file in it a verb: `order/request.rs` is `consign order request`. Each verb holds its flags
//! for clap (`Args`) and the value they become (see [`verb::Verb`]); [`request::Request`] is the seam to the rest.

mod arguments;
pub mod backup;
pub mod batch;
pub mod check;
mod complete;
pub mod completions;
pub mod config;
pub mod demo;
mod direct;
mod error;
pub mod export;
pub mod fulfillment;
pub mod global;
pub mod help;
pub mod info;
pub mod init;
pub mod inventory;
pub mod location;
pub mod notification;
pub mod order;
mod output;
pub mod perform;
mod progress;
mod report;
pub mod request;
pub mod restore;
mod scan;
pub mod schema;
pub mod service;
pub mod settings;
mod stdout;
pub mod value;
pub mod verb;
pub mod version;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{ArgAction, CommandFactory, FromArgMatches, Parser};
use serde_json::Value;

use crate::app::Key;
use crate::failure::{Failure, Result};
use crate::render::Format;
use arguments::Arguments;
use direct::Direct;
pub use error::Stop;
use global::GlobalOptions;
use perform::perform;
use settings::{Environment, Settings};
use value::Input;
use verb::{Desk, Invocation, Prepared, Shown, Verb};

const EXAMPLES: [&str; 2] = ["consign init --db sample.db --sample", "consign order show 1001"];

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "consign",
    bin_name = "consign",
    about = "Run the workflow between a store and its fulfillment services, on one file",
    before_help = help::lines(&EXAMPLES),
    help_template = help::TEMPLATE,
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    arg_required_else_help = false
)]
struct Cli {
    #[command(flatten)]
    global: GlobalOptions,
    /// Print the version
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = help::GLOBAL_HEADING)]
    version: Option<bool>,
    #[command(subcommand)]
    noun: Nouns,
}

/// The nouns, and the commands without one, in the order of a working day.
#[derive(Debug, clap::Subcommand)]
#[command(defer = true)]
enum Nouns {
    #[command(about = init::Args::ABOUT)]
    Init(Shown<init::Args>),
    #[command(about = demo::Args::ABOUT)]
    Demo(Shown<demo::Args>),
    #[command(about = order::ABOUT)]
    Order(order::Noun),
    #[command(about = service::ABOUT)]
    Service(service::Noun),
    #[command(about = fulfillment::ABOUT)]
    Fulfillment(fulfillment::Noun),
    #[command(about = inventory::ABOUT)]
    Inventory(inventory::Noun),
    #[command(about = location::ABOUT)]
    Location(location::Noun),
    #[command(about = notification::ABOUT)]
    Notification(notification::Noun),
    #[command(about = config::ABOUT)]
    Config(config::Noun),
    #[command(about = batch::Args::ABOUT)]
    Batch(Shown<batch::Args>),
    #[command(about = export::Args::ABOUT)]
    Export(Shown<export::Args>),
    #[command(about = restore::Args::ABOUT)]
    Restore(Shown<restore::Args>),
    #[command(about = backup::Args::ABOUT)]
    Backup(Shown<backup::Args>),
    #[command(about = check::Args::ABOUT)]
    Check(Shown<check::Args>),
    #[command(about = info::Args::ABOUT)]
    Info(Shown<info::Args>),
    #[command(about = schema::Args::ABOUT)]
    Schema(Shown<schema::Args>),
    #[command(about = completions::Args::ABOUT)]
    Completions(Shown<completions::Args>),
    #[command(about = version::Args::ABOUT)]
    Version(Shown<version::Args>),
}

impl Nouns {
    /// Reads the words of the command that is named; `None` if there is none, or if the words make no sense.
    fn direct(noun: &str, words: &mut Direct<'_>) -> Option<Nouns> {
        Some(match noun {
            init::Args::NAME => Nouns::Init(words.verb()?),
            demo::Args::NAME => Nouns::Demo(words.verb()?),
            "order" => Nouns::Order(order::Noun::direct(words)?),
            "service" => Nouns::Service(service::Noun::direct(words)?),
            "fulfillment" => Nouns::Fulfillment(fulfillment::Noun::direct(words)?),
            "inventory" => Nouns::Inventory(inventory::Noun::direct(words)?),
            "location" => Nouns::Location(location::Noun::direct(words)?),
            "notification" => Nouns::Notification(notification::Noun::direct(words)?),
            "config" => Nouns::Config(config::Noun::direct(words)?),
            batch::Args::NAME => Nouns::Batch(words.verb()?),
            export::Args::NAME => Nouns::Export(words.verb()?),
            restore::Args::NAME => Nouns::Restore(words.verb()?),
            backup::Args::NAME => Nouns::Backup(words.verb()?),
            check::Args::NAME => Nouns::Check(words.verb()?),
            info::Args::NAME => Nouns::Info(words.verb()?),
            schema::Args::NAME => Nouns::Schema(words.verb()?),
            completions::Args::NAME => Nouns::Completions(words.verb()?),
            version::Args::NAME => Nouns::Version(words.verb()?),
            _ => return None,
        })
    }
}

/// Runs one command line, and reports how it ended.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let environment = Environment::process();
    let words: Vec<OsString> = words.into_iter().collect();
    if words.get(1).is_some_and(|word| word == complete::WORD) {
        let words: Vec<String> = words[2..].iter().map(|word| word.to_string_lossy().into_owned()).collect();
        return ExitCode::from(complete::run(&words, &environment).number());
    }
    let output = output(&words, &environment);
    let ended = match parse(words, &environment, &mut Input::process()) {
        Ok(invocation) => perform(invocation, &mut stdout::stdout()),
        Err(Stop::Text(text)) => output::plain(text.as_bytes()),
        Err(Stop::Failure(failure)) => Err(failure),
    };
    let exit = ended.unwrap_or_else(|failure| report::failure(&failure, output));
    ExitCode::from(exit.number())
}

/// Reads a command line. The first word is the program's own name.
pub fn parse(words: Vec<OsString>, environment: &Environment, input: &mut Input) -> Result<Invocation, Stop> {
    let words = utf8(words).map_err(Stop::Failure)?;
    parse_words(&words, environment, input)
}

/// As [`parse`], for words that are text already.
fn parse_words(words: &[String], environment: &Environment, input: &mut Input) -> Result<Invocation, Stop> {
    let read = direct::read(words).map_or_else(|| by_tree(words), Ok)?;
    understand(words, read, environment, input).map_err(Stop::Failure)
}

/// The words of a command line as clap read them.
#[derive(Debug)]
struct Words {
    global: GlobalOptions,
    noun: Nouns,
    /// For the text of a key, where there is one.
    arguments: Option<Arguments>,
}

/// Reads words by the tree of all commands, which knows why they make no sense.
fn by_tree(words: &[String]) -> Result<Words, Stop> {
    let mut command = Cli::command();
    let stop = |error| error::stop(&error);
    let mut matches = command.try_get_matches_from_mut(words).map_err(stop)?;
    let arguments = Arguments::of_named(&command, &matches);
    let Cli { global, version: _, noun } = Cli::from_arg_matches_mut(&mut matches).map_err(stop)?;
    Ok(Words { global, noun, arguments: Some(arguments) })
}

/// Reads the words of a command that has no global options, as a line of a batch has none. There is no standard input.
/// With a key its arguments come too.
fn parse_line(words: &[String], with_key: bool) -> Result<(Prepared, Vec<(String, Value)>), Stop> {
    let Words { noun, arguments, .. } = direct::read_line(words, with_key).map_or_else(|| by_tree(words), Ok)?;
    let mut input = Input::none();
    let mut desk = Desk { key: false, dry_run: false, input: &mut input };
    let prepared = prepare(noun, &mut desk).map_err(Stop::Failure)?;
    Ok((prepared, arguments.map(|arguments| arguments.spelled(&mut input)).unwrap_or_default()))
}

/// The whole command line as clap sees it, every command built: for man pages, completions and tests.
pub fn command() -> clap::Command {
    let mut command = Cli::command();
    command.build();
    command
}

fn understand(words: &[String], read: Words, environment: &Environment, input: &mut Input) -> Result<Invocation> {
    if let Some(option) = scan::repeated(words) {
        return Err(Failure::usage(format!("--{option} is given more than once")));
    }
    let settings = Settings::resolve(read.global, environment)?;
    let mut desk = Desk { key: settings.key.is_some(), dry_run: settings.dry_run, input };
    let (name, mode, request) = prepare(read.noun, &mut desk)?;
    let given = settings.key.clone().zip(read.arguments);
    let key = given.map(|(key, arguments)| Key::new(key, name, arguments.spelled(input)));
    Ok(Invocation { settings, name, mode, request, key })
}

fn prepare(noun: Nouns, desk: &mut Desk) -> Result<Prepared> {
    match noun {
        Nouns::Init(verb) => desk.prepare(verb),
        Nouns::Demo(verb) => desk.prepare(verb),
        Nouns::Order(noun) => noun.prepare(desk),
        Nouns::Service(noun) => noun.prepare(desk),
        Nouns::Fulfillment(noun) => noun.prepare(desk),
        Nouns::Inventory(noun) => noun.prepare(desk),
        Nouns::Location(noun) => noun.prepare(desk),
        Nouns::Notification(noun) => noun.prepare(desk),
        Nouns::Config(noun) => noun.prepare(desk),
        Nouns::Batch(verb) => desk.prepare(verb),
        Nouns::Export(verb) => desk.prepare(verb),
        Nouns::Restore(verb) => desk.prepare(verb),
        Nouns::Backup(verb) => desk.prepare(verb),
        Nouns::Check(verb) => desk.prepare(verb),
        Nouns::Info(verb) => desk.prepare(verb),
        Nouns::Schema(verb) => desk.prepare(verb),
        Nouns::Completions(verb) => desk.prepare(verb),
        Nouns::Version(verb) => desk.prepare(verb),
    }
}

/// Every word as text: names, notes and paths alike are shown again in JSON.
fn utf8(words: Vec<OsString>) -> Result<Vec<String>> {
    let text = |word: OsString| {
        word.into_string()
            .map_err(|word| Failure::usage(format!("the argument `{}` is not UTF-8 text", word.to_string_lossy())))
    };
    words.into_iter().map(text).collect()
}

/// The format in which an error is to be shown, whether or not the command line makes sense.
fn output(words: &[OsString], environment: &Environment) -> Format {
    let words: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let variable = || value::one_of(environment.output.as_ref()?.to_str()?).ok();
    scan::output(&words).or_else(variable).unwrap_or(Format::Table)
}

#[cfg(test)]
mod tests;
