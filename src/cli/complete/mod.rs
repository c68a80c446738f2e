//! `consign __complete WORD...`: what could stand in the place of the last word of a command line. The scripts in
//! `completions/` ask for it on every tab, so it is silent: whatever is wrong with the line or the database, it prints
//! what it knows and ends well. It stands in no help, and only these scripts rely on what it prints:
//!
//! one candidate a line, behind a tab what it is, where that is known; or the one line `:files`, for names of files.
//!
//! `clap_complete` finds the place of the word; the candidates for a value hang on its argument (`candidates.rs`).

mod asked;
pub mod candidates;
pub mod files;

use std::ffi::OsString;

use clap::{ArgAction, ArgMatches, Command};
use clap_complete::engine::CompletionCandidate;

use super::settings::Environment;
use super::{arguments, output, scan};
use crate::failure::Exit;
use asked::Asked;
use files::FILES;

/// The word that asks for candidates.
pub const WORD: &str = "__complete";

/// Prints the candidates for the last of the words, which begin with the program's own name. Nothing of `root` is built.
pub fn run(root: Command, words: &[String], environment: &Environment) -> Exit {
    let mut printed = String::new();
    for candidate in completed(root, words, environment) {
        printed.push_str(&word(&candidate));
        let about = candidate.get_help().map(ToString::to_string).unwrap_or_default();
        if let Some(about) = about.lines().next() {
            printed.push('\t');
            printed.push_str(about);
        }
        printed.push('\n');
    }
    // Nobody is there to be told.
    let _ = output::plain(printed.as_bytes());
    Exit::Ok
}

fn completed(mut root: Command, words: &[String], environment: &Environment) -> Vec<CompletionCandidate> {
    let Some((current, before)) = words.split_last().filter(|(_, before)| !before.is_empty()) else {
        return Vec::new();
    };
    let asked = Asked::of(root.clone(), before, words, environment);
    root.build();
    let taken: Vec<String> = asked.as_ref().map(|asked| given(&root, asked.matches())).unwrap_or_default();
    let option = before.last().and_then(|word| word.strip_prefix("--"));
    let behind_equals = option
        .zip(asked.as_ref())
        .is_some_and(|(option, asked)| arguments::needs_equals(arguments::named(&root, asked.matches()).0, option));
    let known = asked.as_ref().map_or(0, Asked::commands);
    Asked::remember(asked);
    let all: Vec<OsString> = words.iter().map(OsString::from).collect();
    let place = all.len() - 1;
    let mut found = clap_complete::engine::complete(&mut root, all, place, None).unwrap_or_default();
    let named = scan::command(before).map_or(0, |(_, verb)| 1 + usize::from(verb.is_some()));
    // An option is offered to who begins one, by its long name, and once unless it can be repeated.
    found.retain(|candidate| {
        let word = word(candidate);
        // Behind a word that is no command there are none, and `--help` tells more than `help`.
        if candidate.get_id().is_some_and(|id| id.starts_with("command::")) {
            return named == known && word != "help";
        }
        match word.strip_prefix("--") {
            Some(long) => current.starts_with('-') && !taken.iter().any(|taken| taken == long),
            // A value that does not stand in a word of its own.
            None if behind_equals => false,
            None => word == FILES || current.contains('=') || !word.starts_with('-'),
        }
    });
    found
}

/// The options that stand in a line already and cannot be repeated, by their long names.
fn given(root: &Command, matches: &ArgMatches) -> Vec<String> {
    let (mut command, mut matches) = (root, matches);
    let mut given = Vec::new();
    loop {
        let once = |arg: &&clap::Arg| !matches!(arg.get_action(), ArgAction::Append);
        let there = |arg: &&clap::Arg| {
            let id = arg.get_id().as_str();
            matches.try_contains_id(id).unwrap_or(false)
                && matches.value_source(id) == Some(clap::parser::ValueSource::CommandLine)
        };
        let longs = command.get_arguments().filter(once).filter(there).filter_map(|arg| arg.get_long());
        given.extend(longs.map(str::to_owned));
        let Some((name, below)) = matches.subcommand() else { return given };
        let Some(verb) = command.find_subcommand(name) else { return given };
        (command, matches) = (verb, below);
    }
}

/// The word of a candidate. A path stands for itself, whatever stands before it.
fn word(candidate: &CompletionCandidate) -> String {
    let word = candidate.get_value().to_string_lossy();
    if word.ends_with(FILES) { FILES.to_owned() } else { word.into_owned() }
}
