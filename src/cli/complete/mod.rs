//! `consign __complete WORD...`: what could stand in the place of the last word of a command line. The scripts in
//! `completions/` ask for it on every tab, so it is silent: whatever is wrong with the line or the database, it prints
//! what it knows and ends well. It stands in no help, and only these scripts rely on what it prints:
//!
//! one candidate a line, behind a tab what it is, where that is known; or the one line `:files`, for names of files.

mod candidate;
mod line;
mod values;

use std::path::PathBuf;
use std::time::Duration;

use clap::Command;

use super::settings::{DEFAULT_DB, Environment};
use super::{output, scan};
use crate::app::{App, OnUpgrade, Session};
use crate::domain::Time;
use crate::failure::Exit;
use candidate::{Candidate, FILES};
use line::{Line, Place};

/// The word that asks for candidates.
pub const WORD: &str = "__complete";

/// Prints the candidates for the last of the words, which begin with the program's own name.
pub fn run(root: &Command, words: &[String], environment: &Environment) -> Exit {
    let mut printed = String::new();
    for Candidate { word, about } in candidates(root, words, environment) {
        let about = about.lines().next().unwrap_or_default();
        printed.push_str(&word);
        if !about.is_empty() {
            printed.push('\t');
            printed.push_str(about);
        }
        printed.push('\n');
    }
    // Nobody is there to be told.
    let _ = output::plain(printed.as_bytes());
    Exit::Ok
}

fn candidates(root: &Command, words: &[String], environment: &Environment) -> Vec<Candidate> {
    let Some((current, before)) = words.split_last().filter(|(_, before)| !before.is_empty()) else {
        return Vec::new();
    };
    let Some(line) = Line::read(root, before, current) else { return Vec::new() };
    let (mut found, beginning) = match &line.place {
        Place::Command => (commands(line.command), line.word.as_str()),
        Place::Option => (line.options(), line.word.as_str()),
        Place::Value { arg, head } => {
            let app = app(words, environment);
            let mut found = values::of(&line, arg, &app);
            found.iter_mut().filter(|one| one.word != FILES).for_each(|one| one.word.insert_str(0, head));
            (found, current.as_str())
        }
    };
    let beginning = beginning.strip_prefix('#').unwrap_or(beginning);
    found.retain(|one| one.word == FILES || one.word.starts_with(beginning));
    found
}

fn commands(command: &Command) -> Vec<Candidate> {
    let verbs = command.get_subcommands().filter(|verb| verb.get_name() != "help" && !verb.is_hide_set());
    let about = |verb: &Command| verb.get_about().map(ToString::to_string).unwrap_or_default();
    verbs.map(|verb| Candidate { word: verb.get_name().to_owned(), about: about(verb) }).collect()
}

/// The database that the line would work on.
fn app(words: &[String], environment: &Environment) -> App<'static> {
    let given = scan::global_options(words).into_iter().rev().find(|(name, _)| *name == "db");
    let given = given.and_then(|(_, value)| value.map(PathBuf::from));
    let db = given.or_else(|| environment.db.as_ref().map(PathBuf::from));
    App {
        db: db.unwrap_or_else(|| PathBuf::from(DEFAULT_DB)),
        session: Session::Closed,
        busy_timeout: Duration::ZERO,
        now: Time::from_unix(0).expect("1970 lies between the years 1 and 9999"),
        dry_run: true,
        key: None,
        whole_order: false,
        on_upgrade: OnUpgrade::untold(),
    }
}
