//! All commands as one tree, and the ways from words to one of them.

use std::ffi::OsString;
use std::io;

use clap::{ArgAction, CommandFactory, FromArgMatches, Parser};

use super::arguments::Arguments;
use super::error::{self, Stop};
use super::global::{Color, GlobalOptions};
use super::help;
use super::meant::meant;
use super::output;
use super::run::{Commands, Invocation, Mode, Understood};
use super::scan;
use super::settings::{Environment, Settings};
use super::topic;
use super::value::Input;
use super::verb::{Entry, Node, Words};
use crate::app::Key;
use crate::failure::{Failure, Result};

const EXAMPLES: [&str; 2] = ["consign init --db sample.db --sample", "consign order show 1001"];

/// What stands before the name of a command.
#[derive(Debug, Parser)]
#[command(
    name = "consign",
    bin_name = "consign",
    about = "Run the workflow between a store and its fulfillment services, on one file",
    before_help = help::lines(&EXAMPLES),
    after_help = format!("{}\n\n{}", topic::line(), help::MORE),
    after_long_help = topic::list(),
    help_template = help::TEMPLATE,
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    arg_required_else_help = false
)]
struct Root {
    #[command(flatten)]
    global: GlobalOptions,
    /// Print the version
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = help::GLOBAL_HEADING)]
    version: Option<bool>,
}

/// The nouns, and the commands without one, in the order of a working day.
#[derive(Debug)]
pub struct Tree(pub &'static [Node]);

/// The words of a command line as clap read them.
pub struct Read {
    pub global: GlobalOptions,
    pub entry: &'static Entry,
    pub words: Words,
    /// For the text of a key, where there is one.
    pub arguments: Option<Arguments>,
}

impl Tree {
    /// The command that these words name, if they do: a noun and a verb, or one of both alone.
    pub fn find(&self, noun: &str, verb: Option<&str>) -> Option<&'static Entry> {
        let nodes: &'static [Node] = self.0;
        match nodes.iter().find(|node| node.name() == noun)? {
            Node::Verb(entry) => Some(entry),
            Node::Noun(noun) => {
                let verb = verb.or(noun.alone)?;
                noun.verbs.iter().find(|entry| entry.verb_of(noun) == Some(verb))
            }
        }
    }

    /// The names of all commands, as they are typed.
    fn names(&self) -> Vec<&'static str> {
        let nodes: &'static [Node] = self.0;
        let verbs = nodes.iter().flat_map(|node| match node {
            Node::Verb(entry) => std::slice::from_ref(entry),
            Node::Noun(noun) => noun.verbs,
        });
        verbs.map(|entry| entry.name).collect()
    }

    /// The tree; clap builds only what is named.
    pub(super) fn deferred(&self) -> clap::Command {
        // The options that stand here are every command's; `-h` is about its own.
        let root = Root::command().mut_args(|arg| arg.hide_short_help(true));
        root.subcommand_required(true).subcommands(self.0.iter().map(Node::command))
    }

    /// Reads words by the tree, which knows why they make no sense.
    pub(super) fn read(&self, words: &[String], width: usize) -> Result<Read, Stop> {
        let mut command = self.deferred().term_width(width);
        let read = command.try_get_matches_from_mut(words);
        let stop = |error| error::stop(&error, meant(&error, words, &command, &self.names()), width);
        let mut matches = read.map_err(stop)?;
        let arguments = Arguments::of_named(&command, &matches);
        let global = GlobalOptions::from_arg_matches_mut(&mut matches).map_err(stop)?;
        let nothing = || Stop::Failure(Failure::internal("clap found a command that is none"));
        let (noun, mut below) = matches.remove_subcommand().ok_or_else(nothing)?;
        let verb = below.remove_subcommand();
        let entry = self.find(&noun, verb.as_ref().map(|(verb, _)| verb.as_str())).ok_or_else(nothing)?;
        let mut matches = verb.map_or(below, |(_, matches)| matches);
        let words = entry.read(&mut matches).map_err(stop)?;
        Ok(Read { global, entry, words, arguments: Some(arguments) })
    }

    fn parse_words(&self, words: &[String], environment: &Environment, input: &mut Input) -> Result<Invocation, Stop> {
        let read = self.read_directly(words).map_or_else(|| self.read(words, width(environment)), Ok)?;
        let judged = || {
            if let Some(option) = scan::repeated(words) {
                return Err(Failure::usage(format!("--{option} is given more than once")));
            }
            let settings = Settings::resolve(read.global, environment)?;
            let (name, mode, kind) = (read.entry.name, read.words.mode, read.words.kind);
            refuse_misplaced(name, mode, settings.key.is_some(), settings.dry_run)?;
            let work = read.words.judge(input)?;
            let given = settings.key.clone().zip(read.arguments);
            let key = given.map(|(key, arguments)| Key::new(key, name, arguments.spelled(input)));
            Ok(Invocation { settings, name, mode, kind, work, key })
        };
        judged().map_err(Stop::Failure)
    }
}

impl Commands for Tree {
    fn command(&self) -> clap::Command {
        let mut command = self.deferred();
        command.build();
        command
    }

    fn parse(&self, words: Vec<OsString>, environment: &Environment, input: &mut Input) -> Result<Invocation, Stop> {
        let words = utf8(words).map_err(Stop::Failure)?;
        if words.len() < 2 {
            let help = self.read(&["consign".to_owned(), "-h".to_owned()], width(environment));
            return Err(help.err().unwrap_or(Stop::Text(String::new())));
        }
        if let Some(page) = topic::asked(&words, width(environment)) {
            return Err(Stop::Text(page));
        }
        self.parse_words(&words, environment, input)
    }

    fn parse_line(&self, words: &[String], with_key: bool) -> Result<Understood, Stop> {
        let directly = self.read_line_directly(words, with_key);
        let read = directly.map_or_else(|| self.read(words, output::WIDTH), Ok)?;
        let (name, mode, kind) = (read.entry.name, read.words.mode, read.words.kind);
        let mut input = Input::none();
        let work = read.words.judge(&mut input).map_err(Stop::Failure)?;
        let arguments = read.arguments.map(|arguments| arguments.spelled(&mut input)).unwrap_or_default();
        Ok(Understood { name, mode, kind, work, arguments })
    }
}

/// How wide a help is.
fn width(environment: &Environment) -> usize {
    output::style(&io::stdout(), Color::Never, environment.width(), true).width
}

/// Options that make no sense come before values that are wrong.
fn refuse_misplaced(name: &str, mode: Mode, key: bool, dry_run: bool) -> Result<()> {
    let why = match mode {
        Mode::Writes => return Ok(()),
        Mode::Reads => "it changes nothing",
        Mode::Waits => "it looks, and on a file with a clock it does what is due, never twice",
        Mode::WritesInSteps => "it does what is due, and never twice",
        Mode::WritesAlone => "it works outside a transaction",
    };
    let given = [("--key", key), ("--dry-run", dry_run && mode != Mode::WritesInSteps)];
    match given.into_iter().find(|(_, given)| *given) {
        Some((option, _)) => Err(Failure::usage(format!("`consign {name}` does not take {option}: {why}"))),
        None => Ok(()),
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
